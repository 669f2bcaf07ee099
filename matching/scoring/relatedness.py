"""How much of a requirement a neighbouring skill covers. Directed: PyTorch says much about Python, not the reverse."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from matching.scoring.units import ONE, Values


@dataclass(frozen=True)
class Relatedness:
    """Over k skills in a dense index."""

    slugs: tuple[str, ...]  # length k
    neighbours: dict[int, dict[int, int]]  # skill → held neighbour → strength of 1..9999

    @classmethod
    def of(cls, *, slugs: Iterable[str], relations: Iterable[tuple[int, int, int]]) -> "Relatedness":
        """From (skill, held neighbour, strength) triples of dense indices."""
        neighbours: dict[int, dict[int, int]] = {}
        for skill, held, strength in relations:
            neighbours.setdefault(skill, {})[held] = strength
        return cls(slugs=tuple(slugs), neighbours=neighbours)

    def row(self, skill: int) -> Values:
        """What holding each of the k skills covers of a requirement for `skill`: ONE for itself."""
        row = np.zeros(len(self.slugs), dtype=np.int64)
        for held, strength in self.neighbours.get(skill, {}).items():
            row[held] = strength
        row[skill] = ONE
        return row

    def cover(self, skill: int, held: int) -> int:
        """One entry of `row`."""
        return ONE if skill == held else self.neighbours.get(skill, {}).get(held, 0)
