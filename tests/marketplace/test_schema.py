"""The OpenAPI schema is valid, and says what is really answered."""

import io
import json
from functools import cache
from uuid import uuid4

import pytest
import yaml
from django.core.management import call_command
from drf_spectacular.validation import validate_schema
from jsonschema import Draft202012Validator, FormatChecker

from tests.conftest import Client
from tests.marketplace.test_authorization import NOT_IN_SCHEMA, TABLE, ask

pytestmark = pytest.mark.django_db


@cache
def schema():
    return Client().get("/v1/schema", headers={"Accept": "application/vnd.oai.openapi+json"}).json()


def operations():
    return [(path, verb, found) for path, verbs in schema()["paths"].items() for verb, found in verbs.items()]


def validator(part):
    return Draft202012Validator({**part, "components": schema()["components"]}, format_checker=FormatChecker())


def check(answer, operation):
    """The answer is declared with its status, its form and its shape."""
    declared = operation["responses"].get(str(answer.status_code), operation["responses"]["default"])
    media_type = answer["Content-Type"].split(";")[0]
    validator(declared["content"][media_type]["schema"]).validate(answer.json())


def test_the_schema_is_written_without_a_warning():
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=io.StringIO())


def test_the_schema_is_valid_openapi_3_1():
    assert schema()["openapi"] == "3.1.0"
    validate_schema(schema())


def test_every_part_of_the_schema_is_valid_json_schema():
    for part in schema()["components"]["schemas"].values():
        Draft202012Validator.check_schema(part)


def every(node):
    if isinstance(node, dict):
        yield node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from every(inner)


def test_no_enum_is_nullable():
    enums = [node for node in every(schema()) if "enum" in node]
    assert len(enums) > 5
    assert [enum for enum in enums if None in enum["enum"] or "" in enum["enum"]] == []
    assert not [name for name in schema()["components"]["schemas"] if name.startswith(("NullEnum", "BlankEnum"))]


def test_every_operation_has_a_name_of_its_own_and_words():
    names = [operation["operationId"] for _path, _verb, operation in operations()]
    assert len(set(names)) == len(names)
    assert all(operation.get("description") for _path, _verb, operation in operations())


def test_every_operation_declares_problems():
    for path, verb, operation in operations():
        assert list(operation["responses"]["default"]["content"]) == ["application/problem+json"], (path, verb)


def test_every_operation_that_needs_a_key_says_so():
    for path, verb, operation in operations():
        expected = [{"BearerKey": []}] if TABLE[f"{verb.upper()} {path}"][0] == 401 else None
        assert (operation.get("security") or None) == expected, (path, verb)


def test_the_key_is_a_bearer_token():
    assert schema()["components"]["securitySchemes"]["BearerKey"]["scheme"] == "bearer"


def test_posting_a_mission_declares_its_idempotency_key_as_required():
    parameters = schema()["paths"]["/v1/missions"]["post"]["parameters"]
    assert [(p["name"], p["in"], p["required"]) for p in parameters] == [("Idempotency-Key", "header", True)]


@pytest.mark.parametrize("route", sorted(set(TABLE) - NOT_IN_SCHEMA))
def test_every_answer_is_as_declared(market, route):
    verb, path = route.split()
    operation = schema()["paths"][path][verb.lower()]
    enrich(market)
    for caller in ("company A", "viewer of A", "freelancer", "anonymous"):
        check(ask(market, caller, route), operation)


def enrich(market):
    """Lists that are not empty, and nothing left null that can be said."""
    market["freelancer"].patch(
        "/v1/freelancers/me",
        {
            "skills": [{"skill": "retrieval-augmented-generation", "level": 3, "years": 2, "last_used_year": 2026}],
            "languages": ["fr"],
            "domains": ["banking_finance"],
            "available_from": "2027-01-01",
            "trains_teams": True,
            "latitude": 48.85,
            "longitude": 2,
        },
    )
    market["company A"].patch(
        f"/v1/missions/{market.mission}",
        {
            "weights": {"role": 3},
            "start_date": "2027-01-01",
            "knowledge_transfer": "training",
            "languages": ["fr", "en"],
            "domains": ["insurance", "legal"],
        },
    )


def test_an_ended_mission_is_as_declared(market):
    filled = ask(market, "company A", "POST /v1/missions/{mission_id}/fill")
    check(filled, schema()["paths"]["/v1/missions/{mission_id}/fill"]["post"])
    assert filled.json()["engagement"]
    missions = market["company A"].get("/v1/missions?limit=1")
    assert missions.json()["next"]
    check(missions, schema()["paths"]["/v1/missions"]["get"])


def request_schema(path, verb):
    return schema()["paths"][path][verb]["requestBody"]["content"]["application/json"]["schema"]


@pytest.mark.parametrize(
    "body",
    [
        {"title": "x", "colour": "red"},
        {"title": "x", "requirements": [{"skill": "python", "colour": "red"}]},
        {"title": "x", "weights": {"colour": 1}},
        {"title": "x", "budget_max": ""},
        {"title": "x", "budget_max": "1e3"},
        {"title": "x", "budget_max": 500},
        {"title": ""},
        {"brief": 17},
    ],
)
def test_what_is_refused_is_no_valid_request(body):
    declared = validator(request_schema("/v1/missions", "post"))
    assert declared.is_valid({"title": "x", "budget_max": "500.00", "budget_min": None})
    assert not declared.is_valid(body)


def test_problems_are_as_declared(company_client):
    operation = schema()["paths"]["/v1/missions"]["post"]
    for body in ({}, [], {"title": 5, "requirements": [{"skill": "pythn"}]}):
        check(company_client.post("/v1/missions", body), operation)
    check(company_client.get(f"/v1/missions/{uuid4()}"), operation)
    check(company_client.get("/v1/nowhere"), operation)


def test_the_declared_shapes_are_closed_enough_to_notice_a_missing_field(market):
    body = market["company A"].get(f"/v1/missions/{market.mission}").json()
    part = schema()["components"]["schemas"]["Mission"]
    assert set(body) == set(part["properties"])
    for name in part["required"]:
        assert not validator(part).is_valid({key: value for key, value in body.items() if key != name})


def test_the_yaml_and_the_json_are_one_schema(anonymous):
    text = anonymous.get("/v1/schema").content
    assert json.loads(json.dumps(yaml.safe_load(text), default=str)) == schema()
