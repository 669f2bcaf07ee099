"""What may be known of a pair when it is judged: every pair is judged from listings in which it does not stand."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.relating.listings import without
from marketplace.taxonomy.relating.matrices import Matrix, Rows

FOLDS = 5
SEED = 20261123


@dataclass(frozen=True, slots=True)
class Fold:
    """Some pairs, and the listings that are left to judge them by."""

    asked: NDArray[np.bool_]  # items × items: the pairs
    left: Matrix  # listings that say nothing of those pairs
    teaches: bool = True  # whether it is known which of the pairs are listed


def folds_of_rows(listed: Matrix, *, hidden: Rows, both_ways: bool, seed: int = SEED) -> list[Fold]:
    """For items nobody has related yet: whoever is asked about has no row of its own.

    The rows of `hidden` are in no fold that teaches, and are left to none; `both_ways`: nor is who lists the items
    asked about. The last fold asks about the hidden items and those that never had a row.
    """
    visible = without(listed, rows=hidden, both_ways=both_ways)
    shuffled = np.random.default_rng(seed).permutation(np.flatnonzero(visible.any(axis=1)))
    parts = [shuffled[start::FOLDS] for start in range(FOLDS)]
    judged = np.ones_like(listed, dtype=bool)
    if both_ways:
        judged[:, hidden] = False  # of these candidates nothing can be learned: who lists them is hidden
    taught = [Fold(judged & _in_rows(listed, rows), without(visible, rows=rows, both_ways=both_ways)) for rows in parts]
    others = np.setdiff1d(np.arange(len(listed)), shuffled)
    return [*taught, Fold(_in_rows(listed, others), visible, teaches=False)]


def folds_of_pairs(listed: Matrix, *, seed: int = SEED) -> list[Fold]:
    """For filling gaps: a pair is judged from all rows, its own items' among them, without either of its directions."""
    drawn = np.random.default_rng(seed).integers(FOLDS, size=listed.shape)
    fold = np.triu(drawn, 1) + np.triu(drawn, 1).T
    return [Fold(fold == part, np.where(fold == part, np.float32(0), listed)) for part in range(FOLDS)]


def _in_rows(listed: Matrix, rows: Rows) -> NDArray[np.bool_]:
    mask = np.zeros(listed.shape, dtype=bool)
    mask[rows] = True
    return mask
