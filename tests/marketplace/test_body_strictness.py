"""Fields are taken literally: what is unknown, read-only or of another type is refused by name, never mended."""

import pytest

from marketplace.models import Freelancer, Mission
from tests.marketplace.sending import pointers

pytestmark = pytest.mark.django_db
HUGE = 10**400
STRINGS = ["title", "brief", "country", "city", "external_ref"]
CHOICES = ["role", "seniority", "work_mode", "knowledge_transfer", "state"]
WHOLE = ["radius_km", "duration_days", "days_per_week", "max_per_city", "max_per_speciality"]
NUMBERS = [*WHOLE, "latitude", "longitude"]
MONEY = ["budget_min", "budget_max"]
DATES = ["start_date", "latest_start_date"]
LISTS = ["requirements", "languages", "domains", "hard_filters"]


def rows(fields, values):
    return [pytest.param(name, values, id=f"{name}-{len(values)}") for name in fields]


BAD_MISSIONS = [
    *rows(STRINGS, [5, 1.5, True, ["x"], {"x": 1}]),
    *rows(CHOICES, [5, None, True, "", "wizard", ["draft"], {}, "Draft", "é" * 1000]),
    *rows(NUMBERS, ["5", "", True, False, [5], {}, HUGE, -HUGE, 10**20]),
    *rows(WHOLE, [0, -1, 1.5, 100_000, 2**63]),
    *rows(["latitude", "longitude"], [180.5, -181, "NaN"]),
    *rows(MONEY, [500, 500.5, True, "", "NaN", "sNaN", "Infinity", "-1", "0", "1e3", "1E+3", "500.001", "20000.01"]),
    *rows(MONEY, ["1_000", "+500", " 500", "500 ", "٥٠٠", "500,00", "0x1F", "1" * 2000, "500.", ".5", ["500"], {}]),
    *rows(DATES, ["0000-00-00", "2026-02-30", "2026-13-01", "2026-1-5", "20260105", "2026-W01-1", "05/01/2026", ""]),
    *rows(
        DATES, ["2026-01-05T00:00:00Z", "2026-01-05T00:00:00-18:46", "10000-01-01", "２０２６-01-05", 20260105, True]
    ),
    *rows(DATES, [["2026-01-05"], {}, "-2026-01-05", "today", "2026-01-05+02:00", " 2026-01-05"]),
    *rows(LISTS, ["x", 5, None, {}, {"0": "x"}, True]),
    *rows(["country"], ["FRA", "F", "F1", "??", "ＦＲ", "éé"]),
    *rows(["weights"], [None, [], "x", 5]),
    *rows(["title"], [None, "", "   ", "x" * 161]),
    *rows(["brief"], ["x" * 20_001, None]),
    *rows(["external_ref"], ["", "x" * 121]),
    *rows(["state"], ["filled", "closed", "cancelled"]),
    *rows(["id", "company", "company_id", "created_at", "updated_at", "published_at", "ended_at"], ["x", None]),
    *rows(["engagement", "currency", "source_digest", "score", "Title", "title "], ["EUR", None]),
]


@pytest.mark.parametrize(("field", "values"), BAD_MISSIONS)
def test_a_bad_field_of_a_mission_is_refused_by_name(company_client, field, values):
    company_client.raise_request_exception = False
    for value in values:
        answer = company_client.post("/v1/missions", {"title": "Good", field: value})
        assert {found.split("/")[1] for found in pointers(answer)} == {field}, value
    assert not Mission.objects.exists()


