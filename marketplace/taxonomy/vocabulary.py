"""The skill vocabulary: what a skill is called in two languages, and which skills partly cover which."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from marketplace.taxonomy.folding import fold

LANGUAGES = frozenset({"en", "fr", "any"})
STRENGTHS = range(1, 10_000)


class VocabularyError(ValueError):
    """The vocabulary contradicts itself; the message names the entry."""


@dataclass(frozen=True, slots=True)
class Speciality:
    """A family of skills."""

    slug: str
    label_en: str
    label_fr: str
    ai: bool  # a family of AI skills, not of the IT around them


@dataclass(frozen=True, slots=True)
class Alias:
    """Another way of writing a skill."""

    label: str
    language: str  # "en", "fr" or "any"


@dataclass(frozen=True, slots=True)
class Related:
    """How much of a requirement is covered by somebody who holds this other skill. Directed."""

    skill: str  # slug of the skill held
    strength: int  # 1/10 000 of the requirement, 1 to 9 999


@dataclass(frozen=True, slots=True)
class Skill:
    """A canonical skill."""

    slug: str
    label_en: str
    label_fr: str
    aliases: tuple[Alias, ...]
    specialities: tuple[str, ...]  # slugs; the first is the main one
    broader: str | None  # slug of the wider skill
    related: tuple[Related, ...]  # strongest first

    @property
    def labels(self) -> tuple[str, ...]:
        """Every way of writing the skill: both labels, then the aliases."""
        return (self.label_en, self.label_fr, *(alias.label for alias in self.aliases))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every speciality and skill, of one dated version."""

    version: str
    specialities: tuple[Speciality, ...]
    skills: tuple[Skill, ...]  # sorted by slug


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The packaged vocabulary, checked; read once per process.

    Raises VocabularyError, naming the entry, when the data contradict themselves.
    """
    text = files("marketplace.taxonomy").joinpath("data/skills.json").read_text(encoding="utf-8")
    return parse_vocabulary(json.loads(text))


def parse_vocabulary(document: dict[str, Any]) -> Vocabulary:
    """The vocabulary that a document of `skills.json`'s shape describes.

    Raises VocabularyError, naming the entry, when a field is missing or unknown, or the entries contradict each other.
    """
    vocabulary = Vocabulary(
        version=document["version"],
        specialities=tuple(_speciality(entry) for entry in document["specialities"]),
        skills=tuple(_skill(entry) for entry in document["skills"]),
    )
    for complaint in _complaints(vocabulary):
        raise VocabularyError(complaint)
    return vocabulary


def _speciality(entry: dict[str, Any]) -> Speciality:
    try:
        return Speciality(**entry)
    except TypeError as error:
        raise VocabularyError(f"speciality {entry.get('slug')!r}: {error}") from error


def _skill(entry: dict[str, Any]) -> Skill:
    try:
        return Skill(
            **entry
            | {
                "aliases": tuple(Alias(**alias) for alias in entry["aliases"]),
                "specialities": tuple(entry["specialities"]),
                "related": tuple(Related(**related) for related in entry["related"]),
            }
        )
    except (KeyError, TypeError) as error:
        raise VocabularyError(f"skill {entry.get('slug')!r}: bad or missing field ({error})") from error


def _complaints(vocabulary: Vocabulary) -> Iterator[str]:
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


def _bad_labels(skill: Skill) -> Iterator[str]:
    if not all(fold(label) for label in skill.labels):
        yield f"skill {skill.slug!r} has an empty label"
    for alias in skill.aliases:
        if alias.language not in LANGUAGES:
            yield f"skill {skill.slug!r}: alias {alias.label!r} is in unknown language {alias.language!r}"


def _bad_specialities(skill: Skill, *, known: set[str]) -> Iterator[str]:
    if not skill.specialities:
        yield f"skill {skill.slug!r} has no speciality"
    for speciality in skill.specialities:
        if speciality not in known:
            yield f"skill {skill.slug!r} names unknown speciality {speciality!r}"


def _bad_relations(skill: Skill, *, known: set[str]) -> Iterator[str]:
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


def _shared_labels(skills: Iterable[Skill]) -> Iterator[str]:
    owner: dict[str, str] = {}
    for skill in skills:
        for label in skill.labels:
            other = owner.setdefault(fold(label), skill.slug)
            if other != skill.slug:
                yield f"label {label!r} means both skill {other!r} and skill {skill.slug!r}"
