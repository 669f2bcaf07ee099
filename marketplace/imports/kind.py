"""What missions and freelancers have in common when a batch of them is written."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from operator import attrgetter
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Model, QuerySet
from rest_framework.exceptions import APIException, ValidationError

from marketplace.http.serializers import StrictSerializer
from marketplace.imports.checking import Candidate
from marketplace.imports.problems import Problem, problems_of
from marketplace.imports.skill_columns import SkillColumns

Row = TypeVar("Row", bound=Any)  # a model with external_ref and source_digest
_KEPT = {"id", "created_at"}


@dataclass(frozen=True)
class Change(Generic[Row]):
    """A row with its new values, not yet saved."""

    row: Row
    skills: list[Any] | None  # None: those that it has stay


@dataclass(frozen=True)
class Plan(Generic[Row]):
    """What a batch comes to."""

    new: list[Change[Row]]
    changed: list[Change[Row]]
    unchanged: int
    problems: list[Problem]


class Kind(ABC, Generic[Row]):
    """One kind of row; the subclasses say what differs."""

    name: str  # plural, for the summary
    body: type[StrictSerializer]
    columns: SkillColumns
    model: type[Row]
    skill_model: type[Model]
    owner: str  # column of `skill_model` that points here

    @abstractmethod
    def stored(self) -> QuerySet[Row]:
        """The rows among which an external_ref is looked for."""

    @abstractmethod
    def blank(self) -> Row:
        """A new row without values."""

    @abstractmethod
    def refuse(self, row: Row, skills: list[Any] | None) -> None:
        """Raise what the API would for a row with these new values."""

    def owed(self, refs: Sequence[str]) -> set[str]:
        """Those of the refs whose stored row must change although what it was made from has not."""
        return set()

    @abstractmethod
    def announce(self, rows: Sequence[Row]) -> None:
        """Owe the matching that follows; the last step of the transaction."""

    def plan(self, candidates: Sequence[Candidate]) -> Plan[Row]:
        """Compare the batch with what is stored; changed rows are locked. Call it in a transaction."""
        refs = [candidate.ref for candidate in candidates]
        digests = dict(self.stored().filter(external_ref__in=refs).values_list("external_ref", "source_digest"))
        owed = self.owed(refs)
        stale = [c for c in candidates if digests.get(c.ref) != c.digest or c.ref in owed]
        locked = self.stored().filter(external_ref__in=[c.ref for c in stale if c.ref in digests])
        rows = {row.external_ref: row for row in locked.select_for_update(of=("self",), no_key=True)}
        plan = Plan[Row](new=[], changed=[], unchanged=len(candidates) - len(stale), problems=[])
        for candidate in stale:
            self._place(candidate, rows.get(candidate.ref), plan)
        return plan

    def _place(self, candidate: Candidate, old: Row | None, plan: Plan[Row]) -> None:
        row = self.blank() if old is None else old
        change = Change(row, candidate.skills if row.source_digest != candidate.digest else None)
        if row.source_digest != candidate.digest:
            values = {**candidate.values, "external_ref": candidate.ref, "source_digest": candidate.digest}
            for name, value in values.items():
                setattr(row, name, value)
        try:
            self.refuse(row, change.skills)
        except APIException as error:
            plan.problems.extend(_problems(error, candidate.line))
        else:
            (plan.new if old is None else plan.changed).append(change)

    def write(self, plan: Plan[Row]) -> None:
        """Save the plan's rows and their skills, and announce them. Call it in the transaction of `plan`."""
        changes = [*plan.new, *plan.changed]
        for change, key in zip(plan.new, _new_keys(len(plan.new)), strict=True):
            change.row.pk = key
        self._insert([change.row for change in plan.new])
        self._update([change.row for change in plan.changed])
        self._save_skills({change.row.pk: change.skills for change in changes if change.skills is not None})
        if changes:
            self.announce([change.row for change in changes])

    def _insert(self, rows: list[Row]) -> None:
        fields = self.model._meta.concrete_fields
        values = ([f.get_db_prep_save(f.pre_save(row, True), connection) for f in fields] for row in rows)
        _copy(self.model._meta.db_table, [field.column for field in fields], values)

    def _update(self, rows: list[Row]) -> None:
        # An upsert of rows that are known to be there: bulk_update writes one CASE a column and takes far longer.
        fields = [field.name for field in self.model._meta.concrete_fields if field.name not in _KEPT]
        self.model._default_manager.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=fields)

    def _save_skills(self, skills: Mapping[UUID, Sequence[Any]]) -> None:
        self.skill_model._default_manager.filter(**{f"{self.owner}__in": list(skills)}).delete()
        stated = [(owner, skill) for owner, several in skills.items() for skill in several]
        if stated:
            columns = [field.name for field in dataclass_fields(stated[0][1])]
            values = attrgetter(*columns)
            rows = ((owner, *values(skill)) for owner, skill in stated)
            _copy(self.skill_model._meta.db_table, [self.owner, *columns], rows)


def _copy(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    # A third of the time of bulk_create, which compiles every value into the statement.
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _new_keys(count: int) -> list[UUID]:
    # bulk_create does not hand back keys that the database fills.
    with connection.cursor() as cursor:
        cursor.execute("SELECT uuidv7() FROM generate_series(1, %s)", [count])
        return [row[0] for row in cursor.fetchall()]


def _problems(error: APIException, line: int) -> list[Problem]:
    if isinstance(error, ValidationError):
        return problems_of(error, line=line)
    return [Problem(line=line, field="", code=str(error.get_codes()), message=str(error.detail))]
