import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.cases import facts, is_known, mission, person, ranked, value
from tests.scoring.drawing import often

BUDGET = 60_000
AT_600 = mission(budget_max=BUDGET)
cents = st.integers(40_000, 90_000)


@pytest.mark.parametrize("rate", [100, 59_999, 60_000])
def test_a_rate_within_the_budget_is_full(rate):
    assert value("day_rate", AT_600, day_rate=rate) == 10_000


def test_asking_less_earns_no_more():
    assert value("day_rate", AT_600, day_rate=30_000) == value("day_rate", AT_600, day_rate=60_000)


@pytest.mark.parametrize(
    ("rate", "left"), [(60_001, 8_334), (62_500, 8_334), (62_501, 6_667), (75_000, 0), (90_000, 0)]
)
def test_a_rate_over_the_budget_falls_by_steps_to_nothing_at_a_quarter_over(rate, left):
    assert value("day_rate", AT_600, day_rate=rate) == left


@often
@given(rate=st.integers(2_400, 3_600).map(lambda step: step * 25), budget=cents)
def test_no_budget_tells_two_rates_of_one_step_of_25_euros_apart(rate, budget):
    asked, top = mission(budget_max=budget), -(-rate // 2_500) * 2_500

    assert value("day_rate", asked, day_rate=rate) == value("day_rate", asked, day_rate=top)
    assert facts("day_rate", asked, day_rate=rate) == facts("day_rate", asked, day_rate=top)


@often
@given(rate=cents, budget=cents)
def test_the_budget_filter_does_not_tell_two_rates_of_one_step_apart_either(rate, budget):
    asked = mission(budget_max=budget, hard_filters=frozenset({"budget"}))

    passed = [bool(ranked(asked, person(day_rate=same))) for same in (rate, -(-rate // 2_500) * 2_500)]
    assert passed[0] == passed[1]


@given(rate=st.integers(1_000, 200_000))
def test_a_rate_that_equals_the_budget_is_within_it_to_the_cent(rate):
    assert value("day_rate", mission(budget_max=rate), day_rate=rate) == 10_000


@often
@given(rate=cents, budget=cents)
def test_nobody_is_further_over_the_budget_than_is_said(rate, budget):
    said = facts("day_rate", mission(budget_max=budget), day_rate=rate)["over_budget"]

    assert said == 0 or rate - budget <= said * 100


@often
@given(rate=cents, budget=cents)
def test_who_counts_as_within_the_budget_is_less_than_one_step_over(rate, budget):
    if value("day_rate", mission(budget_max=budget), day_rate=rate) == 10_000:
        assert rate - budget < 2_500


def test_the_facts_are_whole_euros():
    assert facts("day_rate", AT_600, day_rate=61_234) == {"over_budget": 25}


def test_an_unsaid_rate_is_unknown():
    assert not is_known("day_rate", AT_600, day_rate=None)
