"""Domain: experience in the industry that the mission is about, or in one that is near it."""

from functools import lru_cache

import numpy as np

from marketplace.taxonomy.domains.codes import DOMAINS, near
from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import Array, Values


@lru_cache(maxsize=1)
def nearness() -> Array:
    """How far each domain does for each other, of 1/10 000, shape (domains, domains); by the published table."""
    return np.array([[near(first, second) for second in DOMAINS] for first in DOMAINS], dtype=np.int64)


def _best(domain: int, held: Array) -> Values:
    """The nearest that each profile holds to one domain, 0 to ONE, shape (n,); `held` are sets of bits, shape (n,)."""
    best: Values = np.zeros(len(held), dtype=np.int64)
    for other, value in enumerate(nearness()[domain]):
        if value:
            best = np.maximum(best, np.where(held >> np.uint32(other) & np.uint32(1), value, 0))
    return best


class Domain:
    """For each domain of the mission the nearest of the profile's; the mean over them, rounded down."""

    name = "domain"

    def asked(self, mission: AskedMission) -> bool:
        """The mission names one."""
        return bool(mission.domains)

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """By the table of near domains; unknown where the profile names none."""
        total: Values = np.zeros(len(pool), dtype=np.int64)
        for domain in mission.domains:
            total += _best(domain, pool.domains)
        return judgement(total // len(mission.domains), pool.domains > 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """What is asked, and what of it or near it the profile has, in the order of the domains."""
        held = [other for other in range(len(DOMAINS)) if int(pool.domains[row]) >> other & 1]
        close = [other for other in held if any(nearness()[domain, other] for domain in mission.domains)]
        return {"asked": _codes(mission.domains), "held": _codes(close)}


def _codes(domains: tuple[int, ...] | list[int]) -> str:
    return ", ".join(DOMAINS[domain] for domain in domains)
