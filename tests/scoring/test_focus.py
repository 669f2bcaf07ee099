"""How far what somebody offers is what the mission is about: a criterion, and what orders equal scores."""

import pytest
from hypothesis import given

from matching.scoring.mission import Requirement
from tests.scoring.cases import criterion, mission, numbers, of_skills, only, person, ranked
from tests.scoring.drawing import missions, often, profiles, relations

AIRFLOW, BERT, CUDA = 0, 1, 2


def focus_of(skills, related=None):
    return only(mission(Requirement(AIRFLOW)), person(skills=skills), related).focus


def test_it_is_the_share_of_the_held_skills_that_are_asked_for():
    assert focus_of({AIRFLOW: 3}) == 10_000
    assert focus_of({AIRFLOW: 3, BERT: 3, CUDA: 3}) == 3_333


def test_a_related_skill_counts_for_focus_as_far_as_it_is_related():
    assert focus_of({BERT: 3}, {(AIRFLOW, BERT): 4_000}) == 4_000


def test_a_skill_is_as_near_as_it_is_to_the_nearest_requirement():
    asked = mission(Requirement(AIRFLOW), Requirement(CUDA))
    related = {(AIRFLOW, BERT): 4_000, (CUDA, BERT): 7_000}

    assert only(asked, person(skills={BERT: 3}), related).focus == 7_000


@often
@given(asked=missions(), profile=profiles(), related=relations)
def test_it_is_judged_of_everybody_whatever_the_mission_asks_for(asked, profile, related):
    for match in ranked(asked, profile, relations=related):
        reason = criterion("focus", match)
        assert (reason.status, reason.value) == ("judged", match.focus)
        assert reason.facts == {"skills": len(profile.skills)}


@pytest.mark.parametrize("weight", [1, 5, 45])
def test_it_counts_as_much_as_it_weighs(weight):
    asked = mission(Requirement(AIRFLOW), weights={"skills": 45, "focus": weight})
    lists_everything, focused = (only(asked, person(skills=held)) for held in ({AIRFLOW: 3, BERT: 3}, {AIRFLOW: 3}))

    assert focused.score == 10_000
    assert lists_everything.score == pytest.approx(10_000 - 5_000 * weight / (45 + weight), abs=1)


def test_of_two_equal_scores_the_more_focused_profile_comes_first():
    lists_everything = person(number=1, skills={AIRFLOW: 3, BERT: 3, CUDA: 3})
    focused = person(number=2, skills={AIRFLOW: 3})
    first, second = ranked(of_skills(Requirement(AIRFLOW)), lists_everything, focused)

    assert first.score == second.score
    assert (first.freelancer, second.freelancer) == (focused.id, lists_everything.id)
    assert (first.focus, second.focus) == (10_000, 3_333)


def test_who_is_better_at_what_is_asked_comes_before_who_is_more_focused():
    better = person(number=1, skills={AIRFLOW: 3, BERT: 3, CUDA: 3})
    focused = person(number=2, skills={AIRFLOW: 1})

    assert numbers(ranked(mission(Requirement(AIRFLOW, minimum_level=3)), focused, better)) == [1, 2]
