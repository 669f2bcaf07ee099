"""Freelancers of the demo → PostgreSQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from marketplace.models import Freelancer, FreelancerSkill
from marketplace.services.freelancers import announce_profiles
from marketplace.stack.seeding.numbering import new_ids
from marketplace.stack.seeding.personas import Persona, persona


@transaction.atomic
def write_freelancers(*, numbers: Sequence[int], skill_ids: Mapping[str, int], now: datetime) -> None:
    """All of them or none."""
    personas = [persona(number=number, today=now.date()) for number in numbers]
    ids = new_ids(count=len(personas))
    rows = [Freelancer(id=key, **one.values) for key, one in zip(ids, personas, strict=True)]
    Freelancer.objects.bulk_create(rows)
    FreelancerSkill.objects.bulk_create(
        held for row, one in zip(rows, personas, strict=True) for held in _held(row, one, skill_ids)
    )
    _date_back(rows, personas, now)
    announce_profiles([row.pk for row in rows])


def _held(row: Freelancer, one: Persona, skill_ids: Mapping[str, int]) -> list[FreelancerSkill]:
    return [
        FreelancerSkill(
            freelancer_id=row.pk,
            skill_id=skill_ids[ability.skill],
            level=ability.level,
            years=ability.years,
            last_used_year=ability.last_used_year,
        )
        for ability in one.abilities
    ]


def _date_back(rows: Sequence[Freelancer], personas: Sequence[Persona], now: datetime) -> None:
    """`created_at` is always the time of the insert, so the past is written afterwards."""
    for row, one in zip(rows, personas, strict=True):
        row.created_at = now - timedelta(days=one.joined_days_ago)
    Freelancer.objects.bulk_update(rows, ["created_at"])
