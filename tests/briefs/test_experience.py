from datetime import date

from marketplace.briefs.experience import last_used_years
from marketplace.briefs.flattening import flatten
from tests.briefs.finders import WordFinder

FINDER = WordFinder(Python="python", Spark="spark", Java="java", Docker="docker")
CV = """Data engineer

Expérience

Janvier 2022 – aujourd'hui : Data engineer, Banque
Python, Docker

03/2018 - 12/2021 Développeur, Éditeur
Java, Python

2015-2017 Stage : Spark

Compétences
Spark, Java
"""


def years_in(text: str) -> dict[str, int]:
    return last_used_years(flatten(text), FINDER.find(text), today=date(2026, 11, 23))


def test_a_skill_was_last_used_at_the_end_of_its_latest_station() -> None:
    assert years_in(CV) == {"python": 2026, "docker": 2026, "java": 2021, "spark": 2017}


def test_a_station_since_a_year_still_runs() -> None:
    assert years_in("Depuis 2019 : Lead, Python") == {"python": 2026}


def test_a_text_without_dates_dates_nothing() -> None:
    assert years_in("Python, Spark, 20 ans") == {}


def test_years_that_are_still_to_come_are_no_station() -> None:
    assert years_in("2030 - 2040 : Python") == {}
