"""The order of matches, and who is one."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import pool_of
from matching.scoring.ranking import places, rank
from matching.scoring.ties import lot
from tests.scoring.cases import mission, numbers, person, ranked
from tests.scoring.drawing import crowds, missions, often, profiles, relatedness_of, relations


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_score_and_coverage_lie_within_0_and_ten_thousand(asked, crowd, related):
    for match in ranked(asked, *crowd, relations=related):
        assert 0 <= match.score <= 10_000
        assert 0 <= match.coverage <= 10_000


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_zero_overlap_is_never_a_match(asked, crowd, related):
    wanted = {requirement.skill for requirement in asked.requirements}
    near = wanted | {held for skill, held in related if skill in wanted}

    holders = {profile.id for profile in crowd if any(held.skill in near for held in profile.skills)}
    assert {match.freelancer for match in ranked(asked, *crowd, relations=related)} <= holders


def test_zero_overlap_is_no_match_though_all_else_is_perfect():
    asked = mission(Requirement(skill=0), role="data_engineer", languages=("fr",), weights={"skills": 1})

    assert ranked(asked, person(skills={1: 4}, role="data_engineer", languages=("fr",))) == []


@often
@given(asked=missions(), someone=profiles(held=st.just(())), related=relations)
def test_an_empty_profile_has_no_score(asked, someone, related):
    assert ranked(asked, someone, relations=related) == []


def test_nobody_and_nothing_asked_are_no_matches():
    assert ranked(mission()) == []
    assert ranked(AskedMission(requirements=()), person()) == []


@often
@given(asked=missions(), crowd=crowds, related=relations, chance=st.randoms(use_true_random=False))
def test_the_order_in_which_profiles_come_changes_nothing(asked, crowd, related, chance):
    shuffled = chance.sample(crowd, k=len(crowd))

    assert ranked(asked, *shuffled, relations=related) == ranked(asked, *crowd, relations=related)


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_a_match_does_not_depend_on_who_else_is_there(asked, crowd, related):
    together = {match.freelancer: match for match in ranked(asked, *crowd, relations=related)}

    for profile in crowd:
        alone = ranked(asked, profile, relations=related)
        assert alone == ([together[profile.id]] if profile.id in together else [])


@often
@given(asked=missions(), crowd=crowds, related=relations, limit=st.integers(0, 6))
def test_a_shorter_list_is_the_beginning_of_a_longer_one(asked, crowd, related, limit):
    longer = ranked(asked, *crowd, relations=related, limit=limit + 1)

    assert ranked(asked, *crowd, relations=related, limit=limit) == longer[:limit]


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_the_best_come_first_and_equals_in_order_of_focus_then_of_lot(asked, crowd, related):
    found = ranked(asked, *crowd, relations=related)
    order = [(-m.score, -m.focus, lot(seed=asked.seed, freelancer=m.freelancer)) for m in found]

    assert order == sorted(order)


def test_many_equals_stay_in_order_of_lot():
    asked = mission(Requirement(skill=0, minimum_level=4))
    levels = {number: 1 + number * 7 % 4 for number in range(1, 301)}
    found = ranked(asked, *(person(number, {0: level}) for number, level in levels.items()), limit=300)

    drawn = {number: lot(seed=asked.seed, freelancer=UUID(int=number)) for number in levels}
    assert numbers(found) == sorted(levels, key=lambda number: (-levels[number], drawn[number]))


def test_those_who_drew_the_same_lot_come_in_order_of_their_ids_as_numbers_over_the_whole_length():
    early, late = UUID(int=1 << 64), UUID(int=1 << 127)

    found = ranked(mission(), replace(person(), id=late), replace(person(), id=early))
    assert [match.freelancer for match in found] == [early, late]


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_places_are_those_of_the_matches_without_their_reasons(asked, crowd, related):
    standing = places(mission=asked, pool=pool_of(crowd), relatedness=relatedness_of(related))

    found = ranked(asked, *crowd, relations=related)
    assert [(p.freelancer, p.score, p.focus) for p in standing] == [(m.freelancer, m.score, m.focus) for m in found]


def test_a_hundred_are_kept_unless_told_otherwise():
    pool = pool_of([person(number) for number in range(1, 151)])
    found = rank(mission=mission(), pool=pool, relatedness=relatedness_of({}))

    assert len(found) == 100


def test_a_better_fit_ranks_above_an_earlier_id():
    asked = mission(Requirement(skill=0, minimum_level=3))

    assert numbers(ranked(asked, person(1, {0: 2}), person(2, {0: 3}), person(3, {0: 1}))) == [2, 1, 3]
