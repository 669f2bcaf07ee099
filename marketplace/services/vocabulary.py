"""The packaged vocabulary → PostgreSQL. Skills are added and changed, never deleted."""

import hashlib

from django.db import transaction

from marketplace.models import Skill, SkillName, SkillRelation, VocabularyRelease
from marketplace.taxonomy import vocabulary as taxonomy
from marketplace.taxonomy.folding import fold


@transaction.atomic
def sync_vocabulary() -> int:
    """Make the tables say what the data file says; returns the number of skills. Running it again changes nothing."""
    vocabulary = taxonomy.load_vocabulary()
    release = {"version": vocabulary.version, "digest": _digest(vocabulary)}
    if not VocabularyRelease.objects.filter(**release).exists():
        ids = _write_skills(vocabulary)
        _write_broader(vocabulary, ids)
        _write_names(vocabulary, ids)
        _write_relations(vocabulary, ids)
        VocabularyRelease.objects.update_or_create(pk=1, defaults=release)
    return len(vocabulary.skills)


def _digest(vocabulary: taxonomy.Vocabulary) -> str:
    return hashlib.sha256(repr(vocabulary).encode()).hexdigest()


def _write_skills(vocabulary: taxonomy.Vocabulary) -> dict[str, int]:
    known = set(Skill.objects.values_list("slug", flat=True))
    new = [_row(skill) for skill in vocabulary.skills if skill.slug not in known]
    Skill.objects.bulk_create(new, ignore_conflicts=True)  # two processes may migrate at once
    ids = dict(Skill.objects.values_list("slug", "id"))
    rows = [_row(skill, id=ids[skill.slug]) for skill in vocabulary.skills]
    Skill.objects.bulk_update(rows, ["label_en", "label_fr", "specialities"], batch_size=500)
    return ids


def _row(skill: taxonomy.Skill, **key: int) -> Skill:
    specialities = list(skill.specialities)
    return Skill(slug=skill.slug, label_en=skill.label_en, label_fr=skill.label_fr, specialities=specialities, **key)


def _write_broader(vocabulary: taxonomy.Vocabulary, ids: dict[str, int]) -> None:
    rows = [Skill(id=ids[s.slug], broader_id=ids[s.broader] if s.broader else None) for s in vocabulary.skills]
    Skill.objects.bulk_update(rows, ["broader"], batch_size=500)


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
    SkillName.objects.filter(skill__slug__in=[s.slug for s in vocabulary.skills]).delete()
    SkillName.objects.bulk_create(names.values(), batch_size=1000)


def _write_relations(vocabulary: taxonomy.Vocabulary, ids: dict[str, int]) -> None:
    SkillRelation.objects.filter(skill__slug__in=[s.slug for s in vocabulary.skills]).delete()
    SkillRelation.objects.bulk_create(
        [
            SkillRelation(skill_id=ids[s.slug], related_id=ids[r.skill], strength=r.strength)
            for s in vocabulary.skills
            for r in s.related
        ],
        batch_size=1000,
    )
