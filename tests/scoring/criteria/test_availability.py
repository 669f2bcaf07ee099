import pytest

from tests.scoring.cases import facts, is_known, mission, value
from tests.scoring.drawing import START

ON_THE_DAY = mission(start_day=START)


@pytest.mark.parametrize("day", [START, START - 1, START - 400])
def test_free_when_the_mission_starts_is_full(day):
    assert value("availability", ON_THE_DAY, available_day=day) == 10_000


@pytest.mark.parametrize(("late", "left"), [(1, 9_667), (15, 5_000), (29, 334), (30, 0), (31, 0), (400, 0)])
def test_each_day_late_takes_a_thirtieth_and_thirty_days_leave_nothing(late, left):
    assert value("availability", ON_THE_DAY, available_day=START + late) == left


def test_too_late_is_known():
    assert is_known("availability", ON_THE_DAY, available_day=START + 400)


def test_an_unsaid_day_is_unknown():
    assert not is_known("availability", ON_THE_DAY, available_day=None)


@pytest.mark.parametrize(("day", "late"), [(START - 9, 0), (START, 0), (START + 12, 12)])
def test_the_fact_is_the_days_late(day, late):
    assert facts("availability", ON_THE_DAY, available_day=day) == {"days_late": late}


@pytest.mark.parametrize("start_day", [None, START])
def test_free_by_the_latest_start_is_in_time(start_day):
    asked = mission(start_day=start_day, latest_start_day=START + 20)
    assert value("availability", asked, available_day=START + 20) == 10_000
    assert value("availability", asked, available_day=START + 35) == 5_000
    assert facts("availability", asked, available_day=START + 35) == {"days_late": 15}
