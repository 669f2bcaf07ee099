"""Seniority: at least what is asked."""

import numpy as np

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE, Array

LEVELS = ("", "junior", "intermediate", "senior", "expert")
_FROM_YEARS = (3, 7, 12)  # whole years of experience from which somebody counts as intermediate, senior, expert
_BY_STEPS_MISSING = np.array([ONE, 5_000, 1_500, 0], dtype=np.int64)


def held_seniority(pool: Pool) -> Array:
    """1-4, 0 unknown: as declared, or else by years of experience."""
    by_years = 1 + np.searchsorted(_FROM_YEARS, pool.years_experience, side="right")
    return np.where(pool.seniority > 0, pool.seniority, np.where(pool.years_experience >= 0, by_years, 0))


class Seniority:
    """Half for one step short; being more senior is no fault."""

    name = "seniority"

    def asked(self, mission: AskedMission) -> bool:
        """The mission names a seniority."""
        return mission.seniority > 0

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """By steps missing."""
        held = held_seniority(pool)
        return judgement(_BY_STEPS_MISSING[np.clip(mission.seniority - held, 0, 3)], held > 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """Both levels, and whether years stood in for a declaration."""
        return {
            "asked": LEVELS[mission.seniority],
            "held": LEVELS[int(held_seniority(pool)[row])],
            "from_years": bool(pool.seniority[row] == 0),
        }
