"""Availability: free in time, which is by the latest start where the mission names one, and else by its start."""

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE, Values

_TOO_LATE_DAYS = 30


def needed_day(mission: AskedMission) -> int | None:
    """The last day that still is in time, None when the mission names none."""
    return mission.start_day if mission.latest_start_day is None else mission.latest_start_day


def days_late(*, mission: AskedMission, pool: Pool) -> Values:
    """Days after the last day in time until a freelancer is free; 0 when free in time. Shape (n,)."""
    late: Values = (pool.available_day - (needed_day(mission) or 0)).clip(min=0)
    return late


class Availability:
    """Full when free in time, falling to nothing at thirty days late."""

    name = "availability"

    def asked(self, mission: AskedMission) -> bool:
        """The mission has a start, or a latest one."""
        return needed_day(mission) is not None

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """By days late."""
        late = days_late(mission=mission, pool=pool)
        return judgement((ONE - late * ONE // _TOO_LATE_DAYS).clip(min=0), pool.available_day > 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """Days late."""
        return {"days_late": int(days_late(mission=mission, pool=pool)[row])}
