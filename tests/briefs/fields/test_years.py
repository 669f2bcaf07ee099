from datetime import date

import pytest

from marketplace.briefs.fields.years import find_years
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5 ans d'expérience minimum", 5),
        ("15+ years of experience", 15),
        ("Experience: 7+ years", 7),
        ("Expérience : 8 ans", 8),
        ("fort de dix ans d'expérience", 10),
        ("3 à 5 ans d'expérience", 3),
        ("une expérience significative (3 ans minimum)", 3),
        ("8 années d'expérience professionnelle", 8),
        ("freelance depuis 2016", 10),
        ("5 ans d'expérience en Spark, 12 ans d'expérience professionnelle", 12),
        ("notre cabinet fort de 30 ans d'expérience", None),
        ("mission de 2 ans", None),
        ("99 ans d'expérience", None),
    ],
)
def test_the_years_of_a_person_are_read(text: str, years: int | None) -> None:
    flat = flatten(text)
    assert value_of(find_years(flat, today=date(2026, 11, 23)), flat) == years


def test_years_with_one_tool_are_less_sure_than_years_altogether() -> None:
    tool, altogether = (
        find_years(flatten(text), today=date(2026, 11, 23))
        for text in ("5 ans d'expérience en NLP", "5 ans d'expérience professionnelle")
    )
    assert tool
    assert altogether
    assert tool.confidence < altogether.confidence


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Expertise confirmée supérieure à 8 ans", 8),
        ("Product manager IA. 7 ans en produit", 7),
        ("Consultant. Over 20 years in risk management", 20),
        ("data engineer (3 yrs) working with dbt", 3),
        ("Contrat data engineer (2 ans)", None),
    ],
)
def test_years_speak_without_the_word_experience(text: str, years: int | None) -> None:
    flat = flatten(text)
    assert value_of(find_years(flat, today=date(2026, 11, 23)), flat) == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("j'accompagne les comités de direction depuis plus de 12 ans", 12),
        ("nous exploitons cette plateforme depuis 12 ans", None),
    ],
)
def test_years_since_are_those_of_who_says_i(text: str, years: int | None) -> None:
    flat = flatten(text)
    assert value_of(find_years(flat, today=date(2026, 11, 23)), flat) == years


def test_a_company_s_years_in_business_are_not_a_person_s() -> None:
    assert find_years(flatten("Our company, 20 years in business"), today=date(2026, 11, 23)) is None
    assert find_years(flatten("AI product manager, ex-consultant, 6 years in product"), today=date(2026, 11, 23))
