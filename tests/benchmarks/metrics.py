"""How good a ranking is, query by query, and how sure one can be of a difference.

Every metric takes a task and a matrix of scores, queries × documents in the task's order, higher is better, and gives
one number in [0, 1] for each query. Equal scores rank in the order of the corpus. A document whose score is −inf is not
ranked at all (the query itself, where it stands in the corpus).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.tasks import Task

Matrix: TypeAlias = NDArray[np.floating]
Metric: TypeAlias = Callable[[Task, Matrix], NDArray[np.float64]]

CUT = 10
RESAMPLES = 2_000
SEED = 20261123


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the mean of a difference lies, with 95 % confidence."""

    mean: float
    low: float
    high: float


def precision_at_1(task: Task, scores: Matrix) -> NDArray[np.float64]:
    """1 where the first document is relevant, else 0."""
    return np.array([float(grades[:1].any()) for grades, _ in _ranked(task, scores)])


def reciprocal_rank(task: Task, scores: Matrix) -> NDArray[np.float64]:
    """1 / rank of the first relevant document (its mean is MRR); 0 where none is ranked."""
    return np.array([1 / (1 + int(grades.argmax())) if grades.any() else 0.0 for grades, _ in _marked(task, scores)])


def average_precision(task: Task, scores: Matrix) -> NDArray[np.float64]:
    """The mean, over all relevant documents, of the precision at their ranks (its mean is MAP)."""
    return np.array([_average_precision(grades, total.size) for grades, total in _marked(task, scores)])


def ndcg_at_10(task: Task, scores: Matrix) -> NDArray[np.float64]:
    """Discounted gain of the first ten, gains being the grades, over that of the best possible ten."""
    return np.array([_gain(grades[:CUT]) / _gain(best[:CUT]) for grades, best in _ranked(task, scores)])


def difference(ours: NDArray[np.float64], peer: NDArray[np.float64]) -> Interval:
    """Of two methods' values for the same queries, ours − the peer's: a paired bootstrap over queries, seeded."""
    gains = ours - peer
    drawn = np.random.default_rng(SEED).integers(gains.size, size=(RESAMPLES, gains.size))
    low, high = np.quantile(gains[drawn].mean(axis=1), (0.025, 0.975))
    return Interval(mean=float(gains.mean()), low=float(low), high=float(high))


def _ranked(task: Task, scores: Matrix) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """For each query the grades in the order of rank, and its positive grades in the best order."""
    if scores.shape != (len(task.queries), len(task.corpus)):
        raise ValueError(f"scores are {scores.shape}, not {len(task.queries)} queries × {len(task.corpus)} documents")
    if np.isnan(scores).any():
        raise ValueError("a score is not a number")
    position = {document: column for column, document in enumerate(task.corpus)}
    for query, row in zip(task.queries, scores, strict=True):
        grades = np.zeros(len(position), dtype=np.int64)
        for document, grade in task.relevant[query].items():
            grades[position[document]] = grade
        order = np.argsort(-row, kind="stable")
        yield grades[order[row[order] > -np.inf]], np.sort(grades[grades > 0])[::-1]


def _marked(task: Task, scores: Matrix) -> Iterator[tuple[NDArray[np.bool_], NDArray[np.int64]]]:
    return ((grades > 0, best) for grades, best in _ranked(task, scores))


def _average_precision(hits: NDArray[np.bool_], total: int) -> float:
    ranks = np.flatnonzero(hits) + 1
    return float((np.arange(1, ranks.size + 1) / ranks).sum() / total)


def _gain(grades: NDArray[np.int64]) -> float:
    return float((grades / np.log2(np.arange(2, grades.size + 2))).sum())
