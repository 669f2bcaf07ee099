"""A kind of work whose handler the test decides, and orders of it."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from marketplace.models import WorkOrder
from marketplace.work import registry
from marketplace.work.orders import want
from marketplace.work.registry import Kind


class Errand:
    """Counts what it did; `inside` runs while the work is being done."""

    def __init__(self) -> None:
        self.computed: list[UUID] = []
        self.written: list[UUID] = []
        self.inside: Callable[[], None] = lambda: None

    def __call__(self, subject: UUID) -> Callable[[], None]:
        self.computed.append(subject)
        self.inside()
        return lambda: self.written.append(subject)


@pytest.fixture
def errand() -> Errand:
    return Errand()


@pytest.fixture
def kind(errand: Errand, monkeypatch: pytest.MonkeyPatch) -> Kind:
    kind = Kind(name="errand", handler=errand, max_attempts=3, base_seconds=1.0, cap_seconds=10.0)
    monkeypatch.setitem(registry._kinds, kind.name, kind)
    return kind


@pytest.fixture
def order(kind: Kind) -> WorkOrder:
    subject = uuid4()
    want(kind=kind.name, subjects=[subject])
    return WorkOrder.objects.get(subject=subject)


def let_time_pass(order: WorkOrder) -> None:
    """As if every date on the order had come."""
    past = "2000-01-01T00:00:00Z"
    WorkOrder.objects.filter(pk=order.pk).update(not_before=past, ring_after=past)
    WorkOrder.objects.filter(pk=order.pk, lease__isnull=False).update(lease_until=past)
