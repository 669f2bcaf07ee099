"""Completion as somebody types: the skills whose names begin like the text, or nearly so."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.folding import squash
from marketplace.taxonomy.ranking.forms import words_of
from marketplace.taxonomy.spelling import LONGEST, letters_of, prefix_edits
from marketplace.taxonomy.vocabulary import Vocabulary

ONE_EDIT_FROM, TWO_EDITS_FROM = 4, 8  # letters typed
# How a name can be found, best first; `Hit.how` holds one of them.
WAYS = ("whole", "name", "word", "words", "inexact")
WHOLE, NAME, WORD, WORDS, INEXACT = range(len(WAYS))
_LAST = chr(0x10FFFF)  # sorts after every letter

Numbers = NDArray[np.int64]  # of names, in the order of `_names`


@dataclass(frozen=True, slots=True)
class Hit:
    """A skill that was found."""

    slug: str
    found_by: str  # the label that matched, as it is written
    how: str  # the text is the "whole" name, or begins the "name", a later "word", several "words", or is "inexact"
    edits: int = 0  # of an inexact one; a transposition counts one


@dataclass(frozen=True, slots=True)
class _Found:
    numbers: Numbers
    how: NDArray[np.int64]
    edits: NDArray[np.int64]


class SkillSearch:
    """Completes the names of a vocabulary's active skills, in memory. Safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        skills = [skill for skill in vocabulary.skills if skill.status == "active"]
        names = [(place, label) for place, skill in enumerate(skills) for label in dict.fromkeys(skill.labels)]
        self._slugs = [skill.slug for skill in skills]
        self._labels = [label for _, label in names]
        self._owners = np.array([place for place, _ in names])
        own = [label in (skills[place].label_en, skills[place].label_fr) for place, label in names]
        plainest = sorted(range(len(names)), key=lambda at: (not own[at], len(names[at][1]), names[at][1]))
        self._plainness = np.argsort(plainest)
        starts = sorted({start for number, label in enumerate(self._labels) for start in _starts(label, number)})
        self._starts = [start for start, _, _ in starts]
        self._numbers = np.array([number for _, number, _ in starts])
        self._first = np.array([first for _, _, first in starts])
        self._letters = letters_of(self._starts)

    def search(self, q: str, limit: int, counts: Mapping[str, int] | None = None) -> list[Hit]:
        """At most `limit` skills, each once, best first; none for a text without letters.

        Case, accents, hyphens and blanks do not matter. A skill that has the text as its whole name comes first, then
        one whose name begins with it, one with a later word that does, one with all its words in some order, and last
        those that differ by one edit (from 4 letters) or two (from 8). Among equals, the skill with the higher of
        `counts` (slug → number) comes first, then labels before aliases, then the shorter name.
        """
        text = " ".join(words_of(q))
        if not text:
            return []
        found = [*self._exact(text)]
        hits = self._best(found, counts or {})
        if len(hits) < limit and ONE_EDIT_FROM <= len(text) <= LONGEST:
            hits = self._best([*found, self._inexact(text)], counts or {})
        return hits[:limit]

    def _exact(self, text: str) -> Iterator[_Found]:
        for typed in dict.fromkeys((text, text.replace(" ", ""))):
            begin, same, end = self._range(typed)
            how = np.where(self._first[begin:end], NAME, WORD)
            how[: same - begin] = np.where(self._first[begin:same], WHOLE, WORD)
            yield _found(self._numbers[begin:end], how)
        if len(words := text.split()) > 1:
            held = [self._numbers[slice(*self._range(word)[::2])] for word in words]
            both = held[0]
            for other in held[1:]:
                both = np.intersect1d(both, other)
            yield _found(both, np.full(both.size, WORDS))

    def _range(self, typed: str) -> tuple[int, int, int]:
        """Where the starts that begin with `typed` begin, where those that are no longer end, and where all end."""
        begin = bisect_left(self._starts, typed)
        same = bisect_left(self._starts, f"{typed}\0", lo=begin)
        return begin, same, bisect_left(self._starts, typed + _LAST, lo=begin)

    def _inexact(self, text: str) -> _Found:
        edits = prefix_edits(text, self._letters, allowed=2 if len(text) >= TWO_EDITS_FROM else 1)
        near = np.flatnonzero(edits <= (2 if len(text) >= TWO_EDITS_FROM else 1))
        return _Found(numbers=self._numbers[near], how=np.full(near.size, INEXACT), edits=edits[near].astype(np.int64))

    def _best(self, found: list[_Found], counts: Mapping[str, int]) -> list[Hit]:
        numbers, how, edits = (np.concatenate([getattr(one, part) for one in found]) for part in _Found.__slots__)
        owners = self._owners[numbers]
        asked = np.array([counts.get(slug, 0) for slug in self._slugs]) if counts else np.zeros(len(self._slugs))
        order = np.lexsort((self._plainness[numbers], -asked[owners], edits, how))
        _, firsts = np.unique(owners[order], return_index=True)
        return [
            Hit(
                slug=self._slugs[owners[at]],
                found_by=self._labels[numbers[at]],
                how=WAYS[how[at]],
                edits=int(edits[at]),
            )
            for at in order[np.sort(firsts)]
        ]


def _found(numbers: Numbers, how: NDArray[np.int64]) -> _Found:
    return _Found(numbers=numbers, how=how, edits=np.zeros(numbers.size, dtype=np.int64))


def _starts(label: str, number: int) -> Iterator[tuple[str, int, bool]]:
    """Where a search may begin in a label: at each word, and at its beginning without blanks."""
    words = words_of(label)
    for place in range(len(words)):
        yield " ".join(words[place:]), number, place == 0
    yield squash(label), number, True
