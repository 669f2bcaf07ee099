"""Day rate: within the mission's own budget, seen in steps of 25 €, so that nobody's exact rate can be read from it.

The steps are those of the rates, not counted from the budget: else moving the budget cent by cent reads a rate exactly.
"""

import numpy as np

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE, Values

STEP = 2_500  # cents
_NOTHING_LEFT_AT = 4  # value 0 at a quarter (1/4) over the budget


def over_budget(*, budget_max: int, pool: Pool) -> Values:
    """Cents from the budget to the top of a rate's step; 0 up to the top of the budget's own step. Shape (n,)."""
    top = -(-pool.day_rate // STEP) * STEP
    ceiling = -(-budget_max // STEP) * STEP
    over: Values = np.where(top > ceiling, top - budget_max, 0)
    return over


class DayRate:
    """Full within the budget, falling to nothing at a quarter above."""

    name = "day_rate"

    def asked(self, mission: AskedMission) -> bool:
        """The mission has a budget."""
        return mission.budget_max is not None

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """By steps over the budget."""
        budget = mission.budget_max or 1
        over = over_budget(budget_max=budget, pool=pool)
        return judgement((ONE - over * _NOTHING_LEFT_AT * ONE // budget).clip(min=0), pool.day_rate >= 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """Whole euros over the budget, at most."""
        over = int(over_budget(budget_max=mission.budget_max or 1, pool=pool)[row])
        return {"over_budget": -(-over // 100)}
