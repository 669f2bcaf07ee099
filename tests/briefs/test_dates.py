from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.briefs.dates import periods
from marketplace.briefs.flattening import flatten

TODAY = date(2026, 11, 23)


def spans_in(text: str) -> list[tuple[date, date]]:
    return [(period.first, period.last) for period in periods(flatten(text).plain, today=TODAY)]


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y"]))
def test_a_full_date_is_read_back(day: date, form: str) -> None:
    assert spans_in(day.strftime(form)) == [(day, day)]


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_with_slashes_is_day_first(day: date) -> None:
    assert spans_in(day.strftime("%d/%m/%Y")) == [(day, day)]


@pytest.mark.parametrize("month", ["janvier", "janv.", "January", "jan"])
def test_a_month_without_a_year_is_the_next_one(month: str) -> None:
    assert spans_in(month) == [(date(2027, 1, 1), date(2027, 1, 31))]


def test_a_day_without_a_year_is_the_next_one() -> None:
    assert spans_in("24 novembre, 22 novembre") == [(date(2026, 11, 24),) * 2, (date(2027, 11, 22),) * 2]


def test_a_past_quarter_is_the_one_of_next_year() -> None:
    assert spans_in("Q3") == [(date(2027, 7, 1), date(2027, 9, 30))]


def test_the_end_of_a_month_is_its_last_ten_days() -> None:
    assert spans_in("fin mars 2027") == [(date(2027, 3, 22), date(2027, 3, 31))]


def test_the_29th_of_february_of_a_common_year_is_passed_over() -> None:
    assert spans_in("29/02/2027, 29/02/2028") == [(date(2028, 2, 29),) * 2]


def test_numbers_and_versions_are_no_dates() -> None:
    assert spans_in("192.168.1.1, v1.2.3, 24/7/365/1, 3-4-5, 10/10/10/10") == []
