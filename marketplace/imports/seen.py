"""Which rows of this file were already taken: kept in PostgreSQL, so that memory does not grow with the file."""

from collections.abc import Sequence

from django.db import connection

from marketplace.imports.checking import Candidate
from marketplace.imports.problems import Problem

TABLE = "pg_temp.vivier_import_seen"  # of this session only


def forget_seen() -> None:
    """A new file begins."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {TABLE}")
        cursor.execute(f"CREATE TABLE {TABLE} (ref text PRIMARY KEY, line bigint NOT NULL)")


def without_repeated(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Problem]]:
    """The candidates whose ref stands in the file for the first time, and a problem for each of the others."""
    first: dict[str, int] = {}
    for candidate in candidates:
        first.setdefault(candidate.ref, candidate.line)
    lines = _remember(first)
    repeated = [c for c in candidates if lines[c.ref] != c.line]
    return [c for c in candidates if lines[c.ref] == c.line], [_repeated(c, lines[c.ref]) for c in repeated]


def _remember(first: dict[str, int]) -> dict[str, int]:
    """The line at which each ref stood first, in this batch or an earlier one."""
    refs = list(first)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {TABLE} SELECT * FROM unnest(%s::text[], %s::bigint[]) ON CONFLICT DO NOTHING",  # noqa: S608
            [refs, list(first.values())],
        )
        cursor.execute(f"SELECT ref, line FROM {TABLE} WHERE ref = ANY(%s)", [refs])  # noqa: S608
        return dict(cursor.fetchall())


def _repeated(candidate: Candidate, line: int) -> Problem:
    return Problem(
        line=candidate.line,
        field="external_ref",
        code="duplicate_value",
        message=f"“{candidate.ref}” already stands in line {line}.",
    )
