import numpy as np

from marketplace.taxonomy.relating.kernel_ridge import predicted_listing
from marketplace.taxonomy.relating.listings import listings


def test_an_item_without_a_row_gets_that_of_the_item_it_resembles() -> None:
    similarity = np.array([[0, 0.9, 0, 0], [0.9, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], dtype=np.float32)
    predicted = predicted_listing(similarity, listings({1: [2]}, items=4))
    assert predicted[0].argmax() == 2
    assert not predicted[3].any()


def test_nobody_has_a_row_to_learn_from() -> None:
    assert not predicted_listing(np.ones((2, 2), dtype=np.float32), listings({}, items=2)).any()
