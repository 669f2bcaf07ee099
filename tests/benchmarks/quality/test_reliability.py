import numpy as np
import pytest

from tests.benchmarks.quality.reliability import calibration_error, reliability

TOLD = np.array([0.02, 0.04, 0.15, 0.5, 0.5, 0.9])
HAPPENED = np.array([False, False, True, True, False, True])


def test_each_step_says_what_was_told_what_came_true_and_of_how_many() -> None:
    steps = reliability(TOLD, HAPPENED)
    assert [step.pairs for step in steps] == [2, 1, 2, 1]
    assert [step.told for step in steps] == pytest.approx([0.03, 0.15, 0.5, 0.9])
    assert [step.true for step in steps] == pytest.approx([0, 1, 0.5, 1])


def test_a_probability_on_an_edge_belongs_to_the_step_above() -> None:
    [step] = reliability(np.array([0.7, 1.0]), np.array([True, True]))
    assert step.pairs == 2


def test_the_error_weighs_each_step_by_its_pairs() -> None:
    assert calibration_error(TOLD, HAPPENED) == pytest.approx((2 * 0.03 + 0.85 + 0 + 0.1) / 6)