NESTED = [
    ({"requirements": [{"skill": 5}]}, "/requirements/0/skill", "not_a_string"),
    ({"requirements": [{"skill": "python", "weight": "2"}]}, "/requirements/0/weight", "not_a_number"),
    ({"requirements": [{"skill": "python", "weight": True}]}, "/requirements/0/weight", "not_a_number"),
    ({"requirements": [{"skill": "python", "weight": HUGE}]}, "/requirements/0/weight", "max_value"),
    ({"requirements": [{"skill": "python", "minimum_level": 5}]}, "/requirements/0/minimum_level", "max_value"),
    ({"requirements": [{"skill": "python", "importance": None}]}, "/requirements/0/importance", "null"),
    ({"requirements": [{"skill": "python", "label_en": "Python"}]}, "/requirements/0/label_en", "unknown_field"),
    ({"requirements": [{"skill": "Python"}]}, "/requirements/0/skill", "unknown_skill"),
    ({"requirements": [{"skill": "{skill}"}]}, "/requirements/0/skill", "unknown_skill"),
    ({"requirements": [{"skill": "%"}]}, "/requirements/0/skill", "unknown_skill"),
    ({"requirements": ["python"]}, "/requirements/0", "invalid"),
    ({"requirements": [{"skill": "python"}] * 51}, "/requirements", "max_length"),
    ({"languages": ["fr", "FR"]}, "/languages", "duplicate_value"),
    ({"languages": [5]}, "/languages/0", "not_a_string"),
    ({"languages": [""]}, "/languages/0", "blank"),
    ({"languages": [["fr"]]}, "/languages/0", "not_a_string"),
    ({"domains": ["legal", "legal"]}, "/domains", "duplicate_value"),
    ({"domains": ["law"]}, "/domains/0", "invalid_choice"),
    ({"domains": [5]}, "/domains/0", "invalid_choice"),
    ({"domains": [None]}, "/domains/0", "null"),
    ({"hard_filters": ["essentials", "essentials"]}, "/hard_filters", "duplicate_value"),
    ({"weights": {"role": "5"}}, "/weights/role", "not_a_number"),
    ({"weights": {"role": 101}}, "/weights/role", "max_value"),
    ({"weights": {"role": None}}, "/weights/role", "null"),
]


@pytest.mark.parametrize(("change", "pointer", "code"), NESTED)
def test_a_bad_value_inside_a_field_is_refused_by_its_place(company_client, change, pointer, code):
    company_client.raise_request_exception = False
    assert pointers(company_client.post("/v1/missions", {"title": "Good", **change})) == {pointer: code}


DISAGREEING = [
    ({"latitude": 48.8}, "/longitude", "point_incomplete"),
    ({"longitude": 2.3}, "/latitude", "point_incomplete"),
    ({"work_mode": "on_site"}, "/work_mode", "place_missing"),
    ({"work_mode": "hybrid", "city": "Paris"}, "/work_mode", "place_missing"),
    ({"radius_km": 30}, "/radius_km", "radius_unfounded"),
    ({"budget_min": "600.00", "budget_max": "599.99"}, "/budget_min", "budget_disordered"),
    ({"start_date": "2027-01-02", "latest_start_date": "2027-01-01"}, "/start_date", "start_disordered"),
    ({"hard_filters": ["budget"]}, "/hard_filters", "filter_unfounded"),
    ({"hard_filters": ["languages"]}, "/hard_filters", "filter_unfounded"),
    ({"hard_filters": ["place"]}, "/hard_filters", "filter_unfounded"),
    ({"hard_filters": ["latest_start"]}, "/hard_filters", "filter_unfounded"),
]


@pytest.mark.parametrize(("change", "pointer", "code"), DISAGREEING)
def test_fields_that_do_not_agree_are_refused_when_posted(company_client, change, pointer, code):
    assert pointers(company_client.post("/v1/missions", {"title": "Good", **change})) == {pointer: code}


@pytest.mark.parametrize(("change", "pointer", "code"), DISAGREEING)
def test_fields_that_do_not_agree_are_refused_when_edited(company_client, change, pointer, code):
    mission = company_client.post("/v1/missions", {"title": "Good"}).json()["id"]
    assert pointers(company_client.patch(f"/v1/missions/{mission}", change)) == {pointer: code}


