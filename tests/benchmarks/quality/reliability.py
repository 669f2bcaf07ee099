"""Whether a probability means what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EDGES = (0.0, 0.05, 0.1, 0.2, 0.45, 0.7, 1.0)

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Step:
    """The pairs whose told probability lies between two edges."""

    told: float  # mean of what was told
    true: float  # the share that it happened to
    pairs: int


def reliability(told: Array, happened: NDArray[np.bool_], *, edges: Sequence[float] = EDGES) -> list[Step]:
    """From the lowest to the highest step; empty ones are left out."""
    places = np.digitize(told, edges[1:-1])
    return [
        Step(float(told[places == place].mean()), float(happened[places == place].mean()), int((places == place).sum()))
        for place in range(len(edges) - 1)
        if (places == place).any()
    ]


def calibration_error(told: Array, happened: NDArray[np.bool_], *, edges: Sequence[float] = EDGES) -> float:
    """The mean of |told − true| over the steps, each weighing by its pairs."""
    steps = reliability(told, happened, edges=edges)
    return sum(step.pairs * abs(step.told - step.true) for step in steps) / len(told)
