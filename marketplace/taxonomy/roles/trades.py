"""Trades, and what people of each hold, as we wrote it down in `curation/`.

A trade is one of the API's roles, one of several that make up a role (a web developer is a software engineer), or none
of ours. What is none of ours counts as much: a role is told by what sets it apart from everybody else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

COMMON = (0.002, 0.006, 0.015, 0.036, 0.078, 0.163, 0.329)  # of those who do technical work, by how common: 0 to 6
OUTSIDE = "-"


@dataclass(frozen=True, slots=True)
class Trade:
    """What somebody does for a living."""

    code: str  # short, of our own
    role: str  # as the API says it; "" outside
    share: float  # of all people among whom a role is read
    steps: Mapping[str, int]  # speciality → how often its skills are held: one step is twice as often as on the whole


@dataclass(frozen=True, slots=True)
class Cue:
    """A skill, or words of a title, and who has it."""

    name: str  # a slug, or words joined by "_", "*" for any ending
    common: float  # share of all people who have it
    steps: Mapping[str, int]  # trade → step; a trade that is not named has its default


class CurationError(ValueError):
    """A line of `curation/` names something that is not there; the message says which."""


@lru_cache(maxsize=1)
def load_trades() -> tuple[Trade, ...]:
    """Every trade, those of the API's roles first, in their order; the shares add up to 1."""
    head, *rows = (line.split("\t") for line in _lines("trades.tsv"))
    whole = sum(int(row[2]) for row in rows)
    return tuple(_trade(row, specialities=head[3:], whole=whole) for row in rows)


def _trade(row: list[str], *, specialities: list[str], whole: int) -> Trade:
    code, role, share, *steps = row
    return Trade(
        code=code,
        role="" if role == OUTSIDE else role,
        share=int(share) / whole,
        steps={speciality: int(step) for speciality, step in zip(specialities, steps, strict=True)},
    )


def load_cues(name: str) -> dict[str, Cue]:
    """The cues of a file of `curation/`, by name. Raises CurationError for a trade or a group that is not there."""
    known = {trade.code: (trade.code,) for trade in load_trades()}
    groups: dict[str, tuple[str, ...]] = {}
    cues = {}
    for line in _lines(name):
        first, *rest = line.split()
        if first.startswith("@"):
            groups[first] = tuple(rest)
        else:
            cues[first] = _cue(first, rest, known | groups)
    return cues


def _cue(name: str, rest: list[str], trades: Mapping[str, tuple[str, ...]]) -> Cue:
    common = int(rest[0]) if rest and rest[0].isdigit() else 0
    steps: dict[str, int] = {}
    for whose, step in (pair.split("=") for pair in rest if "=" in pair):
        if whose not in trades:
            raise CurationError(f"{name}: there is no trade or group {whose}")
        steps |= dict.fromkeys(trades[whose], int(step))
    return Cue(name=name, common=COMMON[common], steps=steps)


def _lines(name: str) -> Iterator[str]:
    text = files("marketplace.taxonomy.roles").joinpath("curation", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
