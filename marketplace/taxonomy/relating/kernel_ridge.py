"""What an item would list, told from what similar items list: kernel ridge regression on rows of related items."""

import numpy as np

from marketplace.taxonomy.relating.matrices import Matrix, as_signal

PENALTY = 0.3


def predicted_listing(similarity: Matrix, listed: Matrix, *, penalty: float = PENALTY) -> Matrix:
    """For each item a row of related items, predicted by K (K + penalty·I)⁻¹ from the items that have a row.

    `similarity` is the kernel K, symmetric with a zero diagonal, so that no item is asked for its own row.
    """
    known = np.flatnonzero(listed.any(axis=1))
    if not known.size:
        return np.zeros_like(listed)
    kernel = similarity[np.ix_(known, known)].astype(np.float64)
    weights = np.linalg.solve(kernel + (1 + penalty) * np.eye(known.size), listed[known])
    return as_signal(similarity[:, known] @ weights)
