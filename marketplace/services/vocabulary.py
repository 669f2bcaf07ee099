"""The packaged vocabulary → PostgreSQL. Skills are added, changed, merged and deprecated, never deleted.

What pointed at a merged skill points at its successor from the same transaction on, and the matching follows.
"""

import hashlib
from collections.abc import Iterable
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from marketplace.models import (
    FreelancerSkill,
    Mission,
    MissionState,
    PoolVersion,
    Requirement,
    Skill,
    SkillName,
    SkillRelation,
    VocabularyRelease,
)
from marketplace.services.merging import move_holdings, move_requirements
from marketplace.taxonomy import vocabulary as taxonomy
from marketplace.taxonomy.folding import fold
from marketplace.work.names import EVERYONE, MATCH_EVERYONE, MATCH_MISSION
from marketplace.work.orders import want

_WRITTEN = ["label_en", "label_fr", "specialities", "deprecated", "merged_into", "broader"]


@transaction.atomic
def sync_vocabulary() -> int:
    """Make the tables say what the data file says; returns the number of skills. Running it again changes nothing."""
    vocabulary = taxonomy.load_vocabulary()
    release = {"version": vocabulary.version, "digest": _digest(vocabulary)}
    if not VocabularyRelease.objects.filter(**release).exists():
        _lock(VocabularyRelease, patience="60s")  # two processes may migrate at once
        if not VocabularyRelease.objects.filter(**release).exists():
            _replace(vocabulary, release)
    return len(vocabulary.skills)


def _replace(vocabulary: taxonomy.Vocabulary, release: dict[str, str]) -> None:
    ids = _write_skills(vocabulary)
    _write_names(vocabulary, ids)
    _write_relations(vocabulary, ids)
    touched = _follow_merges(vocabulary, ids)
    _release, first = VocabularyRelease.objects.update_or_create(pk=1, defaults=release)
    if not first:
        _announce(touched)


def _digest(vocabulary: taxonomy.Vocabulary) -> str:
    return hashlib.sha256(repr(vocabulary).encode()).hexdigest()


def _write_skills(vocabulary: taxonomy.Vocabulary) -> dict[str, int]:
    """The id of every slug that the file names, the merged ones among them."""
    rows = {skill.slug: _row(skill, slug=skill.slug) for skill in vocabulary.skills}
    _upsert(rows.values(), _WRITTEN)
    _write_old_slugs(vocabulary)
    ids = dict(Skill.objects.values_list("slug", "id"))
    narrower = [skill for skill in vocabulary.skills if skill.broader]
    for skill in narrower:
        rows[skill.slug].broader_id = ids[skill.broader or ""]
    _upsert([rows[skill.slug] for skill in narrower], ["broader"])
    Skill.objects.exclude(slug__in=list(rows)).update(deprecated=True)
    return ids


def _write_old_slugs(vocabulary: taxonomy.Vocabulary) -> None:
    """A row for each old slug, so that it resolves in a database that never had it."""
    old = [_row(successor, slug=slug) for slug in vocabulary.merged if (successor := vocabulary.resolve(slug))]
    Skill.objects.bulk_create(old, ignore_conflicts=True)


def _upsert(rows: Iterable[Skill], fields: list[str]) -> None:
    # One INSERT … ON CONFLICT: a bulk_update of as many rows takes twenty times as long.
    Skill.objects.bulk_create(rows, update_conflicts=True, unique_fields=["slug"], update_fields=fields)


def _row(skill: taxonomy.Skill, *, slug: str) -> Skill:
    return Skill(
        slug=slug,
        label_en=skill.label_en,
        label_fr=skill.label_fr,
        specialities=list(skill.specialities),
        deprecated=skill.status == "deprecated" or slug != skill.slug,
    )


def _write_names(vocabulary: taxonomy.Vocabulary, ids: dict[str, int]) -> None:
    names: dict[str, SkillName] = {}
    for skill in vocabulary.skills:
        labels = [(skill.label_en, "en", False), (skill.label_fr, "fr", False)]
        aliases = [(alias.label, alias.language, True) for alias in skill.aliases]
        for label, language, is_alias in labels + aliases:
            name = SkillName(
                skill_id=ids[skill.slug], label=label, folded=fold(label), language=language, is_alias=is_alias
            )
            names.setdefault(name.folded, name)
    # A skill that the file no longer has keeps its names, but for those that mean another one by now.
    SkillName.objects.filter(Q(skill__in=_named(vocabulary, ids)) | Q(folded__in=list(names))).delete()
    SkillName.objects.bulk_create(names.values(), batch_size=1000)


def _write_relations(vocabulary: taxonomy.Vocabulary, ids: dict[str, int]) -> None:
    merged = [ids[slug] for slug in vocabulary.merged]
    SkillRelation.objects.filter(Q(skill__in=_named(vocabulary, ids)) | Q(related__in=merged)).delete()
    SkillRelation.objects.bulk_create(
        [
            SkillRelation(skill_id=ids[s.slug], related_id=ids[r.skill], strength=r.strength)
            for s in vocabulary.skills
            for r in s.related
        ],
        batch_size=1000,
    )


def _named(vocabulary: taxonomy.Vocabulary, ids: dict[str, int]) -> list[int]:
    return [ids[slug] for slug in (*(skill.slug for skill in vocabulary.skills), *vocabulary.merged)]


def _follow_merges(vocabulary: taxonomy.Vocabulary, ids: dict[str, int]) -> list[UUID]:
    """Point every profile and mission at the successors; returns the missions that it changed."""
    # Taken last and in one order, so briefly and without deadlock: from here to the commit nobody else writes to either
    # table, and who waited finds the successors written (the trigger of Skill).
    _lock(Requirement, FreelancerSkill, patience="3s")  # behind us, who writes to them would queue no longer
    for slug in vocabulary.merged:
        if successor := vocabulary.resolve(slug):
            Skill.objects.filter(pk=ids[slug]).update(merged_into=ids[successor.slug], broader=None)
    move_holdings()
    return move_requirements()


def _announce(missions: list[UUID]) -> None:
    """Owe every ranking anew: the strengths changed with the release, and perhaps what is held and asked."""
    published = Mission.objects.filter(pk__in=missions, state=MissionState.PUBLISHED).values_list("pk", flat=True)
    want(kind=MATCH_MISSION, subjects=published, urgent=True)
    want(kind=MATCH_EVERYONE, subjects=[EVERYONE])
    PoolVersion.bump()


def _lock(*models: type[VocabularyRelease] | type[Requirement] | type[FreelancerSkill], patience: str) -> None:
    tables = ", ".join(model._meta.db_table for model in models)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [patience])  # until the commit
        cursor.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")
