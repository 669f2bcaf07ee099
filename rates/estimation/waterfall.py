"""The exact, order-free split of a log-additive rate into euros (logarithmic mean Divisia index, LMDI).

Each effect b gets b·L, where L = (r − r0)/ln(r/r0) is the logarithmic mean of both ends; the b's sum to ln(r/r0), so
the euros sum to r − r0 whatever the order (Ang 2004, "Decomposition analysis for policymaking in energy").
"""

from math import expm1, floor

from rates.estimation.band import WaterfallLine
from rates.estimation.effects import Effect


def split(*, reference_cents: int, p50_cents: int, effects: tuple[Effect, ...]) -> tuple[WaterfallLine, ...]:
    """One line an effect, then the rounding; their cents sum to exactly `p50_cents - reference_cents`.

    `p50_cents` is the displayed figure; what rounding added to the exact one has a line of its own.
    """
    total = sum(effect.log for effect in effects)
    mean = reference_cents * (expm1(total) / total if total else 1.0)
    target = round(reference_cents * expm1(total))
    cents = _largest_remainder(wanted=[effect.log * mean for effect in effects], target=target)
    lines = [_line(effect, amount, mean) for effect, amount in zip(effects, cents, strict=True)]
    rounding = p50_cents - reference_cents - target
    return (*lines, WaterfallLine.of_cents(code="rounding", cents=rounding, source="arithmetic"))


def _largest_remainder(*, wanted: list[float], target: int) -> list[int]:
    """Whole cents nearest to what is wanted that sum to the target; a tie goes to the larger amount, not the first."""
    cents = [floor(amount) for amount in wanted]
    order = sorted(range(len(wanted)), key=lambda i: (cents[i] - wanted[i], -abs(wanted[i]), i))
    for index in order[: target - sum(cents)]:
        cents[index] += 1
    return cents


def _line(effect: Effect, cents: int, mean: float) -> WaterfallLine:
    return WaterfallLine.of_cents(
        code=effect.code, cents=cents, source=effect.source, sd_cents=round(effect.sd * mean), facts=effect.facts
    )
