"""Rows as the readers hand them on, one at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from marketplace.imports.problems import Problem

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Line:
    """One row with our names and JSON values, or the problem that kept it from being one."""

    number: int  # where it begins, 1 the first of the file
    values: dict[str, Any] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()  # columns that mean nothing here
    problem: Problem | None = None


def broken(number: int, code: str, message: str) -> Line:
    """A line that could not be read as a row at all."""
    return Line(number=number, problem=Problem(line=number, field="", code=code, message=message))


def batches(items: Iterable[Item], *, size: int) -> Iterator[list[Item]]:
    """The items in lists of at most `size`; no more than one list is held."""
    remaining = iter(items)
    while batch := list(islice(remaining, size)):
        yield batch
