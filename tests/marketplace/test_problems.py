"""Every error leaves as `application/problem+json`, whoever raises it."""

from uuid import uuid4

import psycopg
import pytest
from django.db import OperationalError

from marketplace.api.missions import MissionListView
from marketplace.http import authentication
from marketplace.services import missions as service
from tests.conftest import Client
from tests.marketplace.sending import send

pytestmark = pytest.mark.django_db
MEMBERS = {"type", "title", "status", "code", "detail", "request_id"}


def problem(answer, status, code):
    """The body, after checking all that every problem has."""
    body = answer.json()
    assert (answer.status_code, body["status"], body["code"]) == (status, status, code)
    assert answer["Content-Type"] == "application/problem+json"
    assert set(body) - {"errors"} == MEMBERS
    assert body["request_id"] == answer["X-Request-ID"]
    assert body["type"] == f"urn:vivier:problem:{code}"
    assert answer["Content-Language"] == "en"
    return body


def test_an_unknown_route_is_a_problem(anonymous):
    problem(anonymous.get("/v1/nowhere"), 404, "not_found")
    problem(anonymous.get("/v1/missions/"), 404, "not_found")
    problem(anonymous.get("/v1/missions/%00%ff"), 404, "not_found")


def test_a_missing_mission_is_a_problem(company_client):
    problem(company_client.get(f"/v1/missions/{uuid4()}"), 404, "not_found")


def test_a_missing_skill_is_a_problem(anonymous):
    problem(anonymous.get("/v1/skills/astrology"), 404, "not_found")


def test_a_verb_that_is_not_there_is_a_problem(company_client):
    answer = company_client.delete("/v1/missions?colour=red")
    problem(answer, 405, "method_not_allowed")
    assert "POST" in answer["Allow"]


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/v1/schema", "/v1/docs", "/v1/skills"])
def test_an_open_page_refuses_what_it_does_not_do(anonymous, path):
    problem(anonymous.delete(path), 405, "method_not_allowed")


def test_an_answer_that_cannot_be_given_in_the_accepted_form_is_a_problem(company_client):
    problem(company_client.get("/v1/missions", headers={"Accept": "text/html"}), 406, "not_acceptable")


@pytest.mark.parametrize(
    "media_type", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain"]
)
def test_a_body_that_is_not_json_is_a_problem(company_client, media_type):
    problem(send(company_client, b"title=x", content_type=media_type), 415, "unsupported_media_type")


@pytest.mark.parametrize("path", ["/v1/missions", "/v1/freelancers", "/v1/rates/estimates"])
def test_a_body_above_one_mebibyte_is_a_problem(company_client, path):
    problem(company_client.post(path, {"title": "x" * 1024 * 1024}), 413, "body_too_large")


def test_malformed_json_is_a_problem(company_client):
    problem(send(company_client, b'{"title":'), 400, "parse_error")


def test_a_host_that_is_not_ours_is_a_problem(anonymous):
    problem(anonymous.get("/v1/skills?q=py", headers={"Host": "evil.example.org"}), 400, "bad_request")


def test_a_bug_is_a_problem_that_tells_nothing(company_client, monkeypatch):
    def explode(*_: object) -> None:
        raise RuntimeError("the secret is swordfish")

    monkeypatch.setattr(MissionListView, "get", explode)
    company_client.raise_request_exception = False
    answer = company_client.get("/v1/missions")
    problem(answer, 500, "error")
    assert b"swordfish" not in answer.content


def test_a_bug_before_any_view_is_a_problem(anonymous, monkeypatch):
    def explode(*_: object) -> None:
        raise RuntimeError("the secret is swordfish")

    monkeypatch.setattr("django.middleware.locale.LocaleMiddleware.process_request", explode)
    anonymous.raise_request_exception = False
    answer = anonymous.get("/v1/skills?q=py")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert answer.json()["request_id"] == answer["X-Request-ID"]


def away(*_: object, **__: object) -> None:
    raise OperationalError("connection refused") from psycopg.OperationalError("connection refused")


def test_without_postgresql_a_request_is_told_to_come_back(company_client, monkeypatch):
    monkeypatch.setattr(authentication, "_find", away)
    company_client.raise_request_exception = False
    answer = company_client.get("/v1/missions")
    problem(answer, 503, "service_unavailable")
    assert int(answer["Retry-After"]) >= 1


