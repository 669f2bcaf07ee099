"""Walking page by page sees each row once."""

import pytest

from marketplace.models import Criterion, Mission
from marketplace.services.missions import close_mission
from tests.conftest import Client

pytestmark = pytest.mark.django_db
MISSIONS, FITTING = "/v1/missions", "/v1/freelancers/me/matches"


def pages(client, path, *, limit, between=lambda: None):
    """The results of each page; `between` happens after the first."""
    following, found = f"{path}{'&' if '?' in path else '?'}limit={limit}", []
    while following:
        answer = client.get(following)
        assert answer.status_code == 200, answer.json()
        found.append(answer.json()["results"])
        following = answer.json()["next"]
        assert len(found[-1]) == limit or following is None
        if len(found) == 1:
            between()
    return found


def walk(*args, of=lambda row: row["id"], **kwargs):
    return [of(row) for rows in pages(*args, **kwargs) for row in rows]


@pytest.fixture
def six_missions(company_client):
    return [company_client.post(MISSIONS, {"title": f"Mission {n}"}).json()["id"] for n in range(6)]


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 6, 100])
def test_walking_over_the_missions_sees_each_once_newest_first(company_client, six_missions, limit):
    assert walk(company_client, MISSIONS, limit=limit) == six_missions[::-1]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_a_mission_posted_meanwhile_moves_nothing(company_client, six_missions, limit):
    def post():
        company_client.post(MISSIONS, {"title": "Meanwhile"})

    assert walk(company_client, MISSIONS, limit=limit, between=post) == six_missions[::-1]


def test_the_next_page_keeps_the_filter(company_client, six_missions):
    for mission in six_missions[::2]:
        company_client.post(f"{MISSIONS}/{mission}/cancel")
    assert walk(company_client, f"{MISSIONS}?state=draft", limit=1) == six_missions[1::2][::-1]


def test_an_empty_list_has_no_next_page(company_client, freelancer_client):
    for client, path in ((company_client, MISSIONS), (freelancer_client, FITTING)):
        assert client.get(path).json() == {"next": None, "results": []}


def test_the_missions_of_others_fill_no_page(company_client, six_missions, make_company):
    assert walk(make_company("Borealis")[1], MISSIONS, limit=1) == []


@pytest.fixture
def five_freelancers(make_freelancer):
    levels = [4, 4, 3, 2, 1]  # two at a tie
    return [make_freelancer({"retrieval-augmented-generation": level})[0] for level in levels]


@pytest.mark.parametrize("limit", [1, 2, 3, 5])
def test_walking_over_the_matches_sees_each_once_best_first(
    company_client, five_freelancers, rag_mission, settle, limit
):
    mission = company_client.post(MISSIONS, rag_mission).json()["id"]
    settle()
    rows = walk(company_client, f"{MISSIONS}/{mission}/matches", limit=limit, of=lambda row: row)
    assert [row["rank"] for row in rows] == [1, 2, 3, 4, 5]
    assert {row["freelancer"]["id"] for row in rows} == {str(freelancer.pk) for freelancer in five_freelancers}
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)


@pytest.fixture
def fitting(make_freelancer, company_client, rag_mission) -> Client:
    """A freelancer whom five missions fit, two of them equally well."""
    client = make_freelancer({"retrieval-augmented-generation": 4, "docker": 3}, role="ai_engineer")[1]
    for optional in ("docker", "python", "python", "java", "excel"):
        requirements = [{"skill": "retrieval-augmented-generation"}, {"skill": optional}]
        assert company_client.post(MISSIONS, {**rag_mission, "requirements": requirements}).status_code == 201
    return client


def mission_of(row):
    return row["mission"]["id"]


@pytest.mark.parametrize("limit", [1, 2, 3, 5])
def test_walking_over_the_fitting_missions_sees_each_once_best_first(fitting, limit):
    rows = walk(fitting, FITTING, limit=limit, of=lambda row: row)
    assert [row["rank"] for row in rows] == [1, 2, 3, 4, 5]
    assert len({mission_of(row) for row in rows}) == 5
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_a_better_mission_published_meanwhile_shows_none_of_the_others_twice(
    fitting, company_client, rag_mission, limit
):
    expected = walk(fitting, FITTING, limit=100, of=mission_of)

    def publish():
        weights = dict.fromkeys(Criterion.values, 0) | {"skills": 1}  # nothing but the one skill that is held
        asked = {"requirements": [{"skill": "retrieval-augmented-generation"}], "weights": weights}
        company_client.post(MISSIONS, {**rag_mission, **asked})

    assert walk(fitting, FITTING, limit=limit, of=mission_of, between=publish) == expected


def test_the_best_mission_closed_meanwhile_leaves_out_none_of_the_others(fitting):
    expected = walk(fitting, FITTING, limit=100, of=mission_of)

    def close():
        best = Mission.objects.get(pk=expected[0])
        close_mission(mission=best, now=best.published_at)

    assert walk(fitting, FITTING, limit=2, of=mission_of, between=close) == expected
