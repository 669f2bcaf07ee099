"""What a skill finder hands to the parser, and what the parser makes of it: one entry for each skill."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from marketplace.briefs.reading import Evidence

LEVELS, YEARS = range(1, 5), range(61)  # as the API takes them; "99 years" are not of experience with a skill
ESSENTIAL, OPTIONAL = "essential", "optional"
ASKED, NICE_TO_HAVE, MENTIONED, EXCLUDED = "asked", "nice_to_have", "mentioned", "excluded"


class Found(Protocol):
    """One mention of a skill in a text."""

    @property
    def skill(self) -> str:
        """Its slug."""

    @property
    def start(self) -> int:
        """Offset of its first character in the text as given."""

    @property
    def end(self) -> int:
        """Offset after its last character."""

    @property
    def polarity(self) -> str:
        """`asked`, `nice_to_have`, `mentioned` (named without being asked for) or `excluded`."""

    @property
    def level(self) -> int | None:
        """1 to 4."""

    @property
    def years(self) -> int | None:
        """Of experience with it."""

    @property
    def confidence(self) -> float:
        """0-1."""


class Finder(Protocol):
    """Finds the skills of a vocabulary in a text."""

    def find(self, text: str) -> Sequence[Found]:
        """Every mention."""


@dataclass(frozen=True, slots=True)
class DraftRequirement:
    """A skill that the mission seems to ask for."""

    skill: str  # slug
    importance: str  # "essential" or "optional"
    minimum_level: int | None  # 1-4; None when no level is said
    years: int | None  # of experience with it; None when not said
    confidence: float  # 0-1
    evidence: tuple[Evidence, ...]  # in the order of the text


@dataclass(frozen=True, slots=True)
class DraftSkill:
    """A skill that the freelancer seems to hold."""

    skill: str  # slug
    level: int | None  # 1-4; None when no level is said
    years: int | None  # of experience with it; None when not said
    last_used_year: int | None  # None when the text does not date it
    confidence: float  # 0-1
    evidence: tuple[Evidence, ...]  # in the order of the text


@dataclass(frozen=True, slots=True)
class ExcludedSkill:
    """A skill that the text names only to say that it is not wanted."""

    skill: str  # slug
    evidence: tuple[Evidence, ...]  # in the order of the text


def requirements(text: str, found: Sequence[Found]) -> tuple[DraftRequirement, ...]:
    """One for each skill that is asked for or would be nice to have, by first mention; asked once is essential.

    What is only mentioned (the firm's trade, a colleague's, the role's own name) is left out, unless the text asks for
    nothing else: "Mission de data scientist, six mois".
    """
    wanted = [one for one in found if one.polarity in (ASKED, NICE_TO_HAVE)]
    return tuple(
        DraftRequirement(
            skill=skill,
            importance=OPTIONAL if all(one.polarity == NICE_TO_HAVE for one in mentions) else ESSENTIAL,
            minimum_level=_most([one.level for one in mentions], LEVELS),
            years=_most([one.years for one in mentions], YEARS),
            confidence=max(one.confidence for one in mentions),
            evidence=_evidence(text, mentions),
        )
        for skill, mentions in _by_skill(wanted or [one for one in found if one.polarity == MENTIONED]).items()
    )


def held_skills(text: str, found: Sequence[Found], *, last_used: dict[str, int]) -> tuple[DraftSkill, ...]:
    """One for each skill that the profile names, by first mention; `last_used` gives the years that the text dates."""
    return tuple(
        DraftSkill(
            skill=skill,
            level=_most([one.level for one in held], LEVELS),
            years=_most([one.years for one in held], YEARS),
            last_used_year=last_used.get(skill),
            confidence=max(one.confidence for one in held),
            evidence=_evidence(text, held),
        )
        for skill, mentions in _by_skill(found).items()
        if (held := [one for one in mentions if one.polarity != EXCLUDED])
    )


def excluded_skills(text: str, found: Sequence[Found]) -> tuple[ExcludedSkill, ...]:
    """The skills that are named, but for mere mentions, nowhere but to be excluded."""
    return tuple(
        ExcludedSkill(skill, _evidence(text, mentions))
        for skill, mentions in _by_skill([one for one in found if one.polarity != MENTIONED]).items()
        if all(one.polarity == EXCLUDED for one in mentions)
    )


def _by_skill(found: Sequence[Found]) -> dict[str, list[Found]]:
    skills: dict[str, list[Found]] = {}
    for one in sorted(found, key=lambda mention: (mention.start, mention.end)):
        skills.setdefault(one.skill, []).append(one)
    return skills


def _most(values: list[int | None], among: range) -> int | None:
    return max((value for value in values if value is not None and value in among), default=None)


def _evidence(text: str, mentions: Sequence[Found]) -> tuple[Evidence, ...]:
    return tuple(Evidence(one.start, one.end, text[one.start : one.end]) for one in mentions)
