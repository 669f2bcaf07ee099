"""The reasons as sentences in two languages, from explanations as they are stored."""

import json
from dataclasses import asdict, replace

import pytest
from django.utils.translation import override
from hypothesis import given

from marketplace.taxonomy.domains.codes import DOMAINS
from matching.scoring.mission import Requirement
from matching.scoring.reading import Reading
from matching.wording import _SENTENCES, reasons
from tests.scoring.cases import mission, only, person, ranked
from tests.scoring.drawing import LYON, PARIS, SLUGS, crowds, missions, often, relations, role_tables

LABELS = {"en": {slug: f"{slug} in words" for slug in SLUGS}, "fr": {slug: f"{slug} en mots" for slug in SLUGS}}
PARISIAN = {"latitude": PARIS[0], "longitude": PARIS[1]}
LYONNAIS = {"latitude": LYON[0], "longitude": LYON[1]}
ON_SITE = {"work_mode": "on_site", "place": "paris|FR", **PARISIAN}

SPEECH = Reading(concepts=(3, 9), weights=(255, 80))
SCIENTIST = Reading(roles=(900, *([0] * 16)), concepts=(7,), weights=(255,))
ABOUT_SPEECH, IN_INSURANCE = {"reading": SPEECH}, {"domains": (DOMAINS.index("insurance"),)}


def said(match, language, labels=LABELS):
    stored = json.loads(json.dumps(asdict(match.explanation)))
    with override(language):
        return reasons(stored, labels=labels)


def sentence(code, asked, someone, language="en", related=None):
    [found] = [reason for reason in said(only(asked, someone, related), language) if reason["code"] == code]
    return found["detail"]


SKILL_CASES = {
    "skill_met": (Requirement(0, minimum_level=3), {0: 3}, "airflow in words: confirmed (expected: confirmed)"),
    "skill_held": (Requirement(0, minimum_level=1), {0: 0}, "airflow in words: held"),
    "skill_held_at": (Requirement(0), {0: 3}, "airflow in words: confirmed"),
    "skill_level_short": (
        Requirement(0, minimum_level=4),
        {0: 2},
        "airflow in words: working, below the expert level expected",
    ),
    "skill_level_unknown": (
        Requirement(0, minimum_level=2),
        {0: 0},
        "airflow in words: held, level not stated (expected: working)",
    ),
    "skill_related": (Requirement(0), {1: 3}, "airflow in words: bert in words covers 50 % of it"),
}
CRITERION_CASES = {
    "role_same": ({"role": "ai_engineer"}, {"role": "ai_engineer"}, "Same role: AI engineer"),
    "role_near": (
        {"role": "data_scientist"},
        {"role": "ml_engineer"},
        "Role ML engineer, close to data scientist (70 %)",
    ),
    "role_far": (
        {"role": "data_scientist"},
        {"role": "data_engineer"},
        "Another role: data engineer (asked: data scientist)",
    ),
    "role_read_same": (
        {"role": "data_scientist"},
        {"reading": SCIENTIST},
        "Headline and skills are those of the role asked for: data scientist (80 % sure)",
    ),
    "role_read_near": (
        {"role": "data_analyst"},
        {"reading": replace(SCIENTIST, roles=(1_200, *([0] * 16)))},
        "Headline and skills are those of a data scientist, close to data analyst (50 %)",
    ),
    "role_read_far": (
        {"role": "cloud_engineer"},
        {"reading": replace(SCIENTIST, roles=(1_200, *([-300] * 16)))},
        "Headline and skills are not those of a cloud engineer",
    ),
    "focus": ({}, {}, "100 % of what the profile offers is about the mission"),
    "closeness_near": (ABOUT_SPEECH, {"reading": SPEECH}, "The text is about such work"),
    "closeness_far": (ABOUT_SPEECH, {"reading": SCIENTIST}, "The text is mostly about other things"),
    "domain_same": (IN_INSURANCE, {"domains": IN_INSURANCE["domains"]}, "Knows the industry: insurance"),
    "domain_near": (
        IN_INSURANCE,
        {"domains": (DOMAINS.index("banking_finance"),)},
        "Knows an industry near it: banking and finance (asked: insurance)",
    ),
    "domain_far": (IN_INSURANCE, {"domains": (DOMAINS.index("gaming"),)}, "Other industries (asked: insurance)"),
    "day_rate_within": ({"budget_max": 60_000}, {"day_rate": 60_000}, "Day rate within the budget"),
    "day_rate_over": ({"budget_max": 60_000}, {"day_rate": 60_100}, "Day rate up to 25 € over the budget"),
    "availability_in_time": ({"start_day": 9}, {"available_day": 9}, "Available when the mission starts"),
    "availability_late": ({"start_day": 9}, {"available_day": 10}, "Available after the start (days late: 1)"),
    "location_remote": (
        {"work_mode": "remote"},
        {"remote_preference": "flexible"},
        "Works remotely, as the mission does",
    ),
    "location_unwilling": (
        ON_SITE,
        {"remote_preference": "remote_only"},
        "Prefers another way of working (asked: on site)",
    ),
    "location_distance": (ON_SITE, PARISIAN, "About 10 km away"),
    "location_far": (ON_SITE, LYONNAIS, "Too far: about 400 km away"),
    "location_same_city": (ON_SITE, {"place": "paris|FR"}, "In the same city"),
    "seniority_enough": ({"seniority": 2}, {"seniority": 3}, "Seniority: senior (asked: intermediate)"),
    "seniority_short": ({"seniority": 4}, {"seniority": 1}, "Seniority: junior, below expert"),
    "languages_all": ({"languages": ("fr", "en")}, {"languages": ("en", "fr")}, "Speaks French, English"),
    "languages_missing": ({"languages": ("fr", "en")}, {"languages": ("fr",)}, "Does not state: English"),
    "knowledge_transfer_yes": ({"knowledge_transfer": "training"}, {"trains_teams": True}, "Trains teams"),
    "knowledge_transfer_no": ({"knowledge_transfer": "coaching"}, {"trains_teams": False}, "Does not train teams"),
    "days_per_week_enough": ({"days_per_week": 1}, {"days_per_week": 1}, "Days a week: 1 (asked: 1)"),
    "days_per_week_short": ({"days_per_week": 5}, {"days_per_week": 1}, "Days a week: only 1 of 5"),
    "unknown": ({"days_per_week": 5}, {}, "Not stated: days per week"),
    "location_unknown": (ON_SITE, {"place": "lyon|FR"}, "Distance or preference not known"),
}


