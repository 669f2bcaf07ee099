"""Readings as they are kept in PostgreSQL, so that no text is read twice.

They are derived: one that is missing, or was made of another text or by another reader, is simply made again. So they
are written as soon as they are made, in transactions of their own.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.db.models import F, Func, QuerySet, Value
from django.db.models.functions import Concat

from marketplace.models import Freelancer, Mission
from matching.models import FreelancerReading, MissionReading
from matching.reader import TextReader, text_reader
from matching.scoring.reading import Reading, parse, plain

_BATCH = 200
_BREAK = "\n\n"


class _Kind(NamedTuple):
    """Whose texts, and where their readings are kept."""

    owners: type[Freelancer] | type[Mission]
    kept: Any  # their model
    texts: tuple[str, str]  # columns of the owner


_FREELANCERS = _Kind(Freelancer, FreelancerReading, ("headline", "bio"))
_MISSIONS = _Kind(Mission, MissionReading, ("title", "brief"))


def freelancer_readings(*, only: Sequence[UUID] | None = None, keep: bool) -> dict[UUID, Reading]:
    """By freelancer, all or only these; `keep` what had to be read anew (not from within a transaction)."""
    return _readings(_FREELANCERS, only, keep=keep)


def mission_readings(*, only: Sequence[UUID] | None = None, keep: bool) -> dict[UUID, Reading]:
    """By mission, likewise."""
    return _readings(_MISSIONS, only, keep=keep)


def _readings(kind: _Kind, only: Sequence[UUID] | None, *, keep: bool) -> dict[UUID, Reading]:
    reader = text_reader()
    columns = ("pk", "now", "reading__text_digest", "reading__reader_version", "reading__columns")
    found, stale = {}, []
    for pk, now, digest, version, kept in _owners(kind, only).values_list(*columns):
        if (digest, version) == (now, reader.version):
            found[pk] = parse(kept)
        else:
            stale.append(pk)
    for batch in _batches(stale):
        fresh = {row["pk"]: (row["now"], _read(reader, kind, row)) for row in _texts(kind, batch)}
        found |= {pk: reading for pk, (_digest, reading) in fresh.items()}
        if keep:
            _keep(kind, fresh, version=reader.version)
    return found


def _owners(kind: _Kind, only: Sequence[UUID] | None) -> "QuerySet[Any]":
    rows: QuerySet[Any] = kind.owners._default_manager.all()
    if only is not None:
        rows = rows.filter(pk__in=only)
    return rows.annotate(now=_digest(*kind.texts))


def _digest(first: str, second: str) -> Func:
    text = Concat(F(first), Value(_BREAK), F(second), output_field=models.TextField())
    hashed = Func(Func(text, Value("UTF8"), function="convert_to"), function="sha256")
    return Func(hashed, Value("hex"), function="encode", output_field=models.TextField())


def _texts(kind: _Kind, batch: Sequence[UUID]) -> "QuerySet[Any, dict[str, Any]]":
    return _owners(kind, batch).values("pk", "now", *kind.texts)


def _read(reader: TextReader, kind: _Kind, row: dict[str, Any]) -> Reading:
    first, second = (row[name] for name in kind.texts)
    if kind is _MISSIONS:
        return reader.mission(title=first, brief=second)
    return reader.profile(headline=first, bio=second)


def _batches(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def _keep(kind: _Kind, fresh: dict[UUID, tuple[str, Reading]], *, version: str) -> None:
    rows = [
        kind.kept(pk=pk, text_digest=digest, reader_version=version, columns=plain(reading))
        for pk, (digest, reading) in fresh.items()
    ]
    try:
        with transaction.atomic():
            kind.kept.objects.bulk_create(
                rows,
                update_conflicts=True,
                unique_fields=["pk"],
                update_fields=["text_digest", "reader_version", "columns"],
            )
    except IntegrityError:
        # Somebody of the batch was erased meanwhile. The others' readings are made again by whoever needs them next.
        return
