"""The dated stations of a CV, and so when each skill was last used."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from marketplace.briefs.dates import MONTH
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.skills import EXCLUDED, Found

FIRST_YEAR = 1970
_YEAR = r"(?:19[7-9]\d|20\d\d)"
_MOMENT = rf"(?:(?:{MONTH}|0?[1-9]|1[0-2])[ /.-]{{0,2}})?"
_NOW = r"(?P<now>aujourd'hui|present|now|current|en cours|ce jour|today|maintenant|actuel\w*|a date)"
_SPAN = re.compile(
    rf"(?<![\d/]){_MOMENT}(?P<first>{_YEAR})\s?(?:-|a|to|/|au|until|jusqu'a|>)+\s?(?:l'"
    rf"|a )?(?:{_MOMENT}(?P<last>{_YEAR})|{_NOW})\b"
)
_SINCE = re.compile(rf"\b(?:depuis|since)\s(?:le |the )?{_MOMENT}(?P<first>{_YEAR})\b")
# What stands below such a heading belongs to no station.
_SECTION = re.compile(
    r"^[ \t*#•|-]{0,6}(?:(?:formations?|diplomes?|education|etudes|certifications?|langues?|languages?"
    r"|competences?(?: techniques| cles)?|skills|technical skills|centres? d'interets?|loisirs"
    r"|hobbies|interests|publications|contact|outils|tools|references|profil|summary|about"
    r"|a propos)\b(?:\s(?:et|and|&)\s\w+)?)\s?:?\s*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Station:
    start: int  # offset in the text as given
    last_year: int | None  # None: no station at all


def last_used_years(flat: FlatText, found: Sequence[Found], *, today: date) -> dict[str, int]:
    """The latest year of a dated station in which each skill is named; skills outside of stations are left out."""
    stations = _stations(flat, today)
    starts = [station.start for station in stations]
    years: dict[str, int] = {}
    for one in found:
        at = bisect_right(starts, one.start) - 1
        year = stations[at].last_year if at >= 0 else None
        if year is not None and one.polarity != EXCLUDED:
            years[one.skill] = max(year, years.get(one.skill, year))
    return years


def _stations(flat: FlatText, today: date) -> list[_Station]:
    """Each begins at the line of its dates and ends where the next one, or another section, begins."""
    marks = [
        (match.start(), today.year if match["now"] else int(match["last"])) for match in _SPAN.finditer(flat.plain)
    ]
    marks += [(match.start(), today.year) for match in _SINCE.finditer(flat.plain)]
    found = [
        _Station(flat.offsets[_line_start(flat.plain, start)], year)
        for start, year in marks
        if FIRST_YEAR <= year <= today.year
    ]
    found += [_Station(flat.offsets[match.start()], None) for match in _SECTION.finditer(flat.plain)]
    return sorted(found, key=lambda station: station.start)


def _line_start(plain: str, at: int) -> int:
    return plain.rfind("\n", 0, at) + 1
