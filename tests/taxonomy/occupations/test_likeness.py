import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.occupations.likeness import SIGNALS, TitleIndex
from tests.taxonomy.occupations.little import CATALOGUE

FRENCH, ENGLISH = TitleIndex(CATALOGUE, "fr"), TitleIndex(CATALOGUE, "en")
PLACES = {one.id: place for place, one in enumerate(CATALOGUE)}


def signal(index: TitleIndex, name: str, title: str) -> dict[str, float]:
    row = index.signals([title])[0, SIGNALS.index(name)]
    return {key: float(row[place]) for key, place in PLACES.items() if row[place] > 0}


def test_an_exact_name_counts_in_any_order_of_words() -> None:
    assert signal(FRENCH, "exact", "Projet : chef") == {"project": 1}


def test_an_alternative_name_is_exact_but_not_preferred() -> None:
    assert signal(ENGLISH, "exact", "animal doctor") == {"vet": 1}
    assert signal(ENGLISH, "preferred", "animal doctor") == {}


def test_the_head_is_the_first_word_in_french_and_the_last_in_english() -> None:
    assert set(signal(FRENCH, "head", "chef d'équipe")) == {"cook", "project"}
    assert set(signal(ENGLISH, "head", "web developer")) == {"coder"}


def test_the_best_label_counts() -> None:
    assert signal(ENGLISH, "words", "chef")["cook"] == pytest.approx(1)


def test_the_person_is_like_the_work_by_stems_and_not_by_words() -> None:
    assert "project" in signal(ENGLISH, "stems", "management")
    assert signal(ENGLISH, "words", "management") == {}


def test_letters_forgive_a_misspelling() -> None:
    found = signal(FRENCH, "letters", "veterinère")
    assert max(found, key=lambda key: found[key]) == "vet"


def test_descriptions_tell_what_no_label_says() -> None:
    assert set(signal(ENGLISH, "description", "kitchen")) == {"cook"}


def test_each_language_knows_its_own_words() -> None:
    assert FRENCH.known(["chef de projet", "software", ""]).tolist() == [2, 0, 0]
    assert ENGLISH.known(["chef de projet", "software", ""]).tolist() == [1, 1, 0]


@given(st.lists(st.text(max_size=20) | st.sampled_from(["chef", "développeuse logiciel", "tester"]), max_size=4))
def test_every_signal_lies_between_0_and_1_and_a_title_is_read_alike_in_any_company(titles: list[str]) -> None:
    together = FRENCH.signals(titles)
    assert together.shape == (len(titles), len(SIGNALS), len(CATALOGUE))
    assert ((together >= 0) & (together <= 1 + 1e-9)).all()
    for row, title in enumerate(titles):
        assert np.array_equal(together[row], FRENCH.signals([title])[0])
