"""What is said → what is scored."""

from types import SimpleNamespace
from uuid import UUID

import pytest

from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.intake import PROFILE_FIELDS, mission_of, profile_of, requirement_of, skill_index
from matching.scoring.pool import HeldSkill
from matching.scoring.reading import NOTHING_READ, Reading

NOBODY = dict.fromkeys(PROFILE_FIELDS) | {
    "id": UUID(int=1),
    "role": "unspecified",
    "seniority": "unspecified",
    "remote_preference": "unspecified",
    "languages": [],
    "domains": [],
    "city": "",
    "country": "",
}
NOTHING = {
    "role": "unspecified",
    "seniority": "unspecified",
    "work_mode": "unspecified",
    "knowledge_transfer": "none",
    "languages": [],
    "domains": [],
    "hard_filters": [],
    "weights": {},
    "city": "",
    "country": "",
}
UNSAID = (
    "budget_max",
    "start_date",
    "latest_start_date",
    "days_per_week",
    "latitude",
    "longitude",
    "radius_km",
    "max_per_city",
    "max_per_speciality",
)


@pytest.fixture(scope="module")
def skills():
    return skill_index(load_vocabulary())


def profile(skills, reading=NOTHING_READ, **said):
    return profile_of({**NOBODY, **said}, [HeldSkill(0)], reading=reading, skills=skills)


def mission(skills, asked, reading=NOTHING_READ, **said):
    requirements = [
        requirement_of(skill=skills.relatedness.slugs.index(slug), essential=True, weight=1, minimum_level=None)
        for slug in asked
    ]
    values = SimpleNamespace(**{**dict.fromkeys(UNSAID), **NOTHING, **said})
    return mission_of(values, requirements, identity=UUID(int=1), reading=reading, skills=skills)


def test_a_city_without_coordinates_has_those_of_the_gazetteer_on_the_grid(skills):
    someone = profile(skills, city="Rennes", country="FR")

    assert (someone.latitude, someone.longitude) == (48.1, -1.7)


def test_coordinates_that_are_said_win_over_the_gazetteer(skills):
    someone = profile(skills, city="Rennes", country="FR", latitude=45.0, longitude=1.0)

    assert (someone.latitude, someone.longitude) == (45.0, 1.0)


def test_a_city_that_nobody_knows_stays_unknown(skills):
    assert profile(skills, city="Nowhere-les-Bains", country="FR").latitude is None


def test_domains_that_are_said_and_read_are_joined(skills):
    someone = profile(skills, domains=["insurance"], reading=Reading(domains=(0,)))

    assert someone.domains == (0, 1)


def test_a_requirement_without_a_level_expects_working_level_and_insists_on_none():
    plain = requirement_of(skill=0, essential=True, weight=1, minimum_level=None)

    assert (plain.minimum_level, plain.insisted_level) == (2, 0)


def test_a_mission_that_declares_its_role_reads_none(skills):
    assert mission(skills, ["airflow"], role="data_engineer").role_target == ()


def test_requirements_tell_the_role_of_a_mission_that_declares_none(skills):
    target = mission(skills, ["airflow", "apache-spark", "dbt"]).role_target

    assert target[6] == max(target) > 8_000  # data engineer


def test_requirements_of_no_trade_tell_no_role(skills):
    assert mission(skills, ["git"]).role_target == ()
