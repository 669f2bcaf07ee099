"""A small market that the tests of the API share, and everybody who may knock at its door."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from marketplace.http.authentication import issue_key
from marketplace.models import ApiKey, Company, Freelancer, Member, MemberRole
from tests.conftest import Client

EXACT_RATE = "613.37"


@dataclass(frozen=True)
class Market:
    """Company A with three missions, company B, a freelancer who matches and one who does not."""

    callers: dict[str, Client]  # by the names of the authorization table
    company: Company  # A
    ada: Freelancer  # among the matches of `mission`
    bob: Freelancer  # not
    mission: str  # published and matched
    draft: str  # ready to be published
    spare: str  # published too

    def __getitem__(self, caller: str) -> Client:
        return self.callers[caller]


@pytest.fixture
def market(make_company: Any, make_freelancer: Any, rag_mission: dict[str, Any], settle: Any) -> Market:
    a, a_client = make_company("Acme")
    _b, b_client = make_company("Borealis")
    ada, ada_client = make_freelancer(
        {"retrieval-augmented-generation": 4, "python": 3}, role="ai_engineer", day_rate=EXACT_RATE
    )
    bob, bob_client = make_freelancer({"excel": 2}, display_name="Bob")
    posted = [a_client.post("/v1/missions", {**rag_mission, "state": state}) for state in ("published", "draft")]
    spare = a_client.post("/v1/missions", {**rag_mission, "title": "Spare"})
    settle()
    callers = {
        "anonymous": Client(),
        "company A": a_client,
        "viewer of A": viewer_of(a),
        "company B": b_client,
        "freelancer": ada_client,
        "other freelancer": bob_client,
        "revoked key": dead_key(a, revoked_at="2026-01-01T00:00:00Z"),
        "expired key": dead_key(a, expires_at="2026-01-01T00:00:00Z"),
        "malformed header": Client("viv_nonsense"),
    }
    mission, draft = (answer.json()["id"] for answer in posted)
    return Market(callers, a, ada, bob, mission=mission, draft=draft, spare=spare.json()["id"])


def viewer_of(company: Company) -> Client:
    member = Member.objects.create(company=company, email=f"{uuid4().hex}@example.org", role=MemberRole.VIEWER)
    return Client(issue_key(company=company, member=member))


def dead_key(company: Company, **end: str) -> Client:
    key = issue_key(company=company)
    ApiKey.objects.filter(identifier=key.split("_")[1]).update(**end)
    return Client(key)
