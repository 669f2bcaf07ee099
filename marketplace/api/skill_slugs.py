"""Slugs in a body → skills, each bad one named where it stands."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from rest_framework.exceptions import ErrorDetail, ValidationError

from marketplace.http.codes import unknown_skill, words
from marketplace.models import Skill
from marketplace.taxonomy.linking import SkillLinker
from marketplace.taxonomy.vocabulary import load_vocabulary


@lru_cache(maxsize=1)
def skill_linker() -> SkillLinker:
    """The linker over the packaged vocabulary, one a process."""
    return SkillLinker(load_vocabulary())


def skill_ids(items: Sequence[Mapping[str, Any]]) -> list[int]:
    """The id of each item's `skill`, in order; ValidationError naming each unknown or repeated one by its index."""
    slugs = [item["skill"] for item in items]
    known = dict(Skill.objects.filter(slug__in=slugs).values_list("slug", "id"))
    problems = [_problem(slug, known=slug in known, repeated=slug in slugs[:i]) for i, slug in enumerate(slugs)]
    if any(problems):
        raise ValidationError(problems)
    return [known[slug] for slug in slugs]


def _problem(slug: str, *, known: bool, repeated: bool) -> dict[str, list[ErrorDetail]]:
    if not known:
        detail = unknown_skill(skill=slug, suggestions=skill_linker().suggest(slug))
        return {"skill": [ErrorDetail(detail, code="unknown_skill")]}
    if repeated:
        return {"skill": [ErrorDetail(words("duplicate_skill", skill=slug), code="duplicate_skill")]}
    return {}
