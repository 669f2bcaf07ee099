"""What a day costs in the demo's market: € excluding VAT, near the published medians, around role, seniority, place."""

from decimal import Decimal
from math import exp
from random import Random

from marketplace.models import Role, Seniority
from marketplace.stack.seeding.places import Place

SENIOR_IN_PARIS: dict[str, int] = {
    Role.DATA_SCIENTIST: 630,
    Role.ML_ENGINEER: 660,
    Role.AI_ENGINEER: 680,
    Role.NLP_ENGINEER: 650,
    Role.COMPUTER_VISION_ENGINEER: 650,
    Role.RESEARCH_SCIENTIST: 690,
    Role.DATA_ENGINEER: 600,
    Role.DATA_ANALYST: 500,
    Role.MLOPS_ENGINEER: 650,
    Role.CLOUD_ENGINEER: 610,
    Role.SOFTWARE_ENGINEER: 540,
    Role.DATA_ARCHITECT: 710,
    Role.AI_ARCHITECT: 770,
    Role.AI_CONSULTANT: 760,
    Role.AI_PRODUCT_MANAGER: 660,
    Role.AI_GOVERNANCE_OFFICER: 740,
    Role.AI_TRAINER: 700,
}
BY_SENIORITY: dict[str, float] = {
    Seniority.JUNIOR: 0.62,
    Seniority.INTERMEDIATE: 0.81,
    Seniority.SENIOR: 1.0,
    Seniority.EXPERT: 1.24,
}
SPREAD = 0.13  # standard deviation of the log rate between people alike
STEP = 10  # €; people quote round numbers
YEARLY_RISE = 0.02  # of agreed rates
LOWEST = 180  # €


def usual_rate(*, role: str, seniority: str, place: Place | None) -> float:
    """The median, € per day."""
    return SENIOR_IN_PARIS[role] * BY_SENIORITY[seniority] * (place.price if place else 0.95)


def asked_rate(*, dice: Random, usual: float) -> Decimal:
    """What one person asks: log-normal around the median."""
    return rounded(usual * exp(dice.gauss(0, SPREAD)))


def rounded(amount: float) -> Decimal:
    """To the step at which people quote."""
    return Decimal(max(LOWEST, round(amount / STEP) * STEP))
