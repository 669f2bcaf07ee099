"""What changes a profile: each function is one transaction; whoever changes re-ranks the missions it touches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from marketplace.models import Freelancer, FreelancerSkill, PoolVersion
from marketplace.work.names import EVERYONE, MATCH_EVERYONE, MATCH_FREELANCER
from marketplace.work.orders import want

# Profiles at once from which on ranking every open mission anew is less work than asking each what it touches.
MANY = 50


@dataclass(frozen=True)
class HeldSkill:
    """A skill as a freelancer states it."""

    skill_id: int
    level: int | None = None  # 1-4, None: unknown
    years: int | None = None
    last_used_year: int | None = None


@transaction.atomic
def create_freelancer(*, values: Mapping[str, Any], skills: Sequence[HeldSkill]) -> Freelancer:
    """Write a profile; the missions that it fits follow by themselves."""
    freelancer = Freelancer.objects.create(**values)
    _replace_skills(freelancer, skills)
    announce_profiles([freelancer.pk])
    return freelancer


@transaction.atomic
def update_profile(
    *, freelancer_id: UUID, values: Mapping[str, Any], skills: Sequence[HeldSkill] | None = None
) -> Freelancer:
    """Change a profile; `skills`, when given, replace the old ones."""
    freelancer = Freelancer.objects.select_for_update(no_key=True).get(pk=freelancer_id)
    for name, value in values.items():
        setattr(freelancer, name, value)
    freelancer.save()
    if skills is not None:
        _replace_skills(freelancer, skills)
    announce_profiles([freelancer.pk])
    return freelancer


def announce_profiles(freelancer_ids: Sequence[UUID]) -> None:
    """Last step of any transaction that changed profiles: owe the matching that follows, count a new pool version."""
    if len(freelancer_ids) > MANY:
        # Which missions are open is asked after this transaction: one that is published meanwhile reads the old pool.
        want(kind=MATCH_EVERYONE, subjects=[EVERYONE])
    else:
        want(kind=MATCH_FREELANCER, subjects=freelancer_ids)
    PoolVersion.bump()


def _replace_skills(freelancer: Freelancer, skills: Sequence[HeldSkill]) -> None:
    freelancer.skills.all().delete()
    FreelancerSkill.objects.bulk_create(
        [
            FreelancerSkill(
                freelancer=freelancer,
                skill_id=held.skill_id,
                level=held.level,
                years=held.years,
                last_used_year=held.last_used_year,
            )
            for held in skills
        ]
    )
