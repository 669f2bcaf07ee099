"""The catalogue of occupations from ESCO's tables."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from marketplace.taxonomy.building.sources import OCCUPATIONS, MissingSourceError
from marketplace.taxonomy.occupations.catalogue import STEPS, Language, Occupation
from marketplace.taxonomy.occupations.curation import Change, changes, curated
from marketplace.taxonomy.occupations.titles import running_words, stemmed, title_words

HEADER = {
    "licence": "CC BY 4.0",
    "attribution": "Labels, words of the descriptions and ISCO-08 groups of ESCO's occupations, © European Union, "
    "CC BY 4.0, changed: labels that differ by gender or number alone are kept once, and some of our own were added or "
    "left out (occupations/curation.tsv). What is near was computed from them.",
    "shape": "about: words of the description, in one spelling; near: [place in this list, cosine in 1/1000]",
}
NEIGHBOURS = 10  # of each occupation; between 5 and 20 similar titles were found equally well

Rows = Mapping[str, Mapping[str, str]]  # URI → the columns of ESCO's table


def catalogue(folder: Path) -> tuple[Occupation, ...]:
    """All occupations that have a label in both languages, by id; about five seconds.

    Raises MissingSourceError, naming the file, when a table is not below `folder`.
    """
    french, english = _rows(folder, "fr"), _rows(folder, "en")
    shared = sorted(uri for uri in french.keys() & english.keys() if _named(french[uri]) and _named(english[uri]))
    return with_neighbours([_occupation(uri, french[uri], english[uri]) for uri in shared])


def with_neighbours(occupations: Sequence[Occupation]) -> tuple[Occupation, ...]:
    """The same, each with those whose English labels and description are most like its own."""
    vectorizer = TfidfVectorizer(analyzer=_given, sublinear_tf=True)
    told = vectorizer.fit_transform([_told(occupation) for occupation in occupations])
    likeness = (told @ told.T).toarray()
    np.fill_diagonal(likeness, 0.0)
    return tuple(replace(occupation, near=_nearest(row)) for occupation, row in zip(occupations, likeness, strict=True))


def catalogue_text(occupations: Iterable[Occupation]) -> str:
    """The file that ships, before compression: JSON, one occupation a line."""
    header = "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n" for key, value in HEADER.items())
    lines = ",\n".join(json.dumps(_entry(occupation), ensure_ascii=False) for occupation in occupations)
    return "{\n" + header + '"occupations": [\n' + lines + "\n]\n}\n"


def _rows(folder: Path, language: Language) -> Rows:
    name = OCCUPATIONS.format(language=language)
    try:
        text = (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise MissingSourceError(f"the source file {name} is not in {folder}") from error
    return {row["conceptUri"]: row for row in csv.DictReader(StringIO(text))}


def _named(row: Mapping[str, str]) -> bool:
    return bool(title_words(row["preferredLabel"]))


def _occupation(uri: str, french: Mapping[str, str], english: Mapping[str, str]) -> Occupation:
    key = uri.rsplit("/", maxsplit=1)[-1]
    return Occupation(
        id=key,
        isco=english["iscoGroup"],
        labels_fr=_labels(french, key, "fr"),
        labels_en=_labels(english, key, "en"),
        about_fr=tuple(running_words(french["description"])),
        about_en=tuple(running_words(english["description"])),
    )


def _labels(row: Mapping[str, str], key: str, language: Language) -> tuple[str, ...]:
    given = [row["preferredLabel"], *row["altLabels"].split("\n"), *row["hiddenLabels"].split("\n")]
    kept: dict[tuple[str, ...], str] = {}
    for label in curated(given, occupation=key, language=language, by=_curation()):
        if words := title_words(label):
            kept.setdefault(words, label.strip())
    return tuple(kept.values())


@lru_cache(maxsize=1)
def _curation() -> tuple[Change, ...]:
    return tuple(changes())


def _told(occupation: Occupation) -> list[str]:
    labels = [stem for label in occupation.labels_en for stem in stemmed(title_words(label))]
    return [*labels, *stemmed(occupation.about_en)]


def _nearest(row: Any) -> tuple[tuple[int, float], ...]:
    best = np.argsort(-row, kind="stable")[:NEIGHBOURS]
    return tuple((int(place), round(float(row[place]), 3)) for place in best if row[place] > 1 / STEPS)


def _entry(occupation: Occupation) -> dict[str, Any]:
    return {
        "id": occupation.id,
        "isco": occupation.isco,
        "fr": occupation.labels_fr,
        "en": occupation.labels_en,
        "about_fr": " ".join(occupation.about_fr),
        "about_en": " ".join(occupation.about_en),
        "near": [[place, round(cosine * STEPS)] for place, cosine in occupation.near],
    }


def _given(words: Sequence[str]) -> Sequence[str]:
    return words
