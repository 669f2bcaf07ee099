import pytest

from marketplace.briefs.fields.days_per_week import find_days_per_week
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def days_in(text: str) -> int | None:
    flat = flatten(text)
    return value_of(find_days_per_week(flat), flat)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3 jours/semaine", 3),
        ("2j/sem", 2),
        ("Rythme : 4 j/s", 4),
        ("3 j / semaine", 3),
        ("3 days a week", 3),
        ("trois jours par semaine", 3),
        ("temps plein", 5),
        ("full-time", 5),
        ("temps partiel (80 %)", 4),
        ("charge : 60%", 3),
        ("100 % ETP", 5),
        ("mission à 80 %", 4),
        ("3 jours par semaine, télétravail possible", 3),
        ("2 jours de présence par semaine à Lyon, 4 jours/semaine", 4),
        ("Disponible 3 jours par semaine à partir du 01/02/2027", 3),
        ("Mission 100% remote, 3j/semaine", 3),
    ],
)
def test_the_intensity_is_read(text: str, days: int) -> None:
    assert days_in(text) == days


def test_of_a_range_the_upper_end_is_taken() -> None:
    assert days_in("4-5 days per week") == 5


def test_half_time_is_rounded_up_and_unsure() -> None:
    reading = find_days_per_week(flatten("mi-temps"))
    assert reading
    assert reading.value == 3
    assert reading.confidence <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "2 jours de télétravail par semaine",
        "Télétravail : 2 jours/semaine",
        "Télétravail partiel, 2 jours par semaine",
        "Deux jours par semaine à Paris",
        "3 jours/semaine sur site",
        "remote (3 days per week)",
        "1J/S de télétravail.",
        "déplacements possibles 1 jour par semaine",
        "full-time remote",
    ],
)
def test_days_at_home_or_in_the_office_are_not_the_intensity(text: str) -> None:
    assert days_in(text) is None


@pytest.mark.parametrize(
    "text",
    ["support 7j/7", "jusqu'à 80 % de télétravail", "à 80 % des clients", "mutuelle payée à 100% par la société"],
)
def test_other_shares_and_weeks_are_no_intensity(text: str) -> None:
    assert days_in(text) is None


def test_a_rate_of_occupation_is_the_intensity() -> None:
    assert days_in("Taux d'occupation 80 %") == 4


def test_days_at_the_head_office_are_not_the_intensity() -> None:
    assert days_in("1 jour par semaine au siège, le reste en distanciel. Intervention de 4 jours par semaine") == 4


def test_days_behind_a_work_that_is_all_remote_are_the_intensity() -> None:
    assert days_in("je travaille uniquement en télétravail, 4 jours par semaine") == 4


def test_a_day_and_a_half_is_rounded_up() -> None:
    assert days_in("About 1.5 days a week") == 2


@pytest.mark.parametrize(
    "text",
    [
        "À l'atelier : vous y serez deux jours par semaine et chez vous le reste du temps, à temps plein.",
        "You would be in the workshop two days a week and at home the others, full time.",
        "Deux jours par semaine dans notre atelier, les autres chez vous ; mission à temps plein.",
    ],
)
def test_days_at_the_workshop_leave_a_full_week(text: str) -> None:
    assert days_in(text) == 5
