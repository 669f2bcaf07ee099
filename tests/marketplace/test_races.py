"""Requests at the same moment, each with a connection of its own."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from marketplace.models import Mission, WorkOrder
from tests.conftest import Client

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls):
    """What each call answers, all of them let go together."""
    barrier = Barrier(len(calls))

    def run(call):
        try:
            barrier.wait(timeout=20)
            return call()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


@pytest.fixture
def key(make_company):
    return make_company()[1]._credentials["HTTP_AUTHORIZATION"].removeprefix("Bearer ")


def test_one_key_sent_twelve_times_at_once_makes_one_mission(key):
    body = {"title": "Once", "state": "published", "requirements": [{"skill": "python"}]}

    def call():
        return Client(key).post("/v1/missions", body, headers={"Idempotency-Key": "k"})

    answers = at_once(*[call] * 12)
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} <= {"idempotency_key_in_flight"}
    [mission] = Mission.objects.all()
    created = [answer for answer in answers if answer.status_code == 201]
    assert {answer.json()["id"] for answer in created} == {str(mission.pk)}
    assert Counter("Idempotent-Replayed" in answer for answer in created)[False] == 1
    assert WorkOrder.objects.get(subject=mission.pk).wanted == 1


@pytest.mark.parametrize("_round", range(2))
def test_two_budgets_that_disagree_cannot_both_be_written(key, _round):
    client = Client(key)
    path = f"/v1/missions/{client.post('/v1/missions', {'title': 'x'}).json()['id']}"
    answers = at_once(
        lambda: Client(key).patch(path, {"budget_min": "600.00"}),
        lambda: Client(key).patch(path, {"budget_max": "500.00"}),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 400]
    [loser] = [answer for answer in answers if answer.status_code == 400]
    assert loser.json()["errors"][0]["code"] == "budget_disordered"


def test_a_mission_ends_once(key):
    client = Client(key)
    body = {"title": "x", "state": "published", "requirements": [{"skill": "python"}]}
    path = f"/v1/missions/{client.post('/v1/missions', body).json()['id']}"
    answers = at_once(*[lambda move=move: Client(key).post(f"{path}/{move}") for move in ("close", "cancel") * 2])
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]


def test_one_external_ref_posted_twice_at_once_is_taken_once(key):
    body = {"title": "x", "external_ref": "ERP-1"}
    answers = at_once(*[lambda: Client(key).post("/v1/missions", body)] * 4)
    assert sorted(answer.status_code for answer in answers) == [201, 400, 400, 400]
    assert Mission.objects.count() == 1
