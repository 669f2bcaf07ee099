"""A profile that was created last, and has no history, is not behind the others for it."""

from collections import Counter
from datetime import UTC, datetime
from random import Random
from uuid import UUID

import pytest

from marketplace.models import Engagement, Freelancer, FreelancerSkill, Mission, Requirement, Skill
from marketplace.services.freelancers import announce_profiles
from matching.models import Match
from matching.services import find_matches
from tests.scoring.test_ties import FAIR, unevenness

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 1, tzinfo=UTC)
LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)
PEOPLE, MISSIONS = 10, 150


def uuid7(minute: int, chance: Random) -> UUID:
    """As PostgreSQL would have made it that minute: later ids are greater."""
    stamp = int(NOW.timestamp() * 1000) + 60_000 * minute
    return UUID(int=stamp << 80 | 7 << 76 | chance.getrandbits(12) << 64 | 2 << 62 | chance.getrandbits(62))


def join(identity: UUID, skill: Skill, **values: object) -> Freelancer:
    freelancer = Freelancer.objects.create(id=identity, display_name="Ada", **values)
    FreelancerSkill.objects.create(freelancer=freelancer, skill=skill, level=3)
    announce_profiles([freelancer.pk])
    return freelancer


@pytest.fixture
def python() -> Skill:
    return Skill.objects.get(slug="python")


@pytest.fixture
def publish(company, python):
    """A mission that asks for Python, matched."""

    def published(identity: UUID) -> UUID:
        mission = Mission.objects.create(id=identity, company=company, title="T", state="published", published_at=NOW)
        Requirement.objects.create(mission=mission, skill=python)
        find_matches(mission_id=mission.pk, now=NOW)()
        return mission.pk

    return published


def test_over_many_missions_the_newest_of_equals_takes_each_rank_about_equally_often(publish, python):
    chance = Random(4)
    people = [join(uuid7(minute, chance), python) for minute in range(PEOPLE)]
    for minute in range(MISSIONS):
        publish(uuid7(1_000 + minute, chance))

    newest = people[-1]
    assert newest.pk == max(person.pk for person in people)
    ranks = Counter(Match.objects.filter(freelancer=newest).values_list("rank", flat=True))
    assert unevenness([ranks[rank] for rank in range(1, PEOPLE + 1)]) < FAIR


def test_no_score_reads_how_old_a_profile_is_or_what_became_of_it(publish, python):
    chance = Random(5)
    veteran, newcomer = (join(uuid7(minute, chance), python) for minute in (0, 1))
    Freelancer.objects.filter(pk=veteran.pk).update(created_at=LONG_AGO, updated_at=LONG_AGO, external_ref="crm-1")
    publish(uuid7(2, chance))
    Engagement.objects.create(freelancer=veteran, agreed_day_rate=900, agreed_at=LONG_AGO)
    mission = publish(uuid7(3, chance))

    found = Match.objects.filter(match_set_id=mission).values("score", "focus", "coverage", "explanation")
    assert found.get(freelancer=veteran) == found.get(freelancer=newcomer)