@pytest.mark.parametrize("code", SKILL_CASES)
def test_how_a_skill_is_met_becomes_a_sentence(code):
    requirement, skills, words = SKILL_CASES[code]

    assert sentence(code, mission(requirement), person(skills=skills), related={(0, 1): 5_000}) == words


def test_a_missing_skill_becomes_a_sentence():
    asked = mission(Requirement(0), Requirement(1))

    assert sentence("skill_missing", asked, person(skills={0: 1})) == "bert in words: missing"
    assert sentence("skill_missing", asked, person(skills={0: 1}), "fr") == "bert en mots : absent"


@pytest.mark.parametrize("code", CRITERION_CASES)
def test_what_a_criterion_says_becomes_a_sentence(code):
    asked, known, words = CRITERION_CASES[code]

    assert sentence(code, mission(**asked), person(**known)) == words


def test_every_sentence_is_reached_by_one_of_these_cases():
    assert {*SKILL_CASES, *CRITERION_CASES, "skill_missing"} == set(_SENTENCES)


@often
@given(asked=missions(), crowd=crowds, related=relations, role_table=role_tables)
def test_every_reason_has_a_sentence_in_both_languages_with_nothing_left_to_fill(asked, crowd, related, role_table):
    for match in ranked(asked, *crowd, relations=related, role_table=role_table):
        for language in ("en", "fr"):
            for reason in said(match, language):
                assert reason["detail"]
                assert not set("{}") & set(reason["detail"])
                assert "None" not in reason["detail"]


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_only_the_sentence_depends_on_the_language(asked, crowd, related):
    for match in ranked(asked, *crowd, relations=related):
        english, french = ([{**r, "detail": ""} for r in said(match, language)] for language in ("en", "fr"))
        assert english == french


@often
@given(asked=missions(), crowd=crowds, related=relations)
def test_what_adds_most_comes_first_and_all_is_said(asked, crowd, related):
    for match in ranked(asked, *crowd, relations=related):
        added = [reason["contribution"] for reason in said(match, "en")]
        assert added == sorted(added, reverse=True)
        assert round(sum(added) * 10_000) == match.score
        assert len(added) == len(match.explanation.requirements) + len(match.explanation.criteria)


@pytest.mark.parametrize(("language", "words"), [("fr-ca", "déclaré"), ("en-gb", "held"), ("de", "held")])
def test_a_regional_language_is_its_language_and_any_other_is_english(language, words):
    assert words in sentence("skill_held", mission(), person(skills={0: 0}), language)


def test_a_neighbour_is_not_said_to_stand_in_for_a_skill_that_is_not_stated_when_it_is():
    asked = mission(Requirement(0, minimum_level=4))

    words = sentence("skill_related", asked, person(skills={0: 1, 1: 4}), related={(0, 1): 5_000})
    assert "not stated" not in words


def test_a_skill_that_has_left_the_vocabulary_is_named_by_its_slug():
    nothing_labelled = said(only(mission(), person(skills={0: 0})), "en", labels={"en": {}, "fr": {}})

    assert "airflow: held" in [reason["detail"] for reason in nothing_labelled]
