import numpy as np

from marketplace.taxonomy.relating.listings import colisted, listed_by, listings, popularity, without

LISTED = listings({0: [1, 2], 1: [0], 3: [1, 2, 3]}, items=4)


def test_nobody_lists_oneself() -> None:
    assert LISTED[3].tolist() == [0, 1, 1, 0]


def test_a_hidden_row_is_empty_and_the_original_untouched() -> None:
    left = without(LISTED, rows=np.array([0]), both_ways=False)
    assert not left[0].any()
    assert left[1, 0] == 1
    assert LISTED[0].any()


def test_hidden_both_ways_is_named_by_nobody() -> None:
    left = without(LISTED, rows=np.array([0]), both_ways=True)
    assert not left[:, 0].any()


def test_the_reverse_direction_is_the_transposed_one() -> None:
    assert listed_by(LISTED)[1, 3] == 1
    assert listed_by(LISTED)[3, 1] == 0


def test_two_in_one_row_stand_together() -> None:
    assert colisted(LISTED)[1, 2] == colisted(LISTED)[2, 1] == 1
    assert colisted(LISTED)[0, 3] == 0


def test_the_popular_candidate_is_listed_by_many() -> None:
    assert popularity(LISTED)[0].tolist() == np.log1p(np.array([0, 2, 2, 0], dtype=np.float32)).tolist()
