from dataclasses import fields
from datetime import date
from decimal import Decimal

from marketplace.briefs.profile import parse_profile
from marketplace.briefs.reading import Reading
from tests.briefs.finders import GivenFinder, WordFinder

TODAY = date(2026, 11, 23)
CV = """Camille Martin
Ingénieure NLP senior | freelance
69003 Lyon – disponible à partir du 5 janvier – TJM : 600 € – 4 jours par semaine – full remote

12 ans d'expérience professionnelle. J'anime des formations pour les équipes.

2020 - aujourd'hui : Assurance, Python
2016 - 2019 : Éditeur, Spark

Langues : français (natif), anglais (C1), allemand (notions)
"""


def test_a_cv_becomes_a_profile() -> None:
    draft = parse_profile(CV, today=TODAY, finder=WordFinder(Spark="apache-spark", Python="python"))
    assert draft.bio == CV
    assert [(one.skill, one.last_used_year) for one in draft.skills] == [("python", 2026), ("apache-spark", 2019)]
    read = {
        field.name: value.value for field in fields(draft) if isinstance(value := getattr(draft, field.name), Reading)
    }
    assert read == {
        "headline": "Ingénieure NLP senior | freelance",
        "role": "nlp_engineer",
        "seniority": "senior",
        "years_experience": 12,
        "languages": ("fr", "en"),
        "city": "Lyon",
        "country": "FR",
        "latitude": 45.7491,
        "longitude": 4.8479,
        "remote_preference": "remote_only",
        "day_rate": Decimal("600.00"),
        "available_from": date(2027, 1, 5),
        "days_per_week": 4,
        "trains_teams": True,
    }


def test_nobody_s_name_is_guessed() -> None:
    draft = parse_profile("Camille Martin\nLyon", today=TODAY, finder=GivenFinder())
    assert draft.headline is None


def test_of_a_range_of_day_rates_the_lower_end_is_asked() -> None:
    draft = parse_profile("TJM : 550-650 €", today=TODAY, finder=GivenFinder())
    assert draft.day_rate
    assert draft.day_rate.value == 550


def test_a_note_is_about_the_profile_s_own_field() -> None:
    (note,) = parse_profile("Daily rate: £500", today=TODAY, finder=GivenFinder()).notes
    assert (note.field, note.code) == ("day_rate", "foreign_currency")
