"""What is not known earns nothing, invents nothing, and is counted."""

from dataclasses import fields, replace

import pytest
from hypothesis import given

from matching.scoring.mission import Requirement
from matching.scoring.pool import Profile
from tests.scoring.cases import criterion, mission, of_skills, only, person, ranked
from tests.scoring.drawing import missions, no_filters, often, profiles, relations, seldom

SIGNALS = [field.name for field in fields(Profile) if field.name not in ("id", "skills")]
WEIGHTS = {"skills": 50, "role": 15, "focus": 0}
UNSAID = {field.name: field.default for field in fields(Profile)}


@pytest.mark.parametrize("signal", SIGNALS)
@seldom
@given(asked=missions(filters=no_filters), profile=profiles(), related=relations)
def test_leaving_one_thing_unsaid_never_touches_the_skills(signal, asked, profile, related):
    less = ranked(asked, replace(profile, **{signal: UNSAID[signal]}), relations=related)
    more = ranked(asked, profile, relations=related)

    assert [match.explanation.requirements for match in less] == [match.explanation.requirements for match in more]


def test_all_that_is_asked_for_is_covered_by_who_says_it_all():
    asked = mission(role="ml_engineer", days_per_week=5)

    assert only(asked, person(role="cloud_engineer", days_per_week=1)).coverage == 10_000


def test_an_unknown_criterion_takes_its_weight_from_the_coverage():
    match = only(mission(role="ml_engineer", weights=WEIGHTS), person())

    assert (match.score, match.coverage) == (7_692, 7_692)
    role = criterion("role", match)
    assert (role.status, role.value, role.facts) == ("unknown", 0, {})


def test_an_unknown_criterion_earns_as_little_as_a_bad_one_but_is_not_covered():
    asked = mission(role="ml_engineer", weights=WEIGHTS)
    unsaid, far = only(asked, person()), only(asked, person(role="ai_governance_officer"))

    assert unsaid.score == far.score
    assert (unsaid.coverage, far.coverage) == (7_692, 10_000)


@pytest.mark.parametrize(("minimum", "coverage"), [(0, 10_000), (1, 10_000), (2, 5_000), (4, 5_000)])
def test_a_skill_of_unknown_level_is_half_known_where_a_level_above_the_first_is_asked(minimum, coverage):
    assert only(of_skills(Requirement(0, minimum_level=minimum)), person(skills={0: 0})).coverage == coverage


def test_a_neighbour_of_unknown_level_is_half_known_too():
    asked = of_skills(Requirement(0, minimum_level=3))

    assert only(asked, person(skills={1: 0}), {(0, 1): 5_000}).coverage == 5_000


def test_a_skill_that_is_not_held_is_known_to_be_missing():
    assert only(mission(Requirement(0), Requirement(1, minimum_level=3)), person(skills={0: 1})).coverage == 10_000


def test_coverage_is_rounded_down():
    asked = of_skills(Requirement(0, minimum_level=2), Requirement(1), Requirement(2))
    shares = [reason.weight for reason in only(asked, person(skills={0: 0})).explanation.requirements]

    assert shares == [3_334, 3_333, 3_333]
    assert only(of_skills(*asked.requirements[::-1]), person(skills={0: 0})).coverage == 10_000 - 1_667


@often
@given(asked=missions(filters=no_filters), profile=profiles(), related=relations)
def test_saying_nothing_but_skills_never_raises_score_or_coverage_where_these_tell_of_no_role(asked, profile, related):
    silent = Profile(id=profile.id, skills=profile.skills)

    pairs = zip(ranked(asked, silent, relations=related), ranked(asked, profile, relations=related), strict=True)
    for less, more in pairs:
        assert less.score <= more.score
        assert less.coverage <= more.coverage
        assert all(reason.contribution == 0 for reason in less.explanation.criteria if reason.criterion != "focus")


@often
@given(asked=missions(), profile=profiles(), related=relations)
def test_coverage_is_full_but_for_what_is_unknown(asked, profile, related):
    for match in ranked(asked, profile, relations=related):
        lost = sum(reason.weight for reason in match.explanation.criteria if reason.status == "unknown")
        half = [r.weight for r in match.explanation.requirements if r.via and not r.held_level and r.minimum_level > 1]
        assert match.coverage == 10_000 - lost - -(-sum(half) // 2)
