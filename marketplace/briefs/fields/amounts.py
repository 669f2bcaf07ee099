"""Sums of money as people write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_EURO = r"€|euros?\b|eur\b"
_FOREIGN = r"£|\$|gbp\b|usd\b|chf\b|cad\b|mad\b|tnd\b|dirhams?\b|dhs?\b|dollars?\b|pounds?\b|livres sterling\b"
_CURRENCY = rf"(?:{_EURO}|us\$|c\$|{_FOREIGN})"
_FIGURE = r"(?:\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d{1,6}(?:[.,]\d{1,2}(?!\d))?)"
_AMOUNT = re.compile(
    rf"(?<![\w.,/+-])(?P<before>{_CURRENCY})?\s?(?P<low>{_FIGURE})\s?(?P<low_k>k(?![a-z]))?\s?(?P<middle>{_CURRENCY})?"
    r"(?:\s?ht)?(?:\s?(?:-|/|a|et|to|and|ou"
    rf"|or)\s?(?P<inside>{_CURRENCY})?\s?(?P<high>{_FIGURE})\s?(?P<high_k>k(?![a-z]))?)?"
    rf"\s?(?P<after>{_CURRENCY})?(?P<plus>\+)?(?!\w)"
)
_EUROS = re.compile(_EURO)
THOUSAND = 1000
APART = 4  # times; the ends of one range are not further from each other


@dataclass(frozen=True, slots=True)
class Amount:
    """One sum or a range of sums."""

    low: Decimal  # in the currency
    high: Decimal  # the same as `low` when there is one sum
    currency: str  # "EUR", "foreign", or "" when none is written
    open_ended: bool  # written with a "+" behind
    start: int  # offsets in the flat text
    end: int


def amounts(plain: str) -> Iterator[Amount]:
    """Every number that may be a sum, from left to right; whether it is one is for the words around it to say."""
    for match in _AMOUNT.finditer(plain):
        low, high = _figures(match)
        ranged = high * APART >= low  # "TJM 600 € / 5 jours" is no range
        yield Amount(
            low=min(low, high) if ranged else low,
            high=max(low, high) if ranged else low,
            currency=_currency(match),
            open_ended=match["plus"] is not None,
            start=match.start(),
            end=match.end() if ranged else max(match.end(name) for name in ("low", "low_k", "middle")),
        )


def _figures(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    low = _decimal(match["low"], thousands=match["low_k"])
    if match["high"] is None:
        return low, low
    high = _decimal(match["high"], thousands=match["high_k"])
    # "45-55 k€" says its unit once.
    return (low * THOUSAND if match["high_k"] and not match["low_k"] and low < THOUSAND else low), high


def _decimal(figure: str, *, thousands: str | None) -> Decimal:
    bare = figure.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        bare = bare.replace(".", "").replace(",", "")
    return Decimal(bare.replace(",", ".")) * (THOUSAND if thousands else 1)


def _currency(match: re.Match[str]) -> str:
    written = next((match[name] for name in ("before", "middle", "inside", "after") if match[name]), "")
    if not written:
        return ""
    return "EUR" if _EUROS.fullmatch(written) else "foreign"
