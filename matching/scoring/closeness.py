"""How close two texts are: the cosine of their concept vectors, exactly, in whole numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt
from typing import Protocol

import numpy as np

from matching.scoring.units import ONE, Array, Values


class Vector(Protocol):
    """A short list of weighted concepts."""

    @property
    def concepts(self) -> tuple[int, ...]:
        """Below 65 536, ascending."""

    @property
    def weights(self) -> tuple[int, ...]:
        """1 to 255, one a concept."""


@dataclass(frozen=True)
class Readings:
    """The vectors of n texts as columns; m concepts in all. A text that says nothing has none."""

    indptr: Array  # int64 (n + 1,): where each text's concepts begin; the last: m
    concepts: Array  # uint16 (m,): ascending within a text
    weights: Array  # uint8 (m,): 1-255
    norms: Array  # int64 (n,): the squares of a text's weights, added; 0 when it says nothing

    def __len__(self) -> int:
        return len(self.norms)

    def take(self, rows: Array) -> "Readings":
        """Those of these rows alone, in the order given."""
        spans = [slice(*self.indptr[row : row + 2]) for row in rows]
        return Readings(
            indptr=np.cumsum([0, *(span.stop - span.start for span in spans)], dtype=np.int64),
            concepts=np.concatenate([self.concepts[:0], *(self.concepts[span] for span in spans)]),
            weights=np.concatenate([self.weights[:0], *(self.weights[span] for span in spans)]),
            norms=self.norms[rows],
        )


def readings_of(vectors: Sequence[Vector]) -> Readings:
    """The columns of these vectors, in their order."""
    counts = [len(vector.concepts) for vector in vectors]
    return Readings(
        indptr=np.cumsum([0, *counts], dtype=np.int64),
        concepts=np.array([place for vector in vectors for place in vector.concepts], dtype=np.uint16),
        weights=np.array([weight for vector in vectors for weight in vector.weights], dtype=np.uint8),
        norms=np.array([_square(vector) for vector in vectors], dtype=np.int64),
    )


def closeness(first: Vector, second: Vector) -> int:
    """0 to ONE: ONE when both say the same, 0 when they share nothing or either says nothing. Symmetric."""
    weights = dict(zip(second.concepts, second.weights, strict=True))
    shared = sum(weight * weights.get(place, 0) for place, weight in zip(first.concepts, first.weights, strict=True))
    return ONE * shared // (isqrt(_square(first) * _square(second)) or 1)


def closenesses(one: Vector, readings: Readings) -> Values:
    """`closeness` of one text with each of n, shape (n,), to the same whole number."""
    dense = np.zeros(int(np.iinfo(np.uint16).max) + 1, dtype=np.int64)
    dense[list(one.concepts)] = one.weights
    products = dense[readings.concepts] * readings.weights
    sums = np.concatenate([[0], np.cumsum(products, dtype=np.int64)])
    shared = sums[readings.indptr[1:]] - sums[readings.indptr[:-1]]
    # The product stays far below 2**52, where the root of a double, cut off, is the whole root.
    roots = np.sqrt((readings.norms * _square(one)).astype(np.float64)).astype(np.int64)
    values: Values = ONE * shared // np.maximum(roots, 1)
    return values


def _square(vector: Vector) -> int:
    return sum(weight * weight for weight in vector.weights)
