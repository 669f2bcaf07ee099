"""Who stands beside whom in lists of items, such as the skills of job postings."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from marketplace.taxonomy.relating.matrices import Matrix, as_signal

RARE = 5.0  # joint counts of this size keep half of their PPMI


def incidence(lists: Sequence[Collection[int]], *, items: int) -> sparse.csr_matrix:
    """Lists × items, 1 where the item is in the list, however often it is named there."""
    columns = [sorted(set(names)) for names in lists]
    pointers = np.cumsum([0, *map(len, columns)])
    indices = np.array([item for row in columns for item in row], dtype=np.int64)
    return sparse.csr_matrix((np.ones(indices.size), indices, pointers), shape=(len(lists), items))


def together(lists: sparse.csr_matrix) -> NDArray[np.float64]:
    """Items × items: how many lists hold both; on the diagonal, how many hold the item."""
    counts: Any = (lists.T @ lists).toarray()
    return np.asarray(counts, dtype=np.float64)


def ppmi(lists: sparse.csr_matrix, *, rare: float = RARE) -> Matrix:
    """Positive pointwise mutual information (Church and Hanks 1990), shrunk by n / (n + `rare`); symmetric."""
    counts = together(lists)
    single = np.diag(counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.log(counts * lists.shape[0] / np.outer(single, single))
    information[counts == 0] = 0
    return as_signal(information * counts / (counts + rare))


def conditional(lists: sparse.csr_matrix, *, rare: float = RARE) -> Matrix:
    """P(asked | held): of the lists with the column's item, which share holds the row's; directed.

    `rare` lists without the asked item are added to each, so that a chance meeting of two rare items says little.
    """
    counts = together(lists)
    return as_signal(counts / (np.diag(counts) + rare))
