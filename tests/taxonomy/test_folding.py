import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.folding import fold, squash


@given(st.text())
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_plain_letters_fold_as_they_would_among_others(text: str) -> None:
    assert f"{fold(text)} e".split() == fold(f"{text} é").split()


@given(st.text())
def test_squashing_a_squashed_text_changes_nothing(text: str) -> None:
    assert squash(squash(text)) == squash(text)


@given(st.text())
def test_squashing_sees_only_what_folding_kept(text: str) -> None:
    assert squash(fold(text)) == squash(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Réseaux de Neurones", "reseaux de neurones"),
        ("De\u0301tection", "detection"),
        ("Main-d’œuvre", "main-d'oeuvre"),
        ("Æsthetic", "aesthetic"),
        ("scikit–learn", "scikit-learn"),
        ("Power\u00a0BI ", "power bi"),
        ("\tdata \n  science", "data science"),
        ("ﬁne‑tuning", "fine-tuning"),
        ("apprentis\u00adsage", "apprentissage"),
    ],
)
def test_accents_case_ligatures_and_typography_are_not_seen(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("name", ["c++", "c#", ".net", "node.js", "f#"])
def test_the_marks_that_tell_names_apart_stay(name: str) -> None:
    assert fold(name.upper()) == name


def test_squashing_forgets_blanks_hyphens_and_dots() -> None:
    assert squash("Scikit-Learn") == squash("scikit learn") == squash("SciKit.learn") == "scikitlearn"


def test_squashing_still_tells_c_from_c_plus_plus_and_c_sharp() -> None:
    assert len({squash("C"), squash("C++"), squash("C#")}) == 3