def test_losing_postgresql_in_mid_write_is_a_problem(company_client, monkeypatch):
    monkeypatch.setattr(service, "want", away)
    company_client.raise_request_exception = False
    body = {"title": "x", "state": "published", "requirements": [{"skill": "python"}]}
    problem(company_client.post("/v1/missions", body), 503, "service_unavailable")


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({}, "/title", "required"),
        ({"requirements": [{"skill": "python"}, {"skill": "pythn"}]}, "/requirements/1/skill", "unknown_skill"),
        ({"requirements": [{"skill": "python"}, {}]}, "/requirements/1/skill", "required"),
        ({"requirements": [{"skill": "python", "wieght": 1}]}, "/requirements/0/wieght", "unknown_field"),
        ({"requirements": [{"skill": "python"}] * 2}, "/requirements/1/skill", "duplicate_skill"),
        ({"requirements": [5]}, "/requirements/0", "invalid"),
        ({"languages": ["fr", "french"]}, "/languages/1", "not_a_language"),
        ({"hard_filters": ["mood"]}, "/hard_filters/0", "invalid_choice"),
        ({"weights": {"mood": 1}}, "/weights/mood", "unknown_field"),
        ({"weights": {"skills": 0}}, "/weights/skills", "min_value"),
        ({"a/b~c": 1}, "/a~1b~0c", "unknown_field"),
        ({"": 1}, "/", "unknown_field"),
        ([], "", "invalid"),
    ],
)
def test_a_bad_field_is_pointed_at(company_client, body, pointer, code):
    answer = problem(company_client.post("/v1/missions", body), 400, "validation_error")
    assert (pointer, code) in {(error["pointer"], error["code"]) for error in answer["errors"]}
    assert all(error["detail"] for error in answer["errors"])


def test_every_bad_field_is_named_at_once(company_client):
    body = {"titel": "x", "radius_km": 0, "requirements": [{"skill": "pythn"}, {"skill": "python", "weight": 11}]}
    answer = problem(company_client.post("/v1/missions", body), 400, "validation_error")
    assert {error["pointer"] for error in answer["errors"]} >= {
        "/title",
        "/titel",
        "/radius_km",
        "/requirements/1/weight",
    }


def test_a_bad_query_parameter_is_pointed_at(company_client):
    answer = problem(company_client.get("/v1/missions?limit=0&colour=red"), 400, "validation_error")
    codes = {(error["pointer"], error["code"]) for error in answer["errors"]}
    assert codes == {("?limit", "min_value"), ("?colour", "unknown_parameter")}


def test_the_request_id_of_the_client_comes_back(anonymous):
    answer = anonymous.get("/v1/nowhere", headers={"X-Request-ID": "order-4711.a"})
    assert answer.json()["request_id"] == answer["X-Request-ID"] == "order-4711.a"


@pytest.mark.parametrize("given", ["short", "x" * 65, "with space", "é" * 10, 'a"b<script>'])
def test_a_strange_request_id_is_replaced(anonymous, given):
    answer = anonymous.get("/v1/nowhere", headers={"X-Request-ID": given})
    assert answer["X-Request-ID"] != given
    assert answer.json()["request_id"] == answer["X-Request-ID"]


PROVOKED = {
    "401": lambda client: Client().get("/v1/missions"),
    "401 bad key": lambda client: Client("viv_nonsense").get("/v1/missions"),
    "403": lambda client: client.get("/v1/freelancers/me"),
    "404": lambda client: client.get(f"/v1/missions/{uuid4()}"),
    "404 route": lambda client: client.get("/v1/nowhere"),
    "405": lambda client: client.delete("/v1/missions"),
    "406": lambda client: client.get("/v1/missions", headers={"Accept": "text/html"}),
    "413": lambda client: client.post("/v1/missions", {"title": "x" * 1024 * 1024}),
    "415": lambda client: send(client, b"x", content_type="text/plain"),
    "400 syntax": lambda client: send(client, b"{"),
    "400 twice": lambda client: send(client, b'{"bio": "", "bio": ""}'),
    "400 NaN": lambda client: send(client, b'{"bio": NaN}'),
    "400 NUL": lambda client: send(client, rb'{"bio": "\u0000"}'),
    "400 deep": lambda client: send(client, b"[" * 30 + b"]" * 30),
    "400 field": lambda client: client.post("/v1/missions", {"title": 5, "colour": 1, "budget_min": "x"}),
    "400 query": lambda client: client.get("/v1/missions?limit=x&colour=red&state=lost&cursor=x"),
    "400 host": lambda client: client.get("/v1/skills", headers={"Host": "evil.example.org"}),
    "409": lambda client: client.post(f"/v1/missions/{client.mission}/close"),
}


@pytest.mark.parametrize("name", PROVOKED)
def test_the_language_changes_words_only(company_client, name):
    company_client.mission = company_client.post("/v1/missions", {"title": "Draft"}).json()["id"]
    provoke = PROVOKED[name]

    def speak(language):
        real = Client.request

        def request(self, **kwargs):
            return real(self, **{**kwargs, "HTTP_ACCEPT_LANGUAGE": language})

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Client, "request", request)
            return provoke(company_client)

    english, french = speak("en"), speak("fr-FR,fr;q=0.9")
    assert french["Content-Language"] == "fr"
    assert "Accept-Language" in french["Vary"]
    assert without_words(english.json()) == without_words(french.json())
    assert french.json()["detail"] != english.json()["detail"]
    for ours, theirs in zip(english.json().get("errors", []), french.json().get("errors", []), strict=True):
        assert ours["detail"] != theirs["detail"]


def without_words(body):
    errors = [{**error, "detail": None} for error in body.get("errors", [])]
    return {**body, "detail": None, "request_id": None, "errors": errors}
