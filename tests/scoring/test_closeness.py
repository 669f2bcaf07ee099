from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.closeness import closeness, closenesses, readings_of
from matching.scoring.units import ONE


@dataclass(frozen=True)
class Short:
    concepts: tuple[int, ...] = ()
    weights: tuple[int, ...] = ()


def short(weighed: dict[int, int]) -> Short:
    return Short(tuple(sorted(weighed)), tuple(weighed[place] for place in sorted(weighed)))


VECTORS = st.dictionaries(st.integers(0, 40) | st.just(65_535), st.integers(1, 255), max_size=24).map(short)
SPEAKING = VECTORS.filter(lambda vector: vector.concepts)


@given(VECTORS, VECTORS)
def test_closeness_is_symmetric_and_lies_between_nothing_and_one(first: Short, second: Short) -> None:
    assert 0 <= closeness(first, second) == closeness(second, first) <= ONE


@given(SPEAKING)
def test_equal_texts_are_as_close_as_can_be(vector: Short) -> None:
    assert closeness(vector, vector) == ONE


@given(SPEAKING)
def test_texts_that_share_nothing_are_not_close(vector: Short) -> None:
    apart = Short(tuple(place - 100 for place in vector.concepts), vector.weights)
    assert closeness(vector, apart) == closeness(vector, Short()) == 0


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({1: 255}, {1: 1, 2: 1}, 7083),  # 255 / floor(255 × 2 ** .5) = 255 / 360
        ({1: 3, 2: 4}, {1: 4, 2: 3}, 9600),
        ({1: 2, 2: 2, 3: 1}, {3: 3}, 3333),
    ],
)
def test_closeness_is_the_cosine(first: dict[int, int], second: dict[int, int], expected: int) -> None:
    assert closeness(short(first), short(second)) == expected


@given(VECTORS, st.lists(VECTORS, max_size=6))
def test_the_columns_give_the_same_whole_numbers(one: Short, others: list[Short]) -> None:
    assert closenesses(one, readings_of(others)).tolist() == [closeness(one, other) for other in others]


def test_the_heaviest_vectors_do_not_overflow() -> None:
    full = Short(tuple(range(24)), (255,) * 24)
    assert closenesses(full, readings_of([full])).tolist() == [ONE]


def test_the_columns_are_compact() -> None:
    readings = readings_of([Short((1, 65_535), (255, 1)), Short()])
    assert (readings.concepts.dtype, readings.weights.dtype) == (np.uint16, np.uint8)
    assert (readings.indptr.tolist(), readings.norms.tolist(), len(readings)) == ([0, 2, 2], [65_026, 0], 2)
