"""What was read in a text, as the few whole numbers that scoring needs of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reading:
    """Of a headline and bio, or of a title and brief. Empty: the text says nothing of it."""

    roles: tuple[int, ...] = ()  # evidence, 1/100 nats, one for each role, see roles
    concepts: tuple[int, ...] = ()  # below 65 536, ascending, see closeness
    weights: tuple[int, ...] = ()  # 1-255, one a concept
    domains: tuple[int, ...] = ()  # industries, ascending, see domain


NOTHING_READ = Reading()


def plain(reading: Reading) -> dict[str, Sequence[int]]:
    """As it is stored."""
    return {
        "roles": reading.roles,
        "concepts": reading.concepts,
        "weights": reading.weights,
        "domains": reading.domains,
    }


def parse(columns: Mapping[str, Any]) -> Reading:
    """From what `plain` gave, stored as JSON."""
    return Reading(**{name: tuple(columns[name]) for name in ("roles", "concepts", "weights", "domains")})
