"""PostgreSQL → what scoring reads: the relatedness of skills, the pool of profiles, and missions as they are asked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Subquery

from marketplace.models import (
    Freelancer,
    FreelancerSkill,
    Importance,
    KnowledgeTransfer,
    Mission,
    MissionState,
    PoolVersion,
    RemotePreference,
    Role,
    Seniority,
    Skill,
    SkillRelation,
    VocabularyRelease,
    WorkMode,
)
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.caps import main_speciality
from matching.scoring.mission import EXPECTED_LEVEL, AskedMission, Requirement
from matching.scoring.pool import HeldSkill, Pool, Profile, level_from_years, pool_of
from matching.scoring.relatedness import Relatedness
from matching.scoring.ties import low_bits


@dataclass(frozen=True)
class SkillIndex:
    """Skills in a dense index, and how they are related."""

    taxonomy_version: str
    dense: dict[int, int]  # id in PostgreSQL → dense index
    specialities: tuple[str, ...]  # by dense index: slug of the skill's main speciality
    relatedness: Relatedness


@dataclass(frozen=True)
class Snapshot:
    """All profiles as of one version of the pool."""

    epoch: UUID | None
    version: int
    skills: SkillIndex
    pool: Pool


def load_skills() -> SkillIndex:
    """The vocabulary as it stands in PostgreSQL; it changes with a release only, so it is kept for the process."""
    release = VocabularyRelease.objects.all()
    extent = Skill.objects.aggregate(
        count=Count("id"),
        last=Max("id"),
        version=Max(Subquery(release.values("version"))),
        digest=Max(Subquery(release.values("digest"))),
    )
    return _load_skills(extent["version"] or "", extent["digest"] or "", extent["count"], extent["last"] or 0)


@lru_cache(maxsize=2)
def _load_skills(version: str, _digest: str, _count: int, _last: int) -> SkillIndex:
    rows = list(Skill.objects.order_by("slug").values_list("id", "slug", "specialities"))
    dense = {skill_id: position for position, (skill_id, _slug, _specialities) in enumerate(rows)}
    relations = SkillRelation.objects.values_list("skill_id", "related_id", "strength")
    relatedness = Relatedness.of(
        slugs=[slug for _id, slug, _specialities in rows],
        relations=[(dense[skill], dense[related], strength) for skill, related, strength in relations],
    )
    main = tuple(specialities[0] for _id, _slug, specialities in rows)
    return SkillIndex(taxonomy_version=version, dense=dense, specialities=main, relatedness=relatedness)


def load_snapshot(*, known: Snapshot | None = None) -> Snapshot:
    """All profiles; `known` again when no profile has changed since.

    The version is read first: what a writer commits meanwhile may already show in the rows, but its version is then
    above this one, so it is read again, and the work order that it left re-ranks whatever was ranked with it.
    """
    (epoch, version), skills = PoolVersion.current(), load_skills()
    if known is not None and (known.epoch, known.version) == (epoch, version) and known.skills is skills:
        return known
    pool = pool_of(load_profiles(skills=skills))
    return Snapshot(epoch=epoch, version=version, skills=skills, pool=pool)


_COLUMNS = [
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
]


def load_profiles(*, skills: SkillIndex, only: Sequence[UUID] | None = None) -> list[Profile]:
    """Profiles as the scorer reads them, all or only these."""
    held_rows, rows = FreelancerSkill.objects.all(), Freelancer.objects.all()
    if only is not None:
        held_rows, rows = held_rows.filter(freelancer_id__in=only), rows.filter(pk__in=only)
    held: dict[UUID, list[HeldSkill]] = defaultdict(list)
    for owner, skill_id, level, years in held_rows.values_list("freelancer_id", "skill_id", "level", "years"):
        held[owner].append(HeldSkill(skills.dense[skill_id], level or level_from_years(years)))
    return [_profile(row, held[row["id"]], skills=skills) for row in rows.values(*_COLUMNS)]


def _profile(row: dict[str, Any], held: Sequence[HeldSkill], *, skills: SkillIndex) -> Profile:
    return Profile(
        id=row["id"],
        skills=tuple(sorted(held, key=lambda skill: skill.skill)),
        role=_said(row["role"], Role.UNSPECIFIED),
        seniority=_SENIORITY[row["seniority"]],
        years_experience=row["years_experience"],
        day_rate=_cents(row["day_rate"]),
        available_day=_ordinal(row["available_from"]),
        days_per_week=row["days_per_week"] or 0,
        latitude=_on_grid(row["latitude"]),
        longitude=_on_grid(row["longitude"]),
        place=place_key(city=row["city"], country=row["country"]),
        remote_preference=_said(row["remote_preference"], RemotePreference.UNSPECIFIED),
        languages=tuple(row["languages"]),
        trains_teams=row["trains_teams"],
        speciality=main_speciality(held=held, of_skill=skills.specialities, order=_speciality_order()),
    )


@lru_cache(maxsize=1)
def _speciality_order() -> dict[str, int]:
    return {speciality.slug: place for place, speciality in enumerate(load_vocabulary().specialities)}


_SENIORITY = {value: order for order, value in enumerate(Seniority.values)}


def _said(value: str, unspecified: str) -> str:
    return "" if value == unspecified else value


def _cents(amount: Any) -> int | None:
    return None if amount is None else int(amount * 100)


def _on_grid(degrees: float | None) -> float | None:
    """To a tenth of a degree, some ten kilometres, before any scorer sees it.

    Whoever may move a mission at will could otherwise find a home by trying: forty edits told it to two metres.
    """
    return None if degrees is None else round(degrees, 1)


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def place_key(*, city: str, country: str) -> str:
    """The same for two spellings of one city in one country; "" unless both are known."""
    return f"{fold(city)}|{country.upper()}" if city and country else ""


def asked_mission(mission: Mission, *, skills: SkillIndex) -> AskedMission:
    """A mission as the scorer reads it; wants its requirements prefetched when there are many."""
    requirements = sorted(mission.requirements.all(), key=lambda row: skills.dense[row.skill_id])
    return AskedMission(
        requirements=tuple(
            Requirement(
                skill=skills.dense[row.skill_id],
                essential=row.importance == Importance.ESSENTIAL,
                weight=row.weight,
                minimum_level=row.minimum_level or EXPECTED_LEVEL,
                stated=row.minimum_level is not None,
            )
            for row in requirements
        ),
        role=_said(mission.role, Role.UNSPECIFIED),
        seniority=_SENIORITY[mission.seniority],
        budget_max=_cents(mission.budget_max),
        start_day=_ordinal(mission.start_date),
        latest_start_day=_ordinal(mission.latest_start_date),
        days_per_week=mission.days_per_week or 0,
        work_mode=_said(mission.work_mode, WorkMode.UNSPECIFIED),
        latitude=mission.latitude,
        longitude=mission.longitude,
        radius_km=mission.radius_km,
        place=place_key(city=mission.city, country=mission.country),
        languages=tuple(mission.languages),
        knowledge_transfer=_said(mission.knowledge_transfer, KnowledgeTransfer.NONE),
        hard_filters=frozenset(mission.hard_filters),
        weights=dict(mission.weights),
        max_per_city=mission.max_per_city or 0,
        max_per_speciality=mission.max_per_speciality or 0,
        seed=low_bits(mission.pk),
    )


def open_missions_for(profile: Profile, *, skills: SkillIndex) -> list[Mission]:
    """Published missions that ask for a skill which the profile covers at least in part, by id."""
    slug_ids = {position: skill_id for skill_id, position in skills.dense.items()}
    held = {skill.skill for skill in profile.skills}
    covered = held | {
        skill for skill, neighbours in skills.relatedness.neighbours.items() if not held.isdisjoint(neighbours)
    }
    wanted = Mission.objects.filter(
        state=MissionState.PUBLISHED, requirements__skill_id__in=[slug_ids[position] for position in covered]
    )
    return list(wanted.distinct().select_related("company").prefetch_related("requirements__skill").order_by("id"))
