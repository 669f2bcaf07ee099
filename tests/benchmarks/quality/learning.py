"""Learning how much each signal of a ranking counts, from graded answers; and scoring queries by what others taught."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from tests.benchmarks.metrics import SEED
from tests.benchmarks.tasks import Task

FOLDS = 5
RIVALS = 60  # documents that stand beside the right ones: those that each signal alone puts first
RIDGE = 0.5  # on the squared weights of signals scaled to deviation 1, beside the summed loss of all queries

Array = NDArray[np.floating]


def learn_weights(signals: Array, grades: Array) -> Array:
    """The weight of each signal, none below 0, all adding up to 1.

    `signals` is queries × signals × documents; `grades` is queries × documents, 0 or more.
    A conditional logistic regression, the gain of a document being its share of the query's grades.
    """
    groups = [_choices(one, grade) for one, grade in zip(signals, grades, strict=True)]
    scale = np.vstack([chosen for chosen, _ in groups]).std(axis=0) + 1e-9
    scaled = [(chosen / scale, gains) for chosen, gains in groups]
    start, bounds = np.zeros(scale.size), [(0, None)] * scale.size
    found = minimize(_loss, start, args=(scaled,), jac=True, method="L-BFGS-B", bounds=bounds).x / scale
    return found / found.sum()


def across_folds(signals: Array, grades: Array) -> Array:
    """Queries × documents: each query scored by weights that were learned on the queries of the other folds."""
    fold = np.random.default_rng(SEED).permutation(len(signals)) % FOLDS
    scores = np.zeros(grades.shape)
    for number in range(FOLDS):
        taught = np.flatnonzero(fold != number)
        weights = learn_weights(signals[taught], grades[taught])
        scores[fold == number] = np.tensordot(signals[fold == number], weights, axes=(1, 0))
    return scores


def grades_of(task: Task) -> Array:
    """Queries × documents: what each was judged, 0 where nobody judged it."""
    position = {document: column for column, document in enumerate(task.corpus)}
    grades = np.zeros((len(task.queries), len(position)))
    for row, query in enumerate(task.queries):
        for document, grade in task.relevant[query].items():
            grades[row, position[document]] = grade
    return grades


def _choices(signals: Array, grades: Array) -> tuple[Array, Array]:
    """Of the rivals and the right ones that stand among them: documents × signals, and their shares of the grades."""
    rivals = np.unique(np.argsort(-signals, axis=1, kind="stable")[:, :RIVALS])
    gains = grades[rivals]
    return signals[:, rivals].T, gains / max(gains.sum(), 1e-9)


def _loss(weights: Array, groups: Sequence[tuple[Array, Array]]) -> tuple[float, Array]:
    loss, gradient = RIDGE * float(weights @ weights), 2 * RIDGE * weights
    for chosen, gains in groups:
        scores = chosen @ weights
        scores -= scores.max()
        chances = np.exp(scores)
        total = chances.sum()
        loss -= float(gains @ (scores - np.log(total)))
        gradient = gradient + gains.sum() * (chances / total) @ chosen - gains @ chosen
    return loss, gradient
