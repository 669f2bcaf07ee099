"""How the weight of a mission is shared out."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.mission import Requirement
from matching.scoring.shares import DEFAULT_WEIGHTS, apportion, shares_of, weights_of
from tests.scoring.cases import mission
from tests.scoring.drawing import missions, often

WEIGHTS = {"skills": 50, "role": 15, "day_rate": 11}
parts = st.lists(st.integers(0, 50), min_size=1, max_size=12)
names = st.lists(st.sampled_from([name for name in DEFAULT_WEIGHTS if name != "skills"]), unique=True)


@often
@given(parts=parts.filter(any))
def test_shares_add_up_to_exactly_ten_thousand(parts):
    assert sum(apportion(parts)) == 10_000


@often
@given(parts=parts.filter(any))
def test_each_share_is_less_than_one_away_from_its_quota(parts):
    for share, part in zip(apportion(parts), parts, strict=True):
        assert abs(share - Fraction(10_000 * part, sum(parts))) < 1


@often
@given(parts=parts.filter(any))
def test_who_weighs_more_never_gets_less_and_who_weighs_nothing_gets_nothing(parts):
    pairs = sorted(zip(parts, apportion(parts), strict=True))

    assert [share for _part, share in pairs] == sorted(share for _part, share in pairs)
    assert not any(share for part, share in pairs if part == 0)


def test_what_is_left_over_goes_to_the_largest_remainder_and_at_a_tie_to_the_earlier():
    assert apportion([1, 1, 1]) == [3_334, 3_333, 3_333]
    assert apportion([1, 2, 4]) == [1_429, 2_857, 5_714]
    assert apportion([3, 3, 1]) == [4_286, 4_286, 1_428]


def test_no_weight_at_all_is_no_share_at_all():
    assert apportion([0, 0]) == [0, 0]


@often
@given(asked=missions(), names=names)
def test_requirements_and_criteria_together_make_ten_thousand(asked, names):
    requirements, criteria = shares_of(asked, names)

    assert (len(requirements), len(criteria)) == (len(asked.requirements), len(names))
    assert sum(requirements) + sum(criteria) == 10_000


def test_an_essential_requirement_counts_three_times_an_optional_one_of_equal_weight():
    asked = mission(Requirement(skill=0, essential=True, weight=2), Requirement(skill=1, essential=False, weight=2))

    assert shares_of(asked, []) == ([7_500, 2_500], [])


def test_a_weight_counts_as_many_requirements_of_weight_one():
    asked = mission(Requirement(skill=0, weight=4), Requirement(skill=1, weight=1))

    assert shares_of(asked, []) == ([8_000, 2_000], [])


@pytest.mark.parametrize("count", [1, 2, 5])
def test_how_many_skills_are_asked_for_leaves_the_weight_of_a_criterion_as_it_is(count):
    asked = mission(*(Requirement(skill=skill, weight=3) for skill in range(count)), weights=WEIGHTS)

    _requirements, [role, day_rate] = shares_of(asked, ["role", "day_rate"])
    assert (role, day_rate) == pytest.approx((1_973.7, 1_447.4), abs=1)  # 15 and 11 of 50 + 15 + 11


def test_a_criterion_that_is_not_asked_for_leaves_the_denominator():
    assert shares_of(mission(weights=WEIGHTS), []) == ([10_000], [])
    assert shares_of(mission(weights=WEIGHTS), ["role"]) == ([7_692], [2_308])


def test_the_missions_own_weights_take_the_place_of_the_published_ones():
    own = mission(weights={"skills": 1, "role": 1})

    assert shares_of(own, ["role"]) == ([5_000], [5_000])
    assert weights_of(own) == {**DEFAULT_WEIGHTS, "skills": 1, "role": 1}


def test_an_own_weight_of_nothing_silences_a_criterion():
    assert shares_of(mission(weights={"role": 0}), ["role"]) == ([10_000], [0])


def test_own_weights_leave_the_published_ones_alone():
    before = dict(DEFAULT_WEIGHTS)
    weights_of(mission(weights={"skills": 99}))

    assert before == DEFAULT_WEIGHTS
