"""The row is the queue: wanting, claiming, settling, failing."""

from uuid import uuid4

import psycopg
import pytest
from django.db import InterfaceError, OperationalError

from marketplace.models import OrderState, WorkOrder
from marketplace.work import orders
from marketplace.work.orders import LeaseLostError, claim, due_orders, fail, renew, settle, want
from marketplace.work.tasks import answer, report_overdue
from tests.work.conftest import let_time_pass

pytestmark = pytest.mark.django_db


def test_wanting_twice_owes_one_order_of_a_higher_version(kind, order):
    want(kind=kind.name, subjects=[order.subject])
    order.refresh_from_db()
    assert (WorkOrder.objects.count(), order.wanted, order.done) == (1, 2, 0)


def test_an_answered_doorbell_does_the_work_once(order, errand):
    answer(order.pk)
    answer(order.pk)
    order.refresh_from_db()
    assert errand.written == [order.subject]
    assert (order.state, order.done, order.lease) == (OrderState.DONE, 1, None)


def test_a_doorbell_for_an_order_that_does_not_exist_is_only_logged(caplog):
    answer(424242)
    assert "does not exist" in caplog.text


def test_a_claimed_order_cannot_be_claimed_again_while_the_lease_holds(order, kind):
    assert claim(order_id=order.pk, kind=kind) is not None
    WorkOrder.objects.update(not_before="2000-01-01T00:00:00Z")
    assert claim(order_id=order.pk, kind=kind) is None


def test_a_claim_counts_as_an_attempt_before_the_work_begins(order, kind):
    claim(order_id=order.pk, kind=kind)
    order.refresh_from_db()
    assert (order.attempts, order.state) == (1, OrderState.RUNNING)
    assert order.not_before > order.wanted_at


def test_the_wait_doubles_with_each_attempt_up_to_its_cap(kind):
    patient = type(kind)(name=kind.name, handler=kind.handler, max_attempts=9, base_seconds=1.0, cap_seconds=5.0)
    want(kind=kind.name, subjects=[uuid4()])
    order, waits = WorkOrder.objects.get(), []
    for _attempt in range(5):
        let_time_pass(order)
        claim(order_id=order.pk, kind=patient)
        order.refresh_from_db()
        waits.append(round((order.not_before - order.wanted_at).total_seconds()))
    assert waits == [1, 2, 4, 5, 5]


def test_work_whose_lease_went_to_somebody_else_writes_nothing(order, kind, errand):
    first = claim(order_id=order.pk, kind=kind)
    let_time_pass(order)
    second = claim(order_id=order.pk, kind=kind)
    with pytest.raises(LeaseLostError):
        settle(first, errand(order.subject))
    assert errand.written == []
    settle(second, errand(order.subject))
    assert errand.written == [order.subject]


def test_a_lost_lease_is_not_renewed(order, kind):
    first = claim(order_id=order.pk, kind=kind)
    assert renew(first)
    let_time_pass(order)
    claim(order_id=order.pk, kind=kind)
    assert not renew(first)


def test_what_is_wanted_during_the_work_is_done_again(order, kind, errand):
    held = claim(order_id=order.pk, kind=kind)
    want(kind=kind.name, subjects=[order.subject])
    settle(held, errand(order.subject))
    order.refresh_from_db()
    assert (order.wanted, order.done, order.state) == (2, 1, OrderState.WAITING)
    answer(order.pk)
    order.refresh_from_db()
    assert (order.done, order.state) == (2, OrderState.DONE)


def test_a_failure_gives_the_lease_back_and_says_why(order, kind, errand):
    errand.inside = lambda: 1 / 0
    answer(order.pk)
    order.refresh_from_db()
    assert (order.lease, order.done, order.state) == (None, 0, OrderState.WAITING)
    assert order.failure.startswith("ZeroDivisionError")


def test_after_its_last_attempt_an_order_is_quarantined_for_a_day(order, kind, errand, caplog):
    errand.inside = lambda: 1 / 0
    for _attempt in range(kind.max_attempts):
        let_time_pass(order)
        answer(order.pk)
    order.refresh_from_db()
    assert order.state == OrderState.QUARANTINED
    assert (order.not_before - order.wanted_at).total_seconds() == 24 * 3600
    assert "is quarantined" in caplog.text


def test_a_worker_that_dies_at_every_attempt_leaves_the_order_quarantined(order, kind):
    for _attempt in range(kind.max_attempts):
        let_time_pass(order)
        claim(order_id=order.pk, kind=kind)  # and then SIGKILL
    order.refresh_from_db()
    assert order.state == OrderState.QUARANTINED


def test_a_quarantined_order_is_tried_again_when_its_day_has_come_and_heals(order, kind, errand):
    errand.inside = lambda: 1 / 0
    for _attempt in range(kind.max_attempts):
        let_time_pass(order)
        answer(order.pk)
    errand.inside = lambda: None
    let_time_pass(order)
    assert [due.order_id for due in due_orders(limit=10)] == [order.pk]
    answer(order.pk)
    order.refresh_from_db()
    assert (order.state, order.attempts, order.failure) == (OrderState.DONE, 0, "")


