"""What was read in a text: a value, how sure that is, and the words that say it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the text; `text[start:end] == words` always holds."""

    start: int  # offset of the first character
    end: int  # offset after the last character
    words: str  # as written


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value]):
    """One field of a draft; a field of which nothing was found is None instead, never an empty reading."""

    value: Value
    confidence: float  # 0-1, by judgement: an explicit label is near 0.95, a loose mention near 0.5
    evidence: tuple[Evidence, ...]  # at least one


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was understood and still leaves its field empty."""

    field: str  # of the draft, e.g. "budget_max"
    code: str  # stable, e.g. "foreign_currency"
    evidence: Evidence
