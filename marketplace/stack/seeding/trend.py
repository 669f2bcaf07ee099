"""When missions were published over the last 30 months, and how long they stayed open.

One process makes both the open and the past ones: the missions of a family grow as the published figure says, and each
stays open for a time that is exponential around OPEN_MONTHS. So the open ones are what is left of the last months, and
counts by month of publication show the family's growth without a step between the two.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from math import exp, log
from random import Random

from marketplace.stack.seeding.needs import FAMILIES, Family

MONTHS = 30
OPEN_MONTHS = 4.0
PAST_PER_OPEN = 5.0  # what the process leaves for OPEN_MONTHS, nearly
_DAYS_PER_MONTH = 365.25 / 12


@cache
def open_shares() -> Mapping[str, float]:
    """How many of the open missions are of each family, before scaling."""
    return {family.key: family.share * _sum(_rate(family) + 1 / OPEN_MONTHS) for family in FAMILIES}


@cache
def past_shares() -> Mapping[str, float]:
    """How many of the past missions are of each family, before scaling."""
    return {family.key: family.share * _sum(_rate(family)) - open_shares()[family.key] for family in FAMILIES}


def published_open(*, dice: Random, family: Family, now: datetime) -> datetime:
    """When a mission was published that is open still."""
    return _before(now, _truncated(dice, rate=_rate(family) + 1 / OPEN_MONTHS, most=MONTHS))


def published_and_ended(*, dice: Random, family: Family, now: datetime) -> tuple[datetime, datetime]:
    """When a mission was published that has ended, and when it ended."""
    while True:
        published = _truncated(dice, rate=_rate(family), most=MONTHS)
        if dice.random() < 1 - exp(-published / OPEN_MONTHS):
            lasted = _truncated(dice, rate=1 / OPEN_MONTHS, most=published)
            return _before(now, published), _before(now, published - lasted)


def _rate(family: Family) -> float:
    """Growth per month, as a logarithm."""
    return log(family.growth) / 24


def _sum(rate: float) -> float:
    """The integral of exp(-rate x) from 0 to MONTHS."""
    return (1 - exp(-rate * MONTHS)) / rate


def _truncated(dice: Random, *, rate: float, most: float) -> float:
    """Exponential, but never above `most`."""
    return -log(1 - dice.random() * (1 - exp(-rate * most))) / rate


def _before(now: datetime, months: float) -> datetime:
    return now - timedelta(days=months * _DAYS_PER_MONTH)
