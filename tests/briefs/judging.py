"""How the parser's answer to a case is judged, field by field."""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

CASES = Path(__file__).with_name("cases")


@dataclass(frozen=True, slots=True)
class Case:
    """A text and what a person reads in it."""

    name: str
    text: str
    gold: dict[str, Any]  # a field that is left out is not said
    also: dict[str, list[Any]]  # what would be accepted too; None for empty, "*" for anything


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of one field of one case."""

    case: str
    field: str
    kind: str  # right, wrong, invented, missed, empty, either
    wanted: Any
    got: Any


def cases(name: str) -> list[Case]:
    """Those of `cases/NAME.jsonl`."""
    lines = (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Case(row["name"], row["text"], row["gold"], row.get("also", {})) for row in rows]


def judge(case: Case, draft: Any, *, fields: Iterable[str]) -> list[Verdict]:
    """One verdict for each field."""
    return [_verdict(case, field, getattr(draft, field)) for field in fields]


def _verdict(case: Case, field: str, reading: Any) -> Verdict:
    got = _plain(reading.value if reading else None)
    wanted, also = _plain(case.gold.get(field)), case.also.get(field, [])
    kind = "right" if got == wanted else _kind(got, wanted, also)
    return Verdict(case.name, field, "empty" if got == wanted is None else kind, wanted, got)


def _kind(got: Any, wanted: Any, also: list[Any]) -> str:
    if "*" in also or got in [_plain(value) for value in also]:
        return "right" if got is not None and wanted is not None and "*" not in also else "either"
    if got is None:
        return "missed"
    return "invented" if wanted is None else "wrong"


def _plain(value: Any) -> Any:
    """Texts without accents, case and punctuation; lists without their order; whole euros without cents."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (tuple, list)):
        return tuple(sorted(value))
    if isinstance(value, Decimal):
        return str(int(value)) if value == int(value) else str(value)
    folded = unicodedata.normalize("NFD", str(value).casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c))))


def precision(verdicts: Iterable[Verdict]) -> tuple[int, int]:
    """How many of the values that were read are right."""
    kinds = [verdict.kind for verdict in verdicts]
    return kinds.count("right"), sum(kinds.count(kind) for kind in ("right", "wrong", "invented"))


def recall(verdicts: Iterable[Verdict]) -> tuple[int, int]:
    """How many of the values that are said were read right."""
    kinds = [verdict.kind for verdict in verdicts]
    return kinds.count("right"), sum(kinds.count(kind) for kind in ("right", "wrong", "missed"))
