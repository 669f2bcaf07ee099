import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.concepts.words import informative_words, stem, stems


@pytest.mark.parametrize(
    "family",
    [
        ("detecter", "detection", "detections", "detecting", "detected", "detects"),
        ("team", "teams"),
        ("previsions", "prevision"),
        ("automatiser", "automatisation", "automatise", "automation"),
        ("analyse", "analyser", "analysis", "analyze"),
        ("image", "images"),
    ],
)
def test_the_inflections_of_a_word_have_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(("one", "other"), [("java", "javascript"), ("css", "cs"), ("modele", "module"), ("h2", "h")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_articles_and_pronouns_of_both_languages_say_nothing() -> None:
    said = stems("vous avez une expérience dans le cloud and you have it with the cloud")
    assert said == stems("expérience cloud cloud")


def test_signs_that_make_a_name_stay_with_it() -> None:
    assert stems("C++, C# et C") == ["c++", "c#", "c"]


def test_what_was_made_anonymous_is_no_word() -> None:
    assert stems("join <ORGANIZATION> in <LOCATION>") == ["join"]


def test_a_word_knows_where_it_stands() -> None:
    text = "Prévoir, dès l’automne, les ventes"
    assert [text[word.start : word.end] for word in informative_words(text)] == ["Prévoir", "automne", "ventes"]


@given(st.text())
def test_any_text_has_words_in_its_own_order(text: str) -> None:
    places = [(word.start, word.end) for word in informative_words(text)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.text(max_size=30))
def test_no_stem_is_longer_than_its_word(word: str) -> None:
    assert len(stem(word)) <= len(word)
