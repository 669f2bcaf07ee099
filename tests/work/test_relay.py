"""The relay: a lost doorbell, a dead broker, two relays."""

import threading
import time
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from kombu.exceptions import OperationalError as BrokerError

from marketplace.models import OrderState, WorkOrder
from marketplace.work import orders, relay, tasks
from marketplace.work.orders import Due, due_orders, want
from marketplace.work.relay import Relay
from marketplace.work.tasks import answer
from tests.work.conftest import let_time_pass

pytestmark = pytest.mark.django_db(transaction=True)


def answer_at_once(due: Due) -> None:
    """As if the message had reached a worker."""
    answer(due.order_id)


def test_an_order_whose_doorbell_was_lost_is_found_again_and_done(order, errand):
    def drop(due: Due) -> None:
        """The message is lost on its way."""

    Relay(ring=drop).step()
    order.refresh_from_db()
    assert (order.state, errand.computed) == (OrderState.WAITING, [])

    let_time_pass(order)
    Relay(ring=answer_at_once).step()
    order.refresh_from_db()
    assert (order.state, errand.written) == (OrderState.DONE, [order.subject])


def test_a_broker_that_is_away_only_makes_the_relay_wait(order, errand, monkeypatch, caplog):
    def away(due: Due) -> None:
        raise BrokerError("connection refused")

    monkeypatch.setattr(relay, "POLL_SECONDS", 0.01)
    assert Relay(ring=away).step() is False
    assert "the broker is away" in caplog.text
    let_time_pass(order)
    Relay(ring=answer_at_once).step()
    assert errand.written == [order.subject]


def test_two_relays_at_once_ring_no_order_twice(kind):
    want(kind=kind.name, subjects=[uuid4() for _ in range(200)])
    rung: list[int] = []

    def ring_all() -> None:
        try:
            while batch := due_orders(limit=200):
                rung.extend(due.order_id for due in batch)
        finally:
            connection.close()

    threads = [threading.Thread(target=ring_all) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(rung) == sorted(WorkOrder.objects.values_list("pk", flat=True))


def test_the_relay_wakes_when_work_is_wanted(kind):
    rung: list[Due] = []
    running = Relay(ring=rung.append)
    thread = threading.Thread(target=_run, args=[running])
    thread.start()
    try:
        want(kind=kind.name, subjects=[uuid4()])
        _wait_until(lambda: len(rung) > 0)
    finally:
        running.stop()
        thread.join()
    assert len(rung) == 1


def test_a_relay_whose_connection_is_cut_while_it_listens_goes_on(kind, caplog):
    rung: list[Due] = []
    running = Relay(ring=rung.append)
    thread = threading.Thread(target=_run, args=[running])
    thread.start()
    try:
        time.sleep(0.5)  # by now it listens
        _wait_until(lambda: _end_other_sessions() > 0)
        _wait_until(lambda: "PostgreSQL is away" in caplog.text)
        want(kind=kind.name, subjects=[uuid4()])
        _wait_until(lambda: len(rung) == 1)
    finally:
        running.stop()
        thread.join()


def _end_other_sessions() -> int:
    """End every other session of this test's own database: the relay's; how many there were."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        return cursor.fetchone()[0]


def _wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.01)


def _run(running: Relay) -> None:
    try:
        running.run()
    finally:
        connection.close()


def test_the_lease_is_renewed_while_the_work_goes_on(order, errand, monkeypatch):
    monkeypatch.setattr(orders, "LEASE", orders.timedelta(seconds=0.3))
    monkeypatch.setattr(tasks, "LEASE", orders.timedelta(seconds=0.3))
    errand.inside = lambda: time.sleep(1.0)
    answer(order.pk)
    order.refresh_from_db()
    assert (order.state, errand.written) == (OrderState.DONE, [order.subject])


def test_without_renewal_the_same_work_would_have_lost_its_lease(order, errand, monkeypatch, caplog):
    monkeypatch.setattr(orders, "LEASE", orders.timedelta(seconds=0.3))
    monkeypatch.setattr(tasks, "renew", lambda held: False)

    def dawdle() -> None:
        time.sleep(0.5)
        let_time_pass(order)
        orders.claim(order_id=order.pk, kind=tasks.kind_named(order.kind))

    errand.inside = dawdle
    answer(order.pk)
    assert errand.written == []
    assert "lease lost" in caplog.text
