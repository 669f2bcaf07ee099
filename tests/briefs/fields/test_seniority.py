from datetime import date

import pytest

from marketplace.briefs.fields.seniority import find_seniority
from marketplace.briefs.fields.title import find_title
from marketplace.briefs.fields.years import find_years
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def seniority_in(text: str) -> str | None:
    flat = flatten(text)
    years = find_years(flat, today=date(2026, 11, 23))
    return value_of(find_seniority(flat, title=find_title(flat), years=years), flat)


@pytest.mark.parametrize(
    ("text", "seniority"),
    [
        ("Senior Data Scientist\nfoo", "senior"),
        ("Lead AI Engineer (F/H)\nfoo", "senior"),
        ("Data Engineer confirmé Snowflake F/H\nfoo", "intermediate"),
        ("Data Scientist - en Stage\nfoo", "junior"),
        ("Ingénieur Data Expert Spark\nfoo", "expert"),
        ("Nous cherchons un Data Engineer confirmé, avec", "intermediate"),
        ("Niveau : confirmé\nData engineer", "intermediate"),
        ("Nous recherchons un profil junior", "junior"),
    ],
)
def test_words_say_the_seniority(text: str, seniority: str) -> None:
    assert seniority_in(text) == seniority


@pytest.mark.parametrize(
    ("years", "seniority"), [(1, "junior"), (2, "intermediate"), (4, "intermediate"), (5, "senior"), (10, "expert")]
)
def test_years_speak_where_no_word_does(years: int, seniority: str) -> None:
    assert seniority_in(f"Vous avez au moins {years} ans d'expérience.") == seniority


def test_a_word_is_surer_than_years() -> None:
    assert seniority_in("Data Scientist junior\nDix ans d'expérience") == "junior"


@pytest.mark.parametrize(
    "text",
    [
        "Encadrer deux Data Scientists juniors et animer les revues",
        "vous y croiserez des experts en plateformes",
        "collaboration avec le Chief Data Officer",
        "an early stage startup looks for a data engineer",
        "expert-comptable",
        "senior management",
    ],
)
def test_colleagues_and_stages_are_not_the_person(text: str) -> None:
    assert seniority_in(f"Titre : Moteur de recherche\n{text}") is None


def test_the_level_of_a_skill_is_not_the_person() -> None:
    flat = flatten("Nous cherchons un ingénieur IA senior.\n- RAG, niveau confirmé\n- Python (niveau expert)")
    assert value_of(find_seniority(flat), flat) == "senior"


@pytest.mark.parametrize(
    "text", ["développeur informatique orienté data confirmé", "Data engineer spécialisé en Spark confirmé"]
)
def test_a_field_of_work_may_stand_between_the_role_and_its_level(text: str) -> None:
    assert seniority_in(f"Titre : Refonte du moteur\nNous voulons un {text}.") == "intermediate"


def test_juniors_that_are_welcome_are_the_person() -> None:
    assert seniority_in("Salaire selon expérience. Junior accepté.") == "junior"


def test_years_behind_a_label_of_seniority_are_the_person_s() -> None:
    assert seniority_in("Séniorité : > 10 ans") == "expert"


def test_a_firm_that_says_whom_it_looks_for_does_not_speak_of_its_own_years() -> None:
    assert seniority_in("Ce que nous cherchons : un profil de 2 ans d'expérience") == "intermediate"


def test_an_experienced_engineer_is_senior() -> None:
    assert seniority_in("we would like an experienced NLP engineer to build a classifier") == "senior"


@pytest.mark.parametrize(
    ("text", "seniority"),
    [
        ("Senior attendu.", "senior"),
        ("Senior expected.", "senior"),
        ("Expert attendu, dans le métier depuis longtemps.", "expert"),
        ("Senior profile preferred.", "senior"),
        ("Profil senior de préférence.", "senior"),
        ("Intermediate to senior data engineer.", "intermediate"),
        ("Data engineer confirmé à senior.", "intermediate"),
        ("Data engineer, confirmé ou senior.", "intermediate"),
        ("Kaldi à un niveau expert. Senior attendu.", "senior"),
        ("Kaldi at expert level. Senior expected.", "senior"),
        ("Niveau expert en Kaldi. Profil confirmé.", "intermediate"),
        ("Pas de profil junior.", None),
        ("No junior profiles, please.", None),
        ("Ce que nous ne cherchons pas : un profil junior.", None),
        ("The senior management expects results.", None),
    ],
)
def test_the_person_s_seniority_is_read_alike_in_both_languages(text: str, seniority: str | None) -> None:
    assert seniority_in(f"Titre : Moteur de recherche\n{text}") == seniority


@pytest.mark.parametrize(
    ("text", "seniority"),
    [
        ("Senior, half remote.", "senior"),
        ("Expert level, many years in the trade.", "expert"),
        ("Senior econometrician, two days a week.", "senior"),
        ("Consultante confirmée, à Lille.", "intermediate"),
        ("Nous voulons un juriste senior.", "senior"),
        ("Junior colleagues will help you.", None),
        ("Vous encadrerez un consultant junior.", None),
        ("Expert opinions differ.", None),
    ],
)
def test_a_word_that_opens_its_sentence_or_stands_by_a_trade_is_of_the_person(text: str, seniority: str | None) -> None:
    assert seniority_in(f"Titre : Moteur de recherche\n{text}") == seniority
