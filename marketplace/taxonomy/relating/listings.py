"""What lists of related items say: an item's row lists those that somebody called related to it."""

from collections.abc import Iterable, Mapping

import numpy as np

from marketplace.taxonomy.relating.matrices import Matrix, Rows, as_signal


def listings(rows: Mapping[int, Iterable[int]], *, items: int) -> Matrix:
    """Items × items: 1 where the row's item lists the column's."""
    listed = np.zeros((items, items), dtype=np.float32)
    for item, others in rows.items():
        listed[item, list(others)] = 1
    return as_signal(listed)


def without(listed: Matrix, *, rows: Rows, both_ways: bool) -> Matrix:
    """A copy in which these items' rows are empty; `both_ways`: nobody lists them, either."""
    kept = listed.copy()
    kept[rows] = 0
    if both_ways:
        kept[:, rows] = 0
    return kept


def listed_by(listed: Matrix) -> Matrix:
    """1 where the candidate lists the item asked about: the reverse direction."""
    return as_signal(listed.T)


def colisted(listed: Matrix) -> Matrix:
    """In how many rows of others the two stand together, each row counting 1 / its length; symmetric."""
    length = np.maximum(listed.sum(axis=1, keepdims=True), 1)
    return as_signal(listed.T @ (listed / length))


def popularity(listed: Matrix) -> Matrix:
    """Logarithm of how many rows list the candidate, the same for whoever asks."""
    times = np.log1p(listed.sum(axis=0))
    return as_signal(np.broadcast_to(times, listed.shape))
