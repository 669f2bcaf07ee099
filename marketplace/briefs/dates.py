"""Days as people write them, and when they are from a given today."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from marketplace.briefs.numbers import NUMBER, whole

_MONTHS = (
    ("janvier", "janv", "january", "jan"),
    ("fevrier", "fevr", "fev", "february", "feb"),
    ("mars", "march", "mar"),
    ("avril", "avr", "april", "apr"),
    ("mai", "may"),
    ("juin", "june", "jun"),
    ("juillet", "juil", "july", "jul"),
    ("aout", "august", "aug"),
    ("septembre", "sept", "september", "sep"),
    ("octobre", "oct", "october"),
    ("novembre", "nov", "november"),
    ("decembre", "dec", "december"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
MONTH = "(?:" + "|".join(sorted(_MONTH_OF, key=len, reverse=True)) + r")\b(?:\.(?=\s?\d))?"
_YEAR = r"(?P<year>20\d\d)"
_PART = (
    r"(?:(?P<part>debut|mi|fin|courant|early|mid|late|end|beginning|start)[ -]{0,2}(?:(?:de |du mois de |d'|of )\s?)?)?"
)
_ORDINALS = {"1er": 1, "premier": 1, "first": 1, "2e": 2, "2eme": 2, "deuxieme": 2, "second": 2, "3e": 3, "3eme": 3}
_ORDINALS |= {"troisieme": 3, "third": 3, "4e": 4, "4eme": 4, "quatrieme": 4, "fourth": 4}
_ORDINAL = "|".join(_ORDINALS)
_WEEKDAYS = {
    name: number
    for names in (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for number, name in enumerate(names.split())
}
_WEEKDAY = "|".join(_WEEKDAYS)
MONTHS_A_YEAR, MONTHS_A_QUARTER = 12, 3


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or the stretch of days that "January" or "Q1" leaves open."""

    first: date
    last: date  # the same as `first` when one day is said
    at_once: bool  # "as soon as possible"
    start: int  # offsets in the flat text
    end: int


def periods(plain: str, *, today: date) -> Iterator[Period]:
    """Every day or stretch of days that is written, from left to right; impossible ones are passed over.

    A numeric date is read day first unless that is impossible; what lacks its year is the next one to come.
    """
    for match in _EVERY.finditer(plain):
        if match.lastgroup is None or (span := _read(match, today)) is None:
            continue
        yield Period(*span, at_once=match.lastgroup == "at_once", start=match.start(), end=match.end())


def _read(match: re.Match[str], today: date) -> tuple[date, date] | None:
    name = str(match.lastgroup)
    inner = _FORMS[name][0].match(match.string, match.start())
    try:
        return _FORMS[name][1](inner, today) if inner else None
    except (ValueError, OverflowError):  # the 31st of February is nobody's date
        return None


def _iso(match: re.Match[str], today: date) -> tuple[date, date]:
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    return day, day


def _numeric(match: re.Match[str], today: date) -> tuple[date, date]:
    day, month = int(match["one"]), int(match["two"])
    if month > MONTHS_A_YEAR >= day:
        day, month = month, day
    found = _in_year(match["year"], month, day, today)
    return found, found


def _numeric_month(match: re.Match[str], today: date) -> tuple[date, date]:
    return _whole_month(int(match["year"]), int(match["month"]))


def _named(match: re.Match[str], today: date) -> tuple[date, date]:
    month = _MONTH_OF[match["month"].rstrip(".")]
    if match["day"]:
        day = _in_year(match["year"], month, int(match["day"]), today)
        return day, day
    first, last = _month(match["year"], month, today)
    return _part(match["part"], first, last)


def _days(match: re.Match[str], today: date) -> tuple[date, date]:
    """ "Between the 4th and the 29th" leaves the day open; "from the 4th to the 29th" does not."""
    month = _MONTH_OF[match["month"].rstrip(".")]
    first, last = (_in_year(match["year"], month, int(match[day]), today) for day in ("one", "two"))
    return first, last if match["open"] and last > first else first


def _named_english(match: re.Match[str], today: date) -> tuple[date, date]:
    day = _in_year(match["year"], _MONTH_OF[match["month"].rstrip(".")], int(match["day"]), today)
    return day, day


def _quarter(match: re.Match[str], today: date) -> tuple[date, date]:
    number = int(match["number"]) if match["number"] else _ORDINALS[match["ordinal"]]
    year = int(match["year"]) if match["year"] else today.year
    if year < 100:  # noqa: PLR2004 ("T1 27")
        year += 2000
    last_month = number * MONTHS_A_QUARTER
    if not match["year"] and _whole_month(year, last_month)[1] < today:
        year += 1
    return date(year, last_month - 2, 1), _whole_month(year, last_month)[1]


def _year_alone(match: re.Match[str], today: date) -> tuple[date, date]:
    year = int(match["year"])
    return _part(match["part"], date(year, 1, 1), date(year, 12, 31))


