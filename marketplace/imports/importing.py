"""Reads, checks and writes a file, one batch after the other; each batch is one transaction."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, reset_queries, transaction

from marketplace.imports.checking import Candidate, Checker
from marketplace.imports.kind import Kind, Plan
from marketplace.imports.lines import Line, batches
from marketplace.imports.problems import Problem
from marketplace.imports.seen import forget_seen, without_repeated

Tell = Callable[[Problem], None]


@dataclass
class Outcome:
    """What has become of the rows so far."""

    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    bad: int = 0

    def add(self, plan: Plan[Any], *, read: int, bad: int) -> None:
        """Count a batch."""
        self.read += read
        self.created += len(plan.new)
        self.updated += len(plan.changed)
        self.unchanged += plan.unchanged
        self.bad += bad


class Importer:
    """Brings rows of one kind in; `outcome` stays true when it is interrupted between two batches."""

    def __init__(self, *, kind: Kind[Any], checker: Checker, tell: Tell, dry_run: bool = False) -> None:
        self._kind = kind
        self._checker = checker
        self._tell = tell
        self.dry_run = dry_run
        self.outcome = Outcome()

    def run(self, lines: Iterable[Line], *, batch: int, advance: Callable[[Outcome], None]) -> None:
        """Take all lines, `batch` at a time; `advance` is called after each batch."""
        forget_seen()
        for group in batches(lines, size=batch):
            self._take(group)
            reset_queries()  # Django keeps the last 9 000 of them in DEBUG, and these are long
            advance(self.outcome)

    def _take(self, lines: Sequence[Line]) -> None:
        checked = [self._checker.check(line) for line in lines]
        problems = [problem for found in checked if isinstance(found, list) for problem in found]
        candidates, repeated = without_repeated([found for found in checked if isinstance(found, Candidate)])
        plan = self._store(candidates)
        problems = sorted([*problems, *repeated, *plan.problems], key=lambda problem: problem.line)
        self.outcome.add(plan, read=len(lines), bad=len({problem.line for problem in problems}))
        for problem in problems:
            self._tell(problem)

    @transaction.atomic
    def _store(self, candidates: Sequence[Candidate]) -> Plan[Any]:
        _one_at_a_time(self._kind.name)
        plan = self._kind.plan(candidates)
        if not self.dry_run:
            self._kind.write(plan)
        return plan


def _one_at_a_time(name: str) -> None:
    # Two imports of one file would both find a row absent. Until the end of the transaction.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"vivier import {name}"])
