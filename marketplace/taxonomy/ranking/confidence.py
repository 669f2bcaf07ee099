"""How sure a ranking is of each entry, with room for "none of them"."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic regression on a ranking's scores; learned by `learning.learn_confidence`."""

    bias: float
    best: float  # times the best score
    gap: float  # times its distance from the second best, squeezed into 0 to 1

    def of(self, scores: Sequence[float]) -> list[float]:
        """For scores in falling order, the chance, 0 to 1, that each entry is meant; together at most 1.

        The first is what was learned of first places; the others have as much as their scores leave them beside it.
        """
        if not scores:
            return []
        split = shares(scores)
        first = 1 / (1 + math.exp(-self._odds(*signs(scores))))
        known = min(1.0, first / float(split[0]))
        return [known * share for share in split.tolist()]

    def _odds(self, best: float, gap: float) -> float:
        return max(-30.0, min(30.0, self.bias + self.best * best + self.gap * gap))


def signs(scores: Sequence[float]) -> tuple[float, float]:
    """What tells that the first entry is meant: its score, and its distance from the second, which soon says enough."""
    return scores[0], math.tanh(scores[0] - scores[1]) if len(scores) > 1 else 1.0


def shares(scores: Sequence[float]) -> NDArray[np.float64]:
    """The chance of each entry, if one of them is meant."""
    chances = np.exp(np.array(scores) - scores[0])
    total: NDArray[np.float64] = chances / chances.sum()
    return total
