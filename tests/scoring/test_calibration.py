"""What a score means."""

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.calibration import BANDS, Calibration, shortlisting
from tests.scoring.drawing import often

SHARES = st.integers(0, 10_000)
CURVES = st.builds(
    Calibration,
    intercept=st.floats(-20, 20),
    per_score=st.floats(0, 20),
    per_coverage=st.floats(-20, 20),
    fitted=st.booleans(),
)


@often
@given(curve=CURVES, coverage=SHARES, scores=st.tuples(SHARES, SHARES).map(sorted))
def test_a_higher_score_never_means_less(curve, coverage, scores):
    low, high = (shortlisting(score=score, coverage=coverage, calibration=curve) for score in scores)

    assert 0 <= low.probability <= high.probability <= 10_000


@often
@given(first=SHARES, second=SHARES)
def test_the_published_curve_rises_with_the_score(first, second):
    low, high = (shortlisting(score=score, coverage=10_000).probability for score in sorted((first, second)))

    assert low <= high
    assert shortlisting(score=0, coverage=10_000).probability < shortlisting(score=10_000, coverage=10_000).probability


def test_the_probability_is_the_logistic_curve_that_is_published():
    curve = Calibration(intercept=-3.0, per_score=4.0, per_coverage=0.5, fitted=True)

    found = shortlisting(score=7_500, coverage=5_000, calibration=curve)
    assert found.probability == round(10_000 / (1 + exp(3.0 - 4.0 * 0.75 - 0.5 * 0.5)))


@pytest.mark.parametrize(
    ("probability", "band"),
    [(9_999, "strong"), (7_000, "strong"), (6_999, "good"), (4_500, "good"), (3_000, "possible"), (1, "unlikely")],
)
def test_a_band_holds_from_its_lowest_probability_on(probability, band):
    curve = Calibration(intercept=log(probability / (10_000 - probability)), per_score=0, per_coverage=0, fitted=False)

    found = shortlisting(score=0, coverage=0, calibration=curve)
    assert (found.probability, found.band) == (probability, band)


def test_the_bands_fall_from_the_highest_to_one_that_holds_from_nothing():
    lowest = [band.lowest for band in BANDS]

    assert lowest == sorted(set(lowest), reverse=True)
    assert lowest[-1] == 0


def test_the_published_curve_reaches_every_band():
    reached = {shortlisting(score=score, coverage=10_000).band for score in range(0, 10_001, 100)}

    assert reached == {band.name for band in BANDS}
