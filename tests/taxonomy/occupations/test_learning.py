import numpy as np
import pytest

from marketplace.taxonomy.occupations.learning import learn_weights
from marketplace.taxonomy.occupations.likeness import SIGNALS


def examples(*, telling: int, misleading: int) -> tuple[list[np.ndarray], list[int]]:
    """Forty titles over ten occupations; one signal is high at the right one, one is low there."""
    chance = np.random.default_rng(7)
    signals, right = [], chance.integers(10, size=40).tolist()
    for place in right:
        drawn = chance.random((len(SIGNALS), 10))
        drawn[telling, place], drawn[misleading, place] = 1.0, 0.0
        signals.append(drawn)
    return signals, right


def test_the_signal_that_tells_gets_the_most_weight_and_one_that_misleads_none() -> None:
    weights = learn_weights(*examples(telling=2, misleading=4))
    assert max(weights, key=lambda name: weights[name]) == SIGNALS[2]
    assert weights[SIGNALS[4]] == 0


def test_weights_add_up_to_1_and_none_is_below_0() -> None:
    weights = learn_weights(*examples(telling=0, misleading=1))
    assert sum(weights.values()) == pytest.approx(1)
    assert min(weights.values()) >= 0
