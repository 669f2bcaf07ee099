"""Work orders: wanting, claiming, settling. Every time is PostgreSQL's `now()`; no worker's clock decides anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction

from marketplace.models import OrderState, WorkOrder
from marketplace.work.registry import Kind, Write

CHANNEL = "vivier_work"
LEASE = timedelta(seconds=15)
RING_EVERY = timedelta(seconds=6)
QUARANTINE = timedelta(days=1)


@dataclass(frozen=True)
class Claim:
    """The right to work on one version of an order until the lease runs out."""

    order_id: int
    kind: str
    subject: UUID
    version: int  # what `done` becomes
    lease: UUID


class LeaseLostError(Exception):
    """Somebody else may be at work on the order by now; nothing was written."""


@dataclass(frozen=True)
class Due:
    """An order whose doorbell is to be rung now."""

    order_id: int
    urgent: bool  # before what is not


def want(*, kind: str, subjects: Iterable[UUID], urgent: bool = False) -> None:
    """Owe one more version of the work on each subject, in the caller's transaction; the relay wakes at commit.

    `urgent`, when somebody waits for it: it then goes before bulk work.
    """
    ordered = sorted(set(subjects))  # one order of locking, so that two bulk callers cannot deadlock
    if not ordered:
        return
    with connection.cursor() as cursor:
        cursor.execute(_WANT, {"kind": kind, "subjects": ordered, "waiting": OrderState.WAITING, "urgent": urgent})
        _wake(cursor)


_WANT = """
INSERT INTO marketplace_workorder
    (kind, subject, wanted, done, attempts, state, urgent, not_before, ring_after, wanted_at)
SELECT %(kind)s, subject, 1, 0, 0, %(waiting)s, %(urgent)s, now(), now(), now()
FROM unnest(%(subjects)s::uuid[]) AS subject
ON CONFLICT (kind, subject) DO UPDATE SET
    wanted = marketplace_workorder.wanted + 1,
    wanted_at = CASE WHEN marketplace_workorder.done < marketplace_workorder.wanted
                     THEN marketplace_workorder.wanted_at ELSE now() END,
    urgent = %(urgent)s OR (marketplace_workorder.urgent AND marketplace_workorder.done < marketplace_workorder.wanted),
    ring_after = CASE WHEN %(urgent)s AND NOT marketplace_workorder.urgent
                      THEN now() ELSE marketplace_workorder.ring_after END,
    attempts = 0,
    not_before = now(),
    state = CASE WHEN marketplace_workorder.lease_until > now()
                 THEN marketplace_workorder.state ELSE %(waiting)s END
"""


def _wake(cursor: Any) -> None:
    cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])


def due_orders(*, limit: int) -> list[Due]:
    """Orders to ring now, the urgent ones first; each is marked, so that no order rings again within `RING_EVERY`.

    At most `limit` bells are out unanswered: more would only wait in the broker, before what comes later.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_RING, {"limit": limit, "every": RING_EVERY.total_seconds()})
        return sorted((Due(*row) for row in cursor.fetchall()), key=lambda due: not due.urgent)


_RING = """
UPDATE marketplace_workorder SET ring_after = now() + make_interval(secs => %(every)s)
WHERE id IN (
    SELECT id FROM marketplace_workorder
    WHERE done < wanted AND not_before <= now() AND ring_after <= now()
      AND (lease_until IS NULL OR lease_until <= now())
    ORDER BY urgent DESC, not_before LIMIT (
        SELECT GREATEST(0, %(limit)s - count(*)) FROM marketplace_workorder
        WHERE done < wanted AND ring_after > now() AND not_before <= now()
          AND (lease_until IS NULL OR lease_until <= now())
    ) FOR UPDATE SKIP LOCKED
) RETURNING id, urgent
"""


def subjects_under_way(*, kind: str) -> list[UUID]:
    """What somebody holds the lease for at this moment."""
    held = WorkOrder.objects.filter(kind=kind, lease__isnull=False)
    return list(held.values_list("subject", flat=True))


def kind_of(order_id: int) -> str | None:
    """The kind of an order, or None when there is no such order."""
    return WorkOrder.objects.filter(pk=order_id).values_list("kind", flat=True).first()


