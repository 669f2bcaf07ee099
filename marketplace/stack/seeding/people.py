"""Freelancers of the demo → PostgreSQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

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
    _date_back(ids, personas, now)
    announce_profiles(ids)


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


def _date_back(ids: Sequence[UUID], personas: Sequence[Persona], now: datetime) -> None:
    """`created_at` is always the time of the insert, so the past is written afterwards."""
    joined = [now - timedelta(days=one.joined_days_ago) for one in personas]
    with connection.cursor() as cursor:
        cursor.execute(_DATE_BACK, [list(ids), joined])


_DATE_BACK = """
UPDATE marketplace_freelancer SET created_at = joined.at
FROM unnest(%s::uuid[], %s::timestamptz[]) AS joined (id, at) WHERE marketplace_freelancer.id = joined.id
"""
