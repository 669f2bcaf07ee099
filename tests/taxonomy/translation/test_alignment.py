import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.translation.alignment import Parallel, word_pairs

WORDS = st.lists(st.sampled_from(["un", "deux", "trois"]), max_size=3)


def parallel(french: str, english: str, weight: float = 1.0) -> Parallel:
    return Parallel(french=french.split(), english=english.split(), weight=weight)


def likeliest(pairs: dict[tuple[str, str], float], french: str) -> str:
    return max((weight, english) for (one, english), weight in pairs.items() if one == french)[1]


HOUSES = [parallel("maison bleue", "blue house"), parallel("maison", "house"), parallel("fleur bleue", "blue flower")]


@pytest.mark.parametrize(("french", "english"), [("maison", "house"), ("bleue", "blue"), ("fleur", "flower")])
def test_what_stands_together_everywhere_translates_each_other(french: str, english: str) -> None:
    assert likeliest(word_pairs(HOUSES), french) == english


def test_what_never_stands_together_translates_nothing() -> None:
    assert ("maison", "flower") not in word_pairs(HOUSES)


def test_a_heavier_text_wins_over_a_lighter_one() -> None:
    pairs = word_pairs([parallel("avocat", "lawyer", weight=3), parallel("avocat", "avocado")])
    assert likeliest(pairs, "avocat") == "lawyer"


def test_an_empty_side_teaches_nothing() -> None:
    assert word_pairs([parallel("maison", ""), parallel("", "house")]) == {}


@given(st.lists(st.tuples(WORDS, WORDS), max_size=6))
def test_weights_are_chances(texts: list[tuple[list[str], list[str]]]) -> None:
    pairs = word_pairs([Parallel(french=french, english=english) for french, english in texts])
    assert all(0 < weight <= 1 for weight in pairs.values())
