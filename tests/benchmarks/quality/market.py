"""Ads and developers of `mission_fr_to_profiles` as the product takes them, and how it ranks them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from marketplace.briefs.mission import DraftMission, parse_brief
from marketplace.services.reading import skill_finder, skill_linker
from marketplace.taxonomy.canonical import canonical
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.readings import parts
from marketplace.taxonomy.roles.evidence import evidence_table, prior_odds
from marketplace.taxonomy.roles.titles import brief_evidence
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.criteria.seniority import LEVELS
from matching.scoring.intake import requirement_of
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import HeldSkill, Pool, Profile, pool_of
from matching.scoring.ranking import places
from matching.scoring.relatedness import Relatedness
from matching.scoring.roles import read_target
from matching.scoring.units import Array
from tests.benchmarks.tasks import Task

TODAY = date(2026, 11, 23)
SURE = 0.6  # confidence from which the product posts what it read
MOST_REQUIREMENTS = 50
SLUGS = tuple(skill.slug for skill in load_vocabulary().skills)
DENSE = {slug: number for number, slug in enumerate(SLUGS)}
TABLE = evidence_table(SLUGS)


def titled(task: Task) -> list[AskedMission]:
    """Each ad with its title; its role is the one that our parser is sure of, else read from text and requirements."""
    return [_mission(_parsed(f"{query['title']}\n\n{query['description']}")) for query in task.queries.values()]


def untitled(task: Task) -> list[AskedMission]:
    """Each ad without its title; its role is read from the words of its text and from what it asks for."""
    drafts = [_parsed(query["description"]) for query in task.queries.values()]
    return [_mission(replace(draft, role=None)) for draft in drafts]


def _parsed(text: str) -> DraftMission:
    return parse_brief(text, today=TODAY, finder=skill_finder())


def _mission(draft: DraftMission) -> AskedMission:
    seniority = draft.seniority.value if draft.seniority and draft.seniority.confidence >= SURE else ""
    asked = AskedMission(requirements=_requirements(draft), seniority=LEVELS.index(seniority))
    if draft.role and draft.role.confidence >= SURE:
        return replace(asked, role=draft.role.value)
    return replace(asked, role_target=_role_target(draft, asked))


def _role_target(draft: DraftMission, asked: AskedMission) -> tuple[int, ...]:
    requirements = [requirement.skill for requirement in asked.requirements]
    said = brief_evidence(canonical(draft.brief))
    target = read_target(said=said, requirements=requirements, table=TABLE, prior=prior_odds())
    return () if target is None else tuple(target.tolist())


def _requirements(draft: DraftMission) -> tuple[Requirement, ...]:
    return tuple(
        requirement_of(
            skill=DENSE[found.skill],
            essential=found.importance == "essential",
            weight=1,
            minimum_level=found.minimum_level,
        )
        for found in draft.requirements[:MOST_REQUIREMENTS]
    )


@dataclass(frozen=True)
class Market:
    """The developers of a task, in the order of its corpus; those without a skill of ours cannot be found."""

    pool: Pool
    size: int  # of the corpus

    @classmethod
    def of(cls, task: Task) -> "Market":
        people = [
            Profile(id=UUID(int=row), skills=_held(person), years_experience=_years(person))
            for row, person in enumerate(task.corpus.values())
        ]
        return cls(pool=pool_of(people, role_table=TABLE, slugs=SLUGS), size=len(people))

    @property
    def rows(self) -> Array:
        """Of the corpus, one for each profile of the pool."""
        return np.array([identifier.int for identifier in self.pool.ids])

    def ranking(self, ads: Sequence[AskedMission], *, weights: Mapping[str, int] | None = None) -> NDArray[np.float64]:
        """Ads × corpus: the best has the highest number; −inf where no asked skill is met even in part.

        `weights` in the place of the published ones.
        """
        found = np.full((len(ads), self.size), -np.inf)
        for row, ad in zip(found, ads, strict=True):
            asked = replace(ad, weights=weights or {})
            order = [place.freelancer.int for place in places(mission=asked, pool=self.pool, relatedness=self.near)]
            row[order] = -np.arange(len(order))
        return found

    @cached_property
    def near(self) -> Relatedness:
        skills = load_vocabulary().skills
        near = [(DENSE[skill.slug], DENSE[other.skill], other.strength) for skill in skills for other in skill.related]
        return Relatedness.of(slugs=SLUGS, relations=near)


def _years(person: Mapping[str, Any]) -> int | None:
    """Whole years, as a profile states them."""
    years = person.get("years_pro")
    return None if years is None else int(years)


def _held(person: Mapping[str, Any]) -> tuple[HeldSkill, ...]:
    linked = {slug for label in person["skills"] for slug in link(label)}
    return tuple(HeldSkill(number) for number in sorted(DENSE[slug] for slug in linked))


def link(label: str) -> tuple[str, ...]:
    """The skill of a label, or those that stand in it side by side ("HTML/CSS")."""
    linker = skill_linker()
    if slug := linker.link(label):
        return (slug,)
    return tuple(found for part in parts(fold(label)) if (found := linker.link(part)))
