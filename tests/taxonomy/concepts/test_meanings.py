import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.concepts.meanings import Meanings, learn_meanings

TEXTS = [
    ["vin", "cave", "wine", "cellar"],
    ["vin", "raisin", "wine", "grape"],
    ["raisin", "vigne", "grape", "vine"],
    ["train", "rail", "locomotive"],
    ["rail", "gare", "station"],
    ["gare", "train", "quai"],
]
MEANINGS = learn_meanings(TEXTS, dimensions=2)
WORDS = st.lists(st.sampled_from([*sorted({word for text in TEXTS for word in text}), "zxqv"]), max_size=6)


def nearness(one: list[str], other: list[str], meanings: Meanings = MEANINGS) -> float:
    left, right = meanings.of([one, other])
    return float(left @ right)


def test_a_word_lies_near_its_translation_and_near_what_keeps_its_company() -> None:
    assert nearness(["vin"], ["wine"]) > 0.95
    assert nearness(["cave"], ["grape"]) > 0.9


def test_words_that_never_met_lie_apart() -> None:
    assert abs(nearness(["vin"], ["train"])) < 0.1


def test_a_text_of_unknown_words_means_nothing() -> None:
    assert not MEANINGS.of([["zxqv"], []]).any()


def test_without_texts_there_is_no_meaning() -> None:
    assert MEANINGS.of([]).shape == (0, 2)


@given(WORDS)
def test_neither_order_nor_repetition_nor_unknown_words_change_a_meaning(words: list[str]) -> None:
    again, once = MEANINGS.of([[*reversed(words), *words, "zxqv"], words])
    assert np.allclose(again, once)


def test_the_same_texts_teach_the_same() -> None:
    assert np.array_equal(learn_meanings(TEXTS, dimensions=2).vectors, MEANINGS.vectors)


def test_fewer_texts_than_dimensions_give_fewer_dimensions() -> None:
    assert learn_meanings(TEXTS, dimensions=300).vectors.shape[1] < len(TEXTS)


@pytest.mark.parametrize("texts", [[["vin", "wine"]], [["vin"], ["vin"]]])
def test_one_text_or_one_word_teaches_nothing(texts: list[list[str]]) -> None:
    with pytest.raises(ValueError, match="two texts and two words"):
        learn_meanings(texts)
