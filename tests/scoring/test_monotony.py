"""More skill never hurts; what is not asked for never matters; an own weight moves its own criterion."""

from dataclasses import replace

import pytest
from hypothesis import given

from matching.scoring.criteria.registry import CRITERIA
from matching.scoring.mission import AskedMission, Requirement
from tests.scoring.cases import mission, numbers, of_skills, only, person, ranked, score, with_skill
from tests.scoring.drawing import additions, missions, often, profiles, relations, seldom


@often
@given(asked=missions(), profile=profiles(), related=relations, added=additions)
def test_where_neither_focus_nor_role_weigh_no_skill_that_is_added_or_raised_lowers_a_score(
    asked, profile, related, added
):
    asked = replace(asked, weights={**asked.weights, "skills": 9, "focus": 0, "role": 0})

    assert score(asked, with_skill(profile, added), related) >= score(asked, profile, related)


@often
@given(asked=missions(), profile=profiles(), related=relations, other=profiles())
def test_what_is_not_asked_for_changes_nothing(asked, profile, related, other):
    bare = AskedMission(requirements=asked.requirements)

    everything_else = replace(other, id=profile.id, skills=profile.skills)
    assert ranked(bare, everything_else, relations=related) == ranked(bare, profile, relations=related)


@often
@given(asked=missions(), profile=profiles(), related=relations, other=profiles())
def test_a_role_matters_only_to_who_asks_for_one(asked, profile, related, other):
    indifferent = replace(asked, role="", role_target=())

    changed = replace(profile, role=other.role)
    assert ranked(indifferent, changed, relations=related) == ranked(indifferent, profile, relations=related)


@often
@given(asked=missions(), profile=profiles(), related=relations)
def test_a_weight_of_a_criterion_that_is_not_asked_for_changes_nothing(asked, profile, related):
    unasked = {criterion.name: 77 for criterion in CRITERIA if not criterion.asked(asked)}

    heavier = replace(asked, weights={**asked.weights, **unasked})
    assert ranked(heavier, profile, relations=related) == ranked(asked, profile, relations=related)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.name)
@seldom
@given(asked=missions(silent=False), profile=profiles(), related=relations)
def test_a_heavier_own_weight_gives_its_criterion_a_larger_share(criterion, asked, profile, related):
    light = replace(asked, weights={**asked.weights, criterion.name: 1})
    heavy = replace(asked, weights={**asked.weights, criterion.name: 50})

    assert share(criterion, heavy, profile, related) >= share(criterion, light, profile, related)


def share(criterion, asked, profile, related):
    for match in ranked(asked, profile, relations=related):
        return next(r.weight for r in match.explanation.criteria if r.criterion == criterion.name)
    return 0


def test_a_mission_may_turn_the_order_with_its_own_weights():
    asked = mission(Requirement(0, minimum_level=3), role="ml_engineer")
    skilled, titled = person(1, {0: 3}, role="ai_trainer"), person(2, {0: 2}, role="ml_engineer")

    by_role, by_skill = replace(asked, weights={"role": 50}), replace(asked, weights={"role": 1})
    assert numbers(ranked(by_role, skilled, titled)) == [2, 1]
    assert numbers(ranked(by_skill, skilled, titled)) == [1, 2]


def test_an_essential_skill_is_worth_three_optional_ones():
    asked = of_skills(Requirement(0), *(Requirement(skill, essential=False) for skill in (1, 2, 3)))

    assert only(asked, person(skills={0: 1})).score == only(asked, person(skills={1: 1, 2: 1, 3: 1})).score == 5_000
