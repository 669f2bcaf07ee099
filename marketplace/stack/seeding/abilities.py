"""What a freelancer of the demo knows, and how well."""

from dataclasses import dataclass, replace
from functools import cache
from random import Random

from marketplace.models import Seniority
from marketplace.stack.seeding.archetypes import Archetype, Weights
from marketplace.stack.seeding.chance import some
from marketplace.taxonomy.vocabulary import load_vocabulary


@dataclass(frozen=True)
class Ability:
    """A skill as one freelancer holds it."""

    skill: str  # slug
    level: int | None  # 1-4, None: not said
    years: int | None
    last_used_year: int | None

    def without_level(self) -> "Ability":
        """The same by somebody who gives no details."""
        return replace(self, level=None, years=None)


FEWEST, MOST = 4, 20
_USUAL_LEVEL = {Seniority.JUNIOR: 1.7, Seniority.INTERMEDIATE: 2.4, Seniority.SENIOR: 3.0, Seniority.EXPERT: 3.45}
_USUAL_COUNT = {Seniority.JUNIOR: 8, Seniority.INTERMEDIATE: 10, Seniority.SENIOR: 12, Seniority.EXPERT: 13}
# Years for which anybody can have used the skills of a speciality.
_YOUNG = {"llm-rag": 4, "generative-media": 4, "cloud-ai": 6, "mlops": 8, "ai-governance": 8, "cloud-devops": 12}
_SECOND = 0.35  # weight of the other trade of a multi-specialist


def abilities(
    *, dice: Random, archetype: Archetype, second: Archetype | None, seniority: str, years: int, year: int
) -> tuple[Ability, ...]:
    """4 to 20 skills, the best known first."""
    count = min(MOST, max(FEWEST, round(dice.gauss(_USUAL_COUNT[Seniority(seniority)], 3))))
    weights = _weights(dice, archetype)
    for skill, weight in _weights(dice, second).items() if second else ():
        weights[skill] = max(weights.get(skill, 0), weight * _SECOND)
    chosen = some(dice=dice, weights=weights, count=count)
    held = [_ability(dice, skill, weights[skill], seniority=seniority, years=years, year=year) for skill in chosen]
    return tuple(sorted(held, key=lambda ability: (-(ability.level or 0), -weights[ability.skill], ability.skill)))


def _weights(dice: Random, archetype: Archetype) -> Weights:
    """Core, side, and one alternative of each stack: who works on Azure seldom also works on AWS."""
    weights = {**archetype.side, **archetype.core}
    for group in archetype.stacks:
        for skill in dice.choice(group):
            weights[skill] = max(weights.get(skill, 0), 5.0)
    return weights


def _ability(dice: Random, skill: str, weight: float, *, seniority: str, years: int, year: int) -> Ability:
    bonus = 0.35 if weight >= 4 else -0.35  # noqa: PLR2004 - what the trade is about is known better
    level = min(4, max(1, round(dice.gauss(_USUAL_LEVEL[Seniority(seniority)] + bonus, 0.6))))
    known_for = min(years, _YOUNG.get(_speciality_of(skill), years))
    return Ability(
        skill=skill,
        level=level,
        years=max(1, round(known_for * dice.uniform(0.15 + 0.2 * level, 1.0))),
        last_used_year=year - min(known_for, round(dice.expovariate(1.5 if level > 1 else 0.6))),
    )


def _speciality_of(skill: str) -> str:
    return _specialities().get(skill, "")


@cache
def _specialities() -> dict[str, str]:
    return {skill.slug: skill.specialities[0] for skill in load_vocabulary().skills}
