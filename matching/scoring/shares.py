"""How the weight of a mission is shared out: 10 000 shares over its requirements and the criteria that it asks for."""

from collections.abc import Sequence

from matching.scoring.mission import AskedMission
from matching.scoring.units import ONE

# The published weights: fitted on graded pairs of our judging set and on real ads and developers, drawn towards what
# was set by judgement before, and rounded (`tests/benchmarks/quality/fitting.py`). The fit gave skills 35, focus 13 and
# role 17; more for the role ranked the real ads better (nDCG@10 .608, then .637) and the judging set no worse. What
# neither set tells much of (days per week, knowledge transfer, domain) rests on judgement: it parts people who could
# all do the work.
DEFAULT_WEIGHTS: dict[str, int] = {
    "skills": 33,
    "focus": 13,
    "role": 24,
    "closeness": 8,
    "day_rate": 7,
    "location": 5,
    "availability": 3,
    "seniority": 4,
    "domain": 2,
    "languages": 5,
    "knowledge_transfer": 1,
    "days_per_week": 1,
}


def weights_of(mission: AskedMission) -> dict[str, int]:
    """The published weights, with the mission's own in their place."""
    return {**DEFAULT_WEIGHTS, **mission.weights}


def apportion(parts: Sequence[int]) -> list[int]:
    """Whole shares that add up to exactly ONE, by largest remainder (Hamilton); ties go to the earlier part.

    All zero when every part is zero.
    """
    total = sum(parts)
    if not total:
        return [0] * len(parts)
    shares = [ONE * part // total for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(ONE * parts[i] % total), i))
    for i in by_remainder[: ONE - sum(shares)]:
        shares[i] += 1
    return shares


def shares_of(mission: AskedMission, asked: Sequence[str]) -> tuple[list[int], list[int]]:
    """The shares of the requirements and of the asked criteria, each in order; together they make ONE."""
    weights = weights_of(mission)
    pulls = [requirement.pull for requirement in mission.requirements]
    whole = sum(pulls)
    parts = [weights["skills"] * pull for pull in pulls] + [weights[name] * whole for name in asked]
    shares = apportion(parts)
    return shares[: len(pulls)], shares[len(pulls) :]
