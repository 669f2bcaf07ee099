"""Slugs in a body → skills, each bad one named where it stands."""

from collections.abc import Mapping, Sequence
from typing import Any

from rest_framework.exceptions import ErrorDetail, ValidationError

from marketplace.http.codes import unknown_skill, words
from marketplace.models import Skill
from marketplace.services.reading import skill_linker


def skill_ids(items: Sequence[Mapping[str, Any]]) -> list[int]:
    """The id of each item's `skill`, in order; the slug of a merged skill means its successor.

    ValidationError naming each unknown or repeated one by its index.
    """
    slugs = [item["skill"] for item in items]
    ids = {slug: skill.pk for slug, skill in Skill.objects.resolve(slugs).items()}
    meant = [ids.get(slug) for slug in slugs]
    problems = [_problem(slug, meant[i], repeated=meant[i] in meant[:i]) for i, slug in enumerate(slugs)]
    if any(problems):
        raise ValidationError(problems)
    return [ids[slug] for slug in slugs]


def _problem(slug: str, skill_id: int | None, *, repeated: bool) -> dict[str, list[ErrorDetail]]:
    if skill_id is None:
        detail = unknown_skill(skill=slug, suggestions=skill_linker().suggest(slug))
        return {"skill": [ErrorDetail(detail, code="unknown_skill")]}
    if repeated:
        return {"skill": [ErrorDetail(words("duplicate_skill", skill=slug), code="duplicate_skill")]}
    return {}
