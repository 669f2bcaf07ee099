"""How far the work asked for is AI work."""

from rates.estimation.facts import Published, Work
from rates.estimation.query import RateQuery

FULL_SHARE = 0.5  # of AI among the specialities, from which the work is AI work; assumption


def ai_share(*, query: RateQuery, published: Published) -> float | None:
    """How far the work counts as AI work, 0 to 1; None when nothing tells.

    1 for an AI role, and where half of the specialities are AI: no AI work goes without the tools around it.
    """
    if query.role is not None and published.roles[query.role].is_ai:
        return 1.0
    works = asked_specialities(query=query, published=published)
    if works:
        return min(1.0, sum(work.is_ai for work in works) / (FULL_SHARE * len(works)))
    return None if query.role is None else 0.0


def asked_specialities(*, query: RateQuery, published: Published) -> list[Work]:
    """What is published about each speciality of the query."""
    return [published.specialities[slug] for slug in query.specialities]
