"""What a recruiter may rely on, with every criterion on: roles that skills speak of, texts, industries and the rest."""

from dataclasses import replace
from uuid import UUID

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.mission import EXPECTED_LEVEL, Requirement
from matching.scoring.near_roles import ROLES
from matching.scoring.pool import HeldSkill, pool_of
from matching.scoring.ranking import rank
from matching.scoring.relatedness import Relatedness
from tests.scoring.cases import person, ranked, score, with_skill
from tests.scoring.drawing import (
    additions,
    always,
    crowds,
    missions,
    no_filters,
    often,
    profiles,
    relations,
    role_tables,
)

AIRFLOW, BERT, CUDA = 0, 1, 2
asking = missions(silent=False, filters=no_filters)


@always
@given(asked=missions(), someone=profiles(), related=relations, role_table=role_tables, level=st.integers(0, 4))
def test_one_more_skill_that_is_asked_never_lowers_a_score(asked, someone, related, role_table, level):
    before = score(asked, someone, related, role_table)

    for requirement in asked.requirements:
        better = with_skill(someone, HeldSkill(requirement.skill, level))
        assert score(asked, better, related, role_table) >= before


@always
@given(asked=missions(), someone=profiles(), related=relations, role_table=role_tables, raised=additions)
def test_a_higher_level_never_hurts(asked, someone, related, role_table, raised):
    if raised.skill in {own.skill for own in someone.skills}:
        better = with_skill(someone, raised)
        assert score(asked, better, related, role_table) >= score(asked, someone, related, role_table)


@often
@given(asked=asking, someone=profiles(), role_table=role_tables, weight=st.integers(1, 10), others=st.integers(0, 3))
def test_a_missing_essential_costs_more_than_a_missing_optional_that_is_its_equal_in_all_else(
    asked, someone, role_table, weight, others
):
    """Its equal: of the same weight and level, and saying the same of roles; where skills weigh anything at all."""
    essential, optional = Requirement(AIRFLOW, weight=weight), Requirement(BERT, weight=weight, essential=False)
    asked = replace(asked, requirements=(essential, optional, Requirement(CUDA)))
    if role_table is not None:
        role_table = np.concatenate([role_table[:1], role_table[:1], role_table[2:]])
    rest = tuple(HeldSkill(CUDA + number, 2) for number in range(others))
    lacks_essential = replace(someone, skills=(HeldSkill(BERT, 3), *rest))
    lacks_optional = replace(someone, skills=(HeldSkill(AIRFLOW, 3), *rest))

    assert score(asked, lacks_essential, {}, role_table) < score(asked, lacks_optional, {}, role_table)


@often
@given(asked=asking, someone=profiles(), role_table=role_tables, weight=st.integers(1, 10))
def test_to_lack_a_skill_costs_more_where_it_is_essential_than_where_it_is_optional(asked, someone, role_table, weight):
    """At the published weights, whatever it says of roles, so long as something else is asked for too."""
    lacks = replace(someone, skills=(HeldSkill(BERT, 4),))
    holds = with_skill(lacks, HeldSkill(AIRFLOW, 4))
    essential, optional = (
        replace(asked, weights={}, requirements=(Requirement(AIRFLOW, essential=is_essential, weight=weight), r))
        for is_essential, r in ((True, Requirement(BERT)), (False, Requirement(BERT)))
    )

    def cost(asked):
        return score(asked, holds, {}, role_table) - score(asked, lacks, {}, role_table)

    assert cost(essential) > cost(optional)


@often
@given(asked=missions(), someone=profiles(), related=relations, role_table=role_tables, other=st.uuids())
def test_whose_profile_it_is_moves_nothing_of_a_match(asked, someone, related, role_table, other):
    own, theirs = (
        ranked(asked, replace(someone, id=identity), relations=related, role_table=role_table)
        for identity in (someone.id, other)
    )

    assert [replace(match, freelancer=someone.id) for match in theirs] == own


@often
@given(asked=missions(), crowd=crowds, related=relations, role_table=role_tables, shift=st.integers(1, 2**63))
def test_whose_profile_it_is_moves_nobody_in_a_list_but_equals(asked, crowd, related, role_table, shift):
    renamed = [replace(profile, id=UUID(int=profile.id.int + shift)) for profile in crowd]
    before, after = (ranked(asked, *people, relations=related, role_table=role_table) for people in (crowd, renamed))

    assert [(match.score, match.focus) for match in after] == [(match.score, match.focus) for match in before]


# Sixty skills: enough to be padded with forty of them.
MANY = tuple(f"skill-{number:02}" for number in range(60))
SPEAKING = np.random.default_rng(11).integers(-100, 400, size=(len(MANY), len(ROLES) - 1)).astype(np.int16)
near = st.dictionaries(
    st.tuples(st.sampled_from(range(8)), st.sampled_from(range(8, 60))), st.integers(1, 9_999), max_size=60
)
padding = st.sets(st.sampled_from(range(60)), min_size=40, max_size=40)


def pair(asked, relations, *people):
    """The scores of these people."""
    relatedness = Relatedness.of(slugs=MANY, relations=[(*both, strength) for both, strength in relations.items()])
    pool = pool_of(people, role_table=SPEAKING, slugs=MANY)
    found = {match.freelancer: match.score for match in rank(mission=asked, pool=pool, relatedness=relatedness)}
    return [found.get(profile.id, -1) for profile in people]


def wanting(essentials, optionals, level):
    return tuple(
        Requirement(skill, essential=skill < essentials, minimum_level=level) for skill in range(essentials + optionals)
    )


@often
@given(
    asked=asking,
    someone=profiles(),
    wanted=st.tuples(st.integers(1, 5), st.integers(0, 3), st.integers(EXPECTED_LEVEL, 4)),
    relations=near,
    padded=padding,
)
def test_forty_skills_at_the_lowest_level_do_not_lift_anybody_over_a_focused_expert(
    asked, someone, wanted, relations, padded
):
    """The expert holds the essentials at the level asked for and nothing else; both say the same of all else, and are
    of the role asked for, by their own word. At least seven tenths of what the skills weigh is essential: what is held
    at the lowest level earns at most that, and a mission that asks for much else may want who knows a little of it.
    """
    essentials, optionals, level = wanted
    optionals = min(optionals, 9 * essentials // 7)
    asked = replace(asked, requirements=wanting(essentials, optionals, level), weights={})
    expert = person(1, dict.fromkeys(range(essentials), level))
    expert = replace(someone, id=expert.id, skills=expert.skills, role=asked.role)
    expert = replace(expert, reading=replace(someone.reading, roles=()))
    padder = replace(expert, id=UUID(int=2), skills=person(2, dict.fromkeys(sorted(padded), 1)).skills)

    first, second = pair(asked, relations, expert, padder)
    assert first > second


@often
@given(asked=asking, someone=profiles(), padded=padding, level=st.integers(0, 1))
def test_padding_with_what_is_not_asked_for_only_ever_costs(asked, someone, padded, level):
    """Where none of it is related to what is asked for, and roles weigh nothing."""
    asked = replace(asked, requirements=wanting(3, 2, EXPECTED_LEVEL), weights={"role": 0})
    held = dict.fromkeys(range(3), 3)
    useless = dict.fromkeys((skill for skill in sorted(padded) if skill >= 5), level)
    plain = replace(someone, id=UUID(int=1), skills=person(1, held).skills)
    padded_one = replace(plain, id=UUID(int=2), skills=person(2, held | useless).skills)

    first, second = pair(asked, {}, plain, padded_one)
    assert first > second
