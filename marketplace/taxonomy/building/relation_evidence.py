"""What the open sources and the curation know of pairs of skills, as signals to relate them by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from marketplace.taxonomy.building.curation import CuratedSkill
from marketplace.taxonomy.building.sources import Sources, Topic
from marketplace.taxonomy.folding import fold, squash
from marketplace.taxonomy.relating.cooccurrence import incidence
from marketplace.taxonomy.relating.items import Items, Signals, signals_of
from marketplace.taxonomy.relating.listings import listings
from marketplace.taxonomy.relating.matrices import Matrix, as_signal

PAIR = 2  # a posting that names fewer of our skills says nothing of relatedness


def evidence_of(*, skills: Sequence[CuratedSkill], sources: Sources) -> Signals:
    """Every signal that knows nothing of the curated relations, skills × skills in the order given."""
    topics = _topic_relations(skills, sources.topics)
    return signals_of(_items(skills, sources)) | {
        "topic lists": topics,
        "topic listed by": as_signal(topics.T),
        "ESCO relation": _esco_relations(skills, sources),
        "shared specialities": _shared_specialities(skills),
        "sibling": _siblings(skills),
    }


def strengths_of(skills: Sequence[CuratedSkill]) -> Matrix:
    """The curated strengths, asked × held; 0 where nobody wrote one."""
    numbers = {skill.slug: number for number, skill in enumerate(skills)}
    strengths = np.zeros((len(skills), len(skills)), dtype=np.float32)
    for skill in skills:
        for held, strength in skill.related.items():
            if held in numbers:  # what is not is for the checks to say
                strengths[numbers[skill.slug], numbers[held]] = strength
    return strengths


def hierarchy_of(skills: Sequence[CuratedSkill]) -> Matrix:
    """1 where one of the two is the broader skill of the other."""
    numbers = {skill.slug: number for number, skill in enumerate(skills)}
    rows = {numbers[skill.slug]: [numbers[skill.broader]] for skill in skills if skill.broader in numbers}
    broader = listings(rows, items=len(skills))
    return as_signal(broader + broader.T)


def _items(skills: Sequence[CuratedSkill], sources: Sources) -> Items:
    topics = [[sources.topics[name] for name in skill.topics if name in sources.topics] for skill in skills]
    concepts = [[sources.concepts[key] for key in skill.esco if key in sources.concepts] for skill in skills]
    names = tuple(tuple(_telling_labels(skill)) for skill in skills)
    leads = (
        [*(topic.short_description for topic in known), *(concept.description_en for concept in meant)]
        for known, meant in zip(topics, concepts, strict=True)
    )
    return Items(
        names=names,
        leads=tuple(" ".join(lead) for lead in leads),
        bodies=tuple(" ".join(topic.body for topic in known) for known in topics),
        lists=incidence(list(_postings(names, sources.skill_lists)), items=len(skills)),
    )


def _telling_labels(skill: CuratedSkill) -> Iterator[str]:
    never = {fold(label) for label, rule in skill.in_text.items() if rule == "never"}
    labels = (skill.en, skill.fr, *(label for several in skill.aliases.values() for label in several))
    return (label for label in labels if fold(label) not in never)


def _postings(names: Sequence[Sequence[str]], lists: Iterable[Sequence[str]]) -> Iterator[set[int]]:
    # Only by whole labels: the linker's likelier readings would make AI marketing of the "marketing" of 2 000 postings.
    meaning = _meanings(names)
    for posting in lists:
        known = {meaning[key] for label in posting if (key := squash(label)) in meaning}
        if len(known) >= PAIR:
            yield known


def _meanings(names: Sequence[Sequence[str]]) -> dict[str, int]:
    owners = defaultdict[str, set[int]](set)
    for number, labels in enumerate(names):
        for label in labels:
            owners[squash(label)].add(number)
    return {label: min(numbers) for label, numbers in owners.items() if len(numbers) == 1}


def _topic_relations(skills: Sequence[CuratedSkill], topics: Mapping[str, Topic]) -> Matrix:
    owners = _owners(skill.topics for skill in skills)
    canonical = {alias: name for name, topic in topics.items() for alias in topic.aliases}
    listed = ({other for name in skill.topics if name in topics for other in topics[name].related} for skill in skills)
    rows = ({item for name in names for item in owners[canonical.get(name, name)] | owners[name]} for names in listed)
    return listings(dict(enumerate(rows)), items=len(skills))


def _esco_relations(skills: Sequence[CuratedSkill], sources: Sources) -> Matrix:
    owners = _owners(skill.esco for skill in skills)
    concepts = [[sources.concepts[key] for key in skill.esco if key in sources.concepts] for skill in skills]
    keys = ({key for one in several for key in (*one.essential, *one.related, *one.broader)} for several in concepts)
    rows = {number: {item for key in found for item in owners[key]} for number, found in enumerate(keys)}
    related = listings(rows, items=len(skills))
    return as_signal(np.maximum(related, related.T))


def _owners(names: Iterable[Iterable[str]]) -> defaultdict[str, set[int]]:
    owners = defaultdict[str, set[int]](set)
    for number, several in enumerate(names):
        for name in several:
            owners[name].add(number)
    return owners


def _shared_specialities(skills: Sequence[CuratedSkill]) -> Matrix:
    """Jaccard likeness of the specialities."""
    slugs = sorted({slug for skill in skills for slug in skill.specialities})
    of = np.array([[slug in skill.specialities for slug in slugs] for skill in skills], dtype=np.float32)
    shared, size = of @ of.T, of.sum(axis=1)
    return as_signal(shared / np.maximum(size[:, None] + size - shared, 1))


def _siblings(skills: Sequence[CuratedSkill]) -> Matrix:
    broader = np.array([skill.broader or "" for skill in skills])
    return as_signal(((broader[:, None] == broader) & (broader != "")).astype(np.float32))
