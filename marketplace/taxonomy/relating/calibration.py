"""From evidence to what a strength means: who holds the candidate covers this share of a requirement for the item."""

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LinearRegression

from marketplace.taxonomy.relating.matrices import Matrix

PRIOR = 2.0  # strengths of average size that stand beside those of an item before its own are known


class StrengthCalibration:
    """A monotone map of evidence to strengths: more of any evidence never gives less.

    A non-negative linear model, straightened by isotonic regression where people's strengths are not linear in it.
    """

    def fit(self, evidence: NDArray[np.floating], strengths: NDArray[np.floating]) -> "StrengthCalibration":
        """`evidence`: pairs × kinds of it; `strengths`: what people gave these pairs, in 1/10 000.

        Sets `weights_` (1/10 000 for one unit of each kind) and `intercept_`.
        """
        self._linear = LinearRegression(positive=True).fit(evidence, strengths)
        self._straight = IsotonicRegression(out_of_bounds="clip").fit(self._linear.predict(evidence), strengths)
        self.weights_ = [float(weight) for weight in self._linear.coef_]
        self.intercept_ = float(self._linear.intercept_)
        return self

    def predict(self, evidence: NDArray[np.floating]) -> NDArray[np.float64]:
        """The strengths that people would have given, in 1/10 000, within the range of those that they gave."""
        return np.asarray(self._straight.predict(self._linear.predict(evidence)), dtype=np.float64)


def other_strengths(strengths: Matrix) -> Matrix:
    """For each pair the mean of the row's strengths (0 = no relation) but its own, drawn to the mean of all.

    Some items are covered by much, some by little; transposed, some cover much.
    """
    known = strengths > 0
    overall = float(strengths[known].mean()) if known.any() else 0.0
    total = strengths.sum(axis=1, keepdims=True) - strengths
    count = known.sum(axis=1, keepdims=True) - known
    means: Matrix = ((total + PRIOR * overall) / (count + PRIOR)).astype(np.float32)
    return means
