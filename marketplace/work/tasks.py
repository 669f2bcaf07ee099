"""What Celery runs: answer a doorbell, and look whether anything has been waiting too long."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import psycopg
from celery import shared_task
from django.db import InterfaceError, OperationalError, connection
from django.db.models import F, Min
from django.db.models.functions import Now

from marketplace.models import OrderState, WorkOrder
from marketplace.work.orders import LEASE, Claim, LeaseLostError, claim, fail, kind_of, put_off, renew, settle
from marketplace.work.registry import kind_named

logger = logging.getLogger(__name__)
OVERDUE = timedelta(minutes=15)


@shared_task(name="marketplace.work.answer")
def answer(order_id: int) -> None:
    """Do the work of one order if it is still due. A failure is counted on the row; it never reaches Celery."""
    name = kind_of(order_id)
    if name is None:
        logger.warning("a doorbell for order %s, which does not exist", order_id)
        return
    kind = kind_named(name)
    held = claim(order_id=order_id, kind=kind)
    if held is not None:
        _work(held)


def _work(held: Claim) -> None:
    try:
        with _kept(held):
            write = kind_named(held.kind).handler(held.subject)
        settle(held, write)
    except LeaseLostError:
        logger.warning("lease lost on %s %s; whoever holds it now will finish", held.kind, held.subject)
    except (OperationalError, InterfaceError) as error:
        if isinstance(error.__cause__, psycopg.errors.QueryCanceled):
            _failed(held, error)  # it takes too long: its own fault
        else:
            logger.warning("PostgreSQL is away or locked; %s %s is put off", held.kind, held.subject, exc_info=error)
            put_off(held, kind_named(held.kind))
    except Exception as error:  # whatever a handler may raise is counted on the row
        _failed(held, error)


def _failed(held: Claim, error: Exception) -> None:
    last = fail(held, f"{type(error).__name__}: {error}")
    log = logger.error if last else logger.warning
    log("%s %s failed%s", held.kind, held.subject, " and is quarantined" if last else "", exc_info=error)


@contextmanager
def _kept(held: Claim) -> Iterator[None]:
    """Renew the lease while the work goes on."""
    keeper = _Keeper(held)
    keeper.start()
    try:
        yield
    finally:
        keeper.stop()


class _Keeper(threading.Thread):
    """Opens a connection of its own only when the work takes longer than a third of the lease."""

    def __init__(self, held: Claim) -> None:
        super().__init__(name=f"lease-{held.order_id}", daemon=True)
        self.held = held
        self.over = threading.Event()

    def run(self) -> None:
        try:
            while not self.over.wait(LEASE.total_seconds() / 3):
                if not renew(self.held):
                    return
        finally:
            connection.close()

    def stop(self) -> None:
        self.over.set()
        self.join()


@shared_task(name="marketplace.work.report_overdue")
def report_overdue() -> None:
    """Log an error when an order has waited for over a quarter of an hour, or lies in quarantine."""
    owed = WorkOrder.objects.filter(done__lt=F("wanted"))
    oldest = owed.filter(wanted_at__lt=Now() - OVERDUE).aggregate(oldest=Min("wanted_at"))["oldest"]
    if oldest:
        logger.error("work has been waiting since %s", oldest.isoformat())
    for order in owed.filter(state=OrderState.QUARANTINED)[:20]:
        logger.error("quarantined: %s %s: %s", order.kind, order.subject, order.failure or "the worker died at it")
