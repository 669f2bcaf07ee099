"""A row as it was read → what can be written, or what is wrong with it. Nothing here asks the database."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import Model
from rest_framework.exceptions import ErrorDetail, ValidationError

from marketplace.http.codes import words
from marketplace.http.serializers import StrictSerializer
from marketplace.imports.cells import reading_of, several, translate
from marketplace.imports.csv_lines import Translate
from marketplace.imports.labels import Labels
from marketplace.imports.lines import Line
from marketplace.imports.problems import Problem, problems_of
from marketplace.imports.skill_columns import Linked, SkillColumns, link


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that is good by itself."""

    line: int
    ref: str  # names the row for ever: its external_ref, or else the digest of what was written
    digest: str  # SHA-256 of what the row means, so of its skills, not of their spelling
    values: dict[str, Any]  # by field of the model
    skills: list[Any] | None  # None: the row does not speak of skills


class Checker:
    """Checks rows of one kind by the rules of the API's own body; one a process, since building a body is slow."""

    def __init__(self, *, body: StrictSerializer, columns: SkillColumns, labels: Labels) -> None:
        self._body = body
        self._columns = columns
        self._labels = labels

    @property
    def fields(self) -> list[str]:
        """Every column that a row may have."""
        return [*self._body.fields, *(name for name in self._columns.sources if name not in self._body.fields)]

    def translation(self, model: type[Model]) -> Translate:
        """How cells of text become JSON; an empty one becomes the default of the model."""
        lists = dict.fromkeys((*self._columns.sources, self._columns.target))
        own = {name: field for name, field in self._body.fields.items() if name not in lists}
        readings = {**{name: reading_of(field) for name, field in own.items()}, **dict.fromkeys(lists, several)}
        empty = {name: model._meta.get_field(name).get_default() for name in own}  # type: ignore[union-attr]
        return partial(translate, readings=readings, empty={**empty, **{name: [] for name in lists}})

    def check(self, line: Line) -> Candidate | list[Problem]:
        """The candidate, or every problem of the row."""
        if line.problem:
            return [line.problem]
        row = _with_text_ref(line.values)
        linked = link(row, columns=self._columns, labels=self._labels)
        problems = problems_of(_unknown_fields(line.unknown), line=line.number) if line.unknown else []
        try:
            values = self._body.run_validation(linked.values)
        except ValidationError as error:
            skills = self._columns.target
            return problems + problems_of(error, line=line.number, skills=skills, origins=linked.origins)
        return problems or self._candidate(line.number, row, linked, values)

    def _candidate(self, line: int, row: Mapping[str, Any], linked: Linked, values: dict[str, Any]) -> Candidate:
        ref = values.pop("external_ref", None) or f"sha256:{_digest(row)}"
        skills = values.pop(self._columns.target, None)
        return Candidate(line=line, ref=ref, digest=_digest(linked.values), values=values, skills=skills)


def _with_text_ref(row: dict[str, Any]) -> dict[str, Any]:
    # The one lenience beside the API: other systems count their rows.
    ref = row.get("external_ref")
    return {**row, "external_ref": str(ref)} if isinstance(ref, int) and not isinstance(ref, bool) else row


def _unknown_fields(names: tuple[str, ...]) -> ValidationError:
    return ValidationError({name: [ErrorDetail(words("unknown_field"), code="unknown_field")] for name in names})


def _digest(row: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()
