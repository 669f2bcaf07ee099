import pytest

from marketplace.briefs.fields.languages import find_languages
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def languages_in(text: str) -> tuple[str, ...] | None:
    flat = flatten(text)
    return value_of(find_languages(flat), flat)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("anglais courant", ("en",)),
        ("fluent English", ("en",)),
        ("English required", ("en",)),
        ("bilingue français-anglais", ("fr", "en")),
        ("You speak French and English fluently", ("fr", "en")),
        ("Langues : français, anglais (C1)", ("fr", "en")),
        ("Langues\nFrançais : natif\nAnglais : C1\nEspagnol : scolaire", ("fr", "en")),
        ("la maîtrise de l'anglais est indispensable", ("en",)),
        ("A l'aise en anglais à l'oral", ("en",)),
        ("Vous savez travailler en anglais (minimum B2)", ("en",)),
        ("Français : langue maternelle / Anglais : C1 / Espagnol : notions", ("fr", "en")),
        ("Allemand : notions / Anglais : C1", ("en",)),
        ("Excellente communication en français et en anglais", ("fr", "en")),
        ("Langues : FR, EN", ("fr", "en")),
        ("French-speaking", ("fr",)),
    ],
)
def test_asked_languages_are_read_in_their_order(text: str, languages: tuple[str, ...]) -> None:
    assert languages_in(text) == languages


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Vous parlez couramment anglais, l'allemand est un plus.", ("en",)),
        ("Anglais : courant ; Allemand : notions", ("en",)),
        ("Anglais (un plus)", None),
        ("no English needed", None),
        ("éventuellement rédigés en langue anglaise", None),
    ],
)
def test_a_language_that_is_a_plus_or_hardly_spoken_is_left_out(text: str, languages: tuple[str, ...] | None) -> None:
    assert languages_in(text) == languages


@pytest.mark.parametrize(
    "text",
    [
        "entreprise française",
        "marché allemand",
        "modèle français de langue",
        "French corpus",
        "corpus de textes en français",
        "bilingue",
        "langage Python",
        "natural language processing",
    ],
)
def test_nationalities_corpora_and_programming_are_no_languages_of_people(text: str) -> None:
    assert languages_in(text) is None


def test_a_bracket_speaks_of_all_languages_that_an_or_joins() -> None:
    assert languages_in("Languages: English (fluent), French or Dutch (nice to have)") == ("en",)


def test_a_language_that_is_not_needed_is_not_asked() -> None:
    assert languages_in("La maîtrise de l'anglais n'est pas nécessaire.") is None


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("French is necessary with the teams.", ("fr",)),
        ("Le français est nécessaire avec les équipes.", ("fr",)),
        ("Dutch is essential.", ("nl",)),
        ("Speaking German is a must.", ("de",)),
        ("Français exclusivement.", ("fr",)),
        ("French only.", ("fr",)),
        ("English is not necessary.", None),
        ("L'anglais n'est pas indispensable.", None),
    ],
)
def test_a_need_is_a_need_in_either_language(text: str, languages: tuple[str, ...] | None) -> None:
    assert languages_in(text) == languages
