"""Learning how much each signal counts, from titles whose occupation is known."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from marketplace.taxonomy.occupations.likeness import SIGNALS, Array

RIDGE = 0.001  # on the squared weights, beside the mean loss of a title
RIVALS = 60  # occupations that stand beside the right one: those that even weights put first


def learn_weights(signals: Sequence[Array], right: Sequence[int]) -> dict[str, float]:
    """The weight of each signal, none below 0, all adding up to 1.

    `signals` holds one array of SIGNALS × occupations a title, `right` the place of its occupation. A conditional
    logistic regression: the right occupation against the likeliest others.
    """
    choices = np.array([_choices(one, place) for one, place in zip(signals, right, strict=True)])
    bounds = [(0, None)] * len(SIGNALS)
    found = minimize(_loss, np.ones(len(SIGNALS)), args=(choices,), jac=True, method="L-BFGS-B", bounds=bounds).x
    return dict(zip(SIGNALS, (found / found.sum()).tolist(), strict=True))


def _choices(signals: Array, right: int) -> Array:
    """What is known of the right occupation (first) and of its rivals: occupations × SIGNALS."""
    order = np.argsort(-signals.sum(axis=0), kind="stable")
    rivals = order[order != right][:RIVALS]
    chosen: Array = signals[:, [right, *rivals]].T
    return chosen


def _loss(weights: NDArray[np.float64], choices: Array) -> tuple[float, NDArray[np.float64]]:
    scores = choices @ weights
    scores -= scores.max(axis=1, keepdims=True)
    chances = np.exp(scores)
    chances /= chances.sum(axis=1, keepdims=True)
    loss = -np.log(chances[:, 0] + np.finfo(float).tiny).mean() + RIDGE * weights @ weights
    gradient = np.einsum("tc,tcs->s", chances, choices) / len(choices) - choices[:, 0].mean(axis=0)
    return float(loss), gradient + 2 * RIDGE * weights
