"""The cold-start band: published figures alone."""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from math import exp, fsum, sqrt
from statistics import NormalDist

from rates.estimation.band import RateBand, WaterfallLine, euros
from rates.estimation.effects import Effect, effects_of, known
from rates.estimation.facts import Fact, Published, load_published
from rates.estimation.query import RateQuery
from rates.estimation.waterfall import split

MODEL_VERSION = "prior-1"
RESIDUAL_SD = 0.20  # between people and clients whom the inputs do not tell apart; assumption
YEARLY_DRIFT_SD = 0.03  # of the whole market's log rate, as a random walk; assumption
STEP_CENTS = 500  # figures are shown in steps of 5 €
QUARTILE, DECILE = NormalDist().inv_cdf(0.75), NormalDist().inv_cdf(0.90)


def estimate(*, query: RateQuery, on: date | None = None) -> RateBand:
    """The band for these circumstances on that day (without one, the day on which the figures were read).

    Deterministic, pure, well under a millisecond. Figures grow old: each whole year widens the band.
    """
    as_of = load_published().as_of
    return _estimate(query, max(0, ((on or as_of) - as_of).days // 365))


@lru_cache(maxsize=4096)  # matching asks the same few questions for each mission shown
def _estimate(query: RateQuery, years: int) -> RateBand:
    published = load_published()
    effects = effects_of(query=query, published=published)
    middle = published.base.log + fsum(effect.log for effect in effects)
    variance = published.base.sd**2 + RESIDUAL_SD**2 + years * YEARLY_DRIFT_SD**2
    return _band(published, effects, middle, sqrt(variance + fsum(effect.sd**2 for effect in effects)))


def _band(published: Published, effects: tuple[Effect, ...], middle: float, spread: float) -> RateBand:
    low, p25, p50, p75, high = (_shown(middle + z * spread) for z in (-DECILE, -QUARTILE, 0.0, QUARTILE, DECILE))
    waterfall = _waterfall(published, effects, p50)
    return RateBand(
        p25=euros(p25),
        p50=euros(p50),
        p75=euros(p75),
        low=euros(low),
        high=euros(high),
        spread=spread,
        basis="prior_only",
        observations=0,
        waterfall=waterfall,
        sources=_named(published, waterfall),
        context=tuple(fact for fact in published.facts.values() if fact.gross_value is not None),
        as_of=published.as_of,
        model_version=MODEL_VERSION,
    )


def _shown(log_rate: float) -> int:
    """Cents, to the nearest step; rounding is monotone, so the order of the quantiles survives it."""
    return round(exp(log_rate) * 100 / STEP_CENTS) * STEP_CENTS


def _waterfall(published: Published, effects: tuple[Effect, ...], p50_cents: int) -> tuple[WaterfallLine, ...]:
    base = published.base
    cents = round(exp(base.log) * 100)
    first = WaterfallLine.of_cents(
        code="it_average", cents=cents, source="published", sd_cents=round(cents * base.sd), facts=(base.fact,)
    )
    lines = (first, *split(reference_cents=cents, p50_cents=p50_cents, effects=tuple(known(effects=effects))))
    return tuple(_owned(published, line) for line in lines)


def _owned(published: Published, line: WaterfallLine) -> WaterfallLine:
    """A line that rests on estimates of our own says so."""
    is_own = line.source == "published" and any(published.facts[fact].own for fact in line.facts)
    return replace(line, source="estimated") if is_own else line


def _named(published: Published, waterfall: tuple[WaterfallLine, ...]) -> tuple[Fact, ...]:
    ids = dict.fromkeys(fact for line in waterfall for fact in line.facts)
    return tuple(published.facts[fact] for fact in ids)
