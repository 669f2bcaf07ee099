"""What changes a mission: each function is one transaction and leaves the work orders in step with the rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from marketplace.http.problems import Conflict, invalid
from marketplace.models import Engagement, Importance, Mission, MissionState, Requirement
from marketplace.work.names import MATCH_MISSION
from marketplace.work.orders import want


@dataclass(frozen=True)
class AskedSkill:
    """A requirement as it is asked for."""

    skill_id: int
    importance: str = Importance.ESSENTIAL
    weight: int = 1  # 1-10
    minimum_level: int | None = None  # 1-4, None: any


@transaction.atomic
def create_mission(
    *, company_id: UUID, values: Mapping[str, Any], requirements: Sequence[AskedSkill], publish: bool, now: datetime
) -> Mission:
    """Write a draft, or a published mission with its work order."""
    mission = Mission.objects.create(company_id=company_id, **values)
    _replace_requirements(mission, requirements)
    if publish:
        publish_mission(mission=mission, now=now)
    return mission


@transaction.atomic
def update_mission(
    *, mission: Mission, values: Mapping[str, Any], requirements: Sequence[AskedSkill] | None = None
) -> Mission:
    """Change a draft or published mission; `requirements`, when given, replace the old ones. Matches follow."""
    mission = _locked(mission)
    if mission.state not in (MissionState.DRAFT, MissionState.PUBLISHED):
        raise Conflict("mission_ended", state=mission.state)
    for name, value in values.items():
        setattr(mission, name, value)
    mission.save()
    if requirements is not None:
        _replace_requirements(mission, requirements)
    if mission.state == MissionState.PUBLISHED:
        _refuse_without_requirements(mission)
        want(kind=MATCH_MISSION, subjects=[mission.pk], urgent=True)
    return mission


@transaction.atomic
def publish_mission(*, mission: Mission, now: datetime) -> Mission:
    """Draft → published: from now on it is matched."""
    mission = _move(mission, MissionState.PUBLISHED)
    _refuse_without_requirements(mission)
    mission.published_at = now
    mission.save()
    want(kind=MATCH_MISSION, subjects=[mission.pk], urgent=True)
    return mission


@transaction.atomic
def close_mission(*, mission: Mission, now: datetime) -> Mission:
    """Published → closed: no longer offered to freelancers; its matches stay readable for the company."""
    return _end(mission, MissionState.CLOSED, now=now)


@transaction.atomic
def cancel_mission(*, mission: Mission, now: datetime) -> Mission:
    """Draft or published → cancelled."""
    return _end(mission, MissionState.CANCELLED, now=now)


@transaction.atomic
def fill_mission(*, mission: Mission, freelancer_id: UUID, agreed_day_rate: Decimal, now: datetime) -> Mission:
    """Published or closed → filled, by this freelancer at this day rate (€ excluding VAT)."""
    mission = _move(mission, MissionState.FILLED)
    mission.engagement = Engagement.objects.create(
        freelancer_id=freelancer_id, agreed_day_rate=agreed_day_rate, agreed_at=now
    )
    mission.ended_at = now
    mission.save()
    return mission


def _end(mission: Mission, state: MissionState, *, now: datetime) -> Mission:
    mission = _move(mission, state)
    mission.ended_at = now
    mission.save()
    return mission


def _move(mission: Mission, state: MissionState) -> Mission:
    """The row, locked, in its new state (not yet saved): of two who move it at once, the second is refused."""
    mission = _locked(mission)
    if not mission.may_become(state):
        raise Conflict("transition_forbidden", state=mission.state, wanted=state.value)
    mission.state = state
    return mission


def _locked(mission: Mission) -> Mission:
    # NO KEY: a worker that is storing matches holds a key-share lock on this row, and the work order that we want.
    return Mission.objects.select_for_update(no_key=True).get(pk=mission.pk)


def _refuse_without_requirements(mission: Mission) -> None:
    if not mission.requirements.exists():
        raise invalid("requirements", "requirements_missing")


def _replace_requirements(mission: Mission, requirements: Sequence[AskedSkill]) -> None:
    mission.requirements.all().delete()
    Requirement.objects.bulk_create(
        [
            Requirement(
                mission=mission,
                skill_id=asked.skill_id,
                importance=asked.importance,
                weight=asked.weight,
                minimum_level=asked.minimum_level,
            )
            for asked in requirements
        ]
    )
