import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.occupations.titles import running_words, stemmed, title_words

FORMS = [
    ("développeur", "développeuse", "Développeur·se", "développeur(se)", "développeur/euse", "DÉVELOPPEURS H/F"),
    ("technicien", "technicienne", "technicien·ne", "technicien.ne.s", "Technicien / Technicienne", "technicien (F-H)"),
    ("directeur", "directrice", "directeur·rice", "directeur/trice", "directeurs et directrices"),
    ("ingénieur", "ingénieure", "ingénieur(e)", "ingénieur-e", "ingénieur(e)s", "ingénieur m/w/d"),
    ("conseiller", "conseillère", "conseiller·ère", "conseiller/conseillère"),
    ("employé", "employée", "employé(e)", "employé·e·s", "employés"),
    ("chef", "cheffe", "chef·fe", "chef / cheffe"),
    ("créatif", "créative", "créatif(ve)", "créatif·ve"),
    ("salesman", "saleswoman", "salesperson", "salesmen", "saleswomen"),
    ("waiter", "waitress", "waiter/waitress"),
    ("acteur", "actrice", "acteur / actrice", "acteur (homme/femme)"),
]


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: forms[0])
def test_every_gender_of_a_title_has_the_same_words(forms: tuple[str, ...]) -> None:
    assert {title_words(form) for form in forms} == {title_words(forms[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [("réseau", "réseaux"), ("société", "sociétés"), ("company", "companies"), ("commercial", "commerciaux")],
)
def test_number_makes_no_difference(one: str, other: str) -> None:
    assert title_words(one) == title_words(other)


def test_a_word_that_comes_twice_is_kept_once_where_it_first_stood() -> None:
    assert title_words("Chargé / Chargée de veille") == title_words("chargé de veille")


@pytest.mark.parametrize("title", ["C++", "C#", "R&D", "3D"])
def test_signs_that_are_part_of_a_name_stay(title: str) -> None:
    assert title_words(title) == (title.lower(),)


def test_letters_that_are_no_gender_stay() -> None:
    assert title_words("Expert CAD/CAM") == ("expert", "cad", "cam")


@pytest.mark.parametrize("title", ["", " / ", "H/F", "de la", "(m/w/d)"])
def test_a_title_that_says_nothing_has_no_words(title: str) -> None:
    assert title_words(title) == ()


def test_a_longer_text_keeps_its_repetitions() -> None:
    assert running_words("Les chats et le chat") == ["chat", "chat"]


def test_stems_bring_the_person_and_the_work_together() -> None:
    assert stemmed(title_words("project manager")) == stemmed(title_words("project management"))


@given(st.text(max_size=60))
def test_any_text_gives_words_without_blanks_each_once(text: str) -> None:
    words = title_words(text)
    assert len(set(words)) == len(words)
    assert all(word and not word.isspace() for word in words)


@given(st.text(max_size=40))
def test_case_makes_no_difference(text: str) -> None:
    assert title_words(text.casefold()) == title_words(text)
