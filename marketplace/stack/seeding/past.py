"""A mission of the last 30 months: when it was published, and what became of it. Plainly synthetic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from random import Random
from uuid import UUID

from marketplace.models import Engagement, MissionState
from marketplace.stack.seeding.chance import die, happens, weighted
from marketplace.stack.seeding.drafts import Draft, draft
from marketplace.stack.seeding.market import YEARLY_RISE
from marketplace.stack.seeding.tasks import task
from marketplace.stack.seeding.trend import past_shares, published_and_ended

STATES = {MissionState.FILLED: 62, MissionState.CLOSED: 20, MissionState.CANCELLED: 18}
CANDIDATES = 6  # freelancers of the role that a company talked to


@dataclass(frozen=True)
class Ending:
    """What became of a mission."""

    state: str
    published_at: datetime | None  # None: cancelled as a draft
    ended_at: datetime
    engagement: Engagement | None


@dataclass(frozen=True)
class Past:
    """A mission and its fate."""

    draft: Draft
    state: str
    published_at: datetime
    ended_at: datetime
    years_ago: float
    dice: Random  # for what is still open

    def ending(self, *, takers: Mapping[str, Sequence[tuple[UUID, Decimal]]]) -> Ending:
        """With the freelancer who took it, if anybody did; without a freelancer nobody can, so it closes."""
        pool = takers.get(self.draft.values["role"]) or [one for some in takers.values() for one in some]
        if self.state != MissionState.FILLED or not pool:
            state = MissionState.CLOSED.value if self.state == MissionState.FILLED else self.state
            never_published = state == MissionState.CANCELLED and happens(dice=self.dice, likelihood=0.25)
            return Ending(state, None if never_published else self.published_at, self.ended_at, None)
        return Ending(self.state, self.published_at, self.ended_at, self._engagement(pool))

    def _engagement(self, pool: Sequence[tuple[UUID, Decimal]]) -> Engagement:
        """Of a few candidates the one whose rate is nearest to what was meant to be paid."""
        meant = float(self.draft.values["budget_max"] or self.draft.usual_rate)
        asked = [self.dice.choice(pool) for _ in range(CANDIDATES)]
        taker, rate = min(asked, key=lambda one: abs(float(one[1]) - meant * 0.96))
        return Engagement(freelancer_id=taker, agreed_day_rate=self._agreed(float(rate)), agreed_at=self.ended_at)

    def _agreed(self, rate: float) -> Decimal:
        """€ per day: a little haggling, on the rates of that time, in steps of 5 €."""
        at_that_time = rate * (1 + YEARLY_RISE) ** -self.years_ago
        return Decimal(round(at_that_time * self.dice.uniform(0.92, 1.02) / 5) * 5)


def past_mission(*, number: int, reference: str, now: datetime) -> Past:
    """The past mission of this number; more of the kinds that have grown lie near to `now`."""
    dice = die(kind="past", number=number)
    wanted = task(dice=dice, shares=past_shares())
    published_at, ended_at = published_and_ended(dice=dice, family=wanted.family, now=now)
    return Past(
        draft=draft(dice=dice, task=wanted, reference=reference, wanted_on=ended_at.date()),
        state=weighted(dice=dice, weights=STATES).value,
        published_at=published_at,
        ended_at=ended_at,
        years_ago=(now - ended_at).days / 365,
        dice=dice,
    )
