"""Fills the demo with a plainly synthetic market: freelancers, open missions, and 30 months of dated history.

The same sizes always make the same people and missions (a fixed seed); only the dates follow the clock. Every row
carries an external reference that begins with "demo-", every company "(démo)" in its name.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from marketplace.http import authentication
from marketplace.models import Freelancer, Mission, Role, Skill
from marketplace.stack.seeding.brief import demo_brief
from marketplace.stack.seeding.firms import write_firms
from marketplace.stack.seeding.keys import LABEL, company_key, freelancer_key
from marketplace.stack.seeding.numbering import missing_batches
from marketplace.stack.seeding.offers import OPEN, PAST, Ground, write_open_missions, write_past_missions
from marketplace.stack.seeding.people import write_freelancers
from marketplace.stack.seeding.personas import PREFIX
from marketplace.stack.seeding.trend import PAST_PER_OPEN
from matching.readings import freelancer_readings, mission_readings


@dataclass(frozen=True)
class Seeded:
    """What a client needs to try the product."""

    company_name: str
    company_key: str
    freelancer_id: UUID
    freelancer_key: str
    brief: dict[str, Any]  # JSON body of a mission to POST


def seed(
    *,
    freelancers: int,
    missions: int,
    now: datetime,
    progress: Callable[[int, int], None] | None = None,
    state_dir: Path,
) -> Seeded:
    """Make what is missing to these sizes; more than that is left as it is. Call it after `migrate`.

    Each batch is one transaction: an interrupted run goes on where it stopped. `progress` is told rows done and in all.
    Keys are kept in `state_dir`.
    """
    companies = write_firms()
    ground = Ground(companies=companies, skill_ids=dict(Skill.objects.values_list("slug", "id")), takers={}, now=now)
    count = Counter(progress, freelancers + missions + round(missions * PAST_PER_OPEN))
    for numbers in missing_batches(model=Freelancer, prefix=PREFIX, wanted=freelancers):
        write_freelancers(numbers=numbers, skill_ids=ground.skill_ids, now=now)
        freelancer_readings(keep=True)
        count.add(len(numbers))
    for numbers in missing_batches(model=Mission, prefix=PAST, wanted=round(missions * PAST_PER_OPEN)):
        ground = ground if ground.takers else replace(ground, takers=takers_by_role())
        write_past_missions(numbers=numbers, ground=ground)
        count.add(len(numbers))
    for numbers in missing_batches(model=Mission, prefix=OPEN, wanted=missions):
        write_open_missions(numbers=numbers, ground=ground)
        count.add(len(numbers))
    mission_readings(keep=True)
    count.end()
    return _seeded(ground, state_dir)


@dataclass
class Counter:
    """Tells how far the seeding is."""

    told: Callable[[int, int], None] | None
    total: int
    done: int = 0

    def add(self, rows: int) -> None:
        """So many more."""
        self.done += rows
        if self.told:
            self.told(self.done, self.total)

    def end(self) -> None:
        """What was there already counts too."""
        self.add(self.total - self.done)


def takers_by_role() -> dict[str, list[tuple[UUID, Decimal]]]:
    """Freelancers of the demo who could have taken a mission, in the order of their numbers."""
    takers: dict[str, list[tuple[UUID, Decimal]]] = defaultdict(list)
    known = Freelancer.objects.filter(external_ref__startswith=PREFIX, day_rate__isnull=False).order_by("external_ref")
    for key, role, rate in known.values_list("id", "role", "day_rate"):
        takers[role].append((key, rate or Decimal(0)))
    return dict(takers)


def _seeded(ground: Ground, state_dir: Path) -> Seeded:
    company, freelancer = ground.companies[0], _shown_freelancer()
    return Seeded(
        company_name=company.name,
        company_key=company_key(company=company, state_dir=state_dir),
        freelancer_id=freelancer.pk,
        freelancer_key=freelancer_key(freelancer=freelancer, state_dir=state_dir),
        brief=demo_brief(today=ground.now.date()),
    )


def _shown_freelancer() -> Freelancer:
    """The first AI engineer with a full profile, or else the first freelancer."""
    everybody = Freelancer.objects.filter(external_ref__startswith=PREFIX).order_by("external_ref")
    full = everybody.filter(role=Role.AI_ENGINEER, day_rate__isnull=False, available_from__isnull=False)
    first = full.first() or everybody.first()
    assert first is not None, "seed() makes at least one freelancer"
    return first


def issue_key(freelancer_id: UUID | str) -> str:
    """A new key for any freelancer: the demo looks at the market through the eyes of the best-matched one."""
    return authentication.issue_key(freelancer=Freelancer.objects.get(pk=freelancer_id), label=LABEL)
