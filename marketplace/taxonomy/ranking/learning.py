"""Learning how much each measure counts, and how sure a ranking may be, from texts whose entry is known."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from marketplace.taxonomy.ranking.confidence import Confidence, signs
from marketplace.taxonomy.ranking.likeness import MEASURES
from marketplace.taxonomy.ranking.ranker import Measured

RIDGE = 1.0  # on weights of measures scaled to deviation 1


def learn_weights(
    examples: Iterable[tuple[Measured, int]], *, without: frozenset[str] = frozenset()
) -> dict[str, float]:
    """The weight of each measure, from examples of (measured candidates, row of the right entry).

    A conditional logistic regression: the right candidate against the others of the same text. Examples whose right
    entry is not among the candidates teach nothing. `without` names measures that must not count.
    """
    used = [column for column, measure in enumerate(MEASURES) if measure not in without]
    groups = [(one.measures[:, used], one.rows.index(right)) for one, right in examples if right in one.rows]
    scale = np.vstack([measures for measures, _ in groups]).std(axis=0) + 1e-9
    scaled = [(measures / scale, right) for measures, right in groups]
    found = minimize(_loss, np.zeros(len(used)), args=(scaled,), jac=True, method="L-BFGS-B").x / scale
    return {MEASURES[column]: round(float(weight), 4) for column, weight in zip(used, found, strict=True)}


def _loss(
    weights: NDArray[np.float64], groups: list[tuple[NDArray[np.float64], int]]
) -> tuple[float, NDArray[np.float64]]:
    loss, gradient = RIDGE / 2 * float(weights @ weights), RIDGE * weights
    for measures, right in groups:
        scores = measures @ weights
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        loss -= float(np.log(chances[right]))
        gradient = gradient + measures.T @ chances - measures[right]
    return loss, gradient


def learn_confidence(rankings: Iterable[tuple[Sequence[float], bool]]) -> Confidence:
    """From the scores of rankings, in falling order, and whether the first entry was the one that was meant."""
    seen = [(signs(scores), right) for scores, right in rankings if scores]
    found = LogisticRegression().fit(np.array([sign for sign, _ in seen]), [right for _, right in seen])
    (best, gap), (bias,) = found.coef_[0], found.intercept_
    return Confidence(bias=round(float(bias), 4), best=round(float(best), 4), gap=round(float(gap), 4))