def _relative(match: re.Match[str], today: date) -> tuple[date, date]:
    days = whole(match["number"]) * {"j": 1, "d": 1, "s": 7, "w": 7, "m": 30}[match["unit"][0]]
    day = today + timedelta(days=days)
    return day, day


def _next(match: re.Match[str], today: date) -> tuple[date, date]:
    if match["day"] or match["jour"]:
        named = _WEEKDAYS[match["day"] or match["jour"]]
        day = today + timedelta(days=(named - today.weekday() - 1) % 7 + 1)
        return day, day
    if "week" in match[0] or "semaine" in match[0]:
        monday = today + timedelta(days=7 - today.weekday())
        return monday, monday
    following = date(today.year, today.month, monthrange(today.year, today.month)[1]) + timedelta(days=1)
    return _whole_month(following.year, following.month)


def _at_once(match: re.Match[str], today: date) -> tuple[date, date]:
    return today, today


def _part(part: str | None, first: date, last: date) -> tuple[date, date]:
    """ "Mid" is the middle day and "end" the last ten: a beginning that is surely meant, and no end."""
    if part in ("debut", "early", "beginning", "start"):
        return first, first
    if part in ("mi", "mid"):
        middle = first + timedelta(days=(last - first).days // 2 if last.month != first.month else 14)
        return middle, middle
    if part in ("fin", "late", "end"):
        return last - timedelta(days=9), last
    return first, last


def _in_year(year: str | None, month: int, day: int, today: date) -> date:
    if year:
        return date(int(year) if len(year) > 2 else 2000 + int(year), month, day)  # noqa: PLR2004 ("27")
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _month(year: str | None, month: int, today: date) -> tuple[date, date]:
    if year:
        return _whole_month(int(year), month)
    return _whole_month(today.year + (month < today.month), month)


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


_Form = tuple[re.Pattern[str], Callable[[re.Match[str], date], tuple[date, date]]]
# In this order: where two forms begin at one place, the earlier one is meant.
_FORMS: dict[str, _Form] = {
    "iso": (re.compile(r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"), _iso),
    "numeric": (
        re.compile(r"(?P<one>\d{1,2})(?:/(?P<two>\d{1,2})(?:/(?P<year>20\d\d|\d\d))?)(?![\d/])"),
        _numeric,
    ),
    "dotted": (re.compile(r"(?P<one>\d{1,2})[.-](?P<two>\d{1,2})[.-](?P<year>20\d\d)(?!\d)"), _numeric),
    "numeric_month": (re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?!\d)"), _numeric_month),
    "named_english": (
        re.compile(
            rf"(?P<month>{MONTH})\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?(?:jours|days"
            rf"|mois|%))(?:,?\s{_YEAR})?"
        ),
        _named_english,
    ),
    "days": (
        re.compile(
            rf"(?:(?P<open>entre le|between(?: the)?)|du|from(?: the)?)\s(?P<one>\d{{1,2}})(?:er|st|nd|rd|th)?"
            rf"\s(?:au|et(?: le)?|to|and)\s(?:the\s)?(?P<two>\d{{1,2}})(?:er|st|nd|rd|th)?"
            rf"\s(?:of\s)?(?P<month>{MONTH})(?:,?\s{_YEAR})?"
        ),
        _days,
    ),
    "named": (
        re.compile(rf"{_PART}(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\s(?:of\s)?)?(?P<month>{MONTH})(?:,?\s{_YEAR})?"),
        _named,
    ),
    "quarter": (
        re.compile(
            rf"(?:[tq](?P<number>[1-4])|(?P<ordinal>{_ORDINAL})\s(?:trimestre|quarter))\b(?:\s?(?:de "
            r"|of |-|/)?\s?(?P<year>20\d\d|\d\d)\b)?"
        ),
        _quarter,
    ),
    "year_alone": (re.compile(rf"{_PART}{_YEAR}(?!\d)"), _year_alone),
    "relative": (
        re.compile(
            rf"(?:dans|sous|d'ici|in|within)\s(?P<number>{NUMBER})\s(?P<unit>jours?|days?|semaines?"
            r"|weeks?|mois|months?)\b"
        ),
        _relative,
    ),
    "next": (
        re.compile(
            rf"(?:next (?:week|month|(?P<day>{_WEEKDAY}))|(?:la )?semaine pro(?:chaine)?|(?:le )?mois prochain"
            rf"|(?P<jour>{_WEEKDAY}) prochain)\b"
        ),
        _next,
    ),
    "at_once": (
        re.compile(
            r"(?:a\.?s\.?a\.?p\b\.?|(?:des|aussitot) que possible|au plus (?:vite|tot)|immediat(?:e"
            r"|ement)?\b|immediately|(?:tt )?de suite\b"
            r"|as soon as possible|tout de suite|des (?:maintenant|aujourd'hui|a present)|right away|straight away)"
        ),
        _at_once,
    ),
}


def _anonymous(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_EVERY = re.compile(
    r"(?<![\w.,/€-])(?:"
    + "|".join(f"(?P<{name}>{_anonymous(form.pattern)})" for name, (form, _) in _FORMS.items())
    + ")"
)
