"""Skills as people write them → slugs; what is not in the vocabulary is counted, and costs nobody their row."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.linking import SkillLinker
from marketplace.taxonomy.readings import parts

REMEMBERED = 10_000  # labels; beyond, the rarest are forgotten, so that a long file stays in bounded memory
_WITH_LEVEL = re.compile(r"(.+?)\s*:\s*(-?\d{1,2})", re.DOTALL)  # "ISO 27001:2022" is a name


def split_level(text: str) -> tuple[str, int | None]:
    """ "python:3" → ("python", 3); a label without a level → (label, None)."""
    found = _WITH_LEVEL.fullmatch(text.strip())
    return (found[1], int(found[2])) if found else (text.strip(), None)


class Labels:
    """Reads labels with the vocabulary, and keeps count of those that it does not know.

    `slugs` maps every slug to the one that it means by now: itself, or the successor of a merged skill.
    """

    def __init__(self, *, linker: SkillLinker, slugs: Mapping[str, str]) -> None:
        self._linker = linker
        self._slugs = slugs
        self._one = lru_cache(maxsize=REMEMBERED)(self._find)  # by what was written: folding it costs more than linking
        self._unknown: Counter[str] = Counter()
        self.unknown_mentions = 0

    def slugs_of(self, label: str) -> list[str]:
        """The skill that the label means, or all that it names at once ("React/Angular"); empty when unknown."""
        if (slug := self._one(label)) is not None:
            return [slug]
        several = parts(fold(label))
        named = [(part, self._one(part)) for part in several] if len(several) > 1 else []
        slugs = [slug for _part, slug in named if slug]
        for name in [part for part, slug in named if not slug] if slugs else [label]:
            self._count(name)
        return list(dict.fromkeys(slugs))

    def most_frequent_unknown(self, limit: int) -> list[tuple[str, int]]:
        """Labels with their mentions, most frequent first."""
        return self._unknown.most_common(limit)

    def _find(self, label: str) -> str | None:
        return self._slugs.get(label) or self._slugs.get(self._linker.link(label) or "")

    def _count(self, label: str) -> None:
        self.unknown_mentions += 1
        self._unknown[label] += 1
        if len(self._unknown) > REMEMBERED:
            self._unknown = Counter(dict(self._unknown.most_common(REMEMBERED // 2)))
