"""What a build writes: the text of `skills.json`, byte for byte the same for the same curation and sources."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from marketplace.taxonomy.building.assembling import entries_of, merges_of
from marketplace.taxonomy.building.borrowing import borrow
from marketplace.taxonomy.building.curation import CuratedSkill, Curation
from marketplace.taxonomy.building.relations import relations
from marketplace.taxonomy.building.sources import Sources
from marketplace.taxonomy.checks import complaints
from marketplace.taxonomy.vocabulary import Speciality, VocabularyError, vocabulary_of

VERSION = "2026.11.3"  # year, month, and which release of that month; part of the stamp of every match

LICENCE = "Apache-2.0 for our own work; what is borrowed keeps the licence of its source"
ATTRIBUTION = (
    "Written for Vivier. Aliases marked `esco` are labels of ESCO, © European Union, CC BY 4.0; aliases marked "
    "`github_topics` are names of github/explore, CC BY 4.0, with hyphens made blanks. Strengths of relations are our "
    "own judgement, blended with what was learned from ESCO, github/explore and skill2vec (© 2019 Van-Duyet Le, MIT)."
)
SOURCES = (
    {
        "name": "ESCO, the European classification of skills, competences, qualifications and occupations",
        "licence": "CC BY 4.0",
        "attribution": "© European Union",
        "taken": "labels, alternative labels and relations of the digital skills collection; older labels of v1.0",
    },
    {
        "name": "github/explore, the curated topics of GitHub",
        "licence": "CC BY 4.0",
        "attribution": "GitHub and the contributors of github/explore",
        "taken": "names and aliases of topics; their relations and descriptions, to learn strengths",
    },
    {
        "name": "skill2vec, 50 000 job postings as lists of skills",
        "licence": "MIT",
        "attribution": "© 2019 Van-Duyet Le",
        "taken": "which skills are asked for together, to learn strengths; no list is shipped",
    },
)


class Relating(Protocol):
    """Skill asked → skill held → strength in 1/10 000."""

    def __call__(self, *, skills: Sequence[CuratedSkill], sources: Sources) -> Mapping[str, Mapping[str, int]]: ...


@dataclass(frozen=True, slots=True)
class Built:
    """A vocabulary as it would ship."""

    text: str  # of skills.json
    left_out: Counter[str]  # why labels of the sources were not borrowed → how many


def build(sources: Sources, curation: Curation | None = None, relating: Relating = relations) -> Built:
    """Sources and curation (the packaged one unless another is given) → the vocabulary, checked.

    Raises VocabularyError, naming the entries, for contradictions, and MissingSourceError, naming the file.
    """
    curation = curation or Curation()
    living = [skill for skill in curation.skills if skill.status != "merged"]
    borrowed = borrow(skills=living, sources=sources, refused=curation.refused)
    header = {
        "version": VERSION,
        "licence": LICENCE,
        "attribution": ATTRIBUTION,
        "sources": SOURCES,
        "built_from": {"curation": curation.digests(), "sources": sources.digests()},
        "merged": merges_of(curation.skills),
    }
    strengths = relating(skills=living, sources=sources)
    entries = entries_of(skills=living, borrowed=borrowed.aliases, relations=strengths)
    _refuse_contradictions(header, curation.specialities, entries)
    text = rendered(header, specialities=curation.specialities, entries=entries)
    return Built(text=text, left_out=borrowed.left_out)


def _refuse_contradictions(
    header: Mapping[str, Any], specialities: Sequence[Speciality], entries: Sequence[dict[str, Any]]
) -> None:
    vocabulary = vocabulary_of(header, specialities=specialities, entries=entries)
    if found := list(complaints(vocabulary)):  # all at once, for whoever mends them
        raise VocabularyError("\n".join(found))


def rendered(
    header: Mapping[str, Any], *, specialities: Sequence[Speciality], entries: Sequence[Mapping[str, Any]]
) -> str:
    """The document as text: header, then one speciality and one skill a line."""
    fields = [f"{_json(name)}: {_json(value, indent=1)}" for name, value in header.items()]
    families = [{name: getattr(speciality, name) for name in speciality.__slots__} for speciality in specialities]
    lists = [
        f'"{name}": [\n' + ",\n".join(map(_json, rows)) + "\n]"
        for name, rows in (("specialities", families), ("skills", entries))
    ]
    return "{\n" + ",\n".join([*fields, *lists]) + "\n}\n"


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
