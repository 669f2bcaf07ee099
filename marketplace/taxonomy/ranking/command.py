"""Learns how free labels are ranked, and writes `data/linking.json`: `python -m marketplace.taxonomy.ranking.command`.

The examples are labels of the vocabulary itself, each hidden in turn, and names that it has no skill for: GitHub topics
that no skill claims, and skills of ESCO outside of the digital ones. Half of the examples of the confidence are such
strangers, since nobody knows how many of the labels that come are. The reliability is measured on labels and strangers
that had no part in learning.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from pathlib import Path
from typing import TypeVar

import numpy as np

from marketplace.taxonomy.building.sources import Sources
from marketplace.taxonomy.linking import SkillLinker
from marketplace.taxonomy.ranking.confidence import Confidence
from marketplace.taxonomy.ranking.learning import learn_confidence, learn_weights
from marketplace.taxonomy.ranking.ranker import EntryRanker, Measured
from marketplace.taxonomy.ranking.skills import CONSIDERED, entry_of
from marketplace.taxonomy.translation.lexicon import load_lexicon
from marketplace.taxonomy.vocabulary import Skill, Vocabulary, load_vocabulary

Thing = TypeVar("Thing")

FOLDS = 5
EXAMPLES, STRANGERS = 400, 400  # of each fold
SEED = 20261123
NOBODY = -1  # the row that a stranger means
BINS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Fold:
    """What was measured while one part of the labels was hidden."""

    examples: tuple[tuple[Measured, int], ...]  # labels that could not be linked, with the row of their skill
    strangers: tuple[Measured, ...]
    linked: int  # hidden labels that were linked all the same
    rightly: int  # … and to the right skill


def main(arguments: Sequence[str]) -> int:
    """The exit code: 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder that holds taxonomy/esco")
    sources = Sources(parser.parse_args(arguments).data)
    folds = list(_folds(load_vocabulary(), sources))
    document = {
        "about": "How free labels are ranked; learned by marketplace.taxonomy.ranking.command.",
        "sure": _sure(folds),
        "reliability": _reliability(folds),
        **_model(folds),
    }
    path = Path(__file__).parents[1] / "data" / "linking.json"
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    print(path.read_text(encoding="utf-8"))
    return 0


def _folds(vocabulary: Vocabulary, sources: Sources) -> Iterator[Fold]:
    labels = [(label, row) for row, skill in enumerate(vocabulary.skills) for label in dict.fromkeys(skill.labels)]
    strangers = _strangers(vocabulary, sources)
    labels, strangers = _shuffled(labels), _shuffled(strangers)
    for number in range(FOLDS):
        yield _fold(vocabulary.skills, labels[number::FOLDS], strangers[number::FOLDS])


def _shuffled(things: Sequence[Thing]) -> list[Thing]:
    return [things[place] for place in np.random.default_rng(SEED).permutation(len(things))]


def _fold(skills: Sequence[Skill], hidden: list[tuple[str, int]], strangers: list[str]) -> Fold:
    gone = {(label, row) for label, row in hidden}
    kept = tuple(part for row, skill in enumerate(skills) if (part := _without(skill, row, gone)))
    rows = {skill.slug: row for row, skill in enumerate(kept)}
    linker = SkillLinker(Vocabulary(version="", specialities=(), skills=kept))
    ranker = EntryRanker([entry_of(skill) for skill in kept], {})
    asked = [(label, skills[row].slug) for label, row in hidden if skills[row].slug in rows]
    linked = [(found, slug) for label, slug in asked if (found := linker.link(label))]
    open_ = [(label, slug) for label, slug in asked if not linker.link(label)][:EXAMPLES]
    unknown = islice((text for text in strangers if not linker.link(text)), STRANGERS)
    return Fold(
        examples=tuple((_measured(ranker, label), rows[slug]) for label, slug in open_),
        strangers=tuple(_measured(ranker, text) for text in unknown),
        linked=len(linked),
        rightly=sum(found == slug for found, slug in linked),
    )


def _without(skill: Skill, row: int, gone: set[tuple[str, int]]) -> Skill | None:
    labels = [label for label in dict.fromkeys(skill.labels) if (label, row) not in gone]
    if not labels:
        return None
    names = [label if (label, row) not in gone else labels[0] for label in (skill.label_en, skill.label_fr)]
    aliases = tuple(alias for alias in skill.aliases if (alias.label, row) not in gone)
    return replace(skill, label_en=names[0], label_fr=names[1], aliases=aliases)


def _strangers(vocabulary: Vocabulary, sources: Sources) -> list[str]:
    claimed = {topic for skill in vocabulary.skills for topic in skill.topics}
    topics = [topic.display_name for key, topic in sources.topics.items() if key not in claimed]
    others = [one for one in sources.concepts.values() if not one.digital and one.label_en and one.label_fr]
    drawn = _shuffled(others)[: len(topics)]
    return topics + [one.label_fr if number % 2 else one.label_en for number, one in enumerate(drawn)]


def _measured(ranker: EntryRanker, text: str) -> Measured:
    return ranker.measure(text, load_lexicon().translate(text))


def _model(folds: Sequence[Fold]) -> dict[str, dict[str, float]]:
    weights = learn_weights(example for fold in folds for example in fold.examples)
    confidence = learn_confidence(_first_places(folds, weights))
    return {"weights": weights, "confidence": {part: getattr(confidence, part) for part in Confidence.__slots__}}


def _first_places(folds: Sequence[Fold], weights: dict[str, float]) -> Iterator[tuple[list[float], bool]]:
    """The scores of every label and stranger, in falling order, and whether the first entry was meant."""
    for fold in folds:
        for one, right in (*fold.examples, *((stranger, NOBODY) for stranger in fold.strangers)):
            scores = one.measures @ np.array(list(weights.values()))
            order = np.argsort(-scores, kind="stable")[:CONSIDERED]
            yield scores[order].tolist(), bool(order.size) and one.rows[order[0]] == right


def _reliability(folds: list[Fold]) -> list[dict[str, float]]:
    """Of the likeliest skill: how often it was meant, beside the chance that was given, fold by fold unseen."""
    told: list[tuple[float, bool]] = []
    for fold in folds:
        model = _model([other for other in folds if other is not fold])
        confidence = Confidence(**model["confidence"])
        seen = _first_places([fold], model["weights"])
        told += [(confidence.of(scores)[0], right) for scores, right in seen if scores]
    return [line for low, high in pairwise(BINS) if (line := _line(told, low, high))]


def _line(told: list[tuple[float, bool]], low: float, high: float) -> dict[str, float]:
    here = [(chance, right) for chance, right in told if low <= chance < high or chance == high == 1]
    if not here:
        return {}
    chances, rights = zip(*here, strict=True)
    return {"told": round(float(np.mean(chances)), 3), "true": round(float(np.mean(rights)), 3), "labels": len(here)}


def _sure(folds: list[Fold]) -> dict[str, int]:
    """Of the hidden labels: how many `SkillLinker.link` was sure of, and how many of them rightly."""
    return {"linked": sum(fold.linked for fold in folds), "rightly": sum(fold.rightly for fold in folds)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
