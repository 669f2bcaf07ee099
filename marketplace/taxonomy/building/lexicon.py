"""The French–English lexicon, learned from what ESCO says in both languages."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from marketplace.taxonomy.building.sources import Concept, Sources
from marketplace.taxonomy.folding import squash
from marketplace.taxonomy.translation.alignment import Parallel, word_pairs
from marketplace.taxonomy.translation.lexicon import STEPS, Lexicon
from marketplace.taxonomy.translation.stems import english_stems, french_stems

HEADER = {
    "licence": "CC BY 4.0",
    "attribution": "Learned from labels and descriptions of ESCO, © European Union, CC BY 4.0, and labels of our own.",
    "shape": "French stem → English stem → weight in 1/1000",
}
FAINTEST = 0.02  # of the weights that are kept
# How much a pair of texts teaches beside two preferred labels; alternatives need not say quite the same.
OTHER_ENGLISH, OTHER_FRENCH, ELSEWHERE, DESCRIPTION = 0.3, 0.5, 0.7, 0.2
OURS = 2.0  # they speak of our field alone: "profond" is deep there, not a root
MOST_ALTERNATIVES = 4
LONGEST = 60  # stems of a sentence; the ends of long ones rarely correspond
_SENTENCES = re.compile(r"(?<=[.;!?:])\s+")
_GENDERS = re.compile(r"\s*/\s*")  # "développeur/développeuse"


def lexicon(
    *, sources: Sources, without: frozenset[str] = frozenset(), ours: Iterable[tuple[str, str]] = ()
) -> Lexicon:
    """Learn the lexicon from all skills, groups and occupations of ESCO; about five seconds.

    `without` holds ids of concepts that must teach nothing, nor may whatever bears one of their French labels. `ours`
    holds French and English labels of the same skill, from elsewhere: they know words that ESCO does not.
    Raises MissingSourceError, naming the file, when a source is missing.
    """
    barred = {squash(sources.concepts[key].label_fr) for key in without}
    skills = (concept for key, concept in sources.concepts.items() if key not in without)
    others = (concept for concepts in (sources.groups, sources.occupations) for concept in concepts.values())
    told = [text for concept in _open(skills, barred) for text in (*_labels(concept), *_description(concept))]
    told += [text for concept in _open(others, barred) for text in (_title(concept), *_description(concept))]
    told += [_parallel(french, english, OURS) for french, english in ours]
    words: dict[str, dict[str, float]] = defaultdict(dict)
    for (french, english), weight in word_pairs(told).items():
        if weight > FAINTEST:
            words[french][english] = round(weight * STEPS) / STEPS
    return Lexicon(dict(words))


def lexicon_text(lexicon: Lexicon) -> str:
    """The file that ships: JSON, one French stem a line, the surest English stem first."""
    lines = (
        f"{json.dumps(french, ensure_ascii=False)}: {json.dumps(_steps(found), ensure_ascii=False)}"
        for french, found in sorted(lexicon.words.items())
    )
    header = "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n" for key, value in HEADER.items())
    return "{\n" + header + '"words": {\n' + ",\n".join(lines) + "\n}\n}\n"


def _steps(found: Mapping[str, float]) -> dict[str, int]:
    surest_first = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return {english: round(weight * STEPS) for english, weight in surest_first}


def _open(concepts: Iterable[Concept], barred: set[str]) -> Iterator[Concept]:
    for concept in concepts:
        if concept.label_fr and concept.label_en and squash(concept.label_fr) not in barred:
            yield concept


def _labels(concept: Concept) -> Iterator[Parallel]:
    yield _parallel(concept.label_fr, concept.label_en, 1.0)
    for other in concept.alternatives_en[:MOST_ALTERNATIVES]:
        yield _parallel(concept.label_fr, other, OTHER_ENGLISH)
    for other in concept.alternatives_fr[:MOST_ALTERNATIVES]:
        yield _parallel(other, concept.label_en, OTHER_FRENCH)


def _title(concept: Concept) -> Parallel:
    return _parallel(_GENDERS.split(concept.label_fr)[0], concept.label_en, ELSEWHERE)


def _description(concept: Concept) -> Iterator[Parallel]:
    return (_parallel(french, english, DESCRIPTION) for french, english in _sentences(concept))


def _sentences(concept: Concept) -> list[tuple[str, str]]:
    """The descriptions sentence by sentence, where both have as many."""
    french, english = concept.description_fr.strip(), concept.description_en.strip()
    if not french or not english:
        return []
    one, other = _SENTENCES.split(french), _SENTENCES.split(english)
    return list(zip(one, other, strict=True)) if len(one) == len(other) else [(french, english)]


def _parallel(french: str, english: str, weight: float) -> Parallel:
    return Parallel(french=french_stems(french)[:LONGEST], english=english_stems(english)[:LONGEST], weight=weight)
