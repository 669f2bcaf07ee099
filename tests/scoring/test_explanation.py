"""Why a match has its score."""

import json
from dataclasses import asdict

import pytest
from hypothesis import given

from matching.scoring.mission import Requirement
from tests.scoring.cases import mission, of_skills, only, person, ranked
from tests.scoring.drawing import SLUGS, crowds, missions, often, relations, role_tables

AIRFLOW, BERT, CUDA = 0, 1, 2


def reasons(match):
    return (*match.explanation.requirements, *match.explanation.criteria)


def first(asked, someone, related=None):
    """How the first requirement is met."""
    return only(asked, someone, related).explanation.requirements[0]


@often
@given(asked=missions(), crowd=crowds, related=relations, role_table=role_tables)
def test_the_contributions_add_up_to_the_score_exactly(asked, crowd, related, role_table):
    for match in ranked(asked, *crowd, relations=related, role_table=role_table):
        assert sum(reason.contribution for reason in reasons(match)) == match.score


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_the_weights_add_up_to_ten_thousand_and_each_contribution_is_weight_times_value(asked, crowd, related):
    for match in ranked(asked, *crowd, relations=related):
        assert sum(reason.weight for reason in reasons(match)) == 10_000
        for reason in reasons(match):
            assert reason.contribution == reason.weight * reason.value // 10_000


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_every_requirement_is_explained_in_the_order_asked(asked, crowd, related):
    for match in ranked(asked, *crowd, relations=related):
        explained = [(reason.skill, reason.minimum_level) for reason in match.explanation.requirements]
        assert explained == [(SLUGS[r.skill], r.minimum_level) for r in asked.requirements]


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_the_skill_that_is_named_is_one_that_is_held_at_the_level_that_is_named(asked, crowd, related):
    held = {profile.id: {SLUGS[skill.skill]: skill.level for skill in profile.skills} for profile in crowd}

    for match in ranked(asked, *crowd, relations=related):
        for reason in match.explanation.requirements:
            assert reason.via == "" or held[match.freelancer][reason.via] == reason.held_level


@given(asked=missions(), crowd=crowds, related=relations)
def test_an_explanation_survives_being_stored_as_json(asked, crowd, related):
    for match in ranked(asked, *crowd, relations=related):
        stored = asdict(match.explanation)
        read = json.loads(json.dumps(stored))
        assert {name: tuple(rows) for name, rows in read.items() if name != "best_change"} == {
            name: stored[name] for name in ("requirements", "criteria")
        }
        assert read["best_change"] == stored["best_change"]


@pytest.mark.parametrize(
    ("minimum", "held", "status"),
    [
        (0, 0, "met"),
        (0, 1, "met"),
        (1, 0, "met"),
        (3, 3, "met"),
        (3, 4, "met"),
        (3, 2, "level_short"),
        (2, 0, "level_unknown"),
    ],
)
def test_a_held_skill_is_met_or_short_or_of_unknown_level(minimum, held, status):
    reason = first(mission(Requirement(AIRFLOW, minimum_level=minimum)), person(skills={AIRFLOW: held}))

    assert (reason.status, reason.via, reason.held_level) == (status, "airflow", held)


def test_a_neighbour_is_named_with_its_relatedness_and_its_own_level():
    asked = mission(Requirement(AIRFLOW, minimum_level=3))
    reason = first(asked, person(skills={BERT: 2}), {(AIRFLOW, BERT): 5_000})

    assert (reason.status, reason.via, reason.relatedness, reason.held_level) == ("related", "bert", 5_000, 2)
    assert reason.value == 3_500


def test_a_missing_skill_names_nothing_and_adds_nothing():
    asked = of_skills(Requirement(AIRFLOW, essential=False), Requirement(BERT))
    reason = first(asked, person(skills={BERT: 3}))

    assert (reason.status, reason.via, reason.relatedness, reason.held_level) == ("missing", "", 0, 0)
    assert (reason.value, reason.contribution, reason.weight) == (0, 0, 2_500)


def test_the_importance_is_said():
    asked = mission(Requirement(AIRFLOW, essential=False), Requirement(BERT))
    explained = only(asked, person(skills={AIRFLOW: 1, BERT: 1})).explanation.requirements

    assert [reason.importance for reason in explained] == ["optional", "essential"]


def test_only_what_the_mission_asks_for_is_explained_and_the_focus():
    match = only(
        mission(role="ml_engineer", days_per_week=3), person(role="ml_engineer", day_rate=1, languages=("fr",))
    )

    assert [reason.criterion for reason in match.explanation.criteria] == ["focus", "role", "days_per_week"]


def test_a_mission_worked_out_by_hand():
    requirements = Requirement(AIRFLOW, minimum_level=3), Requirement(BERT, essential=False)
    asked = mission(*requirements, role="data_scientist", weights={"skills": 50, "focus": 5, "role": 15})
    match = only(asked, person(skills={AIRFLOW: 2, CUDA: 4}, role="ml_engineer"))

    # 50 × 3/4 and 50 × 1/4 for the skills, 5 for the focus and 15 for the role, of 70: 5357.1, 1785.7, 714.3, 2142.9.
    assert [reason.weight for reason in reasons(match)] == [5_357, 1_786, 714, 2_143]
    assert [reason.value for reason in reasons(match)] == [7_000, 0, 5_000, 7_000]
    assert [reason.contribution for reason in reasons(match)] == [3_749, 0, 357, 1_500]
    assert match.score == 5_606


def test_a_skill_that_is_held_too_low_is_not_said_to_be_missing():
    asked = mission(Requirement(AIRFLOW, minimum_level=4))
    [held] = only(asked, person(skills={AIRFLOW: 1})).explanation.requirements
    assert held.held
