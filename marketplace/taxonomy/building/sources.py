"""The open sources that a build reads, below one data folder, as dataclasses; each file is parsed when first asked for.

`taxonomy/esco`: © European Union, CC BY 4.0; labels of the newest version that has a concept, down to v1.0.
`taxonomy/github_topics`: github/explore, CC BY 4.0. `taxonomy/cooccurrence`: skill2vec, MIT.
"""

import csv
import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from pathlib import Path
from typing import Any

DIGITAL = "taxonomy/esco/{language}/digitalSkillsCollection_{language}.csv"
OCCUPATIONS = "taxonomy/esco/{language}/occupations_{language}.csv"
GROUPS = "taxonomy/esco/{language}/skillGroups_{language}.csv"
FRENCH_SKILLS = "taxonomy/esco/fr/all_skills_labels_fr.csv"
OLDER_SKILLS = {"en": "taxonomy/esco/v1.0/skills_en-us.csv", "fr": "taxonomy/esco/v1.0/skills_fr.csv"}
BROADER = "taxonomy/esco/en/broaderRelationsSkillPillar_en.csv"
RELATED = "taxonomy/esco/en/skillSkillRelations_en.csv"
TOPICS = "taxonomy/github_topics/topics.jsonl"
SKILL_LISTS = "taxonomy/cooccurrence/skill2vec_50K.csv.gz"

FILES = (
    *(form.format(language=language) for form in (DIGITAL, OCCUPATIONS, GROUPS) for language in ("en", "fr")),
    *(FRENCH_SKILLS, *OLDER_SKILLS.values(), BROADER, RELATED, TOPICS, SKILL_LISTS),
)
_SEVERAL = re.compile(r"\s*[|\n]\s*")  # newer files part alternatives by bars, older ones by lines


class MissingSourceError(FileNotFoundError):
    """A source file is not where it should be; the message names it."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill, skill group or occupation of ESCO."""

    id: str  # the last part of its URI
    label_en: str  # "" where there is none, as below
    label_fr: str
    alternatives_en: tuple[str, ...]
    alternatives_fr: tuple[str, ...]
    description_en: str
    description_fr: str
    kind: str = ""  # of a skill: "knowledge", "skill/competence" …
    reuse: str = ""  # of a skill: "sector-specific", "cross-sector", "transversal" …
    digital: bool = False  # a skill of the digital collection
    broader: tuple[str, ...] = ()  # ids of skills and groups
    essential: tuple[str, ...] = ()  # ids of the skills that it needs
    related: tuple[str, ...] = ()  # ids of the skills that it is helped by


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of github/explore."""

    topic: str
    display_name: str
    aliases: tuple[str, ...]  # other topics
    related: tuple[str, ...]  # other topics
    short_description: str
    body: str


@dataclass(frozen=True)
class Sources:
    """Every open source below `folder`; MissingSourceError, naming the file, when one that is asked for is missing."""

    folder: Path

    @cached_property
    def concepts(self) -> dict[str, Concept]:
        """ESCO's skills by id, some 13 700; those of the digital collection have labels of the newest version."""
        rows = {language: self._skill_rows(language) for language in ("en", "fr")}
        digital = {_id(row["conceptUri"]) for row in self._table(DIGITAL.format(language="en"))}
        broader = self._pairs(BROADER, "conceptUri", "broaderUri")
        needs = self._pairs(RELATED, "originalSkillUri", "relatedSkillUri", relationType="essential")
        helps = self._pairs(RELATED, "originalSkillUri", "relatedSkillUri", relationType="optional")
        return {
            key: _concept(
                key,
                rows["en"].get(key, {}),
                rows["fr"].get(key, {}),
                digital=key in digital,
                links=(broader.get(key, ()), needs.get(key, ()), helps.get(key, ())),
            )
            for key in sorted(rows["en"].keys() | rows["fr"].keys())
        }

    @cached_property
    def groups(self) -> dict[str, Concept]:
        """ESCO's groups of skills by id, which concepts name as broader."""
        return self._bilingual(GROUPS)

    @cached_property
    def occupations(self) -> dict[str, Concept]:
        """ESCO's occupations by id, some 3 000."""
        return self._bilingual(OCCUPATIONS)

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """GitHub's curated topics by name, some 1 250."""
        entries = (json.loads(line) for line in self._text(TOPICS).splitlines())
        return {entry["topic"]: _topic(entry) for entry in entries}

    @cached_property
    def skill_lists(self) -> list[tuple[str, ...]]:
        """The skills of each of 50 000 job postings, as they were typed there."""
        rows = csv.reader(StringIO(self._text(SKILL_LISTS)))
        return [tuple(cell.strip() for cell in row[1:] if cell.strip()) for row in rows]

    def digests(self) -> dict[str, str]:
        """SHA-256 of each source file, by its name below the folder."""
        return {name: hashlib.sha256(self._bytes(name)).hexdigest() for name in FILES}

    def _skill_rows(self, language: str) -> dict[str, dict[str, str]]:
        names = [OLDER_SKILLS[language], *([FRENCH_SKILLS] if language == "fr" else []), DIGITAL]
        found: dict[str, dict[str, str]] = {}
        for name in names:  # the older first, so that what is newer wins, field by field
            for row in self._table(name.format(language=language)):
                found.setdefault(_id(row["conceptUri"]), {}).update(row)
        return found

    def _bilingual(self, form: str) -> dict[str, Concept]:
        en, fr = (
            {_id(row["conceptUri"]): row for row in self._table(form.format(language=language))}
            for language in ("en", "fr")
        )
        return {key: _concept(key, row, fr.get(key, {})) for key, row in sorted(en.items())}

    def _pairs(self, name: str, one: str, other: str, **only: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._table(name):
            if all(row[column] == value for column, value in only.items()):
                found[_id(row[one])].add(_id(row[other]))
        return {key: tuple(sorted(others)) for key, others in found.items()}

    def _table(self, name: str) -> Iterator[dict[str, str]]:
        return csv.DictReader(StringIO(self._text(name)))

    def _text(self, name: str) -> str:
        data = self._bytes(name)
        return (gzip.decompress(data) if name.endswith(".gz") else data).decode()

    def _bytes(self, name: str) -> bytes:
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError as error:
            raise MissingSourceError(f"the source file {name} is not in {self.folder}") from error


def _id(uri: str) -> str:
    return uri.rsplit("/", maxsplit=1)[-1]


def _concept(
    key: str,
    en: dict[str, str],
    fr: dict[str, str],
    *,
    digital: bool = False,
    links: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] = ((), (), ()),
) -> Concept:
    return Concept(
        id=key,
        label_en=en.get("preferredLabel", ""),
        label_fr=fr.get("preferredLabel", ""),
        alternatives_en=_several(en.get("altLabels", "")),
        alternatives_fr=_several(fr.get("altLabels", "")),
        description_en=en.get("description", ""),
        description_fr=fr.get("description", ""),
        kind=en.get("skillType", ""),
        reuse=en.get("reuseLevel", ""),
        digital=digital,
        broader=links[0],
        essential=links[1],
        related=links[2],
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(sorted({part for part in _SEVERAL.split(cell.strip()) if part}))


def _topic(entry: dict[str, Any]) -> Topic:
    lists = {name: tuple(entry[name]) for name in ("aliases", "related")}
    return Topic(**{**entry, **lists})
