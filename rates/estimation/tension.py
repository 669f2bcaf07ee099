"""Tension: growth of demand against growth of supply, turned into a bounded effect on the day rate.

No public data identifies how tension moves prices, so the elasticity is an assumption and its effect is kept small.
"""

from dataclasses import dataclass
from math import fsum, log

from rates.estimation.ai_share import ai_share, asked_specialities
from rates.estimation.facts import Growth, Published, Work
from rates.estimation.query import RateQuery

ELASTICITY = 0.15  # of the rate to (1 + growth of demand) / (1 + growth of supply); assumption
BOUND = 0.08  # on the log effect, either way; assumption


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """The effect of tension on the log rate."""

    log: float  # within ±BOUND
    facts: tuple[str, ...]  # the growth figures behind it


def tension_of(*, query: RateQuery, published: Published) -> Tension | None:
    """That of the specialities, else of the role; None when nothing is published on either."""
    return _mean(_setting(query, published), published) or _mean(_of_role(query, published), published)


def _setting(query: RateQuery, published: Published) -> list[Work]:
    """The specialities that set the tension: of AI work those of AI, for the tools around it are not its market."""
    works = asked_specialities(query=query, published=published)
    is_ai_work = ai_share(query=query, published=published) == 1
    return [work for work in works if work.is_ai or not is_ai_work]


def _of_role(query: RateQuery, published: Published) -> list[Work]:
    """The speciality that the role is at home in, or else the role itself."""
    if query.role is None:
        return []
    role = published.roles[query.role]
    return [published.specialities[role.home] if role.home else role]


def _mean(works: list[Work], published: Published) -> Tension | None:
    """Works on which nothing is published count zero; None when that is all of them."""
    known = [tension for work in works if (tension := _of_work(work, published)) is not None]
    if not known:
        return None
    facts = dict.fromkeys(fact for tension in known for fact in tension.facts)
    return Tension(log=fsum(tension.log for tension in known) / len(works), facts=tuple(facts))


def _of_work(work: Work, published: Published) -> Tension | None:
    if work.automation is not None:
        return Tension(log=_clip(work.automation.log), facts=(work.automation.fact,))
    growths = work.growth or ((published.ai_growth,) if work.is_ai else ())
    if not growths:
        return None
    # Each figure is bounded before the mean, so that one extreme count cannot drown the others.
    mean = fsum(bounded_effect(growth=growth, published=published) for growth in growths) / len(growths)
    return Tension(log=mean, facts=(*(growth.fact for growth in growths), *work.cited))


def bounded_effect(*, growth: Growth, published: Published) -> float:
    """clip(.15·ln((1+ΔD)/(1+ΔS)), ±.08); where supply is not published, that of AI as a whole stands in."""
    supply = growth.supply if growth.supply is not None else published.ai_growth.supply or 0.0
    return _clip(ELASTICITY * log((1 + growth.demand) / (1 + supply)))


def _clip(value: float) -> float:
    return max(-BOUND, min(BOUND, value))
