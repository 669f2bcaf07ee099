"""Curated skills, and what the sources add to them → the entries of `skills.json`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from marketplace.taxonomy.building.curation import CuratedSkill
from marketplace.taxonomy.vocabulary import Alias, VocabularyError


def entries_of(
    *,
    skills: Sequence[CuratedSkill],
    borrowed: Mapping[str, Sequence[Alias]],
    relations: Mapping[str, Mapping[str, int]],
) -> list[dict[str, Any]]:
    """One entry a skill, sorted by slug; those merged are left out. Both mappings are by slug."""
    return [
        _entry(skill, borrowed.get(skill.slug, ()), relations.get(skill.slug, {}))
        for skill in sorted(skills, key=lambda skill: skill.slug)
        if skill.status != "merged"
    ]


def merges_of(skills: Iterable[CuratedSkill]) -> dict[str, str]:
    """Old slug → the slug that it was merged into; VocabularyError when a successor is not named."""
    merged = sorted((skill for skill in skills if skill.status == "merged"), key=lambda skill: skill.slug)
    for skill in merged:
        if skill.into is None:
            raise VocabularyError(f"skill {skill.slug!r} is merged, but not said into which")
    return {skill.slug: skill.into for skill in merged if skill.into}


def curated_relations(skills: Iterable[CuratedSkill]) -> dict[str, dict[str, int]]:
    """Skill asked → skill held → strength, as people wrote it."""
    return {skill.slug: skill.related for skill in skills}


def own_aliases(skill: CuratedSkill) -> list[Alias]:
    """The aliases that people wrote, in their order."""
    return [Alias(label, language) for language, labels in skill.aliases.items() for label in labels]


def _entry(skill: CuratedSkill, borrowed: Sequence[Alias], relations: Mapping[str, int]) -> dict[str, Any]:
    optional = {
        "status": "" if skill.status == "active" else skill.status,
        "in_text": dict(sorted({**_careful(borrowed), **skill.in_text}.items())),
        "esco": sorted(skill.esco),
        "topics": sorted(skill.topics),
    }
    return {
        "slug": skill.slug,
        "label_en": skill.en,
        "label_fr": skill.fr,
        "aliases": [_alias(alias) for alias in (*own_aliases(skill), *borrowed)],
        "specialities": list(skill.specialities),
        "broader": skill.broader,
        "related": [{"skill": held, "strength": strength} for held, strength in _strongest_first(relations)],
        **{name: value for name, value in optional.items() if value},
    }


def _careful(borrowed: Iterable[Alias]) -> dict[str, str]:
    """Borrowed names of one word may be a word of the language, since nobody weighed them one by one."""
    return {alias.label: "context" for alias in borrowed if alias.label.isalpha()}


def _alias(alias: Alias) -> dict[str, str]:
    source = {"source": alias.source} if alias.source else {}
    return {"label": alias.label, "language": alias.language, **source}


def _strongest_first(relations: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(relations.items(), key=lambda item: (-item[1], item[0]))
