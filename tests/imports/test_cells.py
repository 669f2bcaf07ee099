import pytest

from marketplace.imports.cells import money, number, numbers_by_name, several, truth
from marketplace.imports.labels import split_level


@pytest.mark.parametrize(
    ("text", "value"),
    [("5", 5), ("-1", -1), ("48.85", 48.85), ("48,85", 48.85), ("5 years", "5 years"), ("nan", "nan")],
)
def test_numbers_are_read_and_anything_else_stays_text(text: str, value: object) -> None:
    assert number(text) == value


def test_money_keeps_its_cents_whatever_the_comma() -> None:
    assert (money("650,50"), money("650.50"), money("650"), money("about 600")) == (
        "650.50",
        "650.50",
        "650",
        "about 600",
    )


def test_thousands_with_a_comma_are_not_taken_for_a_fraction_of_a_euro_in_silence() -> None:
    assert money("1,500") == "1.500"  # three decimals, which the API refuses


def test_truths_are_read_in_both_languages() -> None:
    assert [truth(text) for text in ("yes", "Oui", "1", "FALSE", "non", "perhaps")] == [
        True,
        True,
        True,
        False,
        False,
        "perhaps",
    ]


def test_lists_stand_between_bars_or_semicolons() -> None:
    assert several(" rag:3 | python;;docker ") == ["rag:3", "python", "docker"]


def test_weights_are_numbers_by_name() -> None:
    assert numbers_by_name("skills:60|role:20") == {"skills": 60, "role": 20}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("python:3", ("python", 3)),
        ("python : 9", ("python", 9)),
        ("ISO 27001:2022", ("ISO 27001:2022", None)),
        ("C++", ("C++", None)),
        ("python:expert", ("python:expert", None)),
    ],
)
def test_a_level_follows_a_colon(text: str, found: tuple[str, int | None]) -> None:
    assert split_level(text) == found
