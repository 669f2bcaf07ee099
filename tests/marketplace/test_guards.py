"""PostgreSQL itself refuses what must not be, whoever writes."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from marketplace.models import (
    ApiKey,
    Company,
    Engagement,
    Freelancer,
    FreelancerSkill,
    Member,
    Mission,
    PoolVersion,
    Requirement,
    Skill,
    SkillRelation,
    WorkOrder,
)
from matching.models import Match, MatchSet

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 1, tzinfo=UTC)

BAD_MISSIONS = [
    {"state": "lost"},
    {"role": "wizard"},
    {"seniority": "demigod"},
    {"work_mode": "moon"},
    {"knowledge_transfer": "osmosis"},
    {"hard_filters": ["mood"]},
    {"budget_min": 0},
    {"budget_max": 20_001},
    {"budget_min": 600, "budget_max": 599},
    {"start_date": "2027-01-02", "latest_start_date": "2027-01-01"},
    {"duration_days": 0},
    {"days_per_week": 8},
    {"radius_km": 2001},
    {"max_per_city": 0},
    {"max_per_speciality": 101},
    {"latitude": 48.0},
    {"latitude": 91.0, "longitude": 0.0},
    {"latitude": 0.0, "longitude": 181.0},
    {"state": "published"},
    {"published_at": NOW},
    {"state": "closed", "published_at": NOW},
    {"ended_at": NOW},
    {"state": "filled", "published_at": NOW, "ended_at": NOW},
]


@pytest.mark.parametrize("values", BAD_MISSIONS, ids=str)
def test_a_bad_mission_is_not_written(company, values):
    with pytest.raises(IntegrityError), transaction.atomic():
        Mission.objects.create(company=company, title="x", **values)


def test_a_mission_that_is_not_filled_has_no_engagement(company):
    freelancer = Freelancer.objects.create(display_name="Ada")
    engagement = Engagement.objects.create(freelancer=freelancer, agreed_day_rate=600, agreed_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Mission.objects.create(company=company, title="x", engagement=engagement)


BAD_FREELANCERS = [
    {"role": "wizard"},
    {"seniority": "demigod"},
    {"remote_preference": "moon"},
    {"years_experience": 61},
    {"day_rate": 0},
    {"days_per_week": 0},
    {"longitude": 2.0},
]


@pytest.mark.parametrize("values", BAD_FREELANCERS, ids=str)
def test_a_bad_profile_is_not_written(values):
    with pytest.raises(IntegrityError), transaction.atomic():
        Freelancer.objects.create(display_name="Ada", **values)


def others():
    company = Company.objects.create(name="Acme")
    freelancer = Freelancer.objects.create(display_name="Ada")
    mission = Mission.objects.create(company=company, title="x", external_ref="ERP-1")
    python, java = Skill.objects.get(slug="python"), Skill.objects.get(slug="java")
    matches = MatchSet.objects.create(mission=mission, considered=1, matched_at=NOW, snapshot_version=1)
    match = {
        "match_set": matches,
        "freelancer": freelancer,
        "rank": 1,
        "score": 1,
        "focus": 1,
        "coverage": 1,
        "explanation": {},
    }
    held = {"freelancer": freelancer, "skill": python}
    asked = {"mission": mission, "skill": python}
    return {
        "a key without an owner": lambda: ApiKey.objects.create(identifier="a", digest="x"),
        "a key with two owners": lambda: ApiKey.objects.create(identifier="a", company=company, freelancer=freelancer),
        "a role of a member that is none": lambda: Member.objects.create(company=company, email="a@b.c", role="king"),
        "an email twice": lambda: [Member.objects.create(company=company, email=e) for e in ("a@b.c", "A@B.C")],
        "an external_ref twice": lambda: Mission.objects.create(company=company, title="y", external_ref="ERP-1"),
        "a level of five": lambda: FreelancerSkill.objects.create(**held, level=5),
        "a skill held twice": lambda: [FreelancerSkill.objects.create(**held) for _ in range(2)],
        "a weight of nothing": lambda: Requirement.objects.create(**asked, weight=0),
        "a skill asked for twice": lambda: [Requirement.objects.create(**asked) for _ in range(2)],
        "an importance that is none": lambda: Requirement.objects.create(**asked, importance="vital"),
        "a skill related to itself": lambda: SkillRelation.objects.create(skill=java, related=java, strength=1),
        "a relation beyond one": lambda: SkillRelation.objects.create(skill=java, related=python, strength=10_000),
        "a skill without speciality": lambda: Skill.objects.create(slug="x", specialities=[]),
        "a rank of nought": lambda: Match.objects.create(**{**match, "rank": 0}),
        "a rank beyond a hundred": lambda: Match.objects.create(**{**match, "rank": 101}),
        "a score above one": lambda: Match.objects.create(**{**match, "score": 10_001}),
        "a match twice": lambda: [Match.objects.create(**{**match, "rank": rank}) for rank in (1, 2)],
        "an agreed rate of nought": lambda: Engagement.objects.create(
            freelancer=freelancer, agreed_day_rate=0, agreed_at=NOW
        ),
        "work done ahead": lambda: WorkOrder.objects.create(kind="k", subject=uuid4(), wanted=1, done=2),
        "half a lease": lambda: WorkOrder.objects.create(kind="k", subject=uuid4(), lease=uuid4()),
        "an order twice": lambda: [WorkOrder.objects.create(kind="k", subject=mission.pk) for _ in range(2)],
        "a second pool version": lambda: PoolVersion.objects.create(id=2),
    }


def test_nothing_else_that_must_not_be_is_written():
    for name, write in others().items():
        with pytest.raises(IntegrityError), transaction.atomic():  # noqa: PT012
            write()
            pytest.fail(name)