def claim(*, order_id: int, kind: Kind) -> Claim | None:
    """Take the lease, or None when there is nothing (more) to do here.

    The attempt is counted and the next one put off before the work begins, so that a SIGKILL counts too; the last
    attempt runs under the mark `quarantined`, which success takes away.
    """
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"id": order_id, "lease": uuid4(), "lease_for": LEASE.total_seconds(), **_pace(kind)})
        row = cursor.fetchone()
    return Claim(order_id=order_id, kind=kind.name, subject=row[0], version=row[1], lease=row[2]) if row else None


def _pace(kind: Kind) -> dict[str, Any]:
    return {
        "most": kind.max_attempts,
        "base": kind.base_seconds,
        "cap": kind.cap_seconds,
        "day": QUARANTINE.total_seconds(),
        "running": OrderState.RUNNING,
        "quarantined": OrderState.QUARANTINED,
    }


_CLAIM = """
UPDATE marketplace_workorder SET
    lease = %(lease)s,
    lease_until = now() + make_interval(secs => %(lease_for)s),
    attempts = LEAST(attempts + 1, %(most)s),
    not_before = now() + CASE
        WHEN attempts + 1 >= %(most)s THEN make_interval(secs => %(day)s)
        ELSE make_interval(secs => LEAST(%(cap)s, %(base)s * power(2, attempts))) END,
    ring_after = now(),
    state = CASE WHEN attempts + 1 >= %(most)s THEN %(quarantined)s ELSE %(running)s END
WHERE id = %(id)s AND done < wanted AND not_before <= now() AND (lease_until IS NULL OR lease_until <= now())
RETURNING subject, wanted, lease
"""


def renew(held: Claim) -> bool:
    """Hold the lease for another `LEASE`; False when it is no longer ours."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE marketplace_workorder SET lease_until = now() + make_interval(secs => %s) "
            "WHERE id = %s AND lease = %s",
            [LEASE.total_seconds(), held.order_id, held.lease],
        )
        return bool(cursor.rowcount)


def settle(held: Claim, write: Write) -> None:
    """Write the result and `done` in one transaction; LeaseLostError, and nothing written, if the lease is not ours."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM marketplace_workorder WHERE id = %s AND lease = %s FOR UPDATE",
            [held.order_id, held.lease],
        )
        if cursor.fetchone() is None:
            raise LeaseLostError(f"{held.kind} {held.subject}")
        write()
        cursor.execute(_SETTLE, {"id": held.order_id, "version": held.version, **_STATES})
        _wake(cursor)


_STATES = {"done": OrderState.DONE, "waiting": OrderState.WAITING}
_SETTLE = """
UPDATE marketplace_workorder SET
    done = %(version)s, lease = NULL, lease_until = NULL, attempts = 0, not_before = now(), failure = '',
    state = CASE WHEN wanted = %(version)s THEN %(done)s ELSE %(waiting)s END
WHERE id = %(id)s
"""


def fail(held: Claim, reason: str) -> bool:
    """Give the lease back after a failure, keeping its reason; True when that was the last attempt."""
    with connection.cursor() as cursor:
        cursor.execute(
            _FAIL,
            {
                "id": held.order_id,
                "lease": held.lease,
                "reason": reason[:300],
                "running": OrderState.RUNNING,
                "waiting": OrderState.WAITING,
            },
        )
        row = cursor.fetchone()
    return bool(row and row[0] == OrderState.QUARANTINED)


_FAIL = """
UPDATE marketplace_workorder SET
    lease = NULL, lease_until = NULL, failure = %(reason)s,
    state = CASE WHEN state = %(running)s THEN %(waiting)s ELSE state END
WHERE id = %(id)s AND lease = %(lease)s
RETURNING state
"""


def put_off(held: Claim, kind: Kind) -> None:
    """Give the lease back because of somebody else's trouble: tried again after the cap, never quarantined for it."""
    with connection.cursor() as cursor:
        cursor.execute(
            _PUT_OFF,
            {
                "id": held.order_id,
                "lease": held.lease,
                "cap": kind.cap_seconds,
                "innocent": max(0, kind.max_attempts - 2),
                "waiting": OrderState.WAITING,
            },
        )


_PUT_OFF = """
UPDATE marketplace_workorder SET
    lease = NULL, lease_until = NULL, attempts = LEAST(attempts, %(innocent)s),
    not_before = now() + make_interval(secs => %(cap)s), state = %(waiting)s
WHERE id = %(id)s AND lease = %(lease)s
"""
