"""What people wrote: `curation/*.jsonl`, one skill a line, a file for each main speciality.

A line holds `slug`, both labels (`en`, `fr`), `aliases` by language (`any`, `en`, `fr`), `specialities` (the first is
the main one), `broader`, `related` (slug held → 1/10 000 of the requirement that it covers), and where the open sources
know the skill: `esco` (concept ids) and `topics` (GitHub topics). `in_text` says of a label how the finder may take it
from running text: `context` (only beside other skills, as "Go" and "Spark") or `never` (as "documentation"); other
labels are taken wherever they stand. `status` is absent, `deprecated`, or `merged` with `into` naming the successor.

`curation/refused.txt` holds, one a line, the labels of linked concepts and topics that mean something else or too much:
those are not borrowed.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from marketplace.taxonomy.vocabulary import Speciality, VocabularyError, speciality_of

_SPECIALITIES = "specialities.jsonl"
_REFUSED = "refused.txt"


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
    in_text: dict[str, str] = field(default_factory=dict)  # label → "context", "never" or "parts"
    status: str = "active"  # "active", "deprecated" or "merged"
    into: str | None = None  # of a merged skill: its successor


@dataclass(frozen=True, slots=True)
class CuratedLine:
    """A curated skill and where it stands."""

    file: str  # without its ending: the slug of a speciality
    number: int
    skill: CuratedSkill

    @property
    def place(self) -> str:
        """As an editor opens it."""
        return f"{self.file}.jsonl:{self.number}"


@dataclass(frozen=True)
class Curation:
    """A folder of curated skills: the packaged one, unless another is given.

    What reads a line raises VocabularyError, naming file and line, for what is no JSON object or has unknown fields.
    """

    folder: Traversable = files("marketplace.taxonomy").joinpath("curation")  # noqa: RUF009 - only a path

    @cached_property
    def skills(self) -> tuple[CuratedSkill, ...]:
        """Every curated skill, sorted by slug."""
        return tuple(sorted((line.skill for line in self.lines), key=lambda skill: skill.slug))

    @cached_property
    def lines(self) -> tuple[CuratedLine, ...]:
        """Every curated skill with its place, file by file."""
        return tuple(
            CuratedLine(file=name.removesuffix(".jsonl"), number=number, skill=_skill(line, place=f"{name}:{number}"))
            for name, text in self.texts.items()
            if name not in (_SPECIALITIES, _REFUSED)
            for number, line in _lines(text)
        )

    @property
    def specialities(self) -> tuple[Speciality, ...]:
        """The specialities, in the order in which they are shown."""
        return tuple(speciality_of(json.loads(line)) for _number, line in _lines(self.texts[_SPECIALITIES]))

    @property
    def refused(self) -> tuple[str, ...]:
        """The labels of open sources that are not borrowed."""
        return tuple(line for _number, line in _lines(self.texts[_REFUSED]) if not line.startswith("#"))

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each file, by name."""
        found = (entry for entry in self.folder.iterdir() if entry.name.endswith((".jsonl", ".txt")))
        return {entry.name: entry.read_text(encoding="utf-8") for entry in sorted(found, key=lambda entry: entry.name)}

    def digests(self) -> dict[str, str]:
        """SHA-256 of each file, by name."""
        return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in self.texts.items()}


def curated_skills() -> tuple[CuratedSkill, ...]:
    """Every skill of the packaged curation, sorted by slug."""
    return Curation().skills


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip())


def _skill(line: str, *, place: str) -> CuratedSkill:
    try:
        entry: dict[str, Any] = json.loads(line)
        tuples = {name: tuple(entry[name]) for name in _TUPLES if name in entry}
        return CuratedSkill(**{**entry, **tuples})
    except (ValueError, TypeError) as error:
        raise VocabularyError(f"{place}: {error}") from error


_TUPLES = ("specialities", "esco", "topics")
