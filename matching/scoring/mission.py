"""What the scorer needs to know of a mission."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from matching.scoring.reading import NOTHING_READ, Reading

ESSENTIAL_FACTOR = 3  # an essential requirement counts this many times an optional one of equal weight
EXPECTED_LEVEL = 2  # working: what is expected of a skill where the mission states no level; notions are less


@dataclass(frozen=True)
class Requirement:
    """A skill that is asked for."""

    skill: int  # dense index, see Relatedness
    essential: bool = True
    weight: int = 1  # 1-10
    minimum_level: int = 0  # 1-4; 0: any
    stated: bool = True  # whether the mission itself says so; otherwise the level is only expected

    @property
    def insisted_level(self) -> int:
        """The level that a hard filter may insist on."""
        return self.minimum_level if self.stated else 0

    @property
    def pull(self) -> int:
        """Its weight beside the other requirements."""
        return self.weight * (ESSENTIAL_FACTOR if self.essential else 1)


@dataclass(frozen=True)
class AskedMission:
    """A mission as the scorer reads it. None, 0, "" and empty: not asked for."""

    requirements: tuple[Requirement, ...]
    role: str = ""  # slug
    role_target: tuple[int, ...] = ()  # how far somebody of each role does for it, 0 to ONE, see roles; empty: any
    reading: Reading = NOTHING_READ  # of title and brief
    domains: tuple[int, ...] = ()  # industries, see domain
    seniority: int = 0  # 1 junior - 4 expert
    budget_max: int | None = None  # cents per day, excluding VAT
    start_day: int | None = None  # proleptic ordinal
    latest_start_day: int | None = None  # proleptic ordinal
    days_per_week: int = 0  # 1-7
    work_mode: str = ""  # remote, hybrid, on_site
    latitude: float | None = None  # degrees
    longitude: float | None = None  # degrees
    radius_km: int | None = None  # around the point; None: DEFAULT_RADIUS_KM
    place: str = ""  # folded "city|country"
    languages: tuple[str, ...] = ()  # ISO 639-1
    knowledge_transfer: str = ""  # coaching, training
    hard_filters: frozenset[str] = frozenset()  # names, see filters
    weights: Mapping[str, int] = field(default_factory=dict)  # the mission's own, by criterion
    max_per_city: int = 0  # of the list; 0: any number
    max_per_speciality: int = 0  # of the list; 0: any number
    seed: int = 0  # low 64 bits of its id: draws who comes first among equals
