"""Which entries a text may mean at all: few enough to be measured one by one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.ranking.forms import Form, stem, words_of
from marketplace.taxonomy.ranking.likeness import LONGEST_ABBREVIATION, Given, abbreviates, with_a_word
from marketplace.taxonomy.ranking.renderings import RENDERINGS, Renderings
from marketplace.taxonomy.translation.lexicon import Rendered

LIKE, GLUED_LIKE, DESCRIBED, RENDERED = 25, 15, 10, 10  # how many of each are measured
TELLING_RENDERINGS = ("translated", "own_translated", "balanced", "spelt")
RARE = 10  # a word that more entries have tells nothing
WIDELY_MENTIONED = 25
LONGEST_INITIALS = 5


class Candidates:
    """An index of entries; building it takes about a second for 8 000 names."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        forms = [(row, form) for row, entry in enumerate(entries) for form in entry.forms]
        self._owners = np.array([row for row, _ in forms])
        self._grams = _Cosine("char_wb", [form.text for _, form in forms])
        self._glued = _Cosine("char", [f"^{form.glued}$" for _, form in forms])
        self._described = _Cosine(_stems, [entry.description for entry in entries]) if _any_told(entries) else None
        self._spelling, self._initials, self._words = _sets(), _sets(), _sets()
        self._mentions, self._words_by_letter = _sets(), defaultdict[str, list[str]](list)
        for row, form in forms:
            self._learn(row, form)
        for word in self._words:
            self._words_by_letter[word[0]].append(word)
        for row, entry in enumerate(entries):
            for run in entry.mentions:
                self._mentions[run].add(row)

    def find(self, text: Form, translation: Sequence[Rendered]) -> dict[int, Given]:
        """The rows of the entries to measure, ascending, each with what the index knows of it."""
        grams = self._best(self._grams.of(text.text))
        glued = self._best(self._glued.of(f"^{text.glued}$"))
        described = self._described.of(text.text) if self._described else np.zeros(len(self._entries))
        renderings = self._renderings.measure(translation) if translation else self._not_rendered
        mentions = self._mentions.get(text.glued, set())
        near = [(grams, LIKE), (glued, GLUED_LIKE), (described, DESCRIBED)]
        near += [(renderings[:, RENDERINGS.index(name)], RENDERED) for name in TELLING_RENDERINGS]
        rows = {row for scores, count in near for row in _top(scores, count)}
        rows.update(row for found in self._named_by(text) for row in found)
        rows.update(mentions if len(mentions) <= WIDELY_MENTIONED else ())
        return {
            row: Given(
                grams=float(grams[row]),
                glued_grams=float(glued[row]),
                described=float(described[row]),
                mentioned=1 / len(mentions) if row in mentions else 0.0,
                renderings=tuple(renderings[row].tolist()),
            )
            for row in sorted(rows)
        }

    @cached_property
    def _renderings(self) -> Renderings:
        return Renderings(self._entries)

    @cached_property
    def _not_rendered(self) -> NDArray[np.float64]:
        return np.zeros((len(self._entries), len(RENDERINGS)))

    def _learn(self, row: int, form: Form) -> None:
        for spelling in (form.glued, form.lettered):
            self._spelling[spelling].add(row)
        for initials in form.initials:
            self._initials[initials].add(row)
        for word in form.stems:
            self._words[word].add(row)

    def _best(self, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        best = np.zeros(len(self._entries))
        np.maximum.at(best, self._owners, scores)
        return best

    def _named_by(self, text: Form) -> Iterator[set[int]]:
        for spelling in (text.glued, text.lettered):
            yield self._initials.get(spelling, set())
        for spelling in (text.lettered, *text.initials):
            yield self._spelling.get(spelling, set())
        for word in text.stems:
            yield _if_rare(self._words.get(word, set()))
        yield from self._abbreviated(text.lettered)
        for size in range(2, min(LONGEST_INITIALS + 1, len(text.lettered))):
            owners = self._initials.get(text.lettered[:size], set())
            yield {row for row in owners if with_a_word(text, self._entries[row])}

    def _abbreviated(self, letters: str) -> Iterator[set[int]]:
        if 1 < len(letters) <= LONGEST_ABBREVIATION:
            alike = self._words_by_letter.get(letters[0], ())
            yield from (_if_rare(self._words[word]) for word in alike if abbreviates(letters, word))


class _Cosine:
    """TF-IDF over one analysis of the names, its rows of length 1."""

    def __init__(self, analyzer: Any, names: Sequence[str]) -> None:
        ngrams = (2, 5) if isinstance(analyzer, str) else (1, 1)
        self._vectorizer = TfidfVectorizer(analyzer=analyzer, ngram_range=ngrams, sublinear_tf=True, lowercase=False)
        self._names = self._vectorizer.fit_transform(names).T.tocsr()  # by n-gram: a text has few of them

    def of(self, text: str) -> NDArray[np.float64]:
        """The cosine of `text` with each name."""
        cosines: NDArray[np.float64] = (self._vectorizer.transform([text]) @ self._names).toarray().ravel()
        return cosines


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words_of(text)]


def _any_told(entries: Sequence[Entry]) -> bool:
    return any(entry.description for entry in entries)


def _sets() -> defaultdict[str, set[int]]:
    return defaultdict(set)


def _if_rare(rows: set[int]) -> set[int]:
    return rows if len(rows) <= RARE else set()


def _top(scores: NDArray[np.float64], count: int) -> Iterator[int]:
    best = np.argsort(-scores, kind="stable")[:count]
    return (int(row) for row in best if scores[row] > 0)
