"""Knowledge transfer: the second reason why companies take AI freelancers is that their own people learn."""

import numpy as np

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE


class KnowledgeTransfer:
    """Full for those who train teams."""

    name = "knowledge_transfer"

    def asked(self, mission: AskedMission) -> bool:
        """The mission wishes for coaching or training."""
        return bool(mission.knowledge_transfer)

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """Yes or no."""
        return judgement(np.where(pool.trains_teams == 1, ONE, 0), pool.trains_teams >= 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """The wish, and whether it is met."""
        return {"asked": mission.knowledge_transfer, "trains": bool(pool.trains_teams[row] == 1)}
