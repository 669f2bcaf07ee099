"""Scores are integers of 1/10 000, so that every scorer computes the same number."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

ONE = 10_000
ALGORITHM_VERSION = "2026.11.2"

Values: TypeAlias = NDArray[np.int64]  # shape (n,), 0 to ONE
Flags: TypeAlias = NDArray[np.bool_]  # shape (n,)
Array: TypeAlias = NDArray[Any]
