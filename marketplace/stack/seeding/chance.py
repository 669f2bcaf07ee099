"""Chance that falls the same way each time: every numbered thing of the demo has a die of its own."""

from collections.abc import Mapping
from math import exp, log
from random import Random
from typing import TypeVar

SEED = 20_26
Thing = TypeVar("Thing")


def die(*, kind: str, number: int) -> Random:
    """The same numbers for the same thing, whatever else is made, and in whatever order."""
    return Random(f"{SEED}/{kind}/{number}")  # noqa: S311 - a demo's data, not a secret


def happens(*, dice: Random, likelihood: float) -> bool:
    """True so often."""
    return dice.random() < likelihood


def weighted(*, dice: Random, weights: Mapping[Thing, float]) -> Thing:
    """One of the keys, by weight."""
    return dice.choices(list(weights), list(weights.values()))[0]


def some(*, dice: Random, weights: Mapping[Thing, float], count: int) -> list[Thing]:
    """At most `count` different keys, by weight (Efraimidis and Spirakis 2006)."""
    keys = {thing: dice.random() ** (1 / weight) for thing, weight in weights.items() if weight > 0}
    return sorted(keys, key=lambda thing: -keys[thing])[:count]


def months_ago(*, dice: Random, growth: float, horizon: float) -> float:
    """How long ago one of many things happened that grow `growth`-fold in 24 months; 0 to `horizon` months."""
    rate = log(growth) / 24
    if abs(rate) < 1e-9:  # noqa: PLR2004 - no growth: any time is as likely
        return dice.random() * horizon
    return -log(1 - dice.random() * (1 - exp(-rate * horizon))) / rate
