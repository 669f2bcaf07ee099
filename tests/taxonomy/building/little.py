"""A little data folder and a little curation, of the shape of the real ones."""

import csv
import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from marketplace.taxonomy.building.curation import Curation
from marketplace.taxonomy.building.sources import (
    BROADER,
    DIGITAL,
    FRENCH_SKILLS,
    GROUPS,
    OCCUPATIONS,
    OLDER_SKILLS,
    RELATED,
    SKILL_LISTS,
    TOPICS,
    Sources,
)

URI = "http://data.example.org/skill/"
SKILL_COLUMNS = ("conceptUri", "preferredLabel", "altLabels", "description", "skillType", "reuseLevel")
SPECIALITIES = ({"slug": "nlp", "label_en": "NLP", "label_fr": "TAL", "ai": True},)


def concept(key: str, label: str, *alternatives: str, description: str = "", by: str = " | ") -> dict[str, str]:
    """A row of a table of skills."""
    return {
        "conceptUri": URI + key,
        "preferredLabel": label,
        "altLabels": by.join(alternatives),
        "description": description,
        "skillType": "knowledge",
        "reuseLevel": "sector-specific",
    }


def topic(name: str, display_name: str, *aliases: str) -> dict[str, Any]:
    """A line of the topics."""
    texts = {"short_description": "", "body": ""}
    return {"topic": name, "display_name": display_name, "aliases": list(aliases), "related": [], **texts}


def sources(
    folder: Path,
    *,
    en: Iterable[Mapping[str, str]] = (),
    fr: Iterable[Mapping[str, str]] = (),
    older_en: Iterable[Mapping[str, str]] = (),
    older_fr: Iterable[Mapping[str, str]] = (),
    topics: Iterable[Mapping[str, Any]] = (),
    lists: Iterable[tuple[str, ...]] = (),
    broader: Iterable[tuple[str, str]] = (),
    related: Iterable[tuple[str, str, str]] = (),
) -> Sources:
    """Writes every source file below `folder`."""
    _table(folder / DIGITAL.format(language="en"), SKILL_COLUMNS, en)
    _table(folder / DIGITAL.format(language="fr"), SKILL_COLUMNS, fr)
    _table(folder / OLDER_SKILLS["en"], SKILL_COLUMNS, older_en)
    _table(folder / OLDER_SKILLS["fr"], SKILL_COLUMNS, older_fr)
    for empty in (FRENCH_SKILLS, *(form.format(language=i) for form in (GROUPS, OCCUPATIONS) for i in ("en", "fr"))):
        _table(folder / empty, SKILL_COLUMNS, ())
    pairs = [{"conceptUri": URI + one, "broaderUri": URI + other} for one, other in broader]
    _table(folder / BROADER, ("conceptUri", "broaderUri"), pairs)
    columns = ("originalSkillUri", "relationType", "relatedSkillUri")
    triples = [dict(zip(columns, (URI + one, how, URI + other), strict=True)) for one, how, other in related]
    _table(folder / RELATED, columns, triples)
    _write(folder / TOPICS, "".join(json.dumps(entry) + "\n" for entry in topics).encode())
    rows = "".join(",".join(("1", *skills, "", "")) + "\n" for skills in lists)
    _write(folder / SKILL_LISTS, gzip.compress(rows.encode(), mtime=0))
    return Sources(folder)


def curation(folder: Path, *skills: dict[str, Any], refused: str = "") -> Curation:
    """Writes `skills`, all of one speciality, below `folder`."""
    lines = [{"en": skill["slug"], "fr": skill["slug"], "specialities": ["nlp"], **skill} for skill in skills]
    _write(folder / "nlp.jsonl", "".join(json.dumps(line) + "\n" for line in lines).encode())
    _write(folder / "specialities.jsonl", "".join(json.dumps(line) + "\n" for line in SPECIALITIES).encode())
    _write(folder / "refused.txt", refused.encode())
    return Curation(folder)


def _table(path: Path, columns: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
