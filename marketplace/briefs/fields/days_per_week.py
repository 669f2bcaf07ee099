"""How many days a week a mission or a freelancer works; days at home or in the office are not that.

Half-time is two and a half days and is said as 3, since the API counts whole days. Of a range the upper end is taken.
"""

import re

from marketplace.briefs.clauses import around, before
from marketplace.briefs.dates import MONTH
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.numbers import NUMBER, whole
from marketplace.briefs.reading import Reading

MOST, FULL, HALF = 7, 5, 3

_WEEKLY = r"(?:/|par|per|a|each|every|x)?\s?(?:la\s)?(?:semaine|sem|week|wk|hebdo\w*|s)\b"
_DAYS = re.compile(
    rf"(?<![\w.,/€])(?:(?P<low>{NUMBER})\s?(?:j|jours?|days?)?\s?(?:-|a|to|/|ou"
    rf"|or)\s?)?(?P<high>{NUMBER})(?P<half>[.,]5)?[\s-]?(?:j|jours?|jrs|days?|d)(?:\s?ouvres)?\s?{_WEEKLY}"
)
_FULL = re.compile(r"\b(?:(?:a )?temps[ -](?:plein|complet)|plein[ -]temps|full[ -]?time)\b")
_HALF = re.compile(r"\b(?:mi-temps|half[ -]time)\b")
_SHARE = re.compile(r"(?<![\w.,])(?P<share>[2-9]0|100)\s?%")
_SHARE_CUE = re.compile(
    r"\b(?:temps partiel|part[ -]time|etp|fte|charge de travail|charge\s?:|allocation|intensite"
    r"|quotite|taux d'(?:occupation|activite)|activity rate|temps de travail|workload|temps\s?:)"
)
_RATE_OF_TIME = re.compile(r"\b(?:a|at)\s$")
_ATTENDANCE = re.compile(
    r"\b(?:teletravail\w*|tt|remote\w*|distanciel|distance|presentiel|presence|sur site|sur place"
    r"|on[ -]?site|bureaux?|office|home|wfh|locaux|domicile|deplacements?|travel"
    r"|siege|headquarters|hq|premises|le reste|the rest|remaining|ateliers?|workshops?|chez (?:vous|soi|toi|eux)"
    r"|(?:vous|tu) y (?:ser\w+|etes|es|viend\w+|pass\w+)|les autres(?= ?(?:$|[.,;)]|jours|chez|en|a\b))"
    r"|the others?(?= ?(?:$|[.,;)]|days|from|at)))\b"
)
_SAID_IN_FULL = re.compile(
    r"\b(?:full|fully|100|semaine|sem|week|uniquement|exclusivement|only|integral|total)\b"
)  # the days that follow then count the work
# "à Paris", not "à partir du 5 janvier" nor "in January".
AT_A_PLACE = rf"(?:a|in|at|chez|dans)\s(?!(?:partir|compter|raison|temps|total|early|mid|late|q\d|{MONTH})\b)(?=\w)"
_AT_A_PLACE = re.compile(rf"\s?{AT_A_PLACE}")
_AFTER_HOURS = re.compile(
    r"\b(?:formation|sport|cours|conges?|astreinte|support 24|7j/7|ouvert|soutien|veille|meetings?|reunions?)\b"
)


def find_days_per_week(flat: FlatText) -> Reading[int] | None:
    """1 to 7."""
    found = [*_counted(flat), *_full_or_half(flat), *_shared(flat)]
    return max(found, key=lambda reading: reading.confidence, default=None)


def _counted(flat: FlatText) -> list[Reading[int]]:
    return [
        Reading(days, 0.85, (flat.of(match),))
        for match in _DAYS.finditer(flat.plain)
        if 1 <= (days := whole(match["high"]) + bool(match["half"])) <= MOST and not is_attendance(flat.plain, match)
    ]


def is_attendance(plain: str, match: re.Match[str]) -> bool:
    """Whether these days a week say where the work is done, or measure something else."""
    part = around(plain, match.start(), match.end(), far=60, commas=True)
    if _ATTENDANCE.search(part) or _AFTER_HOURS.search(part) or _AT_A_PLACE.match(plain, match.end()):
        return True
    alone = part.strip(" -") == plain[match.start() : match.end()].strip()
    previous = re.split(r"[,;()]", before(plain, match.start(), far=60))[-2:-1]
    return alone and any(_ATTENDANCE.search(words) and not _SAID_IN_FULL.search(words) for words in previous)


def _full_or_half(flat: FlatText) -> list[Reading[int]]:
    full = [
        Reading(FULL, 0.8, (flat.of(match),)) for match in _FULL.finditer(flat.plain) if not _home(flat.plain, match)
    ]
    half = [Reading(HALF, 0.5, (flat.of(match),)) for match in _HALF.finditer(flat.plain)]
    return full + half


def _home(plain: str, match: re.Match[str]) -> bool:
    """ "Télétravail à temps plein" is a place; "temps plein, télétravail" is not."""
    return bool(
        re.search(r"\b(?:teletravail|remote)\s(?:a\s)?$", plain[max(0, match.start() - 20) : match.start()])
    ) or bool(re.match(r"\s(?:remote|teletravail)\b", plain[match.end() : match.end() + 15]))


def _shared(flat: FlatText) -> list[Reading[int]]:
    found = []
    for match in _SHARE.finditer(flat.plain):
        part = around(flat.plain, match.start(), match.end(), far=40, commas=True)
        cued = _SHARE_CUE.search(around(flat.plain, match.start(), match.end(), far=25))
        if _ATTENDANCE.search(part) or not (cued or _is_a_rate_of_time(flat.plain, match)):
            continue
        days = max(1, (int(match["share"]) * FULL + 50) // 100)
        found.append(Reading(days, 0.75 if cued else 0.5, (flat.of(match),)))
    return found


def _is_a_rate_of_time(plain: str, match: re.Match[str]) -> bool:
    """ "à 80 %" at the end of what it belongs to: "mission à 80 %", not "à 80 % des clients"."""
    left = plain[max(0, match.start() - 30) : match.start()]
    ends = re.match(r"\s?(?:$|[\n.,;()•|-])", plain[match.end() : match.end() + 3])
    return bool(
        _RATE_OF_TIME.search(left)
        and ends
        and re.search(r"\b(?:mission|poste|freelance|travail|work|contrat|project)\b", left)
    )
