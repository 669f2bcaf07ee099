"""Hard filters, only where the mission sets them."""

from dataclasses import replace

import pytest
from hypothesis import given

from matching.scoring.mission import Requirement
from tests.scoring.cases import mission, numbers, person, ranked
from tests.scoring.drawing import LYON, PARIS, START, always, crowds, missions, relations

PARISIAN = {"latitude": PARIS[0], "longitude": PARIS[1]}
LYONNAIS = {"latitude": LYON[0], "longitude": LYON[1]}
SUBJECTS = ("languages", "place", "latest_start", "budget", "essentials")


def insisting(*subjects, requirements=(), **asked):
    return mission(*requirements, hard_filters=frozenset(subjects), **asked)


@always
@given(asked=missions(), crowd=crowds, related=relations)
def test_they_only_ever_remove_and_leave_who_stays_as_they_were(asked, crowd, related):
    unfiltered = ranked(replace(asked, hard_filters=frozenset()), *crowd, relations=related)
    kept = ranked(asked, *crowd, relations=related)

    assert kept == [match for match in unfiltered if match in kept]


@always
@given(asked=missions(), crowd=crowds, related=relations)
def test_who_passes_satisfies_them(asked, crowd, related):
    people = {profile.id: profile for profile in crowd}

    for match in ranked(asked, *crowd, relations=related):
        someone, insisted = people[match.freelancer], asked.hard_filters
        if "languages" in insisted:
            assert set(asked.languages) <= set(someone.languages)
        if "latest_start" in insisted and asked.latest_start_day is not None:
            assert someone.available_day is not None
            assert someone.available_day <= asked.latest_start_day
        if "budget" in insisted and asked.budget_max is not None:
            assert someone.day_rate is not None
            assert someone.day_rate - asked.budget_max < 2_500
        if "essentials" in insisted:
            essential = [r for r in match.explanation.requirements if r.importance == "essential"]
            assert all(reason.status == "met" for reason in essential)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_insisting_on_what_is_not_asked_for_removes_nobody(subject):
    asked = insisting(subject, requirements=[Requirement(0, essential=False, minimum_level=4)])

    assert numbers(ranked(asked, person(skills={0: 1}))) == [1]


def test_languages_must_all_be_spoken_and_said():
    asked = insisting("languages", languages=("fr", "en"))
    crowd = [person(1, languages=("en", "fr", "de")), person(2, languages=("fr",)), person(3)]

    assert numbers(ranked(asked, *crowd)) == [1]


def test_place_wants_somebody_known_to_be_near_and_willing():
    asked = insisting("place", work_mode="hybrid", place="paris|FR", **PARISIAN)
    crowd = [
        person(1, **PARISIAN),
        person(2, **LYONNAIS),
        person(3),
        person(4, remote_preference="remote_only", **PARISIAN),
        person(5, place="paris|FR"),
    ]

    assert numbers(ranked(asked, *crowd)) == [1, 5]


def test_latest_start_wants_somebody_known_to_be_free_by_that_day():
    asked = insisting("latest_start", latest_start_day=START)
    crowd = [person(1, available_day=START), person(2, available_day=START + 1), person(3)]

    assert numbers(ranked(asked, *crowd)) == [1]


def test_budget_wants_a_known_rate_within_it():
    asked = insisting("budget", budget_max=60_000)
    crowd = [person(1, day_rate=60_000), person(2, day_rate=60_001), person(3), person(4, day_rate=1)]

    assert numbers(ranked(asked, *crowd)) == [1, 4]


def test_strict_essentials_want_the_skill_itself_at_the_level_asked_for():
    asked = insisting("essentials", requirements=[Requirement(0, minimum_level=2), Requirement(1, essential=False)])
    crowd = [person(1, {0: 2}), person(2, {0: 1, 1: 4}), person(3, {2: 4, 1: 4}), person(4, {0: 0, 1: 4})]

    assert numbers(ranked(asked, *crowd, relations={(0, 2): 9_999})) == [1]


def test_several_filters_must_all_be_passed():
    asked = insisting("languages", "budget", languages=("fr",), budget_max=60_000)
    crowd = [
        person(1, languages=("fr",), day_rate=1),
        person(2, languages=("fr",), day_rate=90_000),
        person(3, languages=("en",), day_rate=1),
    ]

    assert numbers(ranked(asked, *crowd)) == [1]


def test_a_criterion_without_weight_still_filters():
    asked = insisting("budget", budget_max=60_000, weights={"day_rate": 0})

    assert ranked(asked, person(day_rate=90_000)) == []


def test_a_filter_does_not_change_the_score_of_who_passes():
    asked = insisting("budget", budget_max=60_000)
    [kept], [free] = (ranked(m, person(day_rate=1)) for m in (asked, replace(asked, hard_filters=frozenset())))

    assert kept == free


@pytest.mark.parametrize(("stated", "kept"), [(True, []), (False, [1])])
def test_a_strict_essential_insists_on_a_stated_level_and_never_on_an_expected_one(stated, kept):
    asked = insisting("essentials", requirements=[Requirement(0, minimum_level=2, stated=stated)])

    assert numbers(ranked(asked, person(1, {0: 1}))) == kept
