"""Profiles as columns."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.criteria.registry import CRITERIA
from matching.scoring.pool import HeldSkill, level_from_years, pool_of
from tests.scoring.cases import person, with_skill
from tests.scoring.drawing import additions, crowds, missions, often, role_tables


def test_rows_are_in_order_of_id_and_empty_profiles_are_left_out():
    pool = pool_of([person(3), person(1), person(2, skills={})])

    assert [known.int for known in pool.ids] == [1, 3]
    assert len(pool) == 2


@often
@given(crowd=crowds)
def test_each_row_gives_back_the_skills_of_its_profile(crowd):
    pool, held = pool_of(crowd), {profile.id: profile.skills for profile in crowd}

    assert [tuple(pool.held(row)) for row in range(len(pool))] == [held[known] for known in pool.ids]


@often
@given(crowd=crowds, asked=missions(silent=False), chance=st.randoms(use_true_random=False))
def test_some_rows_taken_are_the_same_people_in_the_order_given(crowd, asked, chance):
    pool = pool_of(crowd)
    rows = chance.sample(range(len(pool)), k=chance.randint(0, len(pool)))
    taken = pool.take(rows)

    assert taken.ids == tuple(pool.ids[row] for row in rows)
    assert [taken.held(row) for row in range(len(rows))] == [pool.held(row) for row in rows]
    for criterion in CRITERIA:
        assert criterion.judge(asked, taken).values.tolist() == criterion.judge(asked, pool).values[rows].tolist()


@often
@given(crowd=crowds, asked=missions(silent=False), added=additions, role_table=role_tables)
def test_rows_with_one_skill_more_are_the_people_who_hold_it_too(crowd, asked, added, role_table):
    pool = pool_of(crowd, role_table=role_table)
    each = np.full(len(pool), added.skill), np.full(len(pool), added.level)
    better = pool.with_skill(np.arange(len(pool)), skills=each[0], levels=each[1]) if len(pool) else pool
    anew = pool_of([with_skill(profile, added) for profile in crowd if profile.skills], role_table=role_table)

    rows = range(len(pool))
    assert [set(better.held(row)) for row in rows] == [set(anew.held(row)) for row in rows]
    for criterion in CRITERIA:
        assert criterion.judge(asked, better).values.tolist() == criterion.judge(asked, anew).values.tolist()


def test_an_unknown_level_and_number_are_told_from_a_low_one():
    pool = pool_of([person(1, {0: 0}), person(2, {0: 1}, years_experience=0, trains_teams=False)])

    assert pool.held(0) == [HeldSkill(0, 0)]
    assert pool.years_experience.tolist() == [-1, 0]
    assert pool.trains_teams.tolist() == [-1, 0]


@pytest.mark.parametrize(("years", "level"), [(None, 0), (0, 1), (1, 2), (2, 2), (3, 3), (30, 3)])
def test_years_of_a_skill_stand_for_a_level_but_never_for_an_expert(years, level):
    assert level_from_years(years) == level
