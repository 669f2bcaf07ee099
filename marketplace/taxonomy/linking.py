"""From a label that somebody typed to the one skill that it means, to the likeliest ones, or to none."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from marketplace.taxonomy.folding import fold, squash
from marketplace.taxonomy.nearest import NearestLabel
from marketplace.taxonomy.readings import parentheses, parts, without_small_talk, without_version
from marketplace.taxonomy.vocabulary import Vocabulary

if TYPE_CHECKING:
    from marketplace.taxonomy.ranking.skills import SkillRanking

CACHED_LABELS = 65_536
SUGGESTED = 0.7  # difflib's ratio; at its default of 0.6 "kubernete" also brings "HuBERT"
# Confidence in a label as it stands, and in one that had to be read: of labels that were hidden from the vocabulary,
# that many were read rightly ("sure" in data/linking.json).
NAMED, READ = 1.0, 0.92
# A text tells by what stands beside it which one is meant; a label alone does not. DPO: direct preference optimisation,
# and the data protection officer.
OF_TWO_TRADES = frozenset({"dpo"})
LEAST = 0.005  # confidence below is noise
LONGEST = 200  # letters that are ranked; what is longer is no label


class SkillLinker:
    """Maps free labels ("Torch/PyTorch", "Python 3.11", "développement Python") to the skills of a vocabulary.

    Safe to share between threads. Building it takes milliseconds; the first misspelt label takes about two seconds,
    and the first that has to be ranked about five.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._skills = vocabulary.skills
        labels = {fold(label): skill.slug for skill in vocabulary.skills for label in skill.labels}
        self._labels = {label: slug for label, slug in labels.items() if label not in OF_TWO_TRADES}
        self._squashed = _unambiguous((squash(label), slug) for label, slug in self._labels.items())
        self._nearest = NearestLabel(self._labels)
        self._cached = lru_cache(maxsize=CACHED_LABELS)(self._find)
        self._ranked = lru_cache(maxsize=CACHED_LABELS)(self._rank)

    def link(self, label: str) -> str | None:
        """The slug of the skill that `label` means, or None when that is not sure."""
        return self._cached(fold(label))

    def rank(self, label: str, limit: int = 5) -> list[tuple[str, float]]:
        """At most `limit` slugs with the chance, in [0, 1], that `label` means them, likeliest first.

        A label that `link` is sure of brings that skill alone. Of any other, the chances are calibrated on labels that
        were hidden from the vocabulary and as many that it has no skill for; they leave room for "none of ours".
        """
        if slug := self.link(label):
            return [(slug, NAMED if self._known(fold(label)) else READ)][:limit]
        return list(self._ranked(label[:LONGEST])[:limit])

    def suggest(self, label: str, limit: int = 3) -> list[str]:
        """At most `limit` slugs whose labels look like `label`, likeliest first: for a "did you mean"."""
        close = get_close_matches(fold(label), self._labels, n=limit * 4, cutoff=SUGGESTED)
        return list(dict.fromkeys(self._labels[match] for match in close))[:limit]

    def _find(self, folded: str) -> str | None:
        if (slug := self._read(folded)) or len(parts(folded)) > 1:
            return slug  # of several names that do not agree, the nearest label would be that of the longest
        return self._nearest.find(without_small_talk(folded))

    def _read(self, folded: str) -> str | None:
        if slug := self._known(folded):
            return slug
        for reading in parentheses(folded):
            if slug := self._read(reading):
                return slug
        if len(several := parts(folded)) > 1:
            return self._agreed(several)
        return self._known(without_version(folded)) or self._plain(folded)

    def _agreed(self, several: list[str]) -> str | None:
        # "React/Angular" names two skills: whoever asks for one slug must not get half of the answer.
        slugs = {slug for part in several if (slug := self._read(part))}
        return slugs.pop() if len(slugs) == 1 else None

    def _plain(self, folded: str) -> str | None:
        plain = without_small_talk(folded)
        return self._known(plain) or self._known(without_version(plain))

    def _known(self, folded: str) -> str | None:
        return self._labels.get(folded) or self._squashed.get(squash(folded))

    def _rank(self, label: str) -> tuple[tuple[str, float], ...]:
        return tuple((slug, chance) for slug, chance in self._ranking.chances(label) if chance >= LEAST)

    @cached_property
    def _ranking(self) -> "SkillRanking":
        from marketplace.taxonomy.ranking.skills import SkillRanking  # noqa: PLC0415 (scikit-learn comes with it)

        return SkillRanking(self._skills)


def _unambiguous(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for key, slug in pairs:
        found.setdefault(key, set()).add(slug)
    return {key: slugs.pop() for key, slugs in found.items() if len(slugs) == 1 and key}
