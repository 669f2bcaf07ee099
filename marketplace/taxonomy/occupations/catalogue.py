"""The occupations that ship with the product: what ESCO calls them in French and English."""

import gzip
import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Language = Literal["fr", "en"]

LANGUAGES: tuple[Language, ...] = ("fr", "en")
STEPS = 1000  # likenesses are stored in steps of 1/1000
PACKAGED = files("marketplace.taxonomy").joinpath("data/occupations.json.gz")


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of ESCO."""

    id: str  # the last part of its URI
    isco: str  # the group of ISCO-08 that it belongs to: "2512"
    labels_fr: tuple[str, ...]  # at least one, the preferred first; those alike but for gender or number once
    labels_en: tuple[str, ...]  # the same
    about_fr: tuple[str, ...]  # the words of its description in French, as `titles.running_words` gives them
    about_en: tuple[str, ...]  # … in English
    near: tuple[tuple[int, float], ...] = ()  # the occupations most like it: place in the catalogue, cosine in (0, 1]

    def labels(self, language: Language) -> tuple[str, ...]:
        return self.labels_fr if language == "fr" else self.labels_en

    def about(self, language: Language) -> tuple[str, ...]:
        return self.about_fr if language == "fr" else self.about_en


@lru_cache(maxsize=1)
def load_occupations() -> tuple[Occupation, ...]:
    """The packaged catalogue, in the order of ids; read once per process."""
    return occupations_of(gzip.decompress(PACKAGED.read_bytes()).decode())


def occupations_of(text: str) -> tuple[Occupation, ...]:
    """The occupations in the text of a catalogue, as `building.catalogue_text` writes it."""
    return tuple(
        Occupation(
            id=entry["id"],
            isco=entry["isco"],
            labels_fr=tuple(entry["fr"]),
            labels_en=tuple(entry["en"]),
            about_fr=tuple(entry["about_fr"].split()),
            about_en=tuple(entry["about_en"].split()),
            near=tuple((place, steps / STEPS) for place, steps in entry["near"]),
        )
        for entry in json.loads(text)["occupations"]
    )