def test_an_edit_must_agree_with_what_stands_already(company_client):
    body = {"title": "Good", "work_mode": "on_site", "city": "Paris", "country": "FR", "budget_max": "500.00"}
    path = f"/v1/missions/{company_client.post('/v1/missions', body).json()['id']}"
    assert pointers(company_client.patch(path, {"budget_min": "501.00"})) == {"/budget_min": "budget_disordered"}
    assert pointers(company_client.patch(path, {"city": ""})) == {"/work_mode": "place_missing"}


def test_two_missions_cannot_carry_the_same_external_ref(company_client):
    first = {"title": "Good", "external_ref": "ERP-1"}
    company_client.raise_request_exception = False
    assert company_client.post("/v1/missions", first).status_code == 201
    assert pointers(company_client.post("/v1/missions", first)) == {"/external_ref": "external_ref_taken"}
    other = company_client.post("/v1/missions", {"title": "Other"}).json()["id"]
    taken = company_client.patch(f"/v1/missions/{other}", {"external_ref": "ERP-1"})
    assert pointers(taken) == {"/external_ref": "external_ref_taken"}


def test_two_companies_may_use_the_same_external_ref(make_company):
    body = {"title": "Good", "external_ref": "ERP-1"}
    answers = [make_company(name)[1].post("/v1/missions", body).status_code for name in ("Acme", "Borealis")]
    assert answers == [201, 201]


BAD_PROFILES = [
    *rows(["display_name", "headline", "bio", "city"], [5, True, ["x"], None]),
    *rows(["years_experience", "days_per_week"], ["5", True, -1, 61, 1.5, HUGE]),
    *rows(["latitude"], ["48", True, 91, HUGE]),
    *rows(["day_rate"], [500, "1e3", "NaN", "0.99", "1_000"]),
    *rows(["available_from"], ["0000-00-00", 20260105, "2026-1-5"]),
    *rows(["trains_teams"], ["true", 1, 0, "yes", []]),
    *rows(["languages"], ["fr", ["fra"], [None]]),
    *rows(["skills"], ["python", ["python"], None, [{"skill": "python", "level": 5}], [{"level": 3}]]),
    *rows(["id", "created_at", "updated_at", "external_ref", "source_digest", "api_key", "currency"], ["x"]),
]


@pytest.mark.parametrize(("field", "values"), BAD_PROFILES)
def test_a_bad_field_of_a_profile_is_refused_by_name(anonymous, freelancer_client, field, values):
    anonymous.raise_request_exception = freelancer_client.raise_request_exception = False
    before = Freelancer.objects.count()
    for value in values:
        for answer in (
            anonymous.post("/v1/freelancers", {"display_name": "Eve", field: value}),
            freelancer_client.patch("/v1/freelancers/me", {field: value}),
        ):
            assert {found.split("/")[1] for found in pointers(answer)} == {field}, value
    assert Freelancer.objects.count() == before


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("freelancer", [None, 5, True, "", "x", [], {}, "urn:uuid:01a20581-59c0-7728-9d68-45d4535c784c"]),
        ("agreed_day_rate", [None, 600, "", "NaN", "6e2", "0", "20000.01", "600.001"]),
        ("state", ["filled"]),
    ],
)
def test_a_bad_field_of_a_filling_is_refused_by_name(market, field, values):
    good = {"freelancer": str(market.ada.pk), "agreed_day_rate": "600.00"}
    for value in values:
        answer = market["company A"].post(f"/v1/missions/{market.mission}/fill", {**good, field: value})
        assert list(pointers(answer)) == [f"/{field}"], value


@pytest.mark.parametrize("move", ["publish", "close", "cancel"])
def test_a_move_takes_no_body(company_client, move):
    mission = company_client.post("/v1/missions", {"title": "Draft"}).json()["id"]
    answer = company_client.post(f"/v1/missions/{mission}/{move}", {"reason": "late"})
    assert pointers(answer) == {"/reason": "unknown_field"}


def test_a_move_without_any_body_is_fine(company_client):
    mission = company_client.post("/v1/missions", {"title": "Draft"}).json()["id"]
    assert company_client.post(f"/v1/missions/{mission}/cancel").status_code == 200
