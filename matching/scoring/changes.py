"""What one change of a skill would add: each requirement that is not met in full, met in full, scored once more."""

from collections.abc import Callable, Sequence

import numpy as np

from matching.scoring.explanation import BestChange
from matching.scoring.mission import Requirement
from matching.scoring.pool import Pool
from matching.scoring.relatedness import Relatedness
from matching.scoring.units import ONE, Array, Values


def best_changes(
    *,
    requirements: Sequence[Requirement],
    found: Values,
    pool: Pool,
    scores: Values,
    score: Callable[[Pool], Values],
    relatedness: Relatedness,
) -> list[BestChange | None]:
    """For each of n profiles the one skill asked for, at the level asked for, that would raise its score most.

    `found` (requirements, n) says how far each is met, `scores` (n,) what that gives, and `score` judges other pools.
    At a tie it is the requirement asked first; None where nothing would add anything.
    """
    gains = _gains(requirements, found=found, pool=pool, scores=scores, score=score)
    best = gains.argmax(axis=0)  # the first of equals
    return [
        _change(requirements[position], gain=int(gains[position, row]), relatedness=relatedness)
        for row, position in enumerate(best.tolist())
    ]


def _gains(
    requirements: Sequence[Requirement], *, found: Values, pool: Pool, scores: Values, score: Callable[[Pool], Values]
) -> Array:
    """(requirements, n), 0 where nothing is to be met.

    Scored and not worked out: a held skill speaks for the role and the focus too, and covers its neighbours.
    """
    positions, rows = np.nonzero(found < ONE)
    skills = np.array([requirement.skill for requirement in requirements], dtype=np.int32)[positions]
    levels = np.array([requirement.minimum_level for requirement in requirements], dtype=np.int8)[positions]
    gains = np.zeros_like(found)
    if len(rows):
        gains[positions, rows] = score(pool.with_skill(rows, skills=skills, levels=levels)) - scores[rows]
    return gains


def _change(requirement: Requirement, *, gain: int, relatedness: Relatedness) -> BestChange | None:
    if gain <= 0:
        return None
    return BestChange(skill=relatedness.slugs[requirement.skill], level=requirement.minimum_level, gain=gain)
