"""The log-additive prior: each block of circumstances moves the log rate by a known effect, or widens it when unknown.

log r = mu + slope·(role + seniority + abroad) + AI premium + contrasts + tension + rest. Published barometers
exaggerate (measured real slopes: role .31, seniority .27), so their gaps enter with one prior slope, .35 ± .3.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import fsum

from rates.estimation.ai_share import ai_share, asked_specialities
from rates.estimation.facts import Contrast, Published
from rates.estimation.query import RateQuery
from rates.estimation.tension import tension_of
from rates.estimation.words import Code, Source

SLOPE, SLOPE_SD = 0.35, 0.30
HALF_OF_FRANCE = 0.5  # share of French missions in Île-de-France, so that the IT average stays the average; assumption
SIX_MONTHS = 183  # calendar days
PART_TIME = 3.75  # days of 8 hours: below 30 hours a week

# Standard deviation that an unknown block adds. Never below what any known level of the block may add, so that
# knowing less never narrows the band.
UNKNOWN = {
    "role": 0.08,
    "ai_speciality": 0.08,
    "seniority": 0.14,
    "region": 0.12,
    "remote": 0.05,
    "duration": 0.05,
    "intensity": 0.05,
    "tension": 0.06,
}
FRENCH_SOMEWHERE_SD = 0.06  # half of the Île-de-France contrast
ABROAD_SD = 0.12  # from country to country
NO_DIFFERENCE_SD = 0.03  # of the side of a contrast that serves as reference
TENSION_SD = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one block does to the log rate."""

    code: Code
    log: float  # shift
    sd: float  # standard error of the shift
    source: Source = "published"
    facts: tuple[str, ...] = ()
    is_known: bool = True  # an unknown block only widens and has no line in the waterfall


def effects_of(*, query: RateQuery, published: Published) -> tuple[Effect, ...]:
    """One effect per block, known or not, in the order in which they are shown."""
    return tuple(block(query, published) for block in BLOCKS)


def _unknown(code: Code, *, sd: float | None = None) -> Effect:
    return Effect(code=code, log=0.0, sd=UNKNOWN[code] if sd is None else sd, is_known=False)


def _sloped(code: Code, gap: float, facts: tuple[str, ...], *, sd: float = 0.0) -> Effect:
    return Effect(code=code, log=SLOPE * gap, sd=max(sd, SLOPE_SD * abs(gap)), facts=facts)


def _contrast(code: Code, contrast: Contrast) -> Effect:
    return Effect(code=code, log=contrast.log, sd=contrast.sd, facts=(contrast.fact,))


def _reference_side(code: Code, contrast: Contrast) -> Effect:
    return Effect(code=code, log=0.0, sd=NO_DIFFERENCE_SD, facts=(contrast.fact,))


def _role(query: RateQuery, published: Published) -> Effect:
    """The role's published gap; without a role that of the specialities, which leaves the role's variance."""
    if query.role is None:
        return _specialities(query, published)
    work = published.roles[query.role]
    return _unknown("role") if work.gap is None else _sloped("role", work.gap, work.facts)


def _specialities(query: RateQuery, published: Published) -> Effect:
    works = asked_specialities(query=query, published=published)
    gaps = [work.gap for work in works if work.gap is not None]
    if not gaps:
        return _unknown("role")
    facts = dict.fromkeys(fact for work in works for fact in work.facts)
    return _sloped("speciality", fsum(gaps) / len(works), tuple(facts), sd=UNKNOWN["role"])


def _ai_speciality(query: RateQuery, published: Published) -> Effect:
    """The controlled premium, in proportion to the part of the work that is AI. The gross one is never used."""
    share = ai_share(query=query, published=published)
    if share is None:
        return _unknown("ai_speciality")
    premium = published.contrasts["ai_premium"]
    return Effect(code="ai_speciality", log=share * premium.log, sd=premium.sd, facts=(premium.fact,))


def _seniority(query: RateQuery, published: Published) -> Effect:
    if query.seniority is None:
        return _unknown("seniority")
    level = published.seniority[query.seniority]
    return _sloped("seniority", level.log, (level.fact,))


def _region(query: RateQuery, published: Published) -> Effect:
    """The contrast is split around the French average; abroad is one published gap, with much left open."""
    if query.zone == "abroad" or (query.zone is None and query.country not in (None, "FR")):
        return _sloped("region", published.abroad.log, (published.abroad.fact,), sd=ABROAD_SD)
    if query.zone is None:
        return _unknown("region", sd=FRENCH_SOMEWHERE_SD if query.country == "FR" else None)
    contrast = published.contrasts["idf"]
    share = 1 - HALF_OF_FRANCE if query.zone == "idf" else -HALF_OF_FRANCE
    return Effect(code="region", log=share * contrast.log, sd=contrast.sd, facts=(contrast.fact,))


def _remote(query: RateQuery, published: Published) -> Effect:
    """Published for Paris alone: elsewhere remote work is not known to pay otherwise."""
    if query.work_mode is None:
        return _unknown("remote")
    contrast = published.contrasts["remote_in_idf"]
    applies = query.work_mode == "remote" and query.zone == "idf"
    return _contrast("remote", contrast) if applies else _reference_side("remote", contrast)


def _duration(query: RateQuery, published: Published) -> Effect:
    if query.duration_days is None:
        return _unknown("duration")
    contrast = published.contrasts["over_six_months"]
    return (_contrast if query.duration_days > SIX_MONTHS else _reference_side)("duration", contrast)


def _intensity(query: RateQuery, published: Published) -> Effect:
    if query.days_per_week is None:
        return _unknown("intensity")
    contrast = published.contrasts["part_time"]
    return (_contrast if query.days_per_week < PART_TIME else _reference_side)("intensity", contrast)


def _tension(query: RateQuery, published: Published) -> Effect:
    tension = tension_of(query=query, published=published)
    if tension is None:
        return _unknown("tension")
    return Effect(code="tension", log=tension.log, sd=TENSION_SD, source="assumption", facts=tension.facts)


Block = Callable[[RateQuery, Published], Effect]
BLOCKS: tuple[Block, ...] = (
    _role,
    _ai_speciality,
    _seniority,
    _region,
    _remote,
    _duration,
    _intensity,
    _tension,
)


def known(*, effects: tuple[Effect, ...]) -> Iterator[Effect]:
    """Those that have a line of their own."""
    return (effect for effect in effects if effect.is_known)
