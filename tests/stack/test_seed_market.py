"""What the demo's freelancers and missions are like; no database but for what the API would say."""

import ast
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from statistics import median

import pytest

from marketplace.models import Role, Seniority
from marketplace.stack import seeding
from marketplace.stack.seeding.archetypes import ARCHETYPES
from marketplace.stack.seeding.companies import FIRMS
from marketplace.stack.seeding.names import name_of
from marketplace.stack.seeding.needs import FAMILIES, Family
from marketplace.stack.seeding.past import past_mission
from marketplace.stack.seeding.personas import Persona, persona
from marketplace.stack.seeding.places import BY_CITY, PLACES
from marketplace.stack.seeding.tasks import task
from marketplace.stack.seeding.trend import open_shares, past_shares, published_and_ended, published_open
from marketplace.stack.seeding.voices import CLIENTS, WORDS
from marketplace.taxonomy.vocabulary import load_vocabulary

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def people() -> list[Persona]:
    return [persona(number=number, today=TODAY) for number in range(1, 1001)]


def test_every_skill_is_in_the_vocabulary() -> None:
    known = {skill.slug for skill in load_vocabulary().skills}
    held = {
        slug for one in ARCHETYPES for slug in {*one.core, *one.side, *(s for g in one.stacks for a in g for s in a)}
    }
    asked = {slug for f in FAMILIES for need in f.needs for slug, _easier, _weight in need.essentials + need.optionals}
    assert held - known == set()
    assert asked - known == set()


def test_needs_are_written_without_the_texts_and_skills_of_the_freelancers() -> None:
    needs = Path(str(seeding.__path__[0])) / "needs.py"
    imported = {node.module for node in ast.walk(ast.parse(needs.read_text())) if isinstance(node, ast.ImportFrom)}
    assert imported == {"dataclasses", "marketplace.models"}


def test_every_role_has_its_words_in_both_languages() -> None:
    roles = {one.role for one in ARCHETYPES}
    assert roles == {role.value for role in Role} - {Role.UNSPECIFIED}
    assert all(set(WORDS[language]) == roles for language in CLIENTS)


def test_every_company_has_a_place_and_every_need_a_company() -> None:
    assert all(firm.city in BY_CITY for firm in FIRMS)
    kinds = {kind for firm in FIRMS for kind in firm.kinds}
    assert all(set(need.at) <= kinds for family in FAMILIES for need in family.needs)


def test_the_same_number_is_the_same_person_and_another_number_another() -> None:
    assert persona(number=7, today=TODAY) == persona(number=7, today=TODAY)
    assert len({name_of(number=number).full for number in range(1, 20_001)}) == 20_000


def test_profiles_have_four_to_twenty_different_skills(people: list[Persona]) -> None:
    for one in people:
        skills = [ability.skill for ability in one.abilities]
        assert 4 <= len(skills) <= 20
        assert len(set(skills)) == len(skills)


def test_a_realistic_share_of_what_could_be_said_is_missing(people: list[Persona]) -> None:
    def missing(field: str, nothing: object) -> float:
        return sum(one.values[field] == nothing for one in people) / len(people)

    assert 0.07 < missing("day_rate", None) < 0.13
    assert 0.08 < missing("seniority", Seniority.UNSPECIFIED) < 0.16
    assert 0.03 < missing("role", Role.UNSPECIFIED) < 0.1
    levels = [ability.level for one in people for ability in one.abilities]
    assert 0.1 < levels.count(None) / len(levels) < 0.3


def test_who_is_more_senior_knows_more_and_asks_more(people: list[Persona]) -> None:
    order = [Seniority.JUNIOR, Seniority.INTERMEDIATE, Seniority.SENIOR, Seniority.EXPERT]
    by = {level: [one for one in people if one.values["seniority"] == level] for level in order}
    rates = [median(one.values["day_rate"] for one in by[level] if one.values["day_rate"]) for level in order]
    levels = [median(a.level for one in by[level] for a in one.abilities if a.level) for level in order]
    assert rates == sorted(rates)
    assert levels == sorted(levels)
    assert levels[0] < levels[-1]


def test_senior_ai_engineers_ask_what_is_published(people: list[Persona]) -> None:
    seniors = [one for one in people if (one.values["role"], one.values["seniority"]) == ("ai_engineer", "senior")]
    assert 600 <= median(one.values["day_rate"] for one in seniors if one.values["day_rate"]) <= 700


def test_nearly_half_live_in_ile_de_france(people: list[Persona]) -> None:
    region = {place.city for place in PLACES[:9]}
    assert 0.4 < sum(one.values["city"] in region for one in people) / len(people) < 0.5


def test_texts_have_no_holes_and_fit(people: list[Persona]) -> None:
    for one in people:
        text = one.values["headline"] + one.values["bio"]
        assert "{" not in text
        assert " de un" not in text
        assert len(one.values["headline"]) <= 160


def test_generative_ai_grew_fourfold_in_two_years_and_vision_hardly() -> None:
    """By month of publication, open and past missions together."""
    months = {"rag": Counter[int](), "vision": Counter[int]()}
    dice = Random(1)
    for number in range(12_000):
        family = task(dice=dice, shares=past_shares() if number % 6 else open_shares()).family
        if family.key in months:
            draw = published_and_ended if number % 6 else published
            months[family.key][(NOW - draw(dice=dice, family=family, now=NOW)[0]).days // 182] += 1
    assert 3 < months["rag"][0] / months["rag"][4] < 5.5
    assert 0.8 < months["vision"][0] / months["vision"][4] < 1.6


def published(*, dice: Random, family: Family, now: datetime) -> tuple[datetime]:
    return (published_open(dice=dice, family=family, now=now),)


def test_past_missions_end_after_they_are_published_and_before_now() -> None:
    for number in range(1, 300):
        past = past_mission(number=number, reference="", now=NOW)
        assert past.published_at <= past.ended_at <= NOW
        assert (NOW - past.published_at).days <= 914
