"""What two graders, each by themselves, gave to the pooled pairs, and how far they agree."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import cohen_kappa_score

from tests.benchmarks.judging.reading import FOLDER

Pair = tuple[str, str]  # references of mission and freelancer
SHORTLISTED = 2  # mean grade from which a recruiter would show the freelancer to the client


@dataclass(frozen=True, slots=True)
class Grades:
    """Pairs that are not here were found by none of the pooled systems, and count as not suitable."""

    passes: Mapping[Pair, tuple[int, int]]  # 0-3, first and second grader

    def gain(self, pair: Pair) -> int:
        """The sum of both grades, 0 to 6."""
        return sum(self.passes.get(pair, (0, 0)))

    def kappa(self, *, weights: str | None) -> float:
        """Cohen's κ of the two passes: plain (None), or "quadratic", where a difference of two counts four times."""
        first, second = zip(*self.passes.values(), strict=True)
        return float(cohen_kappa_score(first, second, weights=weights, labels=[0, 1, 2, 3]))

    def agreement(self) -> float:
        """The share of pairs with the same grade from both."""
        return float(np.mean([first == second for first, second in self.passes.values()]))


def load_grades(*, path: Path = FOLDER / "grades.tsv") -> Grades:
    """The grades as they were given; nothing was changed afterwards."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return Grades({(row["mission"], row["freelancer"]): (int(row["pass_1"]), int(row["pass_2"])) for row in rows})
