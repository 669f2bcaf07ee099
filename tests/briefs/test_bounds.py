"""Whatever a text says, a draft holds nothing that the API would refuse."""

from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from marketplace.briefs.mission import DraftMission, parse_brief
from marketplace.briefs.profile import DraftProfile, parse_profile
from marketplace.briefs.reading import Reading
from tests.briefs.finders import GivenFinder, Mention

TODAY = date(2026, 11, 23)
NOTHING = GivenFinder()
BOUNDS = {
    "duration_days": (1, 1500),
    "days_per_week": (1, 7),
    "budget_min": (1, 20_000),
    "budget_max": (1, 20_000),
    "day_rate": (1, 20_000),
    "years_experience": (0, 60),
    "latitude": (-90, 90),
    "longitude": (-180, 180),
}
LONGEST = {"title": 160, "headline": 160, "city": 100, "languages": 10}
NAMES = "français, anglais, allemand, espagnol, italien, portugais, néerlandais, arabe, chinois, russe, turc, japonais"
LANGUAGES = "".join(f"- {name} courant\n" for name in NAMES.split(", "))
NUMBERS = st.integers(0, 1000).map(str)
WORDS = st.sampled_from(
    [
        " ans d'expérience", " years of experience", "Plus de ", " ans en data\n", "Je travaille depuis ", " ans",
        "expérience : ", "Python ", "+ ", "-", " à ", "\n", "TJM : ", " €", "k€/jour ", "Durée : ", " mois ", " jours ",
        " jours/semaine ", "100 % ", "mission à ", "8 h/jour ", " €/h ", "Data engineer (", ")", "(", "Titre : ",
        "(engineering ", "Data scientist ", LANGUAGES, "freelance depuis 1970 ", "2020 - 2022 : ", "2199",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(WORDS, NUMBERS), max_size=40).map("".join)
ANY_NUMBER = st.one_of(st.none(), st.integers(-1000, 1000))


def values_of(draft: DraftMission | DraftProfile) -> dict[str, Any]:
    found = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return {name: value.value for name, value in found.items() if isinstance(value, Reading)}


def check(draft: DraftMission | DraftProfile) -> None:
    values = values_of(draft)
    for name in BOUNDS.keys() & values.keys():
        assert BOUNDS[name][0] <= values[name] <= BOUNDS[name][1], name
    for name in LONGEST.keys() & values.keys():
        assert 1 <= len(values[name]) <= LONGEST[name], name


@given(TEXTS)
@example("Titre : " + "(engineering " * 13)
@example(LANGUAGES)
@example("61 ans d'expérience")
def test_a_draft_is_within_the_bounds_of_the_api(text: str) -> None:
    check(parse_brief(text, today=TODAY, finder=NOTHING))
    check(parse_profile(text, today=TODAY, finder=NOTHING))


@given(TEXTS, st.dates(date(2000, 1, 1), date(2200, 1, 1)))
@example("Freelance depuis 1970", date(2100, 1, 1))
def test_a_draft_is_within_the_bounds_on_any_day(text: str, today: date) -> None:
    check(parse_brief(text, today=today, finder=NOTHING))
    check(parse_profile(text, today=today, finder=NOTHING))


@given(ANY_NUMBER, ANY_NUMBER)
@example(0, -1)
@example(5, 61)
def test_a_skill_is_within_the_bounds_whatever_its_finder_says(level: int | None, years: int | None) -> None:
    finder = GivenFinder(Mention("python", 14, 20, level=level, years=years))
    text = "2020 - 2022 : Python"
    (held,) = parse_profile(text, today=TODAY, finder=finder).skills
    (asked,) = parse_brief(text, today=TODAY, finder=finder).requirements
    for kept in (held.level, asked.minimum_level):
        assert kept == (level if level in range(1, 5) else None)
    for kept in (held.years, asked.years):
        assert kept == (years if years in range(61) else None)
    assert held.last_used_year in range(1960, 2201)


@pytest.mark.parametrize("said", [(61, 3), (3, 61)])
def test_absurd_years_do_not_hide_the_others(said: tuple[int, int]) -> None:
    finder = GivenFinder(*(Mention("python", 0, 6, years=years) for years in said))
    (held,) = parse_profile("Python", today=TODAY, finder=finder).skills
    assert held.years == 3
