"""The one change of a skill that would add most."""

from hypothesis import given

from matching.scoring.mission import Requirement
from matching.scoring.pool import HeldSkill
from tests.scoring.cases import of_skills, only, person, ranked, score, with_skill
from tests.scoring.drawing import SLUGS, always, missions, profiles, relations, role_tables

AIRFLOW, BERT, CUDA = 0, 1, 2


@always
@given(asked=missions(), profile=profiles(), related=relations, role_table=role_tables)
def test_making_it_raises_the_score_by_exactly_the_gain(asked, profile, related, role_table):
    for match in ranked(asked, profile, relations=related, role_table=role_table):
        if change := match.explanation.best_change:
            better = with_skill(profile, HeldSkill(SLUGS.index(change.skill), change.level))
            assert change.gain > 0
            assert score(asked, better, related, role_table) == match.score + change.gain


@always
@given(asked=missions(), profile=profiles(), related=relations, role_table=role_tables)
def test_no_other_skill_that_is_asked_for_would_add_more(asked, profile, related, role_table):
    for match in ranked(asked, profile, relations=related, role_table=role_table):
        change = match.explanation.best_change
        options = [with_skill(profile, HeldSkill(r.skill, r.minimum_level)) for r in asked.requirements]
        best = max(score(asked, option, related, role_table) for option in options)
        assert best == match.score + (change.gain if change else 0)


def test_there_is_none_when_every_requirement_is_met():
    assert (
        only(of_skills(Requirement(AIRFLOW, minimum_level=2)), person(skills={AIRFLOW: 2})).explanation.best_change
        is None
    )


def test_a_missing_skill_is_to_be_added_at_the_level_asked_for():
    asked = of_skills(Requirement(AIRFLOW), Requirement(BERT, minimum_level=3))
    change = only(asked, person(skills={AIRFLOW: 1})).explanation.best_change

    assert (change.skill, change.level, change.gain) == ("bert", 3, 5_000)


def test_a_held_skill_is_to_be_raised():
    asked = of_skills(Requirement(AIRFLOW, minimum_level=4))
    change = only(asked, person(skills={AIRFLOW: 2})).explanation.best_change

    assert (change.skill, change.level, change.gain) == ("airflow", 4, 6_000)


def test_what_the_new_skill_does_for_the_other_requirements_counts_too():
    asked = of_skills(Requirement(AIRFLOW), Requirement(BERT, weight=2), Requirement(CUDA, weight=2))
    change = only(asked, person(skills={AIRFLOW: 1}), {(BERT, CUDA): 5_000}).explanation.best_change

    assert (change.skill, change.gain) == ("cuda", 6_000)


def test_at_a_tie_the_requirement_that_is_asked_first_is_named():
    asked = of_skills(Requirement(AIRFLOW, weight=2), Requirement(CUDA), Requirement(BERT))
    change = only(asked, person(skills={AIRFLOW: 1})).explanation.best_change

    assert change.skill == "cuda"


def test_a_skill_added_at_a_low_level_does_little_for_a_neighbour_that_is_asked_for_at_a_high_one():
    asked = of_skills(Requirement(AIRFLOW), Requirement(BERT, minimum_level=1), Requirement(CUDA, minimum_level=4))
    change = only(asked, person(skills={AIRFLOW: 1}), {(CUDA, BERT): 5_000}).explanation.best_change

    assert (change.skill, change.level, change.gain) == ("bert", 1, 3_333 + 333)


def test_there_is_none_when_skills_weigh_nothing():
    asked = of_skills(Requirement(AIRFLOW, minimum_level=4), role="ml_engineer", weights={"skills": 0})

    assert only(asked, person(skills={AIRFLOW: 1}, role="ml_engineer")).explanation.best_change is None
