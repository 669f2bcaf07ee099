"""What every criterion beside the skills is."""

from dataclasses import dataclass
from typing import Protocol

from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import Flags, Values

Facts = dict[str, int | str | bool]


@dataclass(frozen=True)
class Judgement:
    """What a criterion says of n profiles."""

    values: Values  # (n,), 0 to ONE; 0 where unknown
    known: Flags  # (n,): false where the profile does not say enough


class Criterion(Protocol):
    """One thing scored. A profile is judged by itself: the others in the pool never matter."""

    @property
    def name(self) -> str:
        """Stable; also the key of its weight."""

    def asked(self, mission: AskedMission) -> bool:
        """Whether the mission asks for it; if not, it leaves the denominator."""

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """Judge every profile at once; only called when asked."""

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """What a sentence about one known judgement may tell, in plain numbers and codes."""


def judgement(values: Values, known: Flags) -> Judgement:
    """Unknown earns nothing."""
    return Judgement(values=values * known, known=known)
