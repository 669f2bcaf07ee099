"""Reads the packaged published figures once and hands them over typed and frozen."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from math import fsum, log
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One published figure, or a row of them, from one source."""

    id: str  # stable
    kind: str  # asked, declared, placed, posted, billed, mixed, growth or study
    published_on: str | None  # "2024-06-28", "2023-01" or "2026", as precise as the source; None: it states no date
    publisher: str
    url: str | None
    title_en: str
    title_fr: str
    own: bool  # our own estimate from public data, not somebody's published figure
    gross_value: float | None  # of facts shown beside the band and never counted in it
    gross_unit: str | None  # "ratio" or "eur_per_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A published difference between two situations that are otherwise alike."""

    log: float  # log ratio
    sd: float  # of the log ratio: from the published 95 % interval, else assumed
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Change of demand and supply over the same time, as fractions."""

    demand: float
    supply: float | None  # None: not published
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is published about a role or a speciality."""

    is_ai: bool
    home: str | None  # the speciality whose tension a role shares when none is given
    gap: float | None  # log of its published rate over its own family's (AI, or IT); None: no figure
    facts: tuple[str, ...]  # behind the gap
    growth: tuple[Growth, ...]
    cited: tuple[str, ...]  # facts about its growth that give no figure
    automation: Contrast | None  # work that machines take over


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Everything in the file."""

    as_of: date  # when the figures were read
    facts: Mapping[str, Fact]
    base: Contrast  # log of the IT average in €/day
    contrasts: Mapping[str, Contrast]
    seniority: Mapping[str, Contrast]  # log of the published rate over the middle of the career
    abroad: Contrast  # log of the published rate abroad over the French one
    roles: Mapping[str, Work]
    specialities: Mapping[str, Work]
    ai_growth: Growth  # of AI as a whole


@cache
def load_published() -> Published:
    """The packaged figures; read once per process."""
    raw = json.loads((files("rates.estimation") / "data" / "published_facts.json").read_text(encoding="utf-8"))
    ai_gap = _mean_log(raw["ai_reference"]["pairs"])
    return Published(
        as_of=date.fromisoformat(raw["as_of"]),
        facts={row["id"]: _fact(row) for row in raw["facts"]},
        base=Contrast(log=log(raw["base"]["rate"]), sd=raw["base"]["log_sd"], fact=raw["base"]["fact"]),
        contrasts={name: _contrast(row) for name, row in raw["contrasts"].items()},
        seniority=_seniority(raw["seniority"]),
        abroad=Contrast(log=_mean_log(raw["abroad"]["pairs"]), sd=0.0, fact=raw["abroad"]["fact"]),
        roles={name: _work(row, ai_gap) for name, row in raw["roles"].items()},
        specialities={name: _work(row, ai_gap) for name, row in raw["specialities"].items()},
        ai_growth=Growth(**raw["ai_growth"]),
    )


def _fact(row: dict[str, Any]) -> Fact:
    gross = row.get("gross") or {}
    return Fact(
        id=row["id"],
        kind=row["kind"],
        published_on=row["date"],
        publisher=row["publisher"],
        url=row["url"],
        title_en=row["title"]["en"],
        title_fr=row["title"]["fr"],
        own=row.get("own", False),
        gross_value=gross.get("value"),
        gross_unit=gross.get("unit"),
    )


def _contrast(row: dict[str, Any]) -> Contrast:
    """A 95 % interval is 3.92 standard errors wide."""
    sd = row["log_sd"] if "log_sd" in row else log((1 + row["high"]) / (1 + row["low"])) / 3.92
    return Contrast(log=log(1 + row["ratio"]), sd=sd, fact=row["fact"])


def _seniority(raw: dict[str, Any]) -> dict[str, Contrast]:
    """Against the geometric middle of the two central bands: half of a career lies on each side."""
    figures = raw["figures"]
    middle = (log(figures["intermediate"]) + log(figures["senior"])) / 2
    return {level: Contrast(log=log(rate) - middle, sd=0.0, fact=raw["fact"]) for level, rate in figures.items()}


def _work(row: dict[str, Any], ai_gap: float) -> Work:
    """AI work is measured against AI's own published level, so that the AI premium is never counted twice."""
    gap = _mean_log(row["pairs"]) - (ai_gap if row["ai"] else 0.0) if "pairs" in row else None
    automation = row.get("automation")
    return Work(
        is_ai=row["ai"],
        home=row.get("home"),
        gap=gap,
        facts=tuple(row.get("facts", ())),
        growth=tuple(Growth(**entry) for entry in row.get("growth", ())),
        cited=tuple(row.get("cited", ())),
        automation=_automation(automation) if automation else None,
    )


def _automation(row: dict[str, Any]) -> Contrast:
    return Contrast(log=log(1 + row["ratio"]), sd=0.0, fact=row["fact"])


def _mean_log(pairs: list[list[float]]) -> float:
    """Mean log ratio of published rates to the reference that the same source gives."""
    return fsum(log(rate / reference) for rate, reference in pairs) / len(pairs)
