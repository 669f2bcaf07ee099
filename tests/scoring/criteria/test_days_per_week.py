import pytest

from tests.scoring.cases import facts, is_known, mission, value


@pytest.mark.parametrize(
    ("asked", "offered", "earned"),
    [(5, 5, 10_000), (3, 5, 10_000), (5, 4, 8_000), (5, 1, 2_000), (3, 2, 6_666), (7, 1, 1_428)],
)
def test_the_share_of_the_asked_days_that_are_offered_is_earned(asked, offered, earned):
    assert value("days_per_week", mission(days_per_week=asked), days_per_week=offered) == earned


def test_days_not_said_are_unknown():
    assert not is_known("days_per_week", mission(days_per_week=5), days_per_week=0)


def test_the_facts_are_both_numbers():
    assert facts("days_per_week", mission(days_per_week=3), days_per_week=5) == {"asked": 3, "offered": 5}
