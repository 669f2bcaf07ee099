"""A company may cap how many of its matches share a city or a speciality."""

from functools import partial
from typing import Any

import pytest

from matching.models import Match
from matching.scoring.ranking import rank

pytestmark = pytest.mark.django_db
RAG = "retrieval-augmented-generation"
PARIS = {"city": "Paris", "country": "FR"}


@pytest.fixture
def post(company_client, rag_mission) -> Any:
    """Publishes a mission with these fields besides; returns its id."""

    def posted(**fields: Any) -> str:
        return company_client.post("/v1/missions", {**rag_mission, **fields}).json()["id"]

    return posted


def listed(client, mission):
    return client.get(f"/v1/missions/{mission}/matches").json()["results"]


def names(client, mission):
    return [match["freelancer"]["display_name"] for match in listed(client, mission)]


def people(make_freelancer, **levels):
    """Parisians who hold RAG at these levels, by name."""
    return {name: make_freelancer({RAG: level}, display_name=name, **PARIS) for name, level in levels.items()}


def test_a_capped_list_takes_the_best_of_each_city_and_has_no_gaps(post, company_client, make_freelancer, settle):
    people(make_freelancer, best=4, second=2, third=1)
    make_freelancer({"docker": 1}, display_name="elsewhere", city="Lyon", country="FR")
    mission = post(max_per_city=2)
    settle()

    assert names(company_client, mission)[:2] == ["best", "second"]
    assert [match["rank"] for match in listed(company_client, mission)] == [1, 2, 3]
    assert "third" not in names(company_client, mission)


def test_a_list_capped_by_speciality_takes_the_best_of_each(post, company_client, make_freelancer, settle):
    make_freelancer({RAG: 4}, display_name="best")
    make_freelancer({RAG: 2}, display_name="second")
    make_freelancer({"docker": 1}, display_name="of another speciality")
    mission = post(max_per_speciality=1)
    settle()

    assert names(company_client, mission) == ["best", "of another speciality"]


def test_editing_a_cap_ranks_the_mission_anew(post, company_client, make_freelancer, settle):
    people(make_freelancer, best=4, second=2)
    mission = post()
    settle()
    for cap, found in ((1, ["best"]), (None, ["best", "second"])):
        edited = company_client.patch(f"/v1/missions/{mission}", {"max_per_city": cap})
        settle()
        assert edited.json()["max_per_city"] == cap
        assert names(company_client, mission) == found


def test_who_is_capped_out_sees_the_score_that_the_company_would_see(post, company_client, make_freelancer, settle):
    _second, client = people(make_freelancer, best=4, second=2)["second"]
    mission = post()
    settle()
    uncapped = listed(company_client, mission)[1]
    company_client.patch(f"/v1/missions/{mission}", {"max_per_city": 1})
    settle()

    [fitting] = client.get("/v1/freelancers/me/matches").json()["results"]
    assert (fitting["score"], fitting["explanation"]) == (uncapped["score"], uncapped["explanation"])


def test_who_was_capped_out_and_gets_better_takes_the_place(post, company_client, make_freelancer, settle):
    _second, client = people(make_freelancer, best=3, second=1)["second"]
    mission = post(max_per_city=1)
    settle()
    client.patch("/v1/freelancers/me", {"skills": [{"skill": RAG, "level": 4}, {"skill": "python", "level": 4}]})
    settle()

    assert names(company_client, mission) == ["second"]


def test_who_was_capped_out_and_moves_away_comes_in(post, company_client, make_freelancer, settle):
    _second, client = people(make_freelancer, best=3, second=1)["second"]
    mission = post(max_per_city=1)
    settle()
    client.patch("/v1/freelancers/me", {"city": "Lyon"})
    settle()

    assert names(company_client, mission) == ["best", "second"]


def test_when_a_listed_one_leaves_the_next_of_their_city_takes_the_place(
    post, company_client, make_freelancer, settle, monkeypatch
):
    monkeypatch.setattr("matching.services.BEST", 2)
    monkeypatch.setattr("matching.services.rank", partial(rank, limit=2))
    _best, client = people(make_freelancer, best=3, second=2, third=1)["best"]
    make_freelancer({"docker": 1}, display_name="elsewhere")
    mission = post(max_per_city=1)
    settle()
    assert names(company_client, mission) == ["best", "elsewhere"]  # full, and two are capped out
    client.patch("/v1/freelancers/me", {"skills": []})
    settle()

    assert names(company_client, mission) == ["second", "elsewhere"]


def test_who_comes_after_the_last_of_a_full_capped_list_re_ranks_nothing(
    post, company_client, make_freelancer, settle, monkeypatch
):
    monkeypatch.setattr("matching.services.BEST", 2)
    monkeypatch.setattr("matching.services.rank", partial(rank, limit=2))
    people(make_freelancer, best=3, second=2)
    make_freelancer({"docker": 2}, display_name="elsewhere")
    mission = post(max_per_city=1)
    settle()
    before = company_client.get(f"/v1/missions/{mission}/match-run").json()["wanted"]
    make_freelancer({"docker": 1}, display_name="newcomer", city="Lyon", country="FR")
    settle()

    assert company_client.get(f"/v1/missions/{mission}/match-run").json()["wanted"] == before
    assert Match.objects.count() == 2
