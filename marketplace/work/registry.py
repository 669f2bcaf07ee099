"""The kinds of work that this house knows; the rooms above register theirs when Django is ready."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

Write = Callable[[], None]  # runs in one transaction with `done`, if the lease still holds
Handler = Callable[[UUID], Write]  # computes for a subject, writes nothing


@dataclass(frozen=True)
class Kind:
    """One kind of work order."""

    name: str
    handler: Handler
    max_attempts: int  # after these the order is quarantined and tried once a day
    base_seconds: float  # wait after the first failure; doubles with each
    cap_seconds: float  # the longest wait before quarantine


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind known; a second one of the same name is a mistake."""
    if kind.name in _kinds:
        raise ValueError(f"work kind {kind.name!r} is registered twice")
    _kinds[kind.name] = kind


def kind_named(name: str) -> Kind:
    """The kind; KeyError when nobody registered it."""
    return _kinds[name]
