"""Skills that a brief speaks of without naming them: "pièces défectueuses sur des photos" → visual inspection.

A suggestion is a guess with its evidence, to be shown as such; what a text names literally is the finder's to say.
Only phrasings written for a skill are looked for, not its labels: taken loosely, labels mislead more than they find.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from marketplace.taxonomy.concepts.phrasings import load_phrasings
from marketplace.taxonomy.concepts.words import Word, informative_words, stems
from marketplace.taxonomy.finding.sentences import sentence_starts
from marketplace.taxonomy.vocabulary import Vocabulary

# No phrase goes across these: lists put strangers side by side.
_BREAK = re.compile(r"[,;:()\[\]/|•…\n]|\s[-–—*]")

# All chosen by reading what came out of real ads, and out of descriptions of work that has nothing to do with IT.
COVERED = 0.85  # of a phrase, by the rarity of its words: a common one of four or more may be missing
SLACK = 0.25  # of the share: what one other word in between costs, spread over the words of the phrase
LEAST = 0.8  # share that remains, below which nothing is said
LONGEST_WINDOW = 10  # informative words from the first of a phrase to its last
SURE = {2: 0.75, 3: 0.85}  # confidence in a phrase that is there in full, by how many different words it has
SUREST = 0.9  # of longer ones: it remains a guess


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A skill that a text seems to speak of."""

    skill: str  # slug
    start: int  # of the evidence, in characters of the text
    end: int  # one past its last character
    words: str  # the evidence: text[start:end]
    confidence: float  # 0 to 1; higher is surer, but no probability


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity: they are keys, a thousand times a text
class _Phrase:
    skill: str  # slug
    stems: frozenset[str]
    mass: float  # the rarities of its stems, added


class SkillSuggester:
    """Suggests the skills of a vocabulary that phrasings were written for.

    Building it takes milliseconds; then it is only read, so threads may share it.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        held = sorted({(slug, frozenset(stems(phrase))) for slug, phrase in _written_for(vocabulary)}, key=_by_words)
        self._rarity = _rarities(held)
        self._phrases = [_Phrase(slug, words, self._mass(words)) for slug, words in held]
        self._holders: dict[str, list[_Phrase]] = defaultdict(list)
        for phrase in self._phrases:
            for stem in phrase.stems:
                self._holders[stem].append(phrase)

    def suggest(self, text: str, *, found: Collection[str], limit: int) -> list[Suggestion]:
        """At most `limit` skills that `text` speaks of, surest first, none of `found` (the slugs that it names).

        Any text will do; one that speaks of no skill brings none.
        """
        best: dict[str, Suggestion] = {}
        for one in self._all(text):
            if one.skill not in found and (one.skill not in best or one.confidence > best[one.skill].confidence):
                best[one.skill] = one
        return sorted(best.values(), key=lambda one: (-one.confidence, one.start, one.skill))[:limit]

    def _all(self, text: str) -> Iterator[Suggestion]:
        for start, end in _clauses(text):
            words = list(informative_words(text[start:end]))
            for phrase in self._covered(words):
                if window := self._window(phrase, words):
                    first, last, share = window
                    at, to = start + words[first].start, start + words[last].end
                    confidence = round(share * SURE.get(len(phrase.stems), SUREST), 4)
                    yield Suggestion(phrase.skill, at, to, text[at:to], confidence)

    def _covered(self, words: Sequence[Word]) -> list[_Phrase]:
        """The phrases whose words stand in the clause, wherever."""
        masses: dict[_Phrase, float] = defaultdict(float)
        for stem in sorted({word.stem for word in words} & self._rarity.keys()):  # the same answer in every process
            for phrase in self._holders[stem]:
                masses[phrase] += self._rarity[stem]
        return [phrase for phrase, mass in masses.items() if mass >= COVERED * phrase.mass]

    def _window(self, phrase: _Phrase, words: Sequence[Word]) -> tuple[int, int, float] | None:
        """First and last word of the window that says most of the phrase, and its share; None when that is little."""
        places = [place for place, word in enumerate(words) if word.stem in phrase.stems]
        windows = (
            (self._share(phrase, words[first : last + 1]), -first, last)
            for number, first in enumerate(places)
            for last in places[number : number + LONGEST_WINDOW]
            if last - first < LONGEST_WINDOW
        )
        share, minus_first, last = max(windows, default=(0.0, 0, 0))
        return (-minus_first, last, share) if share >= LEAST else None

    def _share(self, phrase: _Phrase, words: Sequence[Word]) -> float:
        said = phrase.stems & {word.stem for word in words}
        covered = self._mass(said) / phrase.mass
        between = len(words) - len(said)
        return covered - SLACK * between / len(phrase.stems) if covered >= COVERED else 0.0

    def _mass(self, words: Collection[str]) -> float:
        return sum(self._rarity[word] for word in sorted(words))  # sorted: sums of floats depend on the order


def _written_for(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Slug and phrase, for each phrasing of a skill that is still offered; of a merged one, for its successor."""
    for written, phrases in load_phrasings("skills").items():
        skill = vocabulary.resolve(written)
        if skill and skill.status == "active":
            yield from ((skill.slug, phrase) for phrase in phrases)


def _by_words(entry: tuple[str, frozenset[str]]) -> tuple[str, list[str]]:
    return entry[0], sorted(entry[1])


def _rarities(held: Sequence[tuple[str, frozenset[str]]]) -> dict[str, float]:
    """Stem → how much it tells: one, and the logarithm of how few skills use it."""
    users: dict[str, set[str]] = defaultdict(set)
    for slug, words in held:
        for word in words:
            users[word].add(slug)
    skills = len({slug for slug, _ in held})
    return {word: 1 + log((1 + skills) / (1 + len(slugs))) for word, slugs in users.items()}


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    breaks = (found.start() for found in _BREAK.finditer(text))
    return pairwise(sorted({*sentence_starts(text), *breaks, len(text)}))
