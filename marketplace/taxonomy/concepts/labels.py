"""How near a sentence comes to the labels of concepts: one number in [0, 1] for each label and signal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from marketplace.taxonomy.concepts.words import Word, informative_words, stems
from marketplace.taxonomy.folding import fold

LONGEST_SPAN = 8  # informative words
LONGEST_TEXT = 400  # informative words; no sentence has more, and what follows them is not read
ALIKE = 0.999  # cosine from which a span says a label, in whatever order of words

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence, cut into spans of one to LONGEST_SPAN informative words."""

    words: tuple[Word, ...]
    spans: tuple[tuple[int, int], ...]  # first and one past the last place in `words`
    vectors: Any  # sparse, one row a span; one row of zeros where there is no word


class LabelIndex:
    """Labels, ready to be met by sentences; every array that it gives has one number a label, in their order."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._words = stem_vectorizer()
        self.vectors = self._words.fit_transform([stems(label) for label in labels])
        self._held = (self.vectors > 0).astype(float)
        self._rarity = self._words.idf_
        self._whole = np.maximum(self._held @ self._rarity, 1e-9)
        self._letters = TfidfVectorizer(preprocessor=fold, analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
        self._spelt = self._letters.fit_transform(labels)

    def read(self, text: str) -> Reading:
        """The spans of `text`, and where its informative words stand."""
        words = tuple(informative_words(text))[:LONGEST_TEXT]
        ends = range(1, len(words) + 1)
        spans = tuple((first, last) for last in ends for first in range(max(0, last - LONGEST_SPAN), last))
        rows = [[word.stem for word in words[first:last]] for first, last in spans]
        return Reading(words=words, spans=spans, vectors=self._words.transform(rows or [[]]))

    def signals(self, text: str) -> dict[str, Array]:
        """Signal → one number a label."""
        reading = self.read(text)
        whole = self._words.transform([[word.stem for word in reading.words]])
        nearest = np.asarray((self.vectors @ reading.vectors.T).max(axis=1).toarray(), dtype=float).ravel()
        return {
            "words": cosines(self.vectors, whole),
            "span": nearest**2,  # squared: half of a label's words says little of it
            "exact": (nearest > ALIKE).astype(float),
            "coverage": self._coverage(whole),
            "letters": cosines(self._spelt, self._letters.transform([text])),
        }

    def _coverage(self, whole: Any) -> Array:
        # How much of the label stands anywhere in the sentence, rare words counting more: a long sentence that holds
        # a short label is not held against the label, as the cosine holds it.
        there = (whole > 0).toarray().ravel() * self._rarity
        covered: Array = (self._held @ there) / self._whole
        return covered


def stem_vectorizer() -> TfidfVectorizer:
    """TF-IDF over lists of stems."""
    return TfidfVectorizer(analyzer=_given, sublinear_tf=True)


def cosines(rows: Any, query: Any) -> Array:
    """The cosine of each sparse row with one sparse query, all of length 1 or 0."""
    return np.asarray((rows @ query.T).toarray(), dtype=float).ravel()


def _given(stemmed: Sequence[str]) -> Sequence[str]:
    return stemmed
