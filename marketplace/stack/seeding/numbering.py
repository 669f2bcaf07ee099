"""Which rows of the demo are there already, by their external references, and ids for those that follow."""

from collections.abc import Iterator
from uuid import UUID

from django.db import connection
from django.db.models import Max, Model

BATCH = 500  # rows of one transaction


def missing_batches(*, model: type[Model], prefix: str, wanted: int) -> Iterator[range]:
    """The numbers still to be made, a transaction's worth at a time; goes on after the highest one there is.

    A row that somebody erased or moved on meanwhile is not made again.
    """
    last = model._default_manager.filter(external_ref__startswith=prefix).aggregate(last=Max("external_ref"))["last"]
    first = int(last.removeprefix(prefix)) + 1 if last else 1
    for start in range(first, wanted + 1, BATCH):
        yield range(start, min(start + BATCH, wanted + 1))


def new_ids(*, count: int) -> list[UUID]:
    """Primary keys that PostgreSQL makes ahead: bulk_create does not read back those that it makes on insert."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT uuidv7() FROM generate_series(1, %s)", [count])
        return [row[0] for row in cursor.fetchall()]
