"""What a day may cost, in euros excluding VAT: a mission's budget, or a freelancer's day rate (TJM).

A single sum is the most that a mission pays. A rate per hour counts only when the text also says how many hours a day
has; a salary, a total, a sum with VAT or in another currency leaves the field empty, and a note says that it was seen.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from marketplace.briefs.clauses import after, before, label_before
from marketplace.briefs.fields.amounts import Amount, amounts
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Note, Reading

LEAST, MOST = Decimal(80), Decimal(5000)  # € per day; outside, it is a lunch allowance or a project
LOOSE_LEAST, LOOSE_MOST = Decimal(200), Decimal(1500)  # € per day, where nothing says "per day"
CENT = Decimal("0.01")

_DAY = re.compile(
    r"\s?(?:h\.?t\.?|hors taxes?|excl?\.? vat|ex\.? vat)?\s?(?:/|par|per|a|p|la|(?:for )?each)?\s?(?:jour(?:nee)?s?"
    r"|jrs?|jh|j|day|d|homme)\b"
)
_NOT_A_DAY = re.compile(
    r"\s?(?:€|eur(?:os?)?)?\s?(?:bruts?|nets?)?\s?(?:ht)?\s?(?:/|par|per|a|an|sur|en)?\s?"
    r"(?:bruts?|nets?|ans?|annees?|annuels?|annual|yearly|year|annum|mois|mensuels?|monthly|month"
    r"|semaines?|week|\d{2} mois|fixe|variable)\b"
)
_HOUR = re.compile(r"\s?(?:ht)?\s?(?:/|par|per|an|a|de l')?\s?(?:h|heures?|hours?|hr|horaire)\b")
_HOURS_A_DAY = re.compile(r"\b(\d{1,2})\s?(?:h|heures|hours)\s?(?:/|par|per|a)\s?(?:jour|j|day)\b")
_WITH_VAT = re.compile(r"\s?(?:ttc\b|incl?\.? vat|vat included|toutes taxes)")
_LABEL = re.compile(
    r"\b(?:tjm|tj|adr|t\.j\.m\.?|(?:remuneration|cout|montant|facturation|honoraires)s? (?:journali"
    r"|quotidien)\w+|taux (?:journalier|jour|/jour)|tarif (?:journalier|jour|/ ?jour"
    r"|par jour)|prix (?:jour|journee|journalier)"
    r"|(?:daily|day)[ -]?rate|budget (?:journalier|jour|/ ?jour|par jour|quotidien)|daily (?:budget"
    r"|fee)|rate per day)\b"
)
_LOOSE_LABEL = re.compile(r"\b(?:budget|tarif|taux|rate|prix|enveloppe)\b")
_NOT_A_RATE = re.compile(
    r"\b(?:total|globale?|projet|project|annuel|mensuel|brut|ca"
    r"|chiffre d'affaires|fixe"
    r"|panier|repas|tickets?|titres?|restaurant|primes?|indemnites?|astreintes?|frais|deplacements?"
    r"|lunch|per diem|mutuelle|levee?)\b"
)
_AT_MOST = re.compile(r"\b(?:max(?:i(?:mum|mal)?)?|plafond|plafonne|jusqu'a|up to|at most|not exceed|limite)\b")
_AT_LEAST = re.compile(r"\b(?:min(?:i(?:mum|mal)?)?|a partir de|from|at least|au moins|plancher|starting at)\b")
_BLANKED = str.maketrans("-*•:()/.", " " * 8)
_BETWEEN = re.compile(r"[^\d\n]{0,40}(?:\n\s?[^\d\n]{0,20})?$")


@dataclass(frozen=True, slots=True)
class DayPay:
    """What the text says that a day costs."""

    low: Reading[Decimal] | None  # € per day, excluding VAT; None when only an upper limit is said
    high: Reading[Decimal] | None  # the same; None when only a lower limit is said
    notes: tuple[Note, ...]  # what was seen and not taken


@dataclass(frozen=True, slots=True)
class _Offer:
    low: Decimal | None
    high: Decimal | None
    confidence: float
    start: int
    end: int


def find_day_pay(flat: FlatText, *, field: str = "budget_max") -> DayPay:
    """The surest day rate of the text; `field` is what the notes are about."""
    offers: list[_Offer] = []
    notes: list[Note] = []
    hours = _hours_a_day(flat.plain)
    for amount in amounts(flat.plain):
        read = _read(flat.plain, amount, hours)
        if isinstance(read, _Offer):
            offers.append(read)
        elif read:
            notes.append(Note(field, read, flat.evidence(amount.start, amount.end)))
    if not offers:
        return DayPay(None, None, tuple(notes))
    best = max(offers, key=lambda offer: offer.confidence)  # the first of equals
    evidence = (flat.evidence(best.start, best.end),)
    low, high = (None if sum_ is None else Reading(sum_, best.confidence, evidence) for sum_ in (best.low, best.high))
    return DayPay(low, high, tuple(note for note in notes if note.code == "foreign_currency"))


def _read(plain: str, amount: Amount, hours: int) -> _Offer | str | None:
    """An offer, the code of a note, or None for a number that is no money."""
    label = _label(plain, amount)
    unit = _DAY.match(plain, amount.end) or (_HOUR.match(plain, amount.end) if hours else None)
    confidence = 0.95 if label else 0.85 if unit else 0.5
    loose = amount.currency and (_loosely_labelled(plain, amount) or _stands_alone(plain, amount))
    if not (label or loose or (unit and (amount.currency or unit[0].lstrip().startswith("/")))):
        return _refusal(plain, amount, hours) if amount.currency else None
    if refusal := _refusal(plain, amount, hours):
        return refusal
    if not label and _NOT_A_RATE.search(_vicinity(plain, amount)):
        return None
    factor = hours if _HOUR.match(plain, amount.end) else 1
    return _offer(plain, amount, label=label, unit=unit, hours=factor, confidence=confidence)


def _refusal(plain: str, amount: Amount, hours: int) -> str | None:
    if _HOUR.match(plain, amount.end):
        return None if hours else "hourly_rate"
    if amount.currency == "foreign":
        return "foreign_currency" if _DAY.match(plain, amount.end) or _label(plain, amount) else None
    if _WITH_VAT.match(plain, amount.end):
        return "with_vat"
    if _DAY.match(plain, amount.end):
        return None
    if _NOT_A_DAY.match(plain, amount.end) or (
        not _label(plain, amount) and re.search(r"\b(?:salaires?|salary|remuneration)\b", _vicinity(plain, amount))
    ):
        return "salary"
    return "total" if re.search(r"\b(?:total|globale?|forfait)\b", _vicinity(plain, amount)) else None


def _offer(
    plain: str,
    amount: Amount,
    *,
    label: re.Match[str] | None,
    unit: re.Match[str] | None,
    hours: int,
    confidence: float,
) -> _Offer | None:
    low, high = ((value * hours).quantize(CENT) for value in (amount.low, amount.high))
    least, most = (LEAST, MOST) if label or unit else (LOOSE_LEAST, LOOSE_MOST)
    if not least <= low <= high <= most:
        return None
    end = unit.end() if unit else amount.end
    start = label.start() if label else amount.start
    only_low = amount.low == amount.high and (amount.open_ended or _said(_AT_LEAST, plain, amount))
    only_high = amount.low == amount.high and not only_low
    return _Offer(None if only_high else low, None if only_low else high, confidence if hours == 1 else 0.6, start, end)


def _said(limit: re.Pattern[str], plain: str, amount: Amount) -> bool:
    if _AT_MOST.search(before(plain, amount.start, far=30)):
        return limit is _AT_MOST
    return bool(
        limit.search(before(plain, amount.start, far=30)) or limit.match(after(plain, amount.end, far=12).strip(" (€"))
    )


def _label(plain: str, amount: Amount) -> re.Match[str] | None:
    """The last label that stands before the sum with nothing but words between."""
    window_start = max(0, amount.start - 70)
    labels = list(_LABEL.finditer(plain, window_start, amount.start))
    if not labels or not _BETWEEN.fullmatch(plain, labels[-1].end(), amount.start):
        return None
    has_unit = amount.currency or _DAY.match(plain, amount.end)
    return labels[-1] if has_unit or amount.low >= LEAST else None


def _loosely_labelled(plain: str, amount: Amount) -> bool:
    label = label_before(plain, amount.start)
    return bool(_LOOSE_LABEL.search(label)) and len(label) - len(label.rstrip("0123456789")) == 0


def _stands_alone(plain: str, amount: Amount) -> bool:
    """ "500 € max" or "550 à 600 €" that shares its line or its cell with nothing else."""
    words = before(plain, amount.start), after(plain, amount.end)
    rest = " ".join(words).translate(_BLANKED).split()
    return (bool(rest) or amount.low < amount.high) and all(
        _AT_MOST.fullmatch(word) or word in ("ht", "tarif") for word in rest
    )


def _vicinity(plain: str, amount: Amount) -> str:
    return before(plain, amount.start, far=50) + " " + after(plain, amount.end, far=30, commas=True)


def _hours_a_day(plain: str) -> int:
    found = _HOURS_A_DAY.search(plain)
    return int(found[1]) if found and 1 < int(found[1]) <= 12 else 0  # noqa: PLR2004 (hours of a working day)
