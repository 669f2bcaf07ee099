"""Missions of the demo → PostgreSQL: the open ones, which are owed their matches, and those of the past."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce

from marketplace.models import Company, Engagement, Mission, MissionState, Requirement
from marketplace.stack.seeding.chance import die
from marketplace.stack.seeding.drafts import Draft, draft
from marketplace.stack.seeding.numbering import new_ids
from marketplace.stack.seeding.past import Ending, past_mission
from marketplace.stack.seeding.tasks import task
from marketplace.stack.seeding.trend import open_shares, published_open
from marketplace.work.names import MATCH_MISSION
from marketplace.work.orders import want

OPEN, PAST = "demo-m-", "demo-h-"  # begin the external references
SHOWN_AT_ONCE = 3  # the demo company's key is shown: it has the first missions


@dataclass(frozen=True)
class Ground:
    """What missions stand on."""

    companies: Sequence[Company]  # in the order of FIRMS
    skill_ids: Mapping[str, int]
    takers: Mapping[str, Sequence[tuple[UUID, Decimal]]]  # role → freelancers with their day rates
    now: datetime


@transaction.atomic
def write_open_missions(*, numbers: Sequence[int], ground: Ground) -> None:
    """Published, with the work orders of their matching; all of them or none."""
    made = [_open(number, ground.now) for number in numbers]
    drafts = [one for one, _published_at in made]
    missions = [_row(one, ground, state=MissionState.PUBLISHED, published_at=at) for one, at in made]
    _write(missions, drafts, ground)
    want(kind=MATCH_MISSION, subjects=[mission.pk for mission in missions])


def _open(number: int, now: datetime) -> tuple[Draft, datetime]:
    """A mission, and when it was published."""
    dice = die(kind="mission", number=number)
    wanted = task(dice=dice, shares=open_shares(), firm=0 if number <= SHOWN_AT_ONCE else None)
    published_at = published_open(dice=dice, family=wanted.family, now=now)
    return draft(dice=dice, task=wanted, reference=f"{OPEN}{number:06d}", wanted_on=now.date()), published_at


@transaction.atomic
def write_past_missions(*, numbers: Sequence[int], ground: Ground) -> None:
    """Filled, closed and cancelled ones of the last 30 months; all of them or none."""
    pasts = [past_mission(number=number, reference=f"{PAST}{number:06d}", now=ground.now) for number in numbers]
    endings = [one.ending(takers=ground.takers) for one in pasts]
    engagements = [ending.engagement for ending in endings if ending.engagement]
    for engagement, key in zip(engagements, new_ids(count=len(engagements)), strict=True):
        engagement.pk = key
    Engagement.objects.bulk_create(engagements)
    missions = [_row(one.draft, ground, **_ended(ending)) for one, ending in zip(pasts, endings, strict=True)]
    _write(missions, [one.draft for one in pasts], ground)


def _ended(ending: Ending) -> dict[str, Any]:
    return {
        "state": ending.state,
        "published_at": ending.published_at,
        "ended_at": ending.ended_at,
        "engagement": ending.engagement,
    }


def _row(one: Draft, ground: Ground, **more: Any) -> Mission:
    return Mission(company_id=ground.companies[one.firm].pk, **one.values, **more)


def _write(missions: Sequence[Mission], drafts: Iterable[Draft], ground: Ground) -> None:
    for mission, key in zip(missions, new_ids(count=len(missions)), strict=True):
        mission.pk = key
    Mission.objects.bulk_create(missions)
    Requirement.objects.bulk_create(
        Requirement(
            mission_id=mission.pk,
            skill_id=ground.skill_ids[wish.skill],
            importance=wish.importance,
            weight=wish.weight,
            minimum_level=wish.minimum_level,
        )
        for mission, one in zip(missions, drafts, strict=True)
        for wish in one.wishes
    )
    # `created_at` is always the time of the insert, so the past is written afterwards.
    Mission.objects.filter(pk__in=[mission.pk for mission in missions]).update(
        created_at=Coalesce("published_at", F("ended_at") - timedelta(days=5)),
        updated_at=Coalesce("ended_at", "published_at"),
    )
