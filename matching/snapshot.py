"""PostgreSQL → what scoring reads: the relatedness of skills, the pool of profiles, and missions as they are asked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Count, Max, Subquery

from marketplace.models import (
    Freelancer,
    FreelancerSkill,
    Importance,
    Mission,
    MissionState,
    PoolVersion,
    Skill,
    SkillRelation,
    VocabularyRelease,
)
from marketplace.models import Requirement as StoredRequirement
from marketplace.taxonomy.roles.evidence import evidence_table
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.readings import freelancer_readings, mission_readings
from matching.scoring.intake import (
    PROFILE_FIELDS,
    SkillIndex,
    mission_of,
    pool_with,
    profile_of,
    requirement_of,
    speciality_order,
)
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import HeldSkill, Pool, Profile, level_from_years
from matching.scoring.reading import NOTHING_READ
from matching.scoring.relatedness import Relatedness


@dataclass(frozen=True)
class StoredSkills(SkillIndex):
    """The skills as PostgreSQL knows them."""

    dense: dict[int, int]  # id in PostgreSQL → dense index


@dataclass(frozen=True)
class Snapshot:
    """All profiles as of one version of the pool."""

    epoch: UUID | None
    version: int
    skills: StoredSkills
    pool: Pool


def load_skills() -> StoredSkills:
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
def _load_skills(version: str, _digest: str, _count: int, _last: int) -> StoredSkills:
    rows = list(Skill.objects.order_by("slug").values_list("id", "slug", "specialities"))
    dense = {skill_id: position for position, (skill_id, _slug, _specialities) in enumerate(rows)}
    relations = SkillRelation.objects.values_list("skill_id", "related_id", "strength")
    relatedness = Relatedness.of(
        slugs=[slug for _id, slug, _specialities in rows],
        relations=[(dense[skill], dense[related], strength) for skill, related, strength in relations],
    )
    main = tuple(specialities[0] for _id, _slug, specialities in rows)
    return StoredSkills(
        taxonomy_version=version,
        specialities=main,
        speciality_order=speciality_order(load_vocabulary()),
        relatedness=relatedness,
        roles=evidence_table(relatedness.slugs),
        dense=dense,
    )


def load_snapshot(*, known: Snapshot | None = None) -> Snapshot:
    """All profiles; `known` again when no profile has changed since.

    The version is read first: what a writer commits meanwhile may already show in the rows, but its version is then
    above this one, so it is read again, and the work order that it left re-ranks whatever was ranked with it.
    """
    (epoch, version), skills = PoolVersion.current(), load_skills()
    if known is not None and (known.epoch, known.version) == (epoch, version) and known.skills is skills:
        return known
    pool = pool_with(load_profiles(skills=skills), skills=skills)
    return Snapshot(epoch=epoch, version=version, skills=skills, pool=pool)


def load_profiles(*, skills: StoredSkills, only: Sequence[UUID] | None = None) -> list[Profile]:
    """Profiles as the scorer reads them, all or only these."""
    held_rows, rows = FreelancerSkill.objects.all(), Freelancer.objects.all()
    if only is not None:
        held_rows, rows = held_rows.filter(freelancer_id__in=only), rows.filter(pk__in=only)
    held: dict[UUID, list[HeldSkill]] = defaultdict(list)
    for owner, skill_id, level, years in held_rows.values_list("freelancer_id", "skill_id", "level", "years"):
        held[owner].append(HeldSkill(skills.dense[skill_id], level or level_from_years(years)))
    readings = freelancer_readings(only=only, keep=only is None)
    return [
        profile_of(row, held[row["id"]], reading=readings.get(row["id"], NOTHING_READ), skills=skills)
        for row in rows.values(*PROFILE_FIELDS)
    ]


def asked_missions(missions: Sequence[Mission], *, skills: StoredSkills, keep: bool) -> dict[UUID, AskedMission]:
    """Missions as the scorer reads them, by id; wants their requirements prefetched when there are many.

    `keep` the readings of their texts that had to be made anew (not from within a transaction).
    """
    readings = mission_readings(only=[mission.pk for mission in missions], keep=keep)
    return {
        mission.pk: mission_of(
            mission,
            [_requirement(row, skills) for row in mission.requirements.all()],
            identity=mission.pk,
            reading=readings.get(mission.pk, NOTHING_READ),
            skills=skills,
        )
        for mission in missions
    }


def _requirement(row: StoredRequirement, skills: StoredSkills) -> Requirement:
    return requirement_of(
        skill=skills.dense[row.skill_id],
        essential=row.importance == Importance.ESSENTIAL,
        weight=row.weight,
        minimum_level=row.minimum_level,
    )


def open_missions_for(profile: Profile, *, skills: StoredSkills) -> list[Mission]:
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
