"""The skill vocabulary: what a skill is called in two languages, and which skills partly cover which."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from marketplace.taxonomy.checks import complaints
from marketplace.taxonomy.folding import fold


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
    source: str | None = None  # "esco" or "github_topics"; None: written by us


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
    status: str = "active"  # or "deprecated": still matched, no longer offered
    in_text: tuple[tuple[str, str], ...] = ()  # label → "context", "never", "parts"; the other labels are "plain"
    esco: tuple[str, ...] = ()  # ids of the ESCO concepts that mean this skill: the last part of their URIs
    topics: tuple[str, ...] = ()  # the GitHub topics that mean it

    @property
    def labels(self) -> tuple[str, ...]:
        """Every way of writing the skill: both labels, then the aliases."""
        return (self.label_en, self.label_fr, *(alias.label for alias in self.aliases))

    def rule(self, label: str) -> str:
        """How a finder may take `label`, in any case or accents, from running text.

        "plain": wherever it stands; "context": only beside other skills or cue words; "never": not at all;
        "parts": not as a whole, so that the names within it are seen ("embedded Linux").
        """
        folded = fold(label)
        return next((rule for ruled, rule in self.in_text if fold(ruled) == folded), "plain")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every speciality and skill, of one dated version."""

    version: str
    specialities: tuple[Speciality, ...]
    skills: tuple[Skill, ...]  # sorted by slug; without the merged ones
    merged: Mapping[str, str] = field(default_factory=dict, hash=False)  # old slug → its successor's
    _by_slug: Mapping[str, Skill] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_slug", {skill.slug: skill for skill in self.skills})

    def resolve(self, slug: str) -> Skill | None:
        """The skill that `slug` names or, when it was merged (and its successor, too), named; None when unknown."""
        while slug in self.merged:
            slug = self.merged[slug]
        return self._by_slug.get(slug)


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
    if missing := {"version", "specialities", "skills"} - document.keys():
        raise VocabularyError(f"the vocabulary has no {', '.join(sorted(missing))}")
    vocabulary = vocabulary_of(
        document,
        specialities=[speciality_of(entry) for entry in document["specialities"]],
        entries=document["skills"],
    )
    for complaint in complaints(vocabulary):
        raise VocabularyError(complaint)
    return vocabulary


def vocabulary_of(
    header: Mapping[str, Any], *, specialities: Sequence[Speciality], entries: Sequence[dict[str, Any]]
) -> Vocabulary:
    """The vocabulary of these entries, its contradictions unchecked; VocabularyError for a missing or unknown field."""
    return Vocabulary(
        version=header["version"],
        specialities=tuple(specialities),
        skills=tuple(_skill(entry) for entry in entries),
        merged=header.get("merged", {}),
    )


def speciality_of(entry: dict[str, Any]) -> Speciality:
    """The speciality that an entry describes; VocabularyError for a missing or unknown field."""
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
                "in_text": tuple(sorted(entry.get("in_text", {}).items())),
                "esco": tuple(entry.get("esco", ())),
                "topics": tuple(entry.get("topics", ())),
            }
        )
    except (KeyError, TypeError) as error:
        raise VocabularyError(f"skill {entry.get('slug')!r}: bad or missing field ({error})") from error
