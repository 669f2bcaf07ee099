"""Hard filters, only where the mission sets them: whoever is not known to satisfy one is no match."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from matching.scoring.criteria.base import Criterion, Judgement
from matching.scoring.criteria.day_rate import DayRate
from matching.scoring.criteria.languages import Languages
from matching.scoring.criteria.location import Location
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.overlap import fits
from matching.scoring.pool import Pool
from matching.scoring.relatedness import Relatedness
from matching.scoring.units import ONE, Flags

# These insist that the criterion of the same subject is met in full.
_BY_CRITERION: Mapping[str, Criterion] = {"languages": Languages(), "place": Location(), "budget": DayRate()}


def passes(
    *, mission: AskedMission, pool: Pool, relatedness: Relatedness, judgements: Mapping[str, Judgement]
) -> Flags:
    """Which profiles pass every hard filter, shape (n,)."""
    passed = np.ones(len(pool), dtype=np.bool_)
    for name in mission.hard_filters & _BY_CRITERION.keys():
        criterion = _BY_CRITERION[name]
        if criterion.asked(mission):
            found = judgements.get(criterion.name) or criterion.judge(mission, pool)
            passed &= found.known & (found.values == ONE)
    if "latest_start" in mission.hard_filters and mission.latest_start_day is not None:
        passed &= (pool.available_day > 0) & (pool.available_day <= mission.latest_start_day)
    if "essentials" in mission.hard_filters:
        for requirement in mission.requirements:
            if requirement.essential:
                passed &= _holds(requirement, pool, relatedness)
    return passed


def _holds(requirement: Requirement, pool: Pool, relatedness: Relatedness) -> Flags:
    """The skill itself, at the level that the mission states, if any; what is only expected excludes nobody."""
    insisted = replace(requirement, minimum_level=requirement.insisted_level)
    held: Flags = fits(requirement=insisted, pool=pool, relatedness=relatedness) == ONE
    return held
