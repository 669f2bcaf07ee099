"""What is said of a mission or a profile, in the marketplace's own words → what the scorer reads of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any
from uuid import UUID

import numpy as np

from marketplace.briefs.gazetteer import Place, load_gazetteer
from marketplace.taxonomy.domains.codes import DOMAINS
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.roles.evidence import evidence_table, prior_odds
from marketplace.taxonomy.vocabulary import Vocabulary
from matching.scoring.caps import main_speciality
from matching.scoring.mission import EXPECTED_LEVEL, AskedMission, Requirement
from matching.scoring.pool import HeldSkill, Pool, Profile, pool_of
from matching.scoring.reading import Reading
from matching.scoring.relatedness import Relatedness
from matching.scoring.roles import read_target
from matching.scoring.ties import low_bits
from matching.scoring.units import Array

_SENIORITY = {"unspecified": 0, "junior": 1, "intermediate": 2, "senior": 3, "expert": 4}
PROFILE_FIELDS = (
    "id",
    "role",
    "seniority",
    "years_experience",
    "day_rate",
    "available_from",
    "days_per_week",
    "latitude",
    "longitude",
    "city",
    "country",
    "remote_preference",
    "languages",
    "trains_teams",
    "domains",
)


@dataclass(frozen=True)
class SkillIndex:
    """Skills in a dense index, what they belong to, and how they are related."""

    taxonomy_version: str
    specialities: tuple[str, ...]  # by dense index: slug of the skill's main speciality
    speciality_order: Mapping[str, int]  # slug → place in the vocabulary
    relatedness: Relatedness
    roles: Array  # int16 (k, roles): what each skill says of roles, 1/100 nats


def skill_index(vocabulary: Vocabulary) -> SkillIndex:
    """The index of a vocabulary as it is packaged, without a database; skills in the order of their slugs."""
    skills = sorted(vocabulary.skills, key=lambda skill: skill.slug)
    place = {skill.slug: position for position, skill in enumerate(skills)}
    relations = [(place[one.slug], place[other.skill], other.strength) for one in skills for other in one.related]
    return SkillIndex(
        taxonomy_version=vocabulary.version,
        specialities=tuple(skill.specialities[0] for skill in skills),
        speciality_order=speciality_order(vocabulary),
        relatedness=Relatedness.of(slugs=place, relations=relations),
        roles=evidence_table(place),
    )


def speciality_order(vocabulary: Vocabulary) -> dict[str, int]:
    """Slug → place in the vocabulary."""
    return {speciality.slug: position for position, speciality in enumerate(vocabulary.specialities)}


def pool_with(profiles: Sequence[Profile], *, skills: SkillIndex) -> Pool:
    """The profiles as columns, with what their skills say of roles."""
    return pool_of(profiles, role_table=skills.roles, slugs=skills.relatedness.slugs)


def profile_of(said: Mapping[str, Any], held: Sequence[HeldSkill], *, reading: Reading, skills: SkillIndex) -> Profile:
    """A profile as the scorer reads it; `said` holds PROFILE_FIELDS as the marketplace stores them."""
    latitude, longitude = _point(said["latitude"], said["longitude"], said["city"], said["country"])
    return Profile(
        id=said["id"],
        skills=tuple(sorted(held, key=lambda skill: skill.skill)),
        role=_word(said["role"]),
        seniority=_SENIORITY[said["seniority"]],
        years_experience=said["years_experience"],
        day_rate=_cents(said["day_rate"]),
        available_day=_ordinal(said["available_from"]),
        days_per_week=said["days_per_week"] or 0,
        latitude=_on_grid(latitude),
        longitude=_on_grid(longitude),
        place=place_key(city=said["city"], country=said["country"]),
        remote_preference=_word(said["remote_preference"]),
        languages=tuple(said["languages"]),
        trains_teams=said["trains_teams"],
        speciality=main_speciality(held=held, of_skill=skills.specialities, order=skills.speciality_order),
        reading=reading,
        domains=_domains(said["domains"], reading),
    )


def _domains(declared: Sequence[str], reading: Reading) -> tuple[int, ...]:
    return tuple(sorted({*(DOMAINS.index(code) for code in declared), *reading.domains}))


def requirement_of(*, skill: int, essential: bool, weight: int, minimum_level: int | None) -> Requirement:
    """A requirement as the scorer reads it."""
    return Requirement(
        skill=skill,
        essential=essential,
        weight=weight,
        minimum_level=minimum_level or EXPECTED_LEVEL,
        stated=minimum_level is not None,
    )


def mission_of(
    said: Any, requirements: Sequence[Requirement], *, identity: UUID, reading: Reading, skills: SkillIndex
) -> AskedMission:
    """A mission as the scorer reads it; `said` has the attributes of a stored one."""
    role = _word(said.role)
    latitude, longitude = _point(said.latitude, said.longitude, said.city, said.country)
    return AskedMission(
        requirements=tuple(sorted(requirements, key=lambda requirement: requirement.skill)),
        role=role,
        role_target=() if role else _role_target(requirements, reading, skills),
        reading=reading,
        domains=_domains(said.domains, reading),
        seniority=_SENIORITY[said.seniority],
        budget_max=_cents(said.budget_max),
        start_day=_ordinal(said.start_date),
        latest_start_day=_ordinal(said.latest_start_date),
        days_per_week=said.days_per_week or 0,
        work_mode=_word(said.work_mode),
        latitude=latitude,
        longitude=longitude,
        radius_km=said.radius_km,
        place=place_key(city=said.city, country=said.country),
        languages=tuple(said.languages),
        knowledge_transfer=_word(said.knowledge_transfer),
        hard_filters=frozenset(said.hard_filters),
        weights=dict(said.weights),
        max_per_city=said.max_per_city or 0,
        max_per_speciality=said.max_per_speciality or 0,
        seed=low_bits(identity),
    )


def _role_target(requirements: Sequence[Requirement], reading: Reading, skills: SkillIndex) -> tuple[int, ...]:
    """Which roles do for a mission that declares none; empty when its text and requirements do not tell."""
    said = np.array(reading.roles or [0] * skills.roles.shape[1])
    asked = [requirement.skill for requirement in requirements]
    target = read_target(said=said, requirements=asked, table=skills.roles, prior=prior_odds())
    return () if target is None else tuple(target.tolist())


def place_key(*, city: str, country: str) -> str:
    """The same for two spellings of one city in one country; "" unless both are known."""
    return f"{fold(city)}|{country.upper()}" if city and country else ""


def _point(
    latitude: float | None, longitude: float | None, city: str, country: str
) -> tuple[float | None, float | None]:
    """Where it is said, or else where the gazetteer has the city; unknown for one that it does not know."""
    if latitude is not None or not (city and country):
        return latitude, longitude
    place = _city(city, country)
    return (place.latitude, place.longitude) if place else (None, None)


@lru_cache(maxsize=4096)
def _city(city: str, country: str) -> Place | None:
    return load_gazetteer().city(city, country=country)


def _word(value: str) -> str:
    return "" if value in ("unspecified", "none") else value


def _cents(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount * 100)


def _on_grid(degrees: float | None) -> float | None:
    """To a tenth of a degree, some ten kilometres, before any scorer sees it.

    Whoever may move a mission at will could otherwise find a home by trying: forty edits told it to two metres.
    """
    return None if degrees is None else round(degrees, 1)


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()
