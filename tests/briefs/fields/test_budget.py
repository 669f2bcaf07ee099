from decimal import Decimal

import pytest

from marketplace.briefs.fields.budget import find_day_pay
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def pay_in(text: str) -> tuple[Decimal | None, Decimal | None]:
    flat = flatten(text)
    pay = find_day_pay(flat)
    return value_of(pay.low, flat), value_of(pay.high, flat)


def notes_in(text: str) -> list[str]:
    return [note.code for note in find_day_pay(flatten(text)).notes]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("TJM 550-650€", 550, 650),
        ("TJM : entre 500 et 600€ selon profil", 500, 600),
        ("TJM: 500/600 €", 500, 600),
        ("TJM 550€ à 650€", 550, 650),
        ("600 à 700 euros par jour", 600, 700),
        ("600-700€/jour selon expérience", 600, 700),
        ("Entre 500€ et 600€ par jour", 500, 600),
        ("tarif journalier de 450 à 520 € HT", 450, 520),
        ("Rate: €650 - €750 per day (excl. VAT)", 650, 750),
        ("Budget : 550-650 €", 550, 650),
        ("salaire 45-55k€ ou TJM 550-650€", 550, 650),
    ],
)
def test_a_range_gives_both_ends(text: str, low: int, high: int) -> None:
    assert pay_in(text) == (low, high)


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("550 € HT/jour", 550),
        ("€600/day", 600),
        ("500€/j", 500),
        ("600€ HT / jour", 600),
        ("TJM max : 500", 500),
        ("max 650€ HT/jour", 650),
        ("Budget: 650 €/jour max", 650),
        ("0,6 k€/jour", 600),
        ("1 200 € / jour", 1200),
        ("€1.200/day", 1200),
        ("650 EUR/JH", 650),
        ("budget: 700 EUR per day", 700),
        ("daily rate: up to 800 EUR", 800),
        ("day rate of 600 euros", 600),
        ("TJM : 550", 550),
        ("Tjm:650", 650),
        ("TJM (HT) : 580 €", 580),
        ("TJM cible 620€HT", 620),
        ("TJM :\n600 €", 600),
        ("TJM\t550€", 550),
        ("TJM | 600 €", 600),
        ("Mission (3 mois, 600€/j)", 600),
        ("TJM 500 € - 6 mois", 500),
        ("TJM 600 € / 5 jours par semaine", 600),
        ("Rémunération : 600€ par jour", 600),
        ("𝗧𝗝𝗠 : 600 €", 600),
    ],
)
def test_a_single_sum_is_the_most_that_is_paid(text: str, high: int) -> None:
    assert pay_in(text) == (None, high)


@pytest.mark.parametrize("text", ["TJM : 600+", "TJM min 600 €", "à partir de 600 €/jour", "from €600 per day"])
def test_a_lower_limit_leaves_the_upper_one_open(text: str) -> None:
    assert pay_in(text) == (600, None)


@pytest.mark.parametrize(
    "text",
    [
        "45-55 k€",
        "50K brut annuel",
        "Salaire : 3000 €/mois",
        "Salaire : 40K€ - 45K€",
        "Fixe : entre 42 - 58K€ + variable (2 mois de salaire)",
        "une rémunération de 3150€ brut sur 12 mois",
        "salary: €60,000 per year",
        "budget total 20 000 €",
        "budget 500 000 €",
        "Projet au forfait de 900 €",
        "500 collaborateurs",
        "CA 600 M€/an",
        "a levé 4 millions d'euros",
        "titres restaurant 9€ par jour",
        "prime de 150 € par jour d'astreinte",
        "TJM selon profil",
        "600 utilisateurs par jour",
        "Lot de 600 factures à 3 €",
    ],
)
def test_salaries_totals_and_other_numbers_are_no_day_rate(text: str) -> None:
    assert pay_in(text) == (None, None)


@pytest.mark.parametrize("text", ["daily rate £500", "£500 per day", "TJM : 700 CHF", "$800/day"])
def test_another_currency_is_noted_and_not_converted(text: str) -> None:
    assert pay_in(text) == (None, None)
    assert notes_in(text) == ["foreign_currency"]


def test_an_hourly_rate_is_noted_when_nobody_says_how_long_a_day_is() -> None:
    assert pay_in("70 €/h") == (None, None)
    assert notes_in("70 €/h") == ["hourly_rate"]


def test_an_hourly_rate_counts_as_many_hours_as_the_text_declares() -> None:
    assert pay_in("70 €/h, 8h/jour") == (None, 560)


def test_a_sum_with_vat_is_noted() -> None:
    assert pay_in("TJM 720 € TTC") == (None, None)
    assert notes_in("TJM 720 € TTC") == ["with_vat"]


def test_a_salary_is_noted() -> None:
    assert notes_in("Salaire : 3000 €/mois") == ["salary"]


def test_a_label_is_surer_than_a_unit_and_a_unit_surer_than_a_budget() -> None:
    labelled, unit, loose = (
        find_day_pay(flatten(text)).high for text in ("TJM : 600 €", "600 €/jour", "Budget : 600 €")
    )
    assert labelled
    assert unit
    assert loose
    assert labelled.confidence > unit.confidence > loose.confidence


def test_the_labelled_rate_wins_over_another_sum_by_the_day() -> None:
    assert pay_in("Frais : 100 €/jour de déplacement. TJM : 620 €") == (None, 620)


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("Rémunération : 700 € HT la journée", 700),
        ("Data Engineer | 2 TT/sem | 500€ max", 500),
        ("Budget: 1,200 EUR per day", 1200),
    ],
)
def test_a_day_is_priced_in_other_words_too(text: str, high: int) -> None:
    assert pay_in(text) == (None, Decimal(high))


def test_a_daily_remuneration_is_a_day_rate() -> None:
    assert pay_in("Rémunération journalière comprise entre 550 et 600 euros hors taxes") == (Decimal(550), Decimal(600))


def test_a_cap_on_something_else_is_no_day_rate() -> None:
    assert pay_in("Frais : 500 € max") == (None, None)


def test_a_range_of_euros_alone_on_its_line_is_a_day_rate() -> None:
    assert pay_in("➡️ 1 an\n➡️ 550€ à 600€\nDM !") == (Decimal(550), Decimal(600))


def test_a_bare_number_by_the_day_is_euros_behind_a_slash_only() -> None:
    assert pay_in("5j de taf, remote, 600/j") == (None, Decimal(600))
    assert pay_in("environ 600 par jour sont traités") == (None, None)


def test_a_sum_for_each_day_is_a_day_rate() -> None:
    assert pay_in("We have set aside between €550 and €650 for each day.") == (Decimal(550), Decimal(650))
