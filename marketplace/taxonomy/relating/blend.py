"""How much each signal weighs, learned from the lists of related items that may be seen."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from marketplace.taxonomy.relating.items import Signals, signals_of_listings
from marketplace.taxonomy.relating.listings import without
from marketplace.taxonomy.relating.matrices import Matrix, Rows, row_scaled

FOLDS = 5
NEGATIVES = 200  # pairs drawn for each item that nobody listed
INVERSE_PENALTY = 0.1  # scikit-learn's C, over signals of unit variance
SEED = 20261123


class RelatednessBlend:
    """Logistic regression on row-scaled signals: P(asked lists candidate).

    Learned only from the rows that are left when `hidden` ones are gone, and each of those from what the others say:
    whoever is asked about has no row of its own at work, neither while learning nor while answering.
    `both_ways` hides as well that others list the item.
    """

    def __init__(self, *, both_ways: bool = False, inverse_penalty: float = INVERSE_PENALTY, seed: int = SEED) -> None:
        self.both_ways = both_ways
        self.inverse_penalty = inverse_penalty
        self.seed = seed

    def fit(self, signals: Signals, listed: Matrix, *, hidden: Rows) -> "RelatednessBlend":
        """Learn from the rows of `listed` but those `hidden`, in folds; `signals` know nothing of `listed`.

        Sets `weights_` (signal → weight on its row-scaled value), `intercept_`, and `scores_` (items × items): log-odds
        for every item, those of an item that has a row computed without it, those of the hidden ones without theirs.
        """
        visible = self._left(listed, hidden)
        folds = self._folds(np.flatnonzero(visible.any(axis=1)))
        parts = [(rows, self._design(signals, self._left(visible, rows), rows)) for rows in folds]
        self._learn(parts, visible, hidden)
        others = np.setdiff1d(np.arange(len(listed)), np.concatenate(folds))
        self.scores_ = np.zeros_like(listed)
        for rows, design in (*parts, (others, self._design(signals, visible, others))):
            self.scores_[rows] = design @ self._coefficients + self.intercept_
        return self

    def _folds(self, rows: Rows) -> list[Rows]:
        shuffled = np.random.default_rng(self.seed).permutation(rows)
        return [np.sort(shuffled[start::FOLDS]) for start in range(FOLDS)]

    def _left(self, listed: Matrix, rows: Rows) -> Matrix:
        return without(listed, rows=rows, both_ways=self.both_ways)

    def _design(self, signals: Signals, left: Matrix, rows: Rows) -> NDArray[np.float32]:
        """Rows × items × signals, those of listings from what is `left` of them."""
        told = signals | signals_of_listings(left, similarity=signals["description"])
        self._names = list(told)
        return np.stack([row_scaled(signal[rows]) for signal in told.values()], axis=-1)

    def _learn(self, parts: list[tuple[Rows, NDArray[np.float32]]], visible: Matrix, hidden: Rows) -> None:
        drawn = np.random.default_rng(self.seed)
        pairs = [pair for rows, design in parts for pair in self._examples(rows, design, visible, hidden, drawn)]
        values = np.concatenate([values for values, _ in pairs])
        spread = values.std(axis=0) + np.float32(1e-9)
        model = LogisticRegression(C=self.inverse_penalty, max_iter=3000)
        model.fit(values / spread, np.concatenate([listed for _, listed in pairs]))
        self._coefficients = (model.coef_[0] / spread).astype(np.float32)
        self.weights_ = dict(zip(self._names, self._coefficients.tolist(), strict=True))
        self.intercept_ = float(model.intercept_[0])

    def _examples(
        self,
        rows: Rows,
        design: NDArray[np.float32],
        visible: Matrix,
        hidden: Rows,
        drawn: np.random.Generator,
    ) -> Iterator[tuple[NDArray[np.float32], NDArray[np.bool_]]]:
        for values, item in zip(design, rows, strict=True):
            never = np.union1d(hidden, [item]) if self.both_ways else np.array([item])
            unlisted = np.setdiff1d(np.flatnonzero(visible[item] == 0), never)
            listed = np.flatnonzero(visible[item])
            some = drawn.choice(unlisted, min(NEGATIVES, unlisted.size), replace=False)
            yield values[np.concatenate([listed, some])], np.repeat([True, False], [listed.size, some.size])
