"""Why a match has its score. Everything is an integer of 1/10 000; the contributions add up to the score."""

from dataclasses import dataclass
from typing import Any

from matching.scoring.criteria.base import Facts
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.overlap import Fit, best_fit
from matching.scoring.pool import HeldSkill
from matching.scoring.relatedness import Relatedness
from matching.scoring.units import ONE

MET, LEVEL_SHORT, LEVEL_UNKNOWN, RELATED, MISSING = "met", "level_short", "level_unknown", "related", "missing"
JUDGED, UNKNOWN = "judged", "unknown"


@dataclass(frozen=True)
class RequirementReason:
    """How one requirement is met."""

    skill: str  # slug asked for
    importance: str  # essential, optional
    minimum_level: int  # 1-4, 0 any
    status: str  # met, level_short, level_unknown, related, missing
    held: bool  # whether the skill itself is held, at whatever level
    via: str  # slug of the held skill that counts, "" when missing
    relatedness: int  # of that skill to the one asked for
    held_level: int  # of that skill, 0 unknown
    value: int  # relatedness × level fit
    weight: int  # shares of the whole score
    contribution: int  # what it adds to the score


@dataclass(frozen=True)
class CriterionReason:
    """How one criterion is met."""

    criterion: str
    status: str  # judged, unknown
    value: int  # 0 when unknown
    weight: int  # shares of the whole score
    contribution: int  # what it adds to the score
    facts: Facts  # for sentences


@dataclass(frozen=True)
class BestChange:
    """The one change of a skill that would add most."""

    skill: str  # slug
    level: int  # to reach, 0 any
    gain: int  # what the score would grow by, exactly


@dataclass(frozen=True)
class Explanation:
    """All of it."""

    requirements: tuple[RequirementReason, ...]
    criteria: tuple[CriterionReason, ...]
    best_change: BestChange | None  # None when none adds anything


def requirement_reason(
    *, requirement: Requirement, fit: Fit, held: bool, share: int, relatedness: Relatedness
) -> RequirementReason:
    """Put the fit of one requirement into words that code can read."""
    return RequirementReason(
        skill=relatedness.slugs[requirement.skill],
        importance="essential" if requirement.essential else "optional",
        minimum_level=requirement.minimum_level,
        status=_status(requirement, fit),
        held=held,
        via="" if fit.via is None else relatedness.slugs[fit.via],
        relatedness=fit.cover,
        held_level=fit.level,
        value=fit.value,
        weight=share,
        contribution=share * fit.value // ONE,
    )


def _status(requirement: Requirement, fit: Fit) -> str:
    if fit.via is None:
        return MISSING
    if fit.via != requirement.skill:
        return RELATED
    if fit.value == ONE:
        return MET
    return LEVEL_SHORT if fit.level else LEVEL_UNKNOWN


def explain(
    *,
    mission: AskedMission,
    held: list[HeldSkill],
    shares: list[int],
    criteria: tuple[CriterionReason, ...],
    best_change: BestChange | None,
    relatedness: Relatedness,
) -> Explanation:
    """The explanation of one match; what the criteria say and the best change come ready."""
    own = {skill.skill for skill in held}
    fits = [best_fit(requirement=r, held=held, relatedness=relatedness) for r in mission.requirements]
    reasons = tuple(
        requirement_reason(
            requirement=requirement,
            fit=fit,
            held=requirement.skill in own,
            share=share,
            relatedness=relatedness,
        )
        for requirement, fit, share in zip(mission.requirements, fits, shares, strict=True)
    )
    return Explanation(requirements=reasons, criteria=criteria, best_change=best_change)


def coverage(explanation: Explanation) -> int:
    """The shares of the score that could be judged at all; a skill of unknown level where one is asked counts half."""
    whole = sum(r.weight * (1 if _half_known(r) else 2) for r in explanation.requirements)
    whole += sum(2 * c.weight for c in explanation.criteria if c.status == JUDGED)
    return whole // 2


def _half_known(reason: RequirementReason) -> bool:
    return bool(reason.via) and reason.held_level == 0 and reason.minimum_level > 1


def plain(explanation: Explanation) -> dict[str, Any]:
    """The explanation as dicts and lists, as it is stored."""
    # dataclasses.asdict copies every leaf: it took as long as the scoring itself.
    change = explanation.best_change
    return {
        "requirements": [dict(vars(reason)) for reason in explanation.requirements],
        "criteria": [dict(vars(reason)) for reason in explanation.criteria],
        "best_change": dict(vars(change)) if change else None,
    }
