"""What is told of a mission comes from weights and curves that its own grades did not teach."""

from dataclasses import replace

import numpy as np
import pytest

from tests.benchmarks.quality.fitting import CRITERIA, GradedPairs, Sheet, across_folds, curve_across_folds, fit_weights

RANDOM = np.random.default_rng(7)
MISSIONS, FREELANCERS = 16, 30
SKILLS, CLOSENESS = CRITERIA.index("skills"), CRITERIA.index("closeness")


def sheet(telling: int) -> Sheet:
    """One mission whose grades follow one criterion, and which a third of the freelancers do not match."""
    values = RANDOM.random((FREELANCERS, len(CRITERIA)))
    return Sheet(values, np.arange(FREELANCERS) % 3 > 0, np.rint(6 * values[:, telling]))


KNOWN = [sheet(SKILLS) for _ in range(MISSIONS)]


def test_the_criterion_that_the_grades_follow_gains_weight_and_none_falls_below_nothing() -> None:
    skilled, close = fit_weights(KNOWN), fit_weights([sheet(CLOSENESS) for _ in range(MISSIONS)])
    assert skilled[SKILLS] > close[SKILLS]
    assert close[CLOSENESS] > skilled[CLOSENESS]
    assert min(skilled.min(), close.min()) >= 0
    assert (skilled.sum(), close.sum()) == pytest.approx((1, 1))


def test_a_mission_is_not_scored_by_weights_that_its_own_grades_taught() -> None:
    turned = [replace(KNOWN[0], gains=6 - KNOWN[0].gains), *KNOWN[1:]]
    before, after = across_folds(KNOWN), across_folds(turned)
    assert np.array_equal(before[0], after[0])
    assert not np.array_equal(before[1:], after[1:])


def test_who_is_no_match_is_not_ranked_and_teaches_nothing() -> None:
    one = KNOWN[0]
    boasting = [replace(one, gains=np.where(one.matches, one.gains, 6)), *KNOWN[1:]]
    assert np.array_equal(np.isfinite(across_folds(KNOWN)), np.array([each.matches for each in KNOWN]))
    assert np.array_equal(fit_weights(KNOWN), fit_weights(boasting))


def test_real_ads_have_half_of_the_say() -> None:
    ads = [sheet(CLOSENESS) for _ in range(MISSIONS)]
    assert fit_weights(KNOWN)[CLOSENESS] < fit_weights(KNOWN, ads)[CLOSENESS] < fit_weights(ads)[CLOSENESS]


def test_a_probability_comes_from_a_curve_that_other_missions_taught() -> None:
    scores = RANDOM.random(400)
    missions = np.repeat(np.arange(MISSIONS), 25)
    pairs = GradedPairs(missions, scores, np.ones(400), RANDOM.random(400) < scores)
    own = missions == 3
    turned = replace(pairs, shortlisted=np.where(own, ~pairs.shortlisted, pairs.shortlisted))
    before, after = curve_across_folds(pairs), curve_across_folds(turned)
    assert np.array_equal(before[own], after[own])
    assert not np.array_equal(before[~own], after[~own])
