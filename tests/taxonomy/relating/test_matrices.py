import numpy as np

from marketplace.taxonomy.relating.matrices import as_signal, row_scaled


def test_no_item_says_anything_of_itself() -> None:
    assert not np.diag(as_signal(np.ones((3, 3)))).any()


def test_nothing_counts_against_a_candidate() -> None:
    assert as_signal(np.array([[0.0, -1.0], [2.0, 0.0]])).tolist() == [[0, 0], [2, 0]]


def test_the_best_candidate_of_a_row_is_scaled_to_one() -> None:
    assert row_scaled(np.array([[0, 4, 2], [3, 0, 0], [0, 0, 0]], dtype=np.float32)).max(axis=1).tolist() == [1, 1, 0]
