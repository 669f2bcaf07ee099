"""Finding the matters that a text speaks of, by their phrases."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from marketplace.taxonomy.concepts.matters import Matter
from marketplace.taxonomy.concepts.words import Word, informative_words, stems
from marketplace.taxonomy.finding.plain import plain
from marketplace.taxonomy.finding.polarity import PolarityCue, polarity_cues
from marketplace.taxonomy.finding.sentences import sentence_starts
from marketplace.taxonomy.finding.tokens import stem as singular
from marketplace.taxonomy.folding import fold

SILENT = ""  # instead of an id: the words are used up, and say nothing

_BREAK = re.compile(r"[,;:()\[\]/|•…\n]|\s[-–—*]")  # no phrase goes across these
_CACHED = 65_536  # words
_ARTICLE = 6  # characters that may stand between a negation and what it negates: "d'une "

Key = tuple[str, ...]  # of a phrase: its stems, in alphabetical order; of a word alone: its singular


@dataclass(frozen=True, slots=True)
class _Span:
    matter: str  # id, or SILENT
    places: tuple[int, ...]  # of its words in the clause


class MatterFinder:
    """Finds matters in texts of either language; only read once built, so threads may share it.

    The words of a phrase may stand in any order, or in its own with one other between; the longest takes its words.
    """

    def __init__(self, matters: Iterable[Matter], *, silent: Iterable[str], idioms: Iterable[str] = ()) -> None:
        matters = list(matters)
        self._as_written = {fold(word): matter.id for matter in matters for word in matter.as_written}
        said = [(phrase, one.id) for one in matters for phrase in one.phrases if phrase not in one.as_written]
        said += [(phrase, SILENT) for phrase in silent]
        self._idioms = _sayings(idioms)
        self._of_key: dict[Key, str] = {}
        self._in_order: dict[Key, str] = {}
        for phrase, matter in said:
            self._of_key.setdefault(phrase_key(phrase), matter)
            self._in_order.setdefault(tuple(stems(phrase)), matter)
        self._longest = max((len(key) for key in self._of_key), default=0)
        self._stems = {stem for key in self._of_key if len(key) > 1 for stem in key}

    def find(self, text: str) -> list[str]:
        """The ids of the matters of `text`, once each time that it speaks of them; none that it rules out."""
        bare = plain(text)
        text = self._without_idioms(text, bare)
        refused = [cue for cue in polarity_cues(bare) if cue.polarity == "excluded"]
        return [matter for start, end in _clauses(text) for matter in self._in_clause(text, start, end, refused)]

    def _without_idioms(self, text: str, bare: str) -> str:
        pieces, last = [], 0
        for said in self._idioms.finditer(bare):
            pieces += [text[last : said.start()], " " * len(said[0])]
            last = said.end()
        return "".join(pieces) + text[last:]

    def _in_clause(self, text: str, start: int, end: int, refused: Sequence[PolarityCue]) -> Iterator[str]:
        words = [Word(word.stem, start + word.start, start + word.end) for word in informative_words(text[start:end])]
        cues = [cue for cue in refused if start <= cue.start < end]
        for span in self._apart(text, words):
            first, last = words[min(span.places)], words[max(span.places)]
            if span.matter != SILENT and not any(_refuses(cue, first.start, last.end) for cue in cues):
                yield span.matter

    def _apart(self, text: str, words: Sequence[Word]) -> list[_Span]:
        taken: set[int] = set()
        kept = []
        for span in sorted(self._spans(text, words), key=lambda span: (-len(span.places), span.places)):
            if taken.isdisjoint(span.places):
                taken.update(span.places)
                kept.append(span)
        return kept

    def _spans(self, text: str, words: Sequence[Word]) -> Iterator[_Span]:
        for place, word in enumerate(words):
            if (one := self._meant(text[word.start : word.end])) is not None:
                yield _Span(one, (place,))
            if word.stem in self._stems:
                yield from self._longer(words, place)

    def _meant(self, word: str) -> str | None:
        return self._as_written.get(fold(word)) or self._of_key.get((_alone(word),))

    def _longer(self, words: Sequence[Word], first: int) -> Iterator[_Span]:
        for last in range(first + 2, min(first + self._longest + 1, len(words)) + 1):
            places = tuple(range(first, last))
            if (matter := self._of_key.get(_unordered(words[place].stem for place in places))) is not None:
                yield _Span(matter, places)
            for left in places[1:-1]:
                near = tuple(place for place in places if place != left)
                if (matter := self._in_order.get(tuple(words[place].stem for place in near))) is not None:
                    yield _Span(matter, near)


def _sayings(idioms: Iterable[str]) -> re.Pattern[str]:
    said = sorted(map(plain, idioms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, said))})(?!\w)" if said else r"(?!)")


def phrase_key(phrase: str) -> Key:
    """What a phrase is looked up by; empty when none of its words is informative."""
    words = list(informative_words(phrase))
    if len(words) == 1:  # alone, a crude stem says too little: "compteur" is not "comptable"
        return (_alone(phrase[words[0].start : words[0].end]),)
    return _unordered(word.stem for word in words)


@lru_cache(maxsize=_CACHED)
def _alone(word: str) -> str:
    return singular(fold(word))


def _unordered(phrase: Iterable[str]) -> Key:
    return tuple(sorted(phrase))


def _refuses(cue: PolarityCue, start: int, end: int) -> bool:
    return cue.end <= start <= cue.end + max(cue.reach, _ARTICLE) if cue.ahead else end <= cue.start


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    breaks = (found.start() for found in _BREAK.finditer(text))
    return pairwise(sorted({*sentence_starts(text), *breaks, len(text)}))
