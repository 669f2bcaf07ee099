"""What is answered: a band with its reasons."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from rates.estimation.facts import Fact
from rates.estimation.words import Basis, Code, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class WaterfallLine:
    """One step on the way from the IT average to p50."""

    code: Code
    amount: Decimal  # €/day, two places; negative lowers the rate
    source: Source
    sd: Decimal  # standard error of the amount, €/day
    facts: tuple[str, ...]  # ids among the band's sources

    @classmethod
    def of_cents(
        cls, *, code: Code, cents: int, source: Source, sd_cents: int = 0, facts: tuple[str, ...] = ()
    ) -> Self:
        """The line of whole cents."""
        return cls(code=code, amount=euros(cents), source=source, sd=euros(sd_cents), facts=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateBand:
    """Day rate in €/day excluding VAT. The figures are multiples of 5 €, low ≤ p25 ≤ p50 ≤ p75 ≤ high."""

    p25: Decimal
    p50: Decimal
    p75: Decimal
    low: Decimal  # 80 % interval
    high: Decimal
    spread: float  # standard deviation of the log rate, before rounding
    basis: Basis
    observations: int  # local day rates behind the band
    waterfall: tuple[WaterfallLine, ...]  # from the IT average; the amounts sum to p50 exactly
    sources: tuple[Fact, ...]  # every published figure that the waterfall names
    context: tuple[Fact, ...]  # gross market figures, shown beside the band and never counted in it
    as_of: date  # when the newest figure behind the band was read
    model_version: str


def euros(cents: int) -> Decimal:
    """Whole cents as an amount with two places."""
    return Decimal(cents).scaleb(-2)
