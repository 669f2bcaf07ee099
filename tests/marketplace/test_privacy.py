"""What each side may not learn of the other."""

import re
from uuid import uuid4

import pytest

from marketplace.models import ApiKey, IdempotentResponse

pytestmark = pytest.mark.django_db
# The exact day rate of the market's freelancer, 613.37, in any writing; hexadecimal ids around it do not count.
EXACT = re.compile(rb"(?<![\da-f])(613|61337)(?![\da-f])")


def company_bodies(market):
    """Everything that a company can read, once its mission is matched."""
    client, mission = market["company A"], f"/v1/missions/{market.mission}"
    reads = [mission, f"{mission}/matches", f"{mission}/match-run", "/v1/missions", "/v1/ranking-parameters"]
    yield from (client.get(path).content for path in reads)
    yield client.post(f"{mission}/fill", {"freelancer": str(market.ada.pk), "agreed_day_rate": "600.00"}).content


def test_no_company_reads_the_exact_day_rate_of_a_freelancer(market):
    bodies = list(company_bodies(market))
    assert any(b'"from":"600.00"' in body for body in bodies)
    assert [body for body in bodies if EXACT.search(body)] == []


@pytest.mark.parametrize("budget", ["500.00", "610.00", "612.00", "614.00"])
def test_no_budget_makes_the_reasons_tell_the_exact_day_rate(market, settle, budget):
    market["company A"].patch(f"/v1/missions/{market.mission}", {"budget_max": budget})
    settle()
    body = market["company A"].get(f"/v1/missions/{market.mission}/matches").content
    assert str(market.ada.pk).encode() in body
    assert not EXACT.search(body)


def test_a_freelancer_reads_their_own_exact_day_rate(market):
    assert market["freelancer"].get("/v1/freelancers/me").json()["day_rate"] == "613.37"


def test_a_company_sees_no_freelancer_who_did_not_match(market):
    bodies = b"".join(company_bodies(market))
    assert str(market.ada.pk).encode() in bodies
    assert str(market.bob.pk).encode() not in bodies


def test_filling_with_somebody_who_did_not_match_tells_nothing_about_them(market):
    def fill(freelancer):
        body = {"freelancer": str(freelancer), "agreed_day_rate": "600.00"}
        answer = market["company A"].post(f"/v1/missions/{market.mission}/fill", body)
        return answer.status_code, {**answer.json(), "request_id": None}

    status, body = fill(market.bob.pk)
    assert (status, body) == fill(uuid4())
    assert (status, body["errors"][0]["code"]) == (400, "not_a_match")


def seen_by_freelancer(market):
    page = market["freelancer"].get("/v1/freelancers/me/matches").json()
    return {row["mission"]["id"] for row in page["results"]}


def test_a_freelancer_sees_published_missions_only(market):
    assert seen_by_freelancer(market) == {market.mission, market.spare}


@pytest.mark.parametrize("move", ["close", "cancel"])
def test_a_freelancer_no_longer_sees_a_mission_that_ended(market, move):
    market["company A"].post(f"/v1/missions/{market.mission}/{move}")
    assert seen_by_freelancer(market) == {market.spare}


def test_a_freelancer_does_not_see_what_is_between_the_company_and_its_system(market):
    market["company A"].patch(f"/v1/missions/{market.spare}", {"external_ref": "ERP-4711", "weights": {"role": 7}})
    [card] = [
        row["mission"]
        for row in market["freelancer"].get("/v1/freelancers/me/matches").json()["results"]
        if row["mission"]["id"] == market.spare
    ]
    assert not {"external_ref", "weights", "hard_filters", "engagement", "state"} & set(card)


def test_keys_are_kept_as_hashes_only(market):
    signed_up = market["anonymous"].post("/v1/freelancers", {"display_name": "Eve"}).json()["api_key"]
    secret = signed_up.split("_")[2]
    assert not ApiKey.objects.filter(digest__contains=secret).exists()
    assert not any(secret in str(row.body) for row in IdempotentResponse.objects.all())
