"""Fixtures that several rooms' tests share: somebody on each side of the market, and a worker that answers at once."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from marketplace.http.authentication import issue_key
from marketplace.models import Company, Freelancer, Skill, WorkOrder
from marketplace.services.companies import create_company
from marketplace.services.freelancers import HeldSkill, create_freelancer
from marketplace.work.orders import due_orders
from marketplace.work.tasks import answer


class Client(APIClient):
    """Speaks JSON with a key, and gives every POST an Idempotency-Key of its own unless the test brings one."""

    def __init__(self, key: str | None = None) -> None:
        super().__init__()
        if key:
            self.credentials(HTTP_AUTHORIZATION=f"Bearer {key}")

    def post(self, path: str, data: Any = None, **kwargs: Any) -> Any:
        headers = {"Idempotency-Key": uuid4().hex, **(kwargs.pop("headers", None) or {})}
        return super().post(path, data, headers=headers, **kwargs)


@pytest.fixture
def anonymous() -> Client:
    return Client()


@pytest.fixture
def make_company() -> Callable[..., tuple[Company, Client]]:
    """A company and a client with its key."""

    def make(name: str = "Acme") -> tuple[Company, Client]:
        company, key = create_company(name=name, email=f"{uuid4().hex}@example.org")
        return company, Client(key)

    return make


@pytest.fixture
def make_freelancer() -> Callable[..., tuple[Freelancer, Client]]:
    """A freelancer holding `skills` ({slug: level or None}) and a client with their key."""

    def make(skills: dict[str, int | None] | None = None, **values: Any) -> tuple[Freelancer, Client]:
        held = [HeldSkill(Skill.objects.get(slug=slug).pk, level=level) for slug, level in (skills or {}).items()]
        freelancer = create_freelancer(values={"display_name": "Ada", **values}, skills=held)
        freelancer.refresh_from_db()
        return freelancer, Client(issue_key(freelancer=freelancer))

    return make


@pytest.fixture
def company(make_company: Any) -> Company:
    return make_company()[0]


@pytest.fixture
def company_client(make_company: Any) -> Client:
    return make_company()[1]


@pytest.fixture
def freelancer_client(make_freelancer: Any) -> Client:
    return make_freelancer({"python": 3})[1]


@pytest.fixture
def settle() -> Callable[[], None]:
    """Do all the work that is owed, as relay and worker would, without Celery between them."""

    def run() -> None:
        for _round in range(20):
            WorkOrder.objects.update(ring_after="2000-01-01T00:00:00Z")
            due = due_orders(limit=1000)
            if not due:
                return
            for order in due:
                answer(order.order_id)
        raise AssertionError("the work does not come to an end")

    return run


@pytest.fixture
def rag_mission() -> dict[str, Any]:
    """A body for POST /v1/missions that asks for a RAG engineer."""
    return {
        "title": "RAG assistant for our lawyers",
        "brief": "Build a retrieval-augmented assistant over our contracts.",
        "state": "published",
        "role": "ai_engineer",
        "requirements": [
            {"skill": "retrieval-augmented-generation", "importance": "essential", "minimum_level": 3},
            {"skill": "python", "importance": "essential"},
            {"skill": "docker", "importance": "optional", "weight": 2},
        ],
        "budget_max": "650.00",
    }
