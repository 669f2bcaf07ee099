"""From a sentence to the concepts that it speaks of, also when it does not name them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.concepts.labels import Array, LabelIndex, cosines, stem_vectorizer
from marketplace.taxonomy.concepts.words import stems

# How much each signal counts. Set by hand from plain magnitudes, then left alone: on two public sets of annotated
# sentences, weights learned on the one were no better than these on the other.
WEIGHTS = {"words": 0.5, "span": 0.5, "exact": 0.2, "coverage": 0.4, "letters": 1.0, "description": 0.4}


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that a sentence may speak of."""

    id: str
    labels: tuple[str, ...]  # at least one; names, and phrases that people use for it
    description: str = ""  # what is said of it; may be empty
    prior: float = 0.0  # added to the score of every sentence that speaks of it at all


@dataclass(frozen=True, slots=True)
class Ranked:
    """A concept that a sentence speaks of."""

    id: str
    score: float  # above 0, higher is better; not a probability
    words: tuple[str, ...]  # of the sentence: those that it shares with the concept's labels, as they stand there


class ConceptRanker:
    """Ranks concepts for sentences, by their labels and descriptions.

    The index is built by the first sentence (about a second for 14 000 concepts), then only read: threads may share it.
    """

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)

    def rank(self, texts: Sequence[str], *, limit: int) -> list[list[Ranked]]:
        """For each text at most `limit` concepts, best first; none for a text that shares no word or spelling."""
        return [self._best(text, row, limit) for text, row in zip(texts, self.scores(texts), strict=True)]

    def scores(self, texts: Sequence[str], *, weights: Mapping[str, float] = WEIGHTS) -> NDArray[np.float64]:
        """Texts × concepts: the weighted sum of the signals, 0 where there is none."""
        return np.array([self._blend(self.signals(text), weights) for text in texts]).reshape(
            len(texts), len(self.concepts)
        )

    def signals(self, text: str) -> dict[str, Array]:
        """Signal → one number in [0, 1] for each concept: the best that any of its labels gets."""
        if not self.concepts:
            return {name: np.zeros(0) for name in WEIGHTS}
        index, firsts, vectorizer, descriptions = self._index
        labels = {name: np.maximum.reduceat(values, firsts) for name, values in index.signals(text).items()}
        return {**labels, "description": cosines(descriptions, vectorizer.transform([stems(text)]))}

    def _blend(self, signals: Mapping[str, Array], weights: Mapping[str, float]) -> Array:
        blended = np.sum([weights.get(name, 0.0) * values for name, values in signals.items()], axis=0)
        return np.where(blended > 0, blended + [concept.prior for concept in self.concepts], 0.0)

    def _best(self, text: str, row: Array, limit: int) -> list[Ranked]:
        order = [int(place) for place in np.argsort(-row, kind="stable")[:limit] if row[place] > 0]
        words = self._index[0].read(text).words if order else ()
        found = []
        for place in order:
            known = {stem for label in self.concepts[place].labels for stem in stems(label)}
            shared = tuple(text[word.start : word.end] for word in words if word.stem in known)
            found.append(Ranked(id=self.concepts[place].id, score=float(row[place]), words=shared))
        return found

    @cached_property
    def _index(self) -> tuple[LabelIndex, NDArray[np.int64], Any, Any]:
        counts = [len(concept.labels) for concept in self.concepts]
        labels = LabelIndex([label for concept in self.concepts for label in concept.labels])
        vectorizer = stem_vectorizer()
        told = [[*stems(concept.labels[0]), *stems(concept.description)] for concept in self.concepts]
        return labels, np.cumsum([0, *counts[:-1]]), vectorizer, vectorizer.fit_transform(told)
