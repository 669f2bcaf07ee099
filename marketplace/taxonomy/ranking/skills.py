"""The skills that a free label may mean, each with a calibrated chance."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from marketplace.taxonomy.ranking.confidence import Confidence
from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.ranking.ranker import EntryRanker
from marketplace.taxonomy.translation.lexicon import load_lexicon
from marketplace.taxonomy.vocabulary import Skill

CONSIDERED = 10  # skills that share the chance; what comes after has none worth naming


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned of ranking skills."""

    weights: Mapping[str, float]  # of each measure
    confidence: Confidence


class SkillRanking:
    """Ranks skills for labels that are in no vocabulary. The first question takes some seconds."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self._model = load_model()
        self._lexicon = load_lexicon()
        self._ranker = EntryRanker([entry_of(skill) for skill in skills], self._model.weights)

    def chances(self, label: str) -> list[tuple[str, float]]:
        """Slugs with the chance that `label` means them, likeliest first; the chances sum up to at most 1."""
        ranked = self._ranker.rank(label, self._lexicon.translate(label))[:CONSIDERED]
        chances = self._model.confidence.of([score for _, score in ranked])
        return [(slug, chance) for (slug, _), chance in zip(ranked, chances, strict=True)]


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The packaged model, `data/linking.json`; read once per process."""
    document = json.loads(files("marketplace.taxonomy").joinpath("data/linking.json").read_text(encoding="utf-8"))
    return Model(weights=document["weights"], confidence=Confidence(**document["confidence"]))


def entry_of(skill: Skill) -> Entry:
    """The skill under its two labels and its aliases."""
    aliases = tuple(alias.label for alias in skill.aliases)
    return Entry(slug=skill.slug, names=(skill.label_en, skill.label_fr), aliases=aliases)
