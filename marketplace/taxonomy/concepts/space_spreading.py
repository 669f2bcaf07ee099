"""What else a text speaks of that speaks of one concept: the wider ones, and the other side of skill and matter."""

from collections.abc import Mapping, Sequence

from marketplace.taxonomy.concepts.matters import Matter
from marketplace.taxonomy.vocabulary import Vocabulary

WIDER = 0.5  # of a skill or matter to the wider one
ACROSS = 0.5  # of a skill to a matter that it speaks of as well, and back
GENERATIONS = 2  # of wider concepts

Shares = dict[str, dict[str, float]]  # concept → other concept → share of its strength


def spreads(vocabulary: Vocabulary, matters: Sequence[Matter]) -> Shares:
    """For each concept the others that it spreads to, by the best way; only skills and matters that are known."""
    wider = _wider(vocabulary, matters)
    across = _across(vocabulary, matters)
    concepts = [*(skill.slug for skill in vocabulary.skills), *(matter.id for matter in matters)]
    return {concept: _ancestors(concept, wider) | across.get(concept, {}) for concept in concepts}


def _wider(vocabulary: Vocabulary, matters: Sequence[Matter]) -> Mapping[str, tuple[str, ...]]:
    skills = {skill.slug: (skill.broader,) for skill in vocabulary.skills if skill.broader}
    return skills | {matter.id: matter.under for matter in matters}


def _ancestors(concept: str, wider: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    shares: dict[str, float] = {}
    youngest = [concept]
    for generation in range(1, GENERATIONS + 1):
        youngest = [parent for child in youngest for parent in wider.get(child, ())]
        for ancestor in youngest:
            shares.setdefault(ancestor, WIDER**generation)
    return shares


def _across(vocabulary: Vocabulary, matters: Sequence[Matter]) -> Shares:
    shares: Shares = {}
    for matter in matters:
        for slug in matter.skills:
            if skill := vocabulary.resolve(slug):
                shares.setdefault(matter.id, {})[skill.slug] = ACROSS
                shares.setdefault(skill.slug, {})[matter.id] = ACROSS
    return shares
