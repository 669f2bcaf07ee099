"""How a text is like the names of an entry: a few numbers, mostly from 0 to 1, which a ranking weighs."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from marketplace.taxonomy.ranking.entries import Entry, Spelt
from marketplace.taxonomy.ranking.forms import Form
from marketplace.taxonomy.ranking.renderings import RENDERINGS

# The order of what `Likeness.measure` returns.
MEASURES = (
    "grams",  # cosine of character n-grams within words, of the nearest name
    "glued_grams",  # the same over the name without blanks
    "described",  # cosine of words with the description
    "contains",  # the part of a name's words that the text has, rare words counting more
    "covered",  # the part of the text's words that a name has
    "own",  # words shared with a first name, of all words of either
    "told",  # the part of the text's words that the names or the description have
    "same",  # the same stems
    "same_letters",  # the same but for digits: "php84"
    "initials",  # the text is a name's initials (1), but for digits (.8), or initials and a word of it (.6)
    "own_initials",  # the same, of the first names alone
    "spelt_out",  # a name is the text's initials
    "abbreviates",  # the letters of the text stand in a longer word of a name, the first first
    "subsequence",  # the same of a whole name
    "begins",  # the part of the text's words that begin a word of a name, or are begun by one
    "first_word",  # the first words agree
    "mentioned",  # the description says it; shared with all others that do
    "length",  # of the shortest name, in twenties of letters
    *RENDERINGS,  # of a French text's translation; all 0 where nothing is translated
)
LONGEST_ABBREVIATION = 4
LONGEST_SUBSEQUENCE = 6
LEFT_OUT = 3  # letters that a word has at least more than its abbreviation
SHORTEST_BEGINNING = 3
NOT_RENDERED = (0.0,) * len(RENDERINGS)
REMEMBERED = 64  # texts: one is measured against some hundred entries in a row
_LAST = chr(0x10FFFF)  # sorts after every letter
NUMBERED, WITH_A_WORD = 0.8, 0.6  # initials that need digits left out, or another word


@dataclass(frozen=True, slots=True)
class Given:
    """What the index knows of a text and an entry before any name is looked at; see MEASURES."""

    grams: float = 0.0
    glued_grams: float = 0.0
    described: float = 0.0
    mentioned: float = 0.0
    renderings: tuple[float, ...] = NOT_RENDERED


class Likeness:
    """Measures texts against entries; rare words among the entries' names count more."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        known = Counter(word for entry in entries for word in {stem for form in entry.forms for stem in form.stems})
        self._names: dict[str, list[tuple[frozenset[str], float]]] = {}
        self._unseen = math.log(len(entries) + 1) + 1
        self._rarity: Mapping[str, float] = {
            word: math.log((len(entries) + 1) / (count + 0.5)) + 1 for word, count in known.items()
        }
        self._sorted = sorted(known)
        self._kin = lru_cache(maxsize=REMEMBERED)(self._find_kin)

    def measure(self, text: Form, entry: Entry, given: Given) -> tuple[float, ...]:
        """One number for each of MEASURES."""
        asked = frozenset(text.stems)
        weight, kin = self._weight(asked), self._kin(asked)
        names, spelt = self._names_of(entry), entry.spelt
        shared = [0.0 if asked.isdisjoint(name) else self._weight(asked & name) for name, _ in names]
        own = len(entry.own)
        return (
            given.grams,
            given.glued_grams,
            given.described,
            max(common / whole for common, (_, whole) in zip(shared, names, strict=True)),
            max(shared) / weight,
            max(common / (weight + whole - common) for common, (_, whole) in zip(shared[:own], names, strict=False)),
            self._weight(asked & entry.told) / weight,
            float(text.stems in spelt.stems or text.glued in spelt.glued),
            float(len(text.lettered) > 1 and text.lettered in spelt.lettered),
            _initials(text, entry.initials, entry),
            _initials(text, entry.own_initials, entry),
            float(not spelt.glued.isdisjoint(text.initials)),
            _abbreviates(text.lettered, entry.forms),
            float(_subsequence(text, spelt)),
            max(self._begun(asked, name, kin) for name, _ in names) / weight,
            float(text.stems[0] in spelt.first_words),
            given.mentioned,
            spelt.shortest / 20,
            *given.renderings,
        )

    def _weight(self, words: Iterable[str]) -> float:
        return sum(self._rarity.get(word, self._unseen) for word in words)

    def _begun(self, asked: frozenset[str], name: frozenset[str], kin: Mapping[str, set[str]]) -> float:
        if name.isdisjoint(kin) and name.isdisjoint(asked):  # nearly always
            return 0.0
        return self._weight((asked & name).union(*(kin[word] for word in name if word in kin)))

    def _find_kin(self, asked: frozenset[str]) -> Mapping[str, set[str]]:
        """Word of the names → the words of the text that begin it, or that it begins."""
        kin: dict[str, set[str]] = defaultdict(set)
        for word in asked:
            for other in self._akin(word):
                kin[other].add(word)
        return dict(kin)

    def _akin(self, word: str) -> Iterator[str]:
        yield from (word[:size] for size in range(SHORTEST_BEGINNING, len(word)) if word[:size] in self._rarity)
        if len(word) >= SHORTEST_BEGINNING:
            yield from self._sorted[bisect_left(self._sorted, word) : bisect_left(self._sorted, word + _LAST)]

    def _names_of(self, entry: Entry) -> list[tuple[frozenset[str], float]]:
        """The stems of each form with their weight, those of its own names first."""
        if entry.slug not in self._names:
            stems = (frozenset(form.stems) for form in entry.forms)
            self._names[entry.slug] = [(name, self._weight(name)) for name in stems]
        return self._names[entry.slug]


def with_a_word(text: Form, entry: Entry) -> bool:
    """Whether the text is initials of a name and then a word that is told of the entry: "ldjam", "kdelib"."""
    letters = text.lettered
    return letters.startswith(tuple(entry.initials)) and any(
        letters.startswith(initials)
        and len(letters) - len(initials) >= SHORTEST_BEGINNING
        and letters.removeprefix(initials) in entry.told
        for initials in entry.initials
    )


def abbreviates(short: str, word: str) -> bool:
    """Whether the letters of `short` stand in the clearly longer `word`, in order, the first one first."""
    return len(word) >= len(short) + LEFT_OUT and word[0] == short[0] and _in_order(short, word)


def _initials(text: Form, ways: frozenset[str], entry: Entry) -> float:
    if text.glued in ways:
        return 1.0
    if len(text.lettered) > 1 and text.lettered in ways:
        return NUMBERED
    return WITH_A_WORD * with_a_word(text, entry)


def _abbreviates(letters: str, forms: tuple[Form, ...]) -> float:
    if not 1 < len(letters) <= LONGEST_ABBREVIATION:
        return 0.0
    return max(any(abbreviates(letters, word) for word in form.stems) / len(form.stems) for form in forms)


def _subsequence(text: Form, spelt: Spelt) -> bool:
    letters = text.lettered
    short = 1 < len(letters) <= LONGEST_SUBSEQUENCE
    return short and any(glued[0] == text.glued[0] and _in_order(letters, glued) for glued in spelt.glued)


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
