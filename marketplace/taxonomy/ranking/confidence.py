"""How sure a ranking is: that the text means one of the entries at all, and that it means this one."""

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
    gap: float  # times its distance from the second best

    def of(self, scores: Sequence[float]) -> list[float]:
        """For scores in falling order, the chance, 0 to 1, that each entry is meant; together at most 1."""
        if not scores:
            return []
        known = 1 / (1 + math.exp(-self._odds(*signs(scores))))
        return [known * share for share in shares(scores).tolist()]

    def _odds(self, best: float, gap: float) -> float:
        return max(-30.0, min(30.0, self.bias + self.best * best + self.gap * gap))


def signs(scores: Sequence[float]) -> tuple[float, float]:
    """What tells that a text means an entry at all: the best score, and its distance from the second best."""
    return scores[0], scores[0] - scores[1] if len(scores) > 1 else 0.0


def shares(scores: Sequence[float]) -> NDArray[np.float64]:
    """The chance of each entry, if one of them is meant."""
    chances = np.exp(np.array(scores) - scores[0])
    total: NDArray[np.float64] = chances / chances.sum()
    return total
