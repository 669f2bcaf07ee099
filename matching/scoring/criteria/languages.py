"""Languages: those that the mission is worked in."""

import numpy as np

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE, Values


def spoken(mission: AskedMission, pool: Pool) -> Values:
    """How many of the asked languages each profile speaks, shape (n,)."""
    count: Values = np.zeros(len(pool), dtype=np.int64)
    for language in mission.languages:
        if language in pool.speaks:
            count += pool.speaks[language]
    return count


class Languages:
    """The share of the asked languages that are spoken."""

    name = "languages"

    def asked(self, mission: AskedMission) -> bool:
        """The mission names one."""
        return bool(mission.languages)

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """Spoken / asked."""
        return judgement(ONE * spoken(mission, pool) // len(mission.languages), pool.says_languages)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """What is spoken and what is missing."""
        has = [name for name in mission.languages if name in pool.speaks and pool.speaks[name][row]]
        lacks = [name for name in mission.languages if name not in has]
        return {"spoken": ", ".join(has), "missing": ", ".join(lacks)}
