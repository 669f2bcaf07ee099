"""The life of a mission: which moves each state allows."""

from uuid import uuid4

import pytest
from django.utils import timezone

from marketplace.models import Engagement, Mission, MissionState
from matching.models import Match, MatchSet
from tests.marketplace.sending import pointers

pytestmark = pytest.mark.django_db

MOVES = {"publish": "published", "close": "closed", "cancel": "cancelled", "fill": "filled"}
ALLOWED = {
    ("draft", "publish"),
    ("draft", "cancel"),
    ("published", "close"),
    ("published", "cancel"),
    ("published", "fill"),
    ("closed", "fill"),
}
ENDED = ["closed", "filled", "cancelled"]
PAIRS = [(state, move) for state in MissionState.values for move in MOVES]


def force(market, state):
    """The market's mission, still with its match, in another state."""
    now = timezone.now()
    engagement = Engagement.objects.create(freelancer=market.ada, agreed_day_rate=600, agreed_at=now)
    Mission.objects.filter(pk=market.mission).update(
        state=state,
        published_at=None if state == "draft" else now,
        ended_at=now if state in ENDED else None,
        engagement=engagement if state == "filled" else None,
    )
    return f"/v1/missions/{market.mission}"


def move(market, path, name):
    body = {"freelancer": str(market.ada.pk), "agreed_day_rate": "600.00"} if name == "fill" else None
    return market["company A"].post(f"{path}/{name}", body)


def test_every_pair_of_state_and_move_is_allowed_or_refused_as_the_table_says(market):
    for state, name in PAIRS:
        path = force(market, state)
        answer = move(market, path, name)
        if (state, name) in ALLOWED:
            assert (answer.status_code, answer.json()["state"]) == (200, MOVES[name]), (state, name)
        else:
            assert (answer.status_code, answer.json()["code"]) == (409, "transition_forbidden"), (state, name)
            assert market["company A"].get(path).json()["state"] == state


@pytest.mark.parametrize("state", ENDED)
def test_a_mission_that_ended_is_no_longer_edited(market, state):
    answer = market["company A"].patch(force(market, state), {"title": "Edited"})
    assert (answer.status_code, answer.json()["code"]) == (409, "mission_ended")


def test_a_mission_without_requirements_is_not_published(company_client):
    draft = company_client.post("/v1/missions", {"title": "Draft"}).json()["id"]
    wanted = {"/requirements": "requirements_missing"}
    assert pointers(company_client.post(f"/v1/missions/{draft}/publish")) == wanted
    assert pointers(company_client.post("/v1/missions", {"title": "At once", "state": "published"})) == wanted
    assert list(Mission.objects.values_list("state", flat=True)) == ["draft"]


def test_a_published_mission_keeps_at_least_one_requirement(market):
    path = f"/v1/missions/{market.mission}"
    assert pointers(market["company A"].patch(path, {"requirements": []})) == {"/requirements": "requirements_missing"}
    assert len(market["company A"].get(path).json()["requirements"]) == 3


def test_a_draft_may_lose_its_requirements(market):
    edited = market["company A"].patch(f"/v1/missions/{market.draft}", {"requirements": []})
    assert (edited.status_code, edited.json()["requirements"]) == (200, [])


def test_filling_is_for_a_match_of_this_very_mission(market):
    now = timezone.now()
    other = MatchSet.objects.create(mission_id=market.draft, considered=1, matched_at=now, snapshot_version=1)
    Match.objects.create(match_set=other, freelancer=market.bob, rank=1, score=1, focus=1, coverage=1, explanation={})
    body = {"freelancer": str(market.bob.pk), "agreed_day_rate": "600.00"}
    answer = market["company A"].post(f"/v1/missions/{market.mission}/fill", body)
    assert pointers(answer) == {"/freelancer": "not_a_match"}


def test_a_filled_mission_says_who_took_it_and_for_how_much(market):
    body = move(market, f"/v1/missions/{market.mission}", "fill").json()
    assert body["engagement"]["freelancer"] == str(market.ada.pk)
    assert body["engagement"]["agreed_day_rate"] == "600.00"
    assert body["ended_at"]


def test_a_patch_answers_what_a_read_answers(market):
    path = f"/v1/missions/{market.mission}"
    edited = market["company A"].patch(path, {"budget_max": "500", "latitude": 48, "longitude": 2, "country": "fr"})
    assert edited.json() == market["company A"].get(path).json()
    profile = market["freelancer"].patch("/v1/freelancers/me", {"day_rate": "500", "languages": ["FR"]})
    assert profile.json() == market["freelancer"].get("/v1/freelancers/me").json()
    assert profile.json()["day_rate"] == "500.00"


def test_filling_a_draft_is_refused_for_its_state_whoever_is_named(market):
    body = {"freelancer": str(market.bob.pk), "agreed_day_rate": "600.00"}
    answer = market["company A"].post(f"/v1/missions/{market.draft}/fill", body)
    assert (answer.status_code, answer.json()["code"]) == (409, "transition_forbidden")


def test_filling_with_a_stranger_leaves_the_mission_as_it_was(market):
    body = {"freelancer": str(uuid4()), "agreed_day_rate": "600.00"}
    answer = market["company A"].post(f"/v1/missions/{market.mission}/fill", body)
    assert pointers(answer) == {"/freelancer": "not_a_match"}
    assert Mission.objects.get(pk=market.mission).state == "published"
