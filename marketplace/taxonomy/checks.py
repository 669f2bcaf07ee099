"""What a vocabulary must never contain; each complaint names the entry."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from marketplace.taxonomy.folding import fold

if TYPE_CHECKING:
    from marketplace.taxonomy.vocabulary import Skill, Vocabulary

LANGUAGES = frozenset({"en", "fr", "any"})
STRENGTHS = range(1, 10_000)  # 1/10 000; a whole one would be the skill itself


def complaints(vocabulary: "Vocabulary") -> Iterator[str]:
    """One sentence for each contradiction, naming the entry; nothing when the vocabulary is sound."""
    slugs = {skill.slug for skill in vocabulary.skills}
    specialities = {speciality.slug for speciality in vocabulary.specialities}
    yield from _repeated("speciality", [speciality.slug for speciality in vocabulary.specialities])
    yield from _repeated("skill", [skill.slug for skill in vocabulary.skills])
    for skill in vocabulary.skills:
        yield from _bad_labels(skill)
        yield from _bad_specialities(skill, known=specialities)
        yield from _bad_relations(skill, known=slugs)
    yield from _cycles({skill.slug: skill.broader for skill in vocabulary.skills})
    yield from _shared_labels(vocabulary.skills)


def _repeated(kind: str, slugs: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for slug in slugs:
        if slug in seen:
            yield f"{kind} {slug!r} is there twice"
        seen.add(slug)


def _bad_labels(skill: "Skill") -> Iterator[str]:
    if not all(fold(label) for label in skill.labels):
        yield f"skill {skill.slug!r} has an empty label"
    for alias in skill.aliases:
        if alias.language not in LANGUAGES:
            yield f"skill {skill.slug!r}: alias {alias.label!r} is in unknown language {alias.language!r}"


def _bad_specialities(skill: "Skill", *, known: set[str]) -> Iterator[str]:
    if not skill.specialities:
        yield f"skill {skill.slug!r} has no speciality"
    for speciality in skill.specialities:
        if speciality not in known:
            yield f"skill {skill.slug!r} names unknown speciality {speciality!r}"


def _bad_relations(skill: "Skill", *, known: set[str]) -> Iterator[str]:
    if skill.broader is not None and skill.broader not in known:
        yield f"skill {skill.slug!r} names unknown broader skill {skill.broader!r}"
    for related in skill.related:
        if related.skill not in known:
            yield f"skill {skill.slug!r} names unknown related skill {related.skill!r}"
        if related.skill == skill.slug:
            yield f"skill {skill.slug!r} is related to itself"
        if related.strength not in STRENGTHS:
            yield f"skill {skill.slug!r}: strength {related.strength} of {related.skill!r} is not within 1..9999"
    yield from _repeated(f"skill {skill.slug!r}: related skill", [related.skill for related in skill.related])


def _cycles(broader: dict[str, str | None]) -> Iterator[str]:
    for slug in broader:
        seen: set[str] = set()
        step: str | None = slug
        while step is not None:
            if step in seen:
                yield f"skill {slug!r} is broader than itself, by way of {sorted(seen)}"
                break
            seen.add(step)
            step = broader.get(step)


def _shared_labels(skills: "Iterable[Skill]") -> Iterator[str]:
    owner: dict[str, str] = {}
    for skill in skills:
        for label in skill.labels:
            other = owner.setdefault(fold(label), skill.slug)
            if other != skill.slug:
                yield f"label {label!r} means both skill {other!r} and skill {skill.slug!r}"
