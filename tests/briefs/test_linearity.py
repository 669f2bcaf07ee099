"""Reading stays linear: no expression may start at every place of a long word and run to its end from each."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from marketplace.briefs import fields

MODULES = [f"fields.{module.name}" for module in pkgutil.iter_modules(fields.__path__)]
MODULES += ["clauses", "dates", "experience", "flattening"]
LETTERS = {(op.CATEGORY, op.CATEGORY_WORD), (op.CATEGORY, op.CATEGORY_NOT_SPACE)}
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)


def expressions() -> Iterator[Any]:
    for name in MODULES:
        module = importlib.import_module(f"marketplace.briefs.{name}")
        for constant, value in vars(module).items():
            for pattern in patterns_in(value):
                yield pytest.param(pattern, id=f"{name}.{constant}")


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns_in(tuple(value.values()))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from patterns_in(item)


def runs_from_anywhere(sequence: Any) -> bool:
    """Whether an unbounded repetition of letters comes before anything that ties the match to a word's edge."""
    for kind, value in sequence:
        if is_anchor(kind, value):
            return False
        if kind in REPEATS and ((value[1] is op.MAXREPEAT and takes_letters(value[2])) or runs_from_anywhere(value[2])):
            return True
        parts = branches(kind, value)
        if any(runs_from_anywhere(part) for part in parts):
            return True
        if parts and all(anchored(part) for part in parts):
            return False
    return False


def is_anchor(kind: Any, value: Any) -> bool:
    return kind is op.AT or (kind in (op.ASSERT, op.ASSERT_NOT) and value[0] < 0)


def anchored(sequence: Any) -> bool:
    return any(is_anchor(kind, value) for kind, value in sequence)


def branches(kind: Any, value: Any) -> list[Any]:
    return list(value[1]) if kind is op.BRANCH else [value[3]] if kind is op.SUBPATTERN else []


def takes_letters(sequence: Any) -> bool:
    return any(
        kind is op.ANY or (kind is op.IN and (value[0][0] is op.NEGATE or LETTERS & set(value)))
        or any(takes_letters(part) for part in branches(kind, value))
        for kind, value in sequence
    )  # fmt: skip


@pytest.mark.parametrize("pattern", list(expressions()))
def test_no_expression_runs_to_the_end_of_a_word_from_each_of_its_letters(pattern: re.Pattern[str]) -> None:
    assert not runs_from_anywhere(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
