from datetime import date

import pytest

from marketplace.briefs.fields.start import find_available_from, find_start
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of

TODAY = date(2026, 11, 23)


def start_in(text: str) -> tuple[date | None, date | None]:
    flat = flatten(text)
    start = find_start(flat, today=TODAY)
    return value_of(start.first, flat), value_of(start.latest, flat)


@pytest.mark.parametrize(
    "text",
    [
        "Démarrage ASAP",
        "Démarrage : dès que possible",
        "à pourvoir immédiatement",
        "Prise de poste souhaitée : Immédiatement",
        "Start: as soon as possible",
        "ASAP",
    ],
)
def test_as_soon_as_possible_is_today(text: str) -> None:
    assert start_in(text) == (TODAY, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Démarrage : début janvier 2027", date(2027, 1, 1)),
        ("mission à partir du 05/01/2027", date(2027, 1, 5)),
        ("Début : mi-février", date(2027, 2, 15)),
        ("start: 12 January 2027", date(2027, 1, 12)),
        ("Start date: January 12th, 2027", date(2027, 1, 12)),
        ("We start in two weeks", date(2026, 12, 7)),
        ("Démarrage sous 15 jours", date(2026, 12, 8)),
        ("Start date:\n2027-02-01", date(2027, 2, 1)),
        ("Démarrage | 05.01.2027", date(2027, 1, 5)),
        ("Démarrage la semaine prochaine", date(2026, 11, 30)),
        ("Mission du 5 janvier au 30 juin 2027", date(2027, 1, 5)),
        ("Dispo début décembre", date(2026, 12, 1)),
        ("Démarrage : 1er mars", date(2027, 3, 1)),
    ],
)
def test_a_day_is_read_in_both_languages(text: str, day: date) -> None:
    assert start_in(text) == (day, None)


def test_an_ambiguous_numeric_date_is_day_first() -> None:
    assert start_in("Start: 05/01/2027") == (date(2027, 1, 5), None)


def test_a_date_that_can_only_be_month_first_is() -> None:
    assert start_in("Start: 01/15/2027") == (date(2027, 1, 15), None)


@pytest.mark.parametrize("text", ["Démarrage : 31/02/2027", "Démarrage : 45/45/2027", "Start: 0/0"])
def test_a_day_that_no_calendar_has_is_passed_over(text: str) -> None:
    assert start_in(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Start: Q1 2027", date(2027, 1, 1), date(2027, 3, 31)),
        ("Démarrage T1 2027", date(2027, 1, 1), date(2027, 3, 31)),
        ("Démarrage : premier trimestre 2027", date(2027, 1, 1), date(2027, 3, 31)),
        ("Start date: May 2027", date(2027, 5, 1), date(2027, 5, 31)),
        ("mission de 6 mois à partir de mars", date(2027, 3, 1), date(2027, 3, 31)),
        ("Démarrage : octobre", date(2027, 10, 1), date(2027, 10, 31)),
        ("atelier à Rennes en mars 2027", date(2027, 3, 1), date(2027, 3, 31)),
        ("15 jours entre janvier et mars 2027", date(2027, 1, 1), date(2027, 3, 31)),
        ("Démarrage entre le 05/01/2027 et le 20/01/2027", date(2027, 1, 5), date(2027, 1, 20)),
    ],
)
def test_a_month_or_a_quarter_is_a_stretch(text: str, first: date, last: date) -> None:
    assert start_in(text) == (first, last)


def test_of_the_current_month_only_what_is_to_come_counts() -> None:
    assert start_in("démarrage novembre") == (TODAY, date(2026, 11, 30))


def test_a_limit_is_the_latest_start() -> None:
    assert start_in("démarrage au plus tard le 15/02/2027") == (None, date(2027, 2, 15))


@pytest.mark.parametrize(
    "text",
    [
        "Merci de répondre asap",
        "Candidature avant le 15/12/2026",
        "Depuis janvier 2020, nous grandissons",
        "You start and may work from home",
        "La mission débute en 2015",
        "Fin de mission 31/12/2027",
        "24/7, 3/4 du temps",
        "livraison en juin 2027",
        "en mars",
        "une dizaine en 2027",
        "Ouvert du lundi au vendredi",
    ],
)
def test_other_dates_are_no_start(text: str) -> None:
    assert start_in(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Disponible immédiatement", TODAY),
        ("Dispo à partir du 5 janvier", date(2027, 1, 5)),
        ("Available from Q1 2027", date(2027, 1, 1)),
        ("disponible depuis 2020", None),
        ("Libre de droits, janvier 2020", None),
    ],
)
def test_availability_is_said_in_its_own_words(text: str, day: date | None) -> None:
    flat = flatten(text)
    assert value_of(find_available_from(flat, today=TODAY), flat) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Démarrage lundi prochain", date(2026, 11, 30)),
        ("starts next friday", date(2026, 11, 27)),
        ("dispo tt de suite", TODAY),
        ("demarage le 7 decembre", date(2026, 12, 7)),
        ("Quand ? 15 janvier 2027.", date(2027, 1, 15)),
    ],
)
def test_a_start_is_said_in_loose_words_too(text: str, day: date) -> None:
    assert start_in(text)[0] == day


def test_a_limit_belongs_to_the_day_behind_it() -> None:
    assert start_in("à partir du 11 janvier 2027, au plus tard le 1er février. 480 €/j") == (
        date(2027, 1, 11),
        date(2027, 2, 1),
    )


def test_a_heading_says_what_the_line_below_it_is_about() -> None:
    flat = flatten("AVAILABILITY\nImmediately, up to 5 days a week")
    assert value_of(find_available_from(flat, today=TODAY), flat) == TODAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dém : 06/01", date(2027, 1, 6)),
        ("début semaine pro", date(2026, 11, 30)),
        ("until the end of June 2027, starting mid January", date(2027, 1, 15)),
    ],
)
def test_a_start_is_the_day_behind_its_own_word(text: str, day: date) -> None:
    assert start_in(text)[0] == day


def test_who_can_start_is_available() -> None:
    flat = flatten("Can start in two weeks.")
    assert value_of(find_available_from(flat, today=TODAY), flat) == date(2026, 12, 7)


def test_a_limit_behind_a_start_is_not_the_start_s() -> None:
    assert start_in("Start : ASAP, au plus tard mi-décembre") == (TODAY, date(2026, 12, 15))


def test_the_name_of_a_weekday_may_stand_before_its_date() -> None:
    assert start_in("on a besoin d'aide dès lundi 7 décembre")[0] == date(2026, 12, 7)


def test_two_days_of_one_month_are_a_stretch_when_either_may_be_the_start() -> None:
    assert start_in("Quand : entre le 4 et le 29 janvier") == (date(2027, 1, 4), date(2027, 1, 29))
    assert start_in("Démarrage : du 4 au 29 janvier") == (date(2027, 1, 4), None)
