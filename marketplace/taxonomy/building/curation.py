"""What people wrote: `curation/*.jsonl`, one skill a line, a file for each main speciality.

A line holds `slug`, both labels (`en`, `fr`), `aliases` by language (`any`, `en`, `fr`), `specialities` (the first is
the main one), `broader`, `related` (slug held → 1/10 000 of the requirement that it covers), and where the open sources
know the skill: `esco` (concept ids) and `topics` (GitHub topics). `in_text` says of a label how the finder may take it
from running text: `context` (only beside other skills, as "Go" and "Spark") or `never` (as "documentation"); other
labels are taken wherever they stand. `status` is absent, `deprecated`, or `merged` with `into` naming the successor.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from marketplace.taxonomy.vocabulary import VocabularyError


@dataclass(frozen=True, slots=True)
class CuratedSkill:
    """A skill as people wrote it, before the open sources add to it."""

    slug: str
    en: str
    fr: str
    specialities: tuple[str, ...] = ()  # slugs; the first is the main one
    aliases: dict[str, list[str]] = field(default_factory=dict)  # by language: "any", "en", "fr"
    broader: str | None = None
    related: dict[str, int] = field(default_factory=dict)  # slug held → 1/10 000 of the requirement
    esco: tuple[str, ...] = ()  # ids: the last part of the concept's URI
    topics: tuple[str, ...] = ()  # of github/explore
    in_text: dict[str, str] = field(default_factory=dict)  # label → "context" or "never"
    status: str = "active"  # "active", "deprecated" or "merged"
    into: str | None = None  # of a merged skill: its successor


def curated_skills() -> tuple[CuratedSkill, ...]:
    """Every curated skill, sorted by slug.

    Raises VocabularyError, naming file and line, for what is no JSON object or has unknown or missing fields.
    """
    folder = files("marketplace.taxonomy").joinpath("curation")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".jsonl"))
    skills = [
        _skill(line, place=f"{name}:{number}")
        for name in names
        if name != "specialities.jsonl"
        for number, line in _lines(folder.joinpath(name).read_text(encoding="utf-8"))
    ]
    return tuple(sorted(skills, key=lambda skill: skill.slug))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip())


def _skill(line: str, *, place: str) -> CuratedSkill:
    try:
        entry: dict[str, Any] = json.loads(line)
        tuples = {name: tuple(entry[name]) for name in ("specialities", "esco", "topics") if name in entry}
        return CuratedSkill(**{**entry, **tuples})
    except (ValueError, TypeError) as error:
        raise VocabularyError(f"{place}: {error}") from error
