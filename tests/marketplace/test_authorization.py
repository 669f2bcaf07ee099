"""Who may call what: one row for each verb of each route, one column for each kind of caller."""

from uuid import uuid4

import pytest

from marketplace.models import ApiKey
from tests.marketplace.routes import served

pytestmark = pytest.mark.django_db

CALLERS = ("anonymous", "company A", "viewer of A", "company B", "freelancer", "other freelancer")
DEAD = ("revoked key", "expired key", "malformed header")
OPEN = (200,) * 6
ANY_KEY = (401, 200, 200, 200, 200, 200)
READ_OWN_MISSION = (401, 200, 200, 404, 403, 403)
WRITE_OWN_MISSION = (401, 200, 403, 404, 403, 403)
OWN_PROFILE = (401, 403, 403, 403, 200, 200)
TABLE = {
    "GET /livez": OPEN,
    "GET /readyz": OPEN,
    "GET /v1/schema": OPEN,
    "GET /v1/docs": OPEN,
    "GET /v1/skills": OPEN,
    "GET /v1/skills/{slug}": OPEN,
    "POST /v1/skills/resolve": OPEN,
    "GET /v1/ranking-parameters": OPEN,
    "POST /v1/briefs/parse": ANY_KEY,
    "POST /v1/profiles/parse": ANY_KEY,
    "POST /v1/freelancers": (201,) * 6,
    "GET /v1/freelancers/me": OWN_PROFILE,
    "PATCH /v1/freelancers/me": OWN_PROFILE,
    "GET /v1/freelancers/me/matches": OWN_PROFILE,
    "GET /v1/missions": (401, 200, 200, 200, 403, 403),
    "POST /v1/missions": (401, 201, 403, 201, 403, 403),
    "GET /v1/missions/{mission_id}": READ_OWN_MISSION,
    "PATCH /v1/missions/{mission_id}": WRITE_OWN_MISSION,
    "GET /v1/missions/{mission_id}/matches": READ_OWN_MISSION,
    "GET /v1/missions/{mission_id}/match-run": READ_OWN_MISSION,
    "POST /v1/missions/{mission_id}/publish": WRITE_OWN_MISSION,
    "POST /v1/missions/{mission_id}/close": WRITE_OWN_MISSION,
    "POST /v1/missions/{mission_id}/cancel": WRITE_OWN_MISSION,
    "POST /v1/missions/{mission_id}/fill": WRITE_OWN_MISSION,
    "POST /v1/rates/estimates": ANY_KEY,
}
# The two pages about the API are not part of it.
NOT_IN_SCHEMA = {"GET /v1/schema", "GET /v1/docs"}


def ask(market, caller, route, *, mission=None):
    verb, path = route.split()
    own = market.draft if path.endswith("/publish") else market.mission
    path = path.format(mission_id=mission or own, slug="python")
    bodies = {
        "POST /v1/missions": {"title": "Another"},
        "POST /v1/skills/resolve": {"labels": ["Python 3"]},
        "POST /v1/briefs/parse": {"text": "Python"},
        "POST /v1/profiles/parse": {"text": "Python"},
        "PATCH /v1/missions/{mission_id}": {"title": "Edited"},
        "PATCH /v1/freelancers/me": {"headline": "Edited"},
        "POST /v1/freelancers": {"display_name": "Eve"},
        "POST /v1/missions/{mission_id}/fill": {"freelancer": str(market.ada.pk), "agreed_day_rate": "600.00"},
    }
    query = "?q=py" if path == "/v1/skills" else ""
    return getattr(market[caller], verb.lower())(path + query, bodies.get(route))


@pytest.mark.parametrize("route", TABLE)
def test_each_caller_gets_the_status_of_the_table(market, route):
    row = TABLE[route]
    expected = dict(zip(CALLERS, row, strict=True)) | dict.fromkeys(DEAD, row[0])  # a dead key opens what needs none
    assert {caller: ask(market, caller, route).status_code for caller in expected} == expected


def test_the_table_holds_every_verb_of_every_route():
    assert set(TABLE) == served()


def test_the_schema_holds_every_verb_of_every_route(anonymous):
    schema = anonymous.get("/v1/schema", headers={"Accept": "application/vnd.oai.openapi+json"}).json()
    declared = {f"{verb.upper()} {path}" for path, verbs in schema["paths"].items() for verb in verbs}
    assert declared == served() - NOT_IN_SCHEMA


@pytest.mark.parametrize("caller", ["anonymous", *DEAD])
def test_a_401_says_how_to_authenticate(market, caller):
    closed = [route for route, row in TABLE.items() if row[0] == 401]
    said = {ask(market, caller, route)["WWW-Authenticate"] for route in closed}
    assert said == {'Bearer realm="vivier"'}


@pytest.mark.parametrize("caller", DEAD)
def test_every_bad_key_is_refused_in_the_same_words(market, caller):
    body = ask(market, caller, "GET /v1/missions").json()
    assert (body["code"], body["detail"]) == ("invalid_key", "The API key is not valid.")


def all_but_request_id(answer):
    own_id = answer["X-Request-ID"]
    headers = {name: value for name, value in answer.headers.items() if name != "X-Request-ID"}
    return answer.status_code, headers, answer.content.replace(own_id.encode(), b"")


@pytest.mark.parametrize("route", [route for route in TABLE if "{mission_id}" in route])
def test_the_mission_of_another_company_looks_like_one_that_does_not_exist(market, route):
    theirs = ask(market, "company B", route)
    nobodys = ask(market, "company B", route, mission=uuid4())
    assert theirs.status_code == 404
    assert all_but_request_id(theirs) == all_but_request_id(nobodys)


def test_a_key_dies_at_once_when_it_is_revoked(market):
    assert ask(market, "freelancer", "GET /v1/freelancers/me").status_code == 200
    ApiKey.objects.filter(freelancer=market.ada).update(revoked_at="2026-01-01T00:00:00Z")
    assert ask(market, "freelancer", "GET /v1/freelancers/me").status_code == 401


IDENTIFIER, SECRET = "a" * 12, "b" * 32


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "Bearer a b",
        "Basic dXNlcjpwYXNz",
        f"viv_{IDENTIFIER}_{SECRET}",
        f"Bearer viv_{IDENTIFIER}_{SECRET}",
        f"Bearer viv_{IDENTIFIER}_{SECRET}b",
        "Bearer vivé",
        "Bearer viv_" + "a" * 100_000,
    ],
)
def test_a_header_that_is_no_key_of_ours_is_401(anonymous, header):
    answer = anonymous.get("/v1/missions", headers={"Authorization": header})
    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_key")
