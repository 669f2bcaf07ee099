"""The judging set as the scorer reads it: the product's own translation, without a database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import numpy as np

from matching.reader import text_reader
from matching.scoring.intake import PROFILE_FIELDS, SkillIndex, mission_of, profile_of, requirement_of
from matching.scoring.mission import AskedMission
from matching.scoring.pool import HeldSkill, Profile, level_from_years
from tests.benchmarks.judging.reading import Freelancer, Mission

SEED = 20261123
_UNSAID: dict[str, Any] = {
    "role": "unspecified",
    "seniority": "unspecified",
    "work_mode": "unspecified",
    "remote_preference": "unspecified",
    "knowledge_transfer": "none",
    "languages": [],
    "domains": [],
    "hard_filters": [],
    "weights": {},
    "city": "",
    "country": "",
    "headline": "",
    "bio": "",
    "brief": "",
}
_MISSION_FIELDS = (
    "title",
    "brief",
    "role",
    "seniority",
    "budget_max",
    "start_date",
    "latest_start_date",
    "days_per_week",
    "work_mode",
    "latitude",
    "longitude",
    "radius_km",
    "city",
    "country",
    "languages",
    "domains",
    "knowledge_transfer",
    "hard_filters",
    "weights",
    "max_per_city",
    "max_per_speciality",
)
_DAYS, _MONEY = {"start_date", "latest_start_date", "available_from"}, {"budget_max", "day_rate"}


@dataclass(frozen=True, slots=True)
class Identities:
    """An id for each reference, drawn so that no order of the files shows in it."""

    by_ref: Mapping[str, UUID]

    @classmethod
    def of(cls, refs: list[str]) -> "Identities":
        """The same for the same references."""
        drawn = np.random.default_rng(SEED).bytes(16 * len(refs))
        return cls({ref: UUID(bytes=drawn[16 * place : 16 * place + 16]) for place, ref in enumerate(sorted(refs))})


def scored_profile(freelancer: Freelancer, *, identity: UUID, skills: SkillIndex) -> Profile:
    """What the scorer reads of one freelancer."""
    place = {slug: position for position, slug in enumerate(skills.relatedness.slugs)}
    held = [HeldSkill(place[one.skill], one.level or level_from_years(one.years)) for one in freelancer.skills]
    said = {name: _value(name, freelancer.values) for name in (*PROFILE_FIELDS, "headline", "bio")}
    reading = text_reader().profile(headline=said["headline"], bio=said["bio"])
    return profile_of({**said, "id": identity}, held, reading=reading, skills=skills)


def scored_mission(mission: Mission, *, identity: UUID, skills: SkillIndex) -> AskedMission:
    """What the scorer reads of one mission."""
    place = {slug: position for position, slug in enumerate(skills.relatedness.slugs)}
    asked = [
        requirement_of(
            skill=place[one.skill], essential=one.essential, weight=one.weight, minimum_level=one.minimum_level
        )
        for one in mission.requirements
    ]
    said = SimpleNamespace(**{name: _value(name, mission.values) for name in _MISSION_FIELDS})
    reading = text_reader().mission(title=said.title, brief=said.brief)
    return mission_of(said, asked, identity=identity, reading=reading, skills=skills)


def _value(name: str, said: Mapping[str, Any]) -> Any:
    value = said.get(name, _UNSAID.get(name))
    if value is None:
        return None
    if name in _DAYS:
        return date.fromisoformat(value)
    return Decimal(value) if name in _MONEY else value
