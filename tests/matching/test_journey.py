"""The main job: post, matched, read from both sides."""

import pytest

from marketplace.models import Freelancer, Mission

pytestmark = pytest.mark.django_db


def test_a_posted_mission_is_matched_and_both_sides_see_the_same(company_client, make_freelancer, rag_mission, settle):
    _ada, ada_client = make_freelancer(
        {"retrieval-augmented-generation": 4, "python": 3}, role="ai_engineer", day_rate="600.00"
    )
    make_freelancer({"excel": 2}, display_name="Bob")
    posted = company_client.post("/v1/missions", rag_mission)
    assert posted.status_code == 201, posted.json()
    mission = posted.json()
    run = company_client.get(f"/v1/missions/{mission['id']}/match-run").json()
    assert run["state"] == "queued"

    settle()

    run = company_client.get(f"/v1/missions/{mission['id']}/match-run").json()
    assert (run["state"], run["matches"], run["considered"]) == ("done", 1, 2)
    matches = company_client.get(f"/v1/missions/{mission['id']}/matches").json()
    [match] = matches["results"]
    assert match["freelancer"]["display_name"] == "Ada"
    assert match["freelancer"]["day_rate_band"] == {"from": "575.00", "to": "600.00", "currency": "EUR"}
    [fitting] = ada_client.get("/v1/freelancers/me/matches").json()["results"]
    assert fitting["mission"]["id"] == mission["id"]
    for shared in ("score", "coverage", "shortlisting", "reasons", "explanation", "versions"):
        assert fitting[shared] == match[shared]


def test_editing_a_profile_makes_the_matches_follow(company_client, make_freelancer, rag_mission, settle):
    _bob, bob_client = make_freelancer({"excel": 2}, display_name="Bob")
    mission = company_client.post("/v1/missions", rag_mission).json()
    settle()
    assert company_client.get(f"/v1/missions/{mission['id']}/matches").json()["results"] == []

    edited = bob_client.patch(
        "/v1/freelancers/me", {"skills": [{"skill": "retrieval-augmented-generation", "level": 3}]}
    )
    assert edited.status_code == 200, edited.json()
    settle()

    [match] = company_client.get(f"/v1/missions/{mission['id']}/matches").json()["results"]
    assert match["freelancer"]["display_name"] == "Bob"


def test_editing_a_mission_makes_the_matches_follow(company_client, make_freelancer, rag_mission, settle):
    make_freelancer({"excel": 2}, display_name="Bob")
    mission = company_client.post("/v1/missions", rag_mission).json()
    settle()
    edited = company_client.patch(f"/v1/missions/{mission['id']}", {"requirements": [{"skill": "excel"}]})
    assert edited.status_code == 200, edited.json()
    settle()
    assert len(company_client.get(f"/v1/missions/{mission['id']}/matches").json()["results"]) == 1


def test_the_schema_and_the_open_pages_answer(anonymous):
    for path in ("/livez", "/readyz", "/v1/schema", "/v1/docs", "/v1/ranking-parameters", "/v1/skills?q=pyt"):
        assert anonymous.get(path).status_code == 200, path
    assert Mission.objects.count() == Freelancer.objects.count() == 0
