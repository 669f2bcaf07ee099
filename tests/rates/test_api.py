from decimal import Decimal

import pytest
from rest_framework.test import APIClient

from rates.api.labels import BASIS_DETAIL, LABELS
from rates.estimation import RateQuery, estimate

pytestmark = pytest.mark.django_db
PATH = "/v1/rates/estimates"
FULL = {
    "role": "ai_engineer",
    "seniority": "senior",
    "skills": ["retrieval-augmented-generation", "python", "docker"],
    "city": "Paris",
    "country": "FR",
    "work_mode": "hybrid",
    "duration_days": 120,
    "days_per_week": 5,
}


def ask(client, body=None, *, language="en"):
    return client.post(PATH, body or {}, headers={"Accept-Language": language})


def problems(response):
    assert response.status_code == 400
    assert response["Content-Type"].startswith("application/problem+json")
    return {error["pointer"]: error["code"] for error in response.json()["errors"]}


def test_a_company_gets_a_band_whose_waterfall_adds_up(company_client):
    response = ask(company_client, FULL)

    assert response.status_code == 200
    body = response.json()
    low, high = body["interval_80"]["low"], body["interval_80"]["high"]
    figures = [Decimal(figure) for figure in (low, body["p25"], body["p50"], body["p75"], high)]
    assert figures == sorted(figures)
    assert sum(Decimal(line["amount"]) for line in body["waterfall"]) == Decimal(body["p50"])
    assert (body["currency"], body["unit"], body["vat"]) == ("EUR", "day", "excluded")


def test_both_sides_of_the_market_get_the_same_figures(company_client, freelancer_client):
    assert ask(company_client, FULL).json() == ask(freelancer_client, FULL).json()


def test_an_empty_question_is_answered_from_the_prior_alone_and_says_so(company_client):
    body = ask(company_client).json()

    assert body["p50"] == "500.00"
    assert (body["basis"], body["observations"]) == ("prior_only", 0)
    assert body["basis_detail"] == BASIS_DETAIL["prior_only"]["en"]


def test_null_blank_and_unspecified_are_unknown(company_client):
    unknown = {"role": "unspecified", "city": "", "country": "", "duration_days": None, "days_per_week": None}

    assert ask(company_client, unknown).json() == ask(company_client).json()


def test_every_line_names_sources_that_stand_in_the_answer_with_kind_and_date(company_client):
    body = ask(company_client, FULL).json()

    sources = {source["id"]: source for source in body["sources"]}
    assert {fact for line in body["waterfall"] for fact in line["facts"]} == set(sources)
    assert all(source["title"] and source["kind"] and "date" in source for source in sources.values())
    assert {line["source"] for line in body["waterfall"]} == {"published", "estimated", "assumption", "arithmetic"}


def test_the_gross_premium_is_shown_as_gross_beside_the_band(company_client):
    facts = {fact["id"]: fact for fact in ask(company_client, FULL).json()["facts"]}

    premium = facts["malt-2024-gross-premium"]
    assert (premium["value"], premium["unit"], premium["gross"]) == ("0.25", "ratio", True)
    assert premium["date"] == "2024-06-28"


def test_words_follow_the_language_and_figures_do_not(company_client):
    english, french = ask(company_client, FULL).json(), ask(company_client, FULL, language="fr").json()

    assert french["basis_detail"] == BASIS_DETAIL["prior_only"]["fr"]
    assert french["waterfall"][0]["label"] == LABELS["it_average"]["fr"]
    assert english["waterfall"][0]["label"] == LABELS["it_average"]["en"]
    assert french["sources"][0]["title"] != english["sources"][0]["title"]
    assert [line["amount"] for line in french["waterfall"]] == [line["amount"] for line in english["waterfall"]]


def test_the_answer_is_what_the_maths_say(company_client):
    body = ask(company_client, {"role": "nlp_engineer", "country": "de", "work_mode": "remote"}).json()

    band = estimate(query=RateQuery(role="nlp_engineer", country="DE", zone="abroad", work_mode="remote"))
    assert [body["p25"], body["p50"], body["p75"]] == [str(band.p25), str(band.p50), str(band.p75)]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"role": "wizard"}, "/role"),
        ({"role": None}, "/role"),
        ({"seniority": "demigod"}, "/seniority"),
        ({"specialities": ["nlp", "astrology"]}, "/specialities/1"),
        ({"skills": "python"}, "/skills"),
        ({"skills": ["python"] * 2}, "/skills"),
        ({"skills": [f"skill-{i}" for i in range(51)]}, "/skills"),
        ({"country": "France"}, "/country"),
        ({"work_mode": "moon"}, "/work_mode"),
        ({"duration_days": 0}, "/duration_days"),
        ({"duration_days": 1501}, "/duration_days"),
        ({"duration_days": "90"}, "/duration_days"),
        ({"days_per_week": 8}, "/days_per_week"),
        ({"rating": 5}, "/rating"),
    ],
)
def test_bad_input_is_refused_by_the_name_of_its_field(company_client, body, pointer):
    assert pointer in problems(ask(company_client, body))


def test_an_unknown_skill_is_named_where_it_stands(company_client):
    response = ask(company_client, {"skills": ["python", "pyhton"]})

    assert problems(response) == {"/skills/1": "unknown_skill"}
    assert "python" in response.json()["detail"]


def test_without_a_key_there_is_no_answer():
    assert ask(APIClient()).status_code == 401


def test_asking_needs_no_idempotency_key_and_only_post_is_there(company_client):
    assert ask(company_client).status_code == 200
    assert company_client.get(PATH).status_code == 405
