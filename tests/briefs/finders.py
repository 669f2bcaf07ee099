"""Finders for tests that are about the parser."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a skill, as a finder hands it over."""

    skill: str
    start: int
    end: int
    polarity: str = "asked"
    level: int | None = None
    years: int | None = None
    confidence: float = 0.9


class WordFinder:
    """Finds each word of its table wherever it stands."""

    def __init__(self, **skills: str) -> None:
        self._skills = skills

    def find(self, text: str) -> Sequence[Mention]:
        """In the order of the table, to see that the parser sorts."""
        return [
            Mention(skill, *match.span())
            for word, skill in self._skills.items()
            for match in re.finditer(rf"\b{word}\b", text)
        ]


class GivenFinder:
    """Finds what it is told to."""

    def __init__(self, *mentions: Mention) -> None:
        self._mentions = mentions

    def find(self, text: str) -> Sequence[Mention]:
        """The same for every text."""
        return self._mentions
