from datetime import date

import pytest

from marketplace.briefs.fields.duration import find_duration, find_duration_between
from marketplace.briefs.fields.start import find_start
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of

TODAY = date(2026, 11, 23)


def days_in(text: str, *, days_per_week: int | None = None) -> int | None:
    flat = flatten(text)
    return value_of(find_duration(flat, days_per_week=days_per_week), flat)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6 mois renouvelables", 180),
        ("12 months", 360),
        ("mission de 3 mois", 90),
        ("3 semaines", 21),
        ("6-month contract", 180),
        ("for 6 months", 180),
        ("Durée du contrat : 7 mois", 210),
        ("Durée | 6 mois", 180),
        ("mission d'un an", 365),
        ("Duration: 1 year", 365),
        ("Durée estimée: six mois", 180),
        ("Paris - 6 mois - TJM 500", 180),
        ("6 mois minimum", 180),
        ("2 days a week, 6 months, Brussels or remote", 180),
        ("contract (12 months, extendable)", 360),
        ("une mission de longue durée (12 mois)", 360),
        ("Mission longue (18 mois)", 540),
    ],
)
def test_a_duration_is_counted_in_calendar_days(text: str, days: int) -> None:
    assert days_in(text) == days


def test_days_are_working_days_of_five_a_week() -> None:
    assert days_in("Durée : 40 jours") == 54


def test_working_days_spread_over_the_days_per_week() -> None:
    assert days_in("Durée : 10 jours", days_per_week=3) == 22


def test_calendar_days_stay_as_they_are() -> None:
    assert days_in("Durée : 40 jours calendaires") == 40


def test_of_a_range_the_shorter_end_is_certain() -> None:
    assert days_in("Mission : 3 à 6 mois") == 90


def test_a_renewal_is_not_counted() -> None:
    assert days_in("mission de 3 mois renouvelable 2 fois") == 90


@pytest.mark.parametrize(
    "text",
    [
        "longue durée",
        "expérience de 6 mois",
        "préavis de 3 mois",
        "après 3 mois d'ancienneté",
        "2 ans d'expérience minimum",
        "5 ans minimum d'expérience",
        "sur les 12 derniers mois",
        "période d'essai de 4 mois",
        "une prime tous les 6 mois",
        "28 jours de congés",
        "données des 24 derniers mois",
        "sprints de 2 semaines",
    ],
)
def test_other_spans_are_no_duration(text: str) -> None:
    assert days_in(text) is None


def test_what_the_api_would_refuse_is_left_out() -> None:
    assert days_in("Durée : 90 ans") is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4 mois à partir du 11 janvier", 120),
        ("4 jours par semaine, sur 5 mois", 150),
        ("6-month initial contract", 180),
        ("misssion de 3 moi", 90),
        ("10 jours de consulting", 12),
    ],
)
def test_a_duration_needs_no_label(text: str, days: int) -> None:
    assert days_in(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Début : 01/12/2026\nFin : 30/11/2027", 365),
        ("Début : 1er mars 2027. Contrat jusqu'à fin août 2027.", 184),
        ("The contract runs from 4 January 2027 until 30 June 2027.", 178),
        ("Mission du 04/01/2027 au 30/06/2027", 178),
        ("Début : 01/12/2026\nCandidatures jusqu'au 15/12/2026", None),
    ],
)
def test_a_start_and_an_end_make_a_duration(text: str, days: int | None) -> None:
    flat = flatten(text)
    start = find_start(flat, today=TODAY)
    assert value_of(find_duration_between(flat, start, today=TODAY), flat) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("➡️ 1 an", 365),
        ("Durée prévisionnelle : 200 j", 278),
        ("un mandat de 6 mois", 180),
        ("5j de taf", 5),
        ("2 j en télétravail", None),
    ],
)
def test_days_are_abbreviated_and_missions_named_otherwise(text: str, days: int | None) -> None:
    assert days_in(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Début : T1 2027 / Durée : 12 mois / Taux : 100%", 360),
        ("The work should take around ten weeks, at three days a week", 70),
        ("6 months FTC or contract", 180),
    ],
)
def test_a_duration_stands_among_slashes_and_in_sentences(text: str, days: int) -> None:
    assert days_in(text) == days
