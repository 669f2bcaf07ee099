"""fit(requirement, freelancer) = max over held skills of relatedness × level fit."""

from dataclasses import dataclass

import numpy as np

from matching.scoring.mission import Requirement
from matching.scoring.pool import HeldSkill, Pool
from matching.scoring.relatedness import Relatedness
from matching.scoring.units import ONE, Values

# Covers of 1/10 000 by how many levels are missing: 0, 1, 2, 3.
_LEVEL_FIT = (ONE, 7_000, 4_000, 2_000)


@dataclass(frozen=True)
class Fit:
    """How one freelancer meets one requirement."""

    value: int  # 0 to ONE
    via: int | None  # dense index of the held skill that gives the value; None when nothing does
    cover: int  # relatedness of that skill, 0 to ONE
    level: int  # held level of that skill, 0 unknown


def level_fit(*, held: int, minimum: int) -> int:
    """0 to ONE. A held skill of unknown level (0) is known to be there, so it counts as level 1 and no more."""
    return _LEVEL_FIT[max(0, minimum - max(held, 1))]


def pair_fit(*, cover: int, held_level: int, minimum: int) -> int:
    """The value of one held skill for one requirement."""
    return cover * level_fit(held=held_level, minimum=minimum) // ONE


def fits(*, requirement: Requirement, pool: Pool, relatedness: Relatedness) -> Values:
    """The value of each profile for one requirement, shape (n,)."""
    by_level = np.array([level_fit(held=level, minimum=requirement.minimum_level) for level in range(5)])
    of_each_skill = relatedness.row(requirement.skill)[pool.skills] * by_level[pool.levels] // ONE
    best: Values = np.maximum.reduceat(of_each_skill, pool.starts)
    return best


def best_fit(*, requirement: Requirement, held: list[HeldSkill], relatedness: Relatedness) -> Fit:
    """The same for one profile, with the skill that gives it: at a tie the closest one, then the first by slug."""
    candidates = [
        Fit(
            value=pair_fit(cover=cover, held_level=skill.level, minimum=requirement.minimum_level),
            via=skill.skill,
            cover=cover,
            level=skill.level,
        )
        for skill in held
        if (cover := relatedness.cover(requirement.skill, skill.skill))
    ]
    nothing = Fit(value=0, via=None, cover=0, level=0)
    found = [fit for fit in candidates if fit.value]
    return min(found, key=lambda f: (-f.value, -f.cover, relatedness.slugs[f.via or 0]), default=nothing)
