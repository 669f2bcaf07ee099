"""Days per week: as many as the mission asks."""

import numpy as np

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE


class DaysPerWeek:
    """The share of the asked days that are offered."""

    name = "days_per_week"

    def asked(self, mission: AskedMission) -> bool:
        """The mission says how many."""
        return mission.days_per_week > 0

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """Offered / asked, at most one."""
        offered = np.minimum(pool.days_per_week.astype(np.int64), mission.days_per_week)
        return judgement(ONE * offered // mission.days_per_week, pool.days_per_week > 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """Both numbers."""
        return {"asked": mission.days_per_week, "offered": int(pool.days_per_week[row])}
