"""A closed-form item model: which items of a list predict the others, the rest of the list being known."""

import numpy as np
from scipy import sparse

from marketplace.taxonomy.relating.cooccurrence import together
from marketplace.taxonomy.relating.matrices import Matrix, as_signal

PENALTY = 50.0  # L2; of the order of the number of lists in which a rare item stands


def ease(lists: sparse.csr_matrix, *, penalty: float = PENALTY) -> Matrix:
    """EASE (Steck 2019): the linear item–item model with a zero diagonal; its negative weights are dropped.

    Row = the item that is predicted, column = the item that is held; directed. Two items that only meet because both
    stand beside a third get nothing, which co-occurrence alone cannot tell.
    """
    gram = together(lists) + penalty * np.eye(lists.shape[1])
    precision = np.linalg.inv(gram)
    return as_signal((-precision / np.diag(precision)).T)
