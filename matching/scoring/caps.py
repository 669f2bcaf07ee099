"""Caps: at most so many people of one city or of one speciality in a list, if the company wishes. Scores stay."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matching.scoring.mission import AskedMission
from matching.scoring.pool import HeldSkill, Pool
from matching.scoring.units import Array


@dataclass(frozen=True, slots=True)
class Cap:
    """At most so many of each group."""

    name: str  # city, speciality
    most: int  # 1 or more
    groups: Array  # int (n,): the group of each row of the pool; -1 unknown, never capped


def caps_of(*, mission: AskedMission, pool: Pool) -> list[Cap]:
    """Those that the mission sets."""
    both = (
        Cap(name="city", most=mission.max_per_city, groups=pool.place),
        Cap(name="speciality", most=mission.max_per_speciality, groups=pool.speciality),
    )
    return [cap for cap in both if cap.most]


def capped(*, rows: Array, caps: Sequence[Cap], limit: int) -> Array:
    """The first `limit` of these rows of the pool, best first, passing over whoever would break a cap."""
    if not caps:
        return rows[:limit]
    kept: list[int] = []
    taken: Counter[tuple[str, int]] = Counter()
    while len(rows) and len(kept) < limit:
        best, rows = int(rows[0]), rows[1:]
        kept.append(best)
        for cap in caps:
            group = int(cap.groups[best])
            taken[cap.name, group] += 1
            if group >= 0 and taken[cap.name, group] == cap.most:
                rows = rows[cap.groups[rows] != group]  # the group is full
    return np.array(kept, dtype=np.int64)


def broken(*, row: int, kept: Array, caps: Sequence[Cap]) -> tuple[str, ...]:
    """The names of the caps that one more row of the pool would break, beside those kept."""
    known = [cap for cap in caps if cap.groups[row] >= 0]
    return tuple(cap.name for cap in known if np.count_nonzero(cap.groups[kept] == cap.groups[row]) >= cap.most)


def main_speciality(*, held: Sequence[HeldSkill], of_skill: Sequence[str], order: Mapping[str, int]) -> str:
    """The speciality in which somebody's levels add up to most, an unknown one counting 1; "" for who holds nothing.

    `of_skill` gives each skill's main speciality by dense index, `order` the place of each in the vocabulary, which
    decides between equals.
    """
    levels: Counter[str] = Counter()
    for skill in held:
        levels[of_skill[skill.skill]] += max(skill.level, 1)
    return min(levels, key=lambda name: (-levels[name], order.get(name, len(order)), name), default="")
