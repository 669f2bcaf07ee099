"""A longer list asks PostgreSQL no more questions than a short one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db
SKILLS = ["retrieval-augmented-generation", "python", "docker", "java", "excel"]


def queries(client, path):
    client.get(path)  # what is kept for the process is loaded by now
    with CaptureQueriesContext(connection) as seen:
        answer = client.get(path)
    assert answer.status_code == 200
    return len(seen), len(answer.json()["results"])


def test_the_missions_of_a_company(company_client, rag_mission):
    counts = {}
    for new in (2, 23):
        for _ in range(new):
            company_client.post("/v1/missions", rag_mission)
        asked, rows = queries(company_client, "/v1/missions")
        counts[rows] = asked
    assert list(counts) == [2, 25]
    assert counts[25] == counts[2] <= 5


def test_the_matches_of_a_mission(company_client, rag_mission, make_freelancer, settle):
    path = f"/v1/missions/{company_client.post('/v1/missions', rag_mission).json()['id']}/matches"
    counts = {}
    for new in (2, 23):
        for _ in range(new):
            make_freelancer(dict.fromkeys(SKILLS, 3), day_rate="600.00", languages=["fr"])
        settle()
        asked, rows = queries(company_client, path)
        counts[rows] = asked
    assert list(counts) == [2, 25]
    assert counts[25] == counts[2] <= 6


def test_the_missions_that_fit_a_freelancer(company_client, rag_mission, make_freelancer):
    client = make_freelancer(dict.fromkeys(SKILLS, 3))[1]
    counts = {}
    for new in (2, 23):
        for _ in range(new):
            company_client.post("/v1/missions", rag_mission)
        asked, rows = queries(client, "/v1/freelancers/me/matches")
        counts[rows] = asked
    assert list(counts) == [2, 25]
    assert counts[25] == counts[2] <= 12


def test_the_completion_of_a_skill(anonymous):
    (short, few), (long, many) = (queries(anonymous, f"/v1/skills?q=a&limit={limit}") for limit in (2, 25))
    assert (few, many) == (2, 25)
    assert short == long == 0  # names are completed in memory
