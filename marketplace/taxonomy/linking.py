"""From a label that somebody typed to the one skill that it means, to the likeliest ones, or to none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from marketplace.taxonomy.folding import fold, squash
from marketplace.taxonomy.nearest import NearestLabel
from marketplace.taxonomy.readings import (
    ends_in_a_year,
    is_small_talk,
    parentheses,
    parts,
    without_small_talk,
    without_version,
)
from marketplace.taxonomy.vocabulary import Vocabulary

if TYPE_CHECKING:
    from marketplace.taxonomy.ranking.skills import SkillRanking

CACHED_LABELS = 65_536
SUGGESTED = 0.7  # difflib's ratio; at its default of 0.6 "kubernete" also brings "HuBERT"
# Confidence in a label as it stands, and in one that had to be read: of labels that were hidden from the vocabulary,
# that many were read rightly ("sure" in data/linking.json).
NAMED, READ = 1.0, 0.94
# A text tells by what stands beside it which one is meant; a label alone does not. DPO: direct preference optimisation,
# and the data protection officer.
OF_TWO_TRADES = frozenset({"dpo"})
# These name their versions after years: "Excel 2016" is a skill, "spring 2024" a season.
DATED = frozenset({"access", "delphi", "excel", "illustrator", "outlook", "rust", "unity", "windows"})
LEAST = 0.005  # confidence below is noise
LONGEST, MOST_WORDS = 80, 8  # letters and words that are read: more is a sentence, and costs as much
_SINGLE_LETTERS = re.compile(r"\w(?:[\W_]+\w)+")  # R&D is not R, whatever the likeness says
SHORT = 2  # letters of a name that means nothing beside a remark: c, r, go


@dataclass(frozen=True, slots=True)
class _Name:
    """What a part of a label was read as."""

    slug: str
    ordinary: bool  # an everyday word or a letter ("go", "R"): it needs skills beside it, as it does in a text


class SkillLinker:
    """Maps free labels ("Torch/PyTorch", "Python 3.11", "développement Python") to the skills of a vocabulary.

    Safe to share between threads. Building it takes milliseconds; the first misspelt label takes about two seconds,
    and the first that has to be ranked about five.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._skills = vocabulary.skills
        labels = {fold(label): skill.slug for skill in vocabulary.skills for label in skill.labels}
        self._labels = {label: slug for label, slug in labels.items() if label not in OF_TWO_TRADES}
        self._ordinary = {squash(label) for skill in vocabulary.skills for label, _rule in skill.in_text}
        self._squashed = _unambiguous((squash(label), slug) for label, slug in self._labels.items())
        self._nearest = NearestLabel(self._labels)
        self._cached = lru_cache(maxsize=CACHED_LABELS)(self._find)
        self._ranked = lru_cache(maxsize=CACHED_LABELS)(self._rank)

    def link(self, label: str) -> str | None:
        """The slug of the skill that `label` means, or None when that is not sure.

        A label of more than LONGEST letters or MOST_WORDS words must be a skill's own, to the letter.
        """
        return self._cached(fold(label))

    def rank(self, label: str, limit: int = 5) -> list[tuple[str, float]]:
        """At most `limit` slugs with the chance, in [0, 1], that `label` means them, likeliest first.

        A label that `link` is sure of brings that skill alone. Of any other, the chances are calibrated on labels that
        were hidden from the vocabulary and as many that it has no skill for; they leave room for "none of ours".
        Of a label that only lists skills ("Java Spring", "Go, R"), each has an equal share. Of a longer one than `link`
        reads, the beginning is ranked.
        """
        if slug := self.link(label):
            return [(slug, NAMED if self._known(fold(label)) else READ)][:limit]
        return list(self._ranked(_beginning(label))[:limit])

    def suggest(self, label: str, limit: int = 3) -> list[str]:
        """At most `limit` slugs whose labels look like `label`, likeliest first: for a "did you mean"."""
        close = get_close_matches(fold(label), self._labels, n=limit * 4, cutoff=SUGGESTED)
        return list(dict.fromkeys(self._labels[match] for match in close))[:limit]

    def _find(self, folded: str) -> str | None:
        if _beginning(folded) != folded:
            return self._labels.get(folded)
        if (name := self._read(folded)) or len(parts(folded)) > 1:
            return name.slug if name else None  # of names that do not agree, the nearest label would be the longest's
        return self._nearest.find(without_small_talk(folded))

    def _read(self, folded: str) -> _Name | None:
        if name := self._known(folded):
            return name
        if (readings := [*parentheses(folded)]) and (name := self._explained(readings)):
            return name
        if len(several := parts(folded)) > 1:
            return self._agreed(several)
        return self._versioned(folded) or self._plain(folded)

    def _explained(self, readings: list[str]) -> _Name | None:
        name = self._read(readings[0])
        if name and len(readings[0]) > SHORT:  # "React (hooks)"
            return name
        return next(iter(self._beside(readings)), None)

    def _agreed(self, several: list[str]) -> _Name | None:
        # "React/Angular" names two skills: whoever asks for one slug must not get half of the answer.
        names = self._beside(several)
        return names[0] if len({name.slug for name in names}) == 1 else None

    def _beside(self, several: list[str]) -> list[_Name]:
        """The names among parts that stand together; none of "go/no-go", nor where most of the parts are no names."""
        found = [(part, self._read(part)) for part in several]
        names = [name for _, name in found if name]
        unread = sum(not name and not is_small_talk(part) for part, name in found)
        return names if unread <= (0 if any(name.ordinary for name in names) else len(names)) else []

    def _plain(self, folded: str) -> _Name | None:
        plain = without_small_talk(folded)
        name = self._known(plain) or self._versioned(plain)
        talk = " ".join({*folded.split()} - {*plain.split()})
        return name if name and (is_small_talk(talk) or not name.ordinary) else None  # not "a c"

    def _versioned(self, folded: str) -> _Name | None:
        bare = without_version(folded)
        name = self._known(bare)
        return None if name and name.ordinary and ends_in_a_year(folded) and bare not in DATED else name

    def _known(self, folded: str) -> _Name | None:
        key = squash(folded)
        slug = self._labels.get(folded)
        if slug is None and (len(key) > 1 or "(" not in folded):  # (c) is a sign
            slug = self._squashed.get(key)
        return _Name(slug, ordinary=key in self._ordinary) if slug else None

    def _rank(self, label: str) -> tuple[tuple[str, float], ...]:
        if listed := self._listed(fold(label)):
            return tuple((slug, READ / len(listed)) for slug in listed)
        if _SINGLE_LETTERS.fullmatch(fold(label)):
            return ()
        return tuple((slug, chance) for slug, chance in self._ranking.chances(label) if chance >= LEAST)

    def _listed(self, folded: str) -> list[str]:
        """The skills of a label in which nothing but skills is named, in its order; none for any other label."""
        named = [[name] if (name := self._read(part)) else self._run(part) for part in parts(folded)]
        return list(dict.fromkeys(name.slug for names in named for name in names)) if all(named) else []

    def _run(self, folded: str) -> list[_Name]:
        """The names that follow each other without a comma, longest first; none when a word is left over."""
        names, words = [], folded.split()
        while words:
            ends = range(len(words), 0, -1)
            name, end = next(((name, end) for end in ends if (name := self._known(" ".join(words[:end])))), (None, 0))
            if name is None:
                return []
            names.append(name)
            words = words[end:]
        return [] if all(name.ordinary for name in names) else names  # "go express"

    @cached_property
    def _ranking(self) -> "SkillRanking":
        from marketplace.taxonomy.ranking.skills import SkillRanking  # noqa: PLC0415 (scikit-learn comes with it)

        return SkillRanking(self._skills)


def _unambiguous(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for key, slug in pairs:
        found.setdefault(key, set()).add(slug)
    return {key: slugs.pop() for key, slugs in found.items() if len(slugs) == 1 and key}


def _beginning(label: str) -> str:
    words = label[:LONGEST].split()
    return " ".join(words[:MOST_WORDS]) if len(words) > MOST_WORDS else label[:LONGEST]
