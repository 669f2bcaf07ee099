"""The records, the scorer, the wording and the published page call the same things by the same names."""

import pytest

from marketplace.models import (
    Criterion,
    Domain,
    HardFilter,
    Importance,
    KnowledgeTransfer,
    RemotePreference,
    Role,
    Seniority,
    WorkMode,
)
from marketplace.taxonomy.domains.codes import DOMAINS
from matching.api.ranking_parameters import MEANINGS
from matching.scoring.calibration import BANDS
from matching.scoring.criteria.registry import CRITERIA
from matching.scoring.criteria.seniority import LEVELS
from matching.scoring.focus import FOCUS
from matching.scoring.mission import Requirement
from matching.scoring.near_roles import ROLES
from matching.scoring.pool import REMOTE_PREFERENCES
from matching.scoring.shares import DEFAULT_WEIGHTS
from matching.wording import _CODES, _TERMS, BAND_LABELS
from tests.scoring.cases import criterion, mission, person, ranked

SAID = {choices: choices.values[1:] for choices in (Role, Seniority, WorkMode, RemotePreference, KnowledgeTransfer)}


def test_the_first_choice_of_each_list_stands_for_not_said():
    firsts = {choices.values[0] for choices in (Role, Seniority, WorkMode, RemotePreference)}

    assert firsts == {"unspecified"}
    assert KnowledgeTransfer.values[0] == "none"


def test_roles():
    assert list(ROLES) == ["", *SAID[Role]]


def test_domains_and_the_bits_that_stand_for_them():
    assert list(DOMAINS) == Domain.values


def test_seniorities_in_rising_order():
    assert list(LEVELS) == ["", *SAID[Seniority]]


def test_remote_preferences():
    assert list(REMOTE_PREFERENCES) == ["", *SAID[RemotePreference]]


def test_criteria_in_the_records_in_the_weights_and_on_the_published_page():
    assert set(Criterion.values) == set(DEFAULT_WEIGHTS) == set(MEANINGS)


def test_criteria_in_the_scorer_and_in_the_wording():
    assert {FOCUS, *(criterion.name for criterion in CRITERIA)} == set(_CODES) == set(Criterion.values) - {"skills"}


def test_bands_of_the_calibration_and_in_the_wording():
    assert {band.name for band in BANDS} == set(BAND_LABELS)


@pytest.mark.parametrize("role", SAID[Role])
def test_every_role_can_be_asked_for_and_held(role):
    [match] = ranked(mission(role=role), person(role=role))

    assert match.score == 10_000


@pytest.mark.parametrize("work_mode", SAID[WorkMode])
def test_every_work_mode_is_judged(work_mode):
    asked = mission(work_mode=work_mode, place="paris|FR")
    [match] = ranked(asked, person(place="paris|FR", remote_preference="flexible"))

    assert criterion("location", match).status == "judged"
    assert match.score == 10_000


@pytest.mark.parametrize("wish", SAID[KnowledgeTransfer])
def test_every_wish_for_knowledge_transfer_is_judged(wish):
    [match] = ranked(mission(knowledge_transfer=wish), person(trains_teams=True))

    assert match.score == 10_000


@pytest.mark.parametrize("name", HardFilter.values)
def test_every_hard_filter_removes_somebody(name):
    asked = mission(
        Requirement(skill=0, minimum_level=4),
        hard_filters=frozenset({name}),
        languages=("fr",),
        work_mode="remote",
        latest_start_day=739_000,
        budget_max=60_000,
    )

    assert ranked(asked, person(skills={0: 1})) == []


def test_importances():
    asked = mission(Requirement(skill=0), Requirement(skill=1, essential=False))
    [match] = ranked(asked, person())

    assert {reason.importance for reason in match.explanation.requirements} == set(Importance.values)


@pytest.mark.parametrize("choices", [Role, Seniority, WorkMode, Criterion, Domain])
def test_what_reads_differently_in_french_is_translated(choices):
    same_in_french = {"data_scientist", "expert", "skills", "focus"}

    assert set(choices.values) - {"unspecified"} - same_in_french <= set(_TERMS["fr"])


def test_nothing_is_translated_that_nobody_says():
    said = {value for choices in (*SAID, Criterion, Domain) for value in choices.values}

    assert set(_TERMS["fr"]) | set(_TERMS["en"]) <= said | {"any", "not stated"}
