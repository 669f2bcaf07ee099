import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from marketplace.taxonomy.relating.calibration import StrengthCalibration, other_strengths

RNG = np.random.default_rng(3)
EVIDENCE = RNG.random((300, 3))
STRENGTHS = 2000 + 5000 * EVIDENCE[:, 0] ** 2 + 1000 * EVIDENCE[:, 1] + 300 * RNG.standard_normal(300)
CALIBRATION = StrengthCalibration().fit(EVIDENCE, STRENGTHS)

evidence = arrays(np.float64, (1, 3), elements=st.floats(-2, 3))


@given(evidence, st.integers(0, 2), st.floats(0, 2))
def test_more_evidence_never_gives_less(some: np.ndarray, kind: int, more: float) -> None:
    richer = some.copy()
    richer[0, kind] += more
    assert CALIBRATION.predict(richer)[0] >= CALIBRATION.predict(some)[0] - 1e-6


@given(evidence)
def test_nothing_is_told_beyond_what_people_gave(some: np.ndarray) -> None:
    assert STRENGTHS.min() <= CALIBRATION.predict(some)[0] <= STRENGTHS.max()


def test_it_comes_nearer_than_the_mean_does() -> None:
    told = CALIBRATION.predict(EVIDENCE)
    assert np.abs(told - STRENGTHS).mean() < 0.4 * np.abs(STRENGTHS - STRENGTHS.mean()).mean()


def test_evidence_that_speaks_against_gets_no_weight() -> None:
    assert StrengthCalibration().fit(EVIDENCE, -STRENGTHS).weights_[0] == 0


def test_the_strength_of_a_pair_has_no_part_in_its_own_evidence() -> None:
    strengths = np.array([[0, 6000, 3000], [0, 0, 0], [4000, 0, 0]], dtype=np.float32)
    changed = strengths.copy()
    changed[0, 1] = 9000
    rescaled = other_strengths(changed)[0, 1] - other_strengths(strengths)[0, 1]
    assert 0 < rescaled < 700  # by the mean of all, of which it is a third; its own row would give 1 500 more
