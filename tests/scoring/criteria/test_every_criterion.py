"""What every criterion owes; a new one is tested here by being registered."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.criteria.registry import CRITERIA
from matching.scoring.focus import FOCUS
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import HeldSkill, pool_of
from matching.scoring.reading import Reading
from matching.scoring.shares import DEFAULT_WEIGHTS
from matching.scoring.units import ONE
from tests.scoring.cases import mission, person
from tests.scoring.drawing import levels, missions, profiles, role_tables, seldom

each = pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.name)
apart_from_role = pytest.mark.parametrize(
    "criterion", [criterion for criterion in CRITERIA if criterion.name != "role"], ids=lambda criterion: criterion.name
)
[ROLE] = [criterion for criterion in CRITERIA if criterion.name == "role"]
PLAIN = (int, str, bool)
asking = missions(silent=False)
pairs = st.lists(profiles(), min_size=1, max_size=2, unique_by=lambda profile: profile.id)


@pytest.fixture
def everything():
    """A mission that asks for all there is to ask."""
    return mission(
        role="data_scientist",
        seniority=3,
        budget_max=60_000,
        start_day=739_000,
        days_per_week=5,
        work_mode="hybrid",
        latitude=48.8566,
        longitude=2.3522,
        place="paris|FR",
        languages=("fr",),
        knowledge_transfer="training",
        reading=Reading(concepts=(3,), weights=(255,)),
        domains=(0,),
    )


def judged(criterion, asked, crowd, role_table=None):
    pool = pool_of(crowd, role_table=role_table)
    return criterion.judge(asked, pool), pool


@each
def test_it_has_a_published_weight(criterion):
    assert DEFAULT_WEIGHTS[criterion.name] > 0


def test_each_name_is_given_once_and_only_skills_and_focus_have_a_weight_beside():
    assert sorted([*(criterion.name for criterion in CRITERIA), "skills", FOCUS]) == sorted(DEFAULT_WEIGHTS)


@each
def test_it_is_not_asked_when_the_mission_says_nothing(criterion):
    assert criterion.asked(mission()) is False
    assert criterion.asked(AskedMission(requirements=())) is False


@each
def test_it_is_asked_when_the_mission_says_everything(criterion, everything):
    assert criterion.asked(everything) is True


@each
def test_a_profile_that_says_nothing_is_unknown_and_earns_nothing(criterion, everything):
    found = criterion.judge(everything, pool_of([person()]))

    assert not found.known[0]
    assert found.values[0] == 0


@each
@seldom
@given(asked=asking, crowd=pairs, role_table=role_tables)
def test_values_are_whole_numbers_of_0_to_one_and_0_where_unknown(criterion, asked, crowd, role_table):
    found, pool = judged(criterion, asked, crowd, role_table)

    assert found.values.shape == found.known.shape == (len(pool),)
    assert found.values.dtype == np.int64
    assert found.known.dtype == np.bool_
    assert ((found.values >= 0) & (found.values <= ONE)).all()
    assert not found.values[~found.known].any()


@each
@seldom
@given(asked=asking, crowd=pairs, role_table=role_tables)
def test_each_profile_is_judged_as_if_alone(criterion, asked, crowd, role_table):
    found, _pool = judged(criterion, asked, crowd, role_table)

    kept = sorted((profile for profile in crowd if profile.skills), key=lambda profile: profile.id)
    alone = [criterion.judge(asked, pool_of([profile], role_table=role_table)) for profile in kept]
    assert [int(judgement.values[0]) for judgement in alone] == found.values.tolist()
    assert [bool(judgement.known[0]) for judgement in alone] == found.known.tolist()


@apart_from_role
@seldom
@given(asked=asking, crowd=pairs, role_table=role_tables)
def test_to_none_but_role_do_skills_requirements_and_weights_matter(criterion, asked, crowd, role_table):
    found, _pool = judged(criterion, asked, crowd, role_table)

    bare = replace(asked, requirements=(), hard_filters=frozenset(), weights={})
    others = [replace(profile, skills=person().skills) for profile in crowd if profile.skills]
    assert judged(criterion, bare, others, role_table)[0].values.tolist() == found.values.tolist()


@seldom
@given(asked=asking, crowd=pairs)
def test_where_skills_say_nothing_of_roles_they_do_not_matter_to_role_either(asked, crowd):
    found, _pool = judged(ROLE, asked, crowd)

    bare = replace(asked, requirements=(), hard_filters=frozenset(), weights={})
    others = [replace(profile, skills=person().skills) for profile in crowd if profile.skills]
    assert judged(ROLE, bare, others)[0].values.tolist() == found.values.tolist()


@each
@seldom
@given(asked=asking, crowd=pairs, role_table=role_tables, level=levels)
def test_levels_weights_and_importance_matter_to_none(criterion, asked, crowd, role_table, level):
    found, _pool = judged(criterion, asked, crowd, role_table)

    requirements = tuple(Requirement(skill=r.skill, essential=not r.essential) for r in asked.requirements)
    bare = replace(asked, requirements=requirements, hard_filters=frozenset(), weights={})
    others = [replace(p, skills=tuple(HeldSkill(own.skill, level) for own in p.skills)) for p in crowd]
    assert judged(criterion, bare, others, role_table)[0].values.tolist() == found.values.tolist()


@each
@seldom
@given(asked=asking, crowd=pairs, role_table=role_tables)
def test_the_facts_of_a_known_judgement_are_plain_and_survive_json(criterion, asked, crowd, role_table):
    found, pool = judged(criterion, asked, crowd, role_table)

    for row in np.flatnonzero(found.known).tolist():
        facts = criterion.facts(asked, pool, row)
        assert facts
        assert all(type(name) is str and type(fact) in PLAIN for name, fact in facts.items())
        assert json.loads(json.dumps(facts)) == facts
