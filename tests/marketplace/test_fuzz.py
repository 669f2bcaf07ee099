"""Whatever is sent where a good body was expected: an answer that blames the sender, or does what was asked."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.marketplace.sending import send

pytestmark = pytest.mark.django_db
MISSION = {
    "title": "RAG assistant",
    "brief": "Build it.",
    "state": "published",
    "requirements": [{"skill": "python", "importance": "essential", "weight": 2, "minimum_level": 3}],
    "role": "ai_engineer",
    "seniority": "senior",
    "work_mode": "hybrid",
    "country": "FR",
    "city": "Paris",
    "latitude": 48.85,
    "longitude": 2.35,
    "radius_km": 30,
    "languages": ["fr", "en"],
    "domains": ["insurance", "health_care"],
    "start_date": "2027-01-04",
    "latest_start_date": "2027-02-01",
    "duration_days": 120,
    "days_per_week": 5,
    "budget_min": "500.00",
    "budget_max": "650.00",
    "knowledge_transfer": "training",
    "hard_filters": ["languages", "budget"],
    "max_per_city": 20,
    "max_per_speciality": 40,
    "weights": {"skills": 60, "role": 0},
    "external_ref": "ERP-1",
}
PROFILE = {
    "display_name": "Ada",
    "headline": "RAG",
    "bio": "",
    "role": "ai_engineer",
    "seniority": "expert",
    "years_experience": 9,
    "skills": [{"skill": "python", "level": 4, "years": 8, "last_used_year": 2026}],
    "languages": ["fr"],
    "domains": ["insurance"],
    "country": "FR",
    "city": "Lyon",
    "latitude": 45.7,
    "longitude": 4.8,
    "remote_preference": "flexible",
    "day_rate": "620.00",
    "available_from": "2027-01-01",
    "days_per_week": 4,
    "trains_teams": True,
}
ESTIMATE = {
    "role": "ai_engineer",
    "seniority": "senior",
    "skills": ["python"],
    "specialities": ["nlp"],
    "city": "Paris",
    "country": "FR",
    "work_mode": "hybrid",
    "duration_days": 120,
    "days_per_week": 5,
}
FILLING = {"freelancer": None, "agreed_day_rate": "600.00"}

NASTY = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    1e308,
    10**30,
    -(10**400),
    "",
    " ",
    "0",
    "x" * 5_000,
    "٣",
    "\u202e",
    "🚀",
    "%s{}",
]
NASTY += [
    "1e3",
    "-0.00",
    "0001-01-01",
    "9999-12-31",
    "0000-00-00",
    "\u0000",
    "\ud800",
    "00000000-0000-0000-0000-000000000000",
]
scalars = st.sampled_from(NASTY) | st.integers() | st.floats() | st.text(max_size=30) | st.dates().map(str)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)


def places(body, path=()):
    """The way to every value of a body."""
    named = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for name, inner in named:
        yield (*path, name)
        yield from places(inner, (*path, name))


@st.composite
def mutations(draw, body):
    """The body with one to four of its values replaced, dropped, doubled or joined by a stranger."""
    body = copy.deepcopy(body)
    for _ in range(draw(st.integers(1, 4))):
        found = list(places(body))
        if not found:
            break
        *way, last = draw(st.sampled_from(found))
        holder = body
        for name in way:
            holder = holder[name]
        change = draw(st.sampled_from(["replace", "replace", "replace", "drop", "swap", "stranger"]))
        if change == "drop":
            del holder[last]
        elif change == "stranger" and isinstance(holder, dict):
            holder[draw(st.text(max_size=10))] = draw(values)
        elif change == "swap":
            *_rest, other = draw(st.sampled_from(found))
            holder[last] = copy.deepcopy(body.get(other)) if isinstance(other, str) else draw(values)
        else:
            holder[last] = draw(values)
    return body


def fuzz(client, good, *, path, verb="POST", tries=60):
    @settings(
        max_examples=tries,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(mutations(good))
    def send_one(body):
        answer = send(client, json.dumps(body), path=path, verb=verb)
        assert answer.status_code in {200, 201} or 400 <= answer.status_code < 500, (answer.status_code, body)
        if answer.status_code == 400 and answer.json()["code"] == "validation_error":
            assert answer.json()["errors"]
            assert all(error["code"] and error["detail"] for error in answer.json()["errors"])

    send_one()


def test_posting_a_mission(company_client):
    fuzz(company_client, MISSION, path="/v1/missions")


def test_editing_a_mission(company_client):
    created = company_client.post("/v1/missions", MISSION)
    assert created.status_code == 201, created.json()
    fuzz(company_client, MISSION, path=f"/v1/missions/{created.json()['id']}", verb="PATCH")


def test_signing_up(anonymous):
    assert anonymous.post("/v1/freelancers", PROFILE).status_code == 201
    fuzz(anonymous, PROFILE, path="/v1/freelancers")


def test_editing_a_profile(freelancer_client):
    assert freelancer_client.patch("/v1/freelancers/me", PROFILE).status_code == 200
    fuzz(freelancer_client, PROFILE, path="/v1/freelancers/me", verb="PATCH")


def test_filling_a_mission(market):
    body = {**FILLING, "freelancer": str(market.ada.pk)}
    fuzz(market["company A"], body, path=f"/v1/missions/{market.mission}/fill", tries=30)


def test_asking_for_a_rate(company_client):
    assert company_client.post("/v1/rates/estimates", ESTIMATE).status_code == 200
    fuzz(company_client, ESTIMATE, path="/v1/rates/estimates")


def test_posting_any_json_at_all(company_client):
    fuzz(company_client, {"x": MISSION}, path="/v1/missions", tries=20)


@settings(max_examples=80, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(query=st.text(alphabet="limit=cursor&state%0123456789AFaf;+ \u00e9-_", max_size=40))
def test_any_query_at_all(company_client, query):
    company_client.raise_request_exception = False
    raw = query.encode().decode("latin-1")
    assert company_client.get("/v1/missions", QUERY_STRING=raw).status_code in {200, 400}
