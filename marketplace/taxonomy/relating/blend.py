"""How much each signal weighs, learned from lists of related items."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from marketplace.taxonomy.relating.hiding import SEED, Fold
from marketplace.taxonomy.relating.items import Signals, signals_of_listings
from marketplace.taxonomy.relating.matrices import Matrix, row_scaled

NEGATIVES = 50  # pairs that nobody listed, for each that somebody did
INVERSE_PENALTY = 0.1  # scikit-learn's C, over signals of unit variance


class RelatednessBlend:
    """Logistic regression on row-scaled signals: the log-odds that the item asked about lists the candidate."""

    def __init__(self, *, inverse_penalty: float = INVERSE_PENALTY, seed: int = SEED) -> None:
        self.inverse_penalty = inverse_penalty
        self.seed = seed

    def fit(self, signals: Signals, listed: Matrix, *, folds: Sequence[Fold]) -> "RelatednessBlend":
        """Learn from the pairs of the folds that teach; then judge those of every fold by what is left to it.

        `signals` must know nothing of `listed`. Sets `weights_` (signal → weight of its row-scaled value),
        `intercept_` and `scores_` (items × items: log-odds; −inf where no fold asked).
        """
        known = {name: row_scaled(signal) for name, signal in signals.items()}
        told = [known | _of_listings(fold.left, signals["description"]) for fold in folds]
        self._learn([(fold, told[number]) for number, fold in enumerate(folds) if fold.teaches], listed)
        self.scores_ = np.full_like(listed, -np.inf)
        for fold, values in zip(folds, told, strict=True):
            self.scores_[fold.asked] = self._judged(values)[fold.asked]
        return self

    def _learn(self, lessons: Sequence[tuple[Fold, Signals]], listed: Matrix) -> None:
        drawn = np.random.default_rng(self.seed)
        pairs = [_examples(fold, told, listed, drawn) for fold, told in lessons]
        values = np.concatenate([values for values, _ in pairs])
        spread = values.std(axis=0) + np.float32(1e-9)
        model = LogisticRegression(C=self.inverse_penalty, max_iter=3000)
        model.fit(values / spread, np.concatenate([truth for _, truth in pairs]))
        self.weights_ = dict(zip(lessons[0][1], (model.coef_[0] / spread).tolist(), strict=True))
        self.intercept_ = float(model.intercept_[0])

    def _judged(self, told: Mapping[str, Matrix]) -> Matrix:
        judged: Matrix = np.full_like(next(iter(told.values())), self.intercept_)
        for name, value in told.items():
            judged += np.float32(self.weights_[name]) * value
        return judged


def _of_listings(left: Matrix, similarity: Matrix) -> Signals:
    return {name: row_scaled(signal) for name, signal in signals_of_listings(left, similarity=similarity).items()}


def _examples(
    fold: Fold, told: Signals, listed: Matrix, drawn: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Pairs × signals, and which of the pairs are listed: all of those, and some of the rows that have any."""
    asked = fold.asked & ~np.eye(len(listed), dtype=bool)
    rows, columns = np.nonzero(asked & (listed > 0))
    telling = asked & (listed == 0)
    telling[~np.isin(np.arange(len(listed)), rows)] = False
    unlisted = drawn.choice(np.flatnonzero(telling), min(NEGATIVES * rows.size, int(telling.sum())), replace=False)
    pairs = np.concatenate([np.ravel_multi_index((rows, columns), listed.shape), unlisted])
    truth = np.arange(pairs.size) < rows.size
    return np.stack([signal.ravel()[pairs] for signal in told.values()], axis=-1), truth
