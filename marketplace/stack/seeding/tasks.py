"""Who wants what: a family of missions, a need, and a company that may well have it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

from marketplace.stack.seeding.chance import weighted
from marketplace.stack.seeding.companies import FIRMS, Firm
from marketplace.stack.seeding.needs import FAMILIES, Family, Need


@dataclass(frozen=True)
class Task:
    """One need of one company."""

    family: Family
    need: Need
    firm: int  # index in FIRMS


def task(*, dice: Random, shares: Mapping[str, float], firm: int | None = None) -> Task:
    """Drawn by the shares of the families; of this company, or of any that may have such a need."""
    weights = {key: shares[key[0]] / count for key, count in _counts(firm).items()}
    family_key, position = weighted(dice=dice, weights=weights)
    family = _BY_KEY[family_key]
    need = family.needs[position]
    likely = [index for index, one in enumerate(FIRMS) if _may_want(one, need)]
    return Task(family=family, need=need, firm=dice.choice(likely) if firm is None else firm)


_BY_KEY = {family.key: family for family in FAMILIES}


@cache
def _counts(firm: int | None) -> dict[tuple[str, int], int]:
    """Each need that may be drawn, with the number of needs that share its family's weight."""
    possible = {
        family.key: [
            position for position, need in enumerate(family.needs) if firm is None or _may_want(FIRMS[firm], need)
        ]
        for family in FAMILIES
    }
    return {(key, position): len(positions) for key, positions in possible.items() for position in positions}


def _may_want(firm: Firm, need: Need) -> bool:
    return not need.at or not firm.kinds.isdisjoint(need.at)
