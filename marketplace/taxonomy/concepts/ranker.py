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
# What a phrase counts against a name, so that of two concepts as likely the one that is named wins. Any value from
# 0.9 to 0.95 was better than 1 on both sets.
PHRASED = 0.95


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that a sentence may speak of."""

    id: str
    labels: tuple[str, ...]  # its names; at least one
    phrases: tuple[str, ...] = ()  # what people say who mean it
    description: str = ""  # what is said of it; may be empty
    prior: float = 0.0  # added to the score of every sentence that speaks of it at all


@dataclass(frozen=True, slots=True)
class Ranked:
    """A concept that a sentence speaks of."""

    id: str
    score: float  # above 0, higher is better; not a probability
    words: tuple[str, ...]  # of the sentence: those that it shares with labels and phrases, as they stand there


class ConceptRanker:
    """Ranks concepts for sentences, by their labels, phrases and descriptions.

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
        """Signal → one number in [0, 1] for each concept: the best that any of its labels and phrases gets."""
        if not self.concepts:
            return {name: np.zeros(0) for name in WEIGHTS}
        labels = self._labels.signals(text)
        pooled = {name: np.maximum.reduceat(values * self._worths, self._firsts) for name, values in labels.items()}
        vectorizer, told = self._descriptions
        return {**pooled, "description": cosines(told, vectorizer.transform([stems(text)]))}

    def _blend(self, signals: Mapping[str, Array], weights: Mapping[str, float]) -> Array:
        blended = np.sum([weights.get(name, 0.0) * values for name, values in signals.items()], axis=0)
        return np.where(blended > 0, blended + [concept.prior for concept in self.concepts], 0.0)

    def _best(self, text: str, row: Array, limit: int) -> list[Ranked]:
        order = [int(place) for place in np.argsort(-row, kind="stable")[:limit] if row[place] > 0]
        words = self._labels.read(text).words if order else ()
        found = []
        for place in order:
            known = {stem for way in _ways(self.concepts[place]) for stem in stems(way)}
            shared = tuple(text[word.start : word.end] for word in words if word.stem in known)
            found.append(Ranked(id=self.concepts[place].id, score=float(row[place]), words=shared))
        return found

    @cached_property
    def _labels(self) -> LabelIndex:
        return LabelIndex([way for concept in self.concepts for way in _ways(concept)])

    @cached_property
    def _firsts(self) -> NDArray[np.int64]:
        return np.cumsum([0, *(len(_ways(concept)) for concept in self.concepts[:-1])])

    @cached_property
    def _worths(self) -> Array:
        worths = ([1.0] * len(concept.labels) + [PHRASED] * len(concept.phrases) for concept in self.concepts)
        return np.array([worth for several in worths for worth in several])

    @cached_property
    def _descriptions(self) -> tuple[Any, Any]:
        vectorizer = stem_vectorizer()
        told = [[*stems(concept.labels[0]), *stems(concept.description)] for concept in self.concepts]
        return vectorizer, vectorizer.fit_transform(told)


def _ways(concept: Concept) -> tuple[str, ...]:
    return (*concept.labels, *concept.phrases)
