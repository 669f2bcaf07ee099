"""Matters: what AI missions are about beyond skills, such as what the data are and what is to be done with them.

Written for Vivier from what briefs and bios say in general, in French and English (Apache-2.0). One file a kind, one
matter a line: `en` and `fr` are its phrases, the first of each its name, `under` the wider matters, `skills` those that
speak of it as well.
Words of `as_written` are only meant in that form: "patients" are, "patient and curious" is not.
`silent.jsonl` holds phrases that sound like a matter and are none: "employment contract" is no contract to be read;
and idioms, which are such phrases to the letter, small words too: "par défaut" is no defect.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

KINDS = ("texts", "images", "sounds", "measurements", "records", "work")


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that work can be about."""

    id: str  # of words and hyphens; never the slug of a skill
    label_en: str
    label_fr: str
    phrases: tuple[str, ...]  # in both languages; the labels are among them
    as_written: tuple[str, ...] = ()  # those of the phrases, of one word, whose singular or plural says something else
    under: tuple[str, ...] = ()  # ids of wider matters
    skills: tuple[str, ...] = ()  # slugs


@lru_cache(maxsize=1)
def load_matters() -> tuple[Matter, ...]:
    """Every matter, in the order of the files."""
    return tuple(matter for kind in KINDS for matter in _read(kind))


@lru_cache(maxsize=1)
def silent_phrases() -> tuple[str, ...]:
    """Phrases whose words say nothing of the work."""
    return _silent("silent")


@lru_cache(maxsize=1)
def idioms() -> tuple[str, ...]:
    """Sayings that are to be taken whole, to the letter."""
    return _silent("idioms")


def _silent(kind: str) -> tuple[str, ...]:
    return next(entry.phrases for entry in _read("silent") if entry.id == kind)


def _read(kind: str) -> Iterator[Matter]:
    text = files("marketplace.taxonomy.concepts.matters").joinpath(f"{kind}.jsonl").read_text(encoding="utf-8")
    for entry in map(json.loads, text.splitlines()):
        yield Matter(
            id=entry["id"],
            label_en=entry["en"][0],
            label_fr=entry["fr"][0],
            phrases=(*entry["en"], *entry["fr"]),
            as_written=tuple(entry.get("as_written", ())),
            under=tuple(entry.get("under", ())),
            skills=tuple(entry.get("skills", ())),
        )
