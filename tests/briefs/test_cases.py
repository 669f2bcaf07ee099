"""The parser on invented texts that a person has read; the floors lie a little below what it reaches."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import pytest

from marketplace.briefs.mission import parse_brief
from marketplace.briefs.profile import parse_profile
from tests.briefs.finders import GivenFinder
from tests.briefs.judging import Verdict, cases, judge, precision, recall

TODAY = date(2026, 11, 23)
MISSION_FLOORS = {  # least precision, least recall: one mistake more than there is
    "title": (0.95, 0.95),
    "role": (0.97, 0.97),
    "seniority": (0.96, 0.96),
    "budget_min": (0.94, 0.94),
    "budget_max": (0.97, 0.97),
    "start_date": (0.97, 0.95),
    "latest_start_date": (0.66, 0.66),
    "duration_days": (0.97, 0.97),
    "days_per_week": (0.93, 0.88),
    "work_mode": (0.98, 0.98),
    "city": (0.97, 0.97),
    "country": (0.97, 0.97),
    "languages": (0.95, 0.95),
    "knowledge_transfer": (0.9, 0.9),
}
PROFILE_FLOORS = {
    "headline": (0.87, 0.87),
    "role": (0.94, 0.94),
    "seniority": (0.93, 0.93),
    "years_experience": (0.92, 0.92),
    "languages": (0.9, 0.9),
    "city": (0.93, 0.93),
    "country": (0.94, 0.94),
    "remote_preference": (0.92, 0.92),
    "day_rate": (0.91, 0.91),
    "available_from": (0.92, 0.92),
    "days_per_week": (0.85, 0.85),
    "trains_teams": (0.83, 0.83),
}


@lru_cache(maxsize=1)
def mission_verdicts() -> Mapping[str, list[Verdict]]:
    judged = [
        judge(case, parse_brief(case.text, today=TODAY, finder=GivenFinder()), fields=MISSION_FLOORS)
        for case in cases("missions")
    ]
    return {field: [verdict for row in judged for verdict in row if verdict.field == field] for field in MISSION_FLOORS}


@lru_cache(maxsize=1)
def profile_verdicts() -> Mapping[str, list[Verdict]]:
    judged = [
        judge(case, parse_profile(case.text, today=TODAY, finder=GivenFinder()), fields=PROFILE_FLOORS)
        for case in cases("profiles")
    ]
    return {field: [verdict for row in judged for verdict in row if verdict.field == field] for field in PROFILE_FLOORS}


def assert_at_least(verdicts: list[Verdict], floors: tuple[float, float]) -> None:
    wrong = [verdict for verdict in verdicts if verdict.kind in ("wrong", "invented", "missed")]
    for (right, counted), floor in zip((precision(verdicts), recall(verdicts)), floors, strict=True):
        assert right >= floor * counted > 0, wrong


@pytest.mark.parametrize("field", MISSION_FLOORS)
def test_a_mission_is_read_as_a_person_reads_it(field: str) -> None:
    assert_at_least(mission_verdicts()[field], MISSION_FLOORS[field])


@pytest.mark.parametrize("field", PROFILE_FLOORS)
def test_a_profile_is_read_as_a_person_reads_it(field: str) -> None:
    assert_at_least(profile_verdicts()[field], PROFILE_FLOORS[field])
