"""Ads and developers of `mission_fr_to_profiles` as the product takes them, and how it scores them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from marketplace.briefs.mission import DraftMission, parse_brief
from marketplace.services.reading import skill_finder, skill_linker
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.readings import parts
from marketplace.taxonomy.roles.evidence import evidence_table, prior_odds
from marketplace.taxonomy.roles.titles import brief_evidence
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring import roles
from matching.scoring.focus import focus
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.overlap import fits
from matching.scoring.pool import HeldSkill, Pool, Profile, pool_of
from matching.scoring.relatedness import Relatedness
from matching.scoring.units import ONE, Array
from tests.benchmarks.tasks import Task

TODAY = date(2026, 11, 23)
SURE = 0.6  # confidence from which the product posts what it read
MOST_REQUIREMENTS = 50
# Weights of the blend. Of role beside skills, 15 to 100 were looked at here: all reach the bar.
SKILLS, ROLE, FOCUS = 50, 30, 10
SLUGS = tuple(skill.slug for skill in load_vocabulary().skills)
DENSE = {slug: number for number, slug in enumerate(SLUGS)}
TABLE = evidence_table(SLUGS)


@dataclass(frozen=True, slots=True)
class Ad:
    """A mission as the scorer reads it."""

    asked: AskedMission
    target: Array | None  # (R,), 0 to ONE: how far each role does; None: no role is asked for


def titled(task: Task) -> list[Ad]:
    """Each ad with its title; its role is the one that our parser is sure of."""
    drafts = [parsed(f"{query['title']}\n\n{query['description']}") for query in task.queries.values()]
    return [_ad(draft, _declared(draft)) for draft in drafts]


def untitled(task: Task) -> list[Ad]:
    """Each ad without its title; its role is read from the words of its text and from what it asks for."""
    return [_ad(parsed(query["description"]), None) for query in task.queries.values()]


def parsed(text: str) -> DraftMission:
    return parse_brief(text, today=TODAY, finder=skill_finder())


def _declared(draft: DraftMission) -> str | None:
    return draft.role.value if draft.role and draft.role.confidence >= SURE else None


def _ad(draft: DraftMission, role: str | None) -> Ad:
    asked = AskedMission(requirements=_requirements(draft), role=role or "")
    return Ad(asked=asked, target=roles.declared_target(role) if role else _read(draft, asked))


def _read(draft: DraftMission, asked: AskedMission) -> Array | None:
    requirements = [requirement.skill for requirement in asked.requirements]
    said = brief_evidence(draft.brief)
    return roles.read_target(said=said, requirements=requirements, table=TABLE, prior=prior_odds())


def _requirements(draft: DraftMission) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(
            skill=DENSE[found.skill],
            essential=found.importance == "essential",
            minimum_level=found.minimum_level or 0,
        )
        for found in draft.requirements[:MOST_REQUIREMENTS]
    )


@dataclass(frozen=True)
class Market:
    """The developers of a task, in the order of its corpus; those without a skill of ours cannot be found."""

    pool: Pool
    rows: Array  # of the corpus, one for each profile of the pool
    size: int  # of the corpus

    @classmethod
    def of(cls, task: Task) -> "Market":
        # Ids rise with the shuffled corpus, so what is equal stays in its order.
        profiles = [Profile(id=UUID(int=row), skills=_held(person)) for row, person in enumerate(task.corpus.values())]
        pool = pool_of(profiles)
        return cls(pool=pool, rows=np.array([identifier.int for identifier in pool.ids]), size=len(profiles))

    def scores(self, ads: Sequence[Ad], *, skills: int = SKILLS, near: int = FOCUS) -> NDArray[np.float64]:
        """Ads × corpus; −inf where no asked skill is met even in part."""
        found = np.full((len(ads), self.size), -np.inf)
        for row, ad in zip(found, ads, strict=True):
            if ad.asked.requirements:
                row[self.rows] = self._of(ad, skills=skills, near=near)
        return found

    def _of(self, ad: Ad, *, skills: int, near: int) -> NDArray[np.float64]:
        asked = ad.asked.requirements
        met = np.stack([fits(requirement=r, pool=self.pool, relatedness=self.relatedness) for r in asked])
        overlap = np.array([r.pull for r in asked]) @ met / sum(r.pull for r in asked)
        closeness = focus(requirements=asked, pool=self.pool, relatedness=self.relatedness)
        blend = skills * overlap + near * closeness + ROLE * self._role(ad)
        return np.where(met.any(axis=0), blend + closeness / ONE, -np.inf)  # focus orders what is equal

    def _role(self, ad: Ad) -> Array:
        if ad.target is None:
            return np.zeros(len(self.pool), dtype=np.int64)
        seen = roles.evidence(
            skills=self.pool.skills,
            starts=self.pool.starts,
            said=np.zeros_like(self.held),
            held=self.held,
            asked=[requirement.skill for requirement in ad.asked.requirements],
            table=TABLE,
        )
        return roles.values(target=ad.target, evidence=seen) * roles.known(seen)

    @cached_property
    def held(self) -> Array:
        return roles.held_evidence(skills=self.pool.skills, starts=self.pool.starts, table=TABLE)

    @cached_property
    def relatedness(self) -> Relatedness:
        skills = load_vocabulary().skills
        near = [(DENSE[skill.slug], DENSE[other.skill], other.strength) for skill in skills for other in skill.related]
        return Relatedness.of(slugs=SLUGS, relations=near)


def _held(person: Mapping[str, Any]) -> tuple[HeldSkill, ...]:
    linked = {slug for label in person["skills"] for slug in link(label)}
    return tuple(HeldSkill(DENSE[slug]) for slug in sorted(linked))


def link(label: str) -> tuple[str, ...]:
    """The skill of a label, or those that stand in it side by side ("HTML/CSS")."""
    linker = skill_linker()
    if slug := linker.link(label):
        return (slug,)
    return tuple(found for part in parts(fold(label)) if (found := linker.link(part)))
