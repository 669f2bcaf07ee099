"""Availability: free when the mission starts."""

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE, Values

_TOO_LATE_DAYS = 30


def days_late(*, start_day: int, pool: Pool) -> Values:
    """Days between the start and the day a freelancer is free; 0 when free in time. Shape (n,)."""
    late: Values = (pool.available_day - start_day).clip(min=0)
    return late


class Availability:
    """Full when free in time, falling to nothing at thirty days late."""

    name = "availability"

    def asked(self, mission: AskedMission) -> bool:
        """The mission has a start."""
        return mission.start_day is not None

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """By days late."""
        late = days_late(start_day=mission.start_day or 0, pool=pool)
        return judgement((ONE - late * ONE // _TOO_LATE_DAYS).clip(min=0), pool.available_day > 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """Days late."""
        return {"days_late": int(days_late(start_day=mission.start_day or 0, pool=pool)[row])}