def test_wanting_a_quarantined_order_again_resets_its_attempts(order, kind, errand):
    errand.inside = lambda: 1 / 0
    for _attempt in range(kind.max_attempts):
        let_time_pass(order)
        answer(order.pk)
    want(kind=kind.name, subjects=[order.subject])
    order.refresh_from_db()
    assert (order.state, order.attempts) == (OrderState.WAITING, 0)
    assert [due.order_id for due in due_orders(limit=10)] == [order.pk]


def test_an_order_rings_once_until_its_interval_is_over(order):
    assert [due.order_id for due in due_orders(limit=10)] == [order.pk]
    assert due_orders(limit=10) == []


def test_a_settled_order_that_is_wanted_again_rings_at_once(order, kind):
    due_orders(limit=10)
    answer(order.pk)
    want(kind=kind.name, subjects=[order.subject])
    assert [due.order_id for due in due_orders(limit=10)] == [order.pk]


def test_a_failure_after_the_lease_is_lost_changes_nothing(order, kind):
    first = claim(order_id=order.pk, kind=kind)
    let_time_pass(order)
    second = claim(order_id=order.pk, kind=kind)
    assert not fail(first, "too late")
    order.refresh_from_db()
    assert (order.lease, order.failure) == (second.lease, "")


def test_work_that_waits_too_long_is_reported(order, caplog):
    report_overdue()
    assert caplog.text == ""
    WorkOrder.objects.update(wanted_at="2000-01-01T00:00:00Z")
    report_overdue()
    assert "has been waiting since 2000-01-01" in caplog.text


def test_bulk_callers_lock_orders_in_one_order(kind, django_assert_num_queries):
    with django_assert_num_queries(2):
        want(kind=kind.name, subjects=[uuid4() for _ in range(100)])
    assert WorkOrder.objects.count() == 100
    assert orders.subjects_under_way(kind=kind.name) == []


def test_what_somebody_waits_for_rings_before_bulk_work(kind):
    bulk, waited_for = uuid4(), uuid4()
    want(kind=kind.name, subjects=[bulk])
    want(kind=kind.name, subjects=[waited_for], urgent=True)
    first, second = due_orders(limit=10)
    assert (first.urgent, second.urgent) == (True, False)
    assert WorkOrder.objects.get(pk=first.order_id).subject == waited_for


def test_bulk_work_that_somebody_comes_to_wait_for_rings_anew_as_urgent(kind, order):
    due_orders(limit=10)
    want(kind=kind.name, subjects=[order.subject], urgent=True)
    [due] = due_orders(limit=10)
    assert due.urgent
    want(kind=kind.name, subjects=[order.subject], urgent=True)
    assert due_orders(limit=10) == []


def test_urgency_ends_with_the_work(kind, order):
    want(kind=kind.name, subjects=[order.subject], urgent=True)
    answer(order.pk)
    want(kind=kind.name, subjects=[order.subject])
    order.refresh_from_db()
    assert not order.urgent


@pytest.mark.parametrize("trouble", [OperationalError("the server closed the connection"), InterfaceError("closed")])
def test_somebody_elses_trouble_never_quarantines_an_order(order, kind, errand, trouble):
    def fail_so() -> None:
        raise trouble

    errand.inside = fail_so
    for _attempt in range(3 * kind.max_attempts):
        let_time_pass(order)
        answer(order.pk)
    order.refresh_from_db()
    assert (order.state, order.lease) == (OrderState.WAITING, None)
    assert (order.not_before - order.wanted_at).total_seconds() == kind.cap_seconds
    errand.inside = lambda: None
    let_time_pass(order)
    answer(order.pk)
    order.refresh_from_db()
    assert order.state == OrderState.DONE


def test_a_query_that_takes_too_long_is_the_orders_own_fault(order, kind, errand):
    def fail_so() -> None:
        raise OperationalError("canceling statement due to statement timeout") from psycopg.errors.QueryCanceled()

    errand.inside = fail_so
    for _attempt in range(kind.max_attempts):
        let_time_pass(order)
        answer(order.pk)
    order.refresh_from_db()
    assert order.state == OrderState.QUARANTINED


def test_no_more_doorbells_are_out_unanswered_than_one_batch(kind):
    want(kind=kind.name, subjects=[uuid4() for _ in range(30)])
    assert len(due_orders(limit=20)) == 20
    assert due_orders(limit=20) == []


def test_an_answered_doorbell_makes_room_for_another(kind):
    want(kind=kind.name, subjects=[uuid4() for _ in range(30)])
    rung = due_orders(limit=20)
    for due in rung[:5]:
        assert claim(order_id=due.order_id, kind=kind)
    assert len(due_orders(limit=20)) == 5
