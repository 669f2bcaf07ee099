"""The one shape that all signals share: items × items, row = the item asked about, column = the candidate."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Matrix: TypeAlias = NDArray[np.float32]  # items × items, nothing negative, zero on the diagonal
Rows: TypeAlias = NDArray[np.intp]  # numbers of items


def as_signal(values: NDArray[np.floating]) -> Matrix:
    """A signal of any square matrix: no item says anything of itself, and nothing counts against a candidate."""
    signal: Matrix = np.maximum(values, 0).astype(np.float32)
    np.fill_diagonal(signal, 0)
    return signal


def row_scaled(signal: Matrix) -> Matrix:
    """Each row over its largest value, so that 1 is the best candidate that this signal knows for the item."""
    largest = signal.max(axis=1, keepdims=True)
    scaled: Matrix = np.divide(signal, largest, out=np.zeros_like(signal), where=largest > 0)
    return scaled
