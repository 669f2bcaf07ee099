"""When a mission starts, and when at the latest; from when a freelancer is available."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from marketplace.briefs.clauses import after, before, label_before
from marketplace.briefs.dates import Period, periods
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading

LABELLED = 0.95  # confidence of a date right behind "start:"
QUARTER = timedelta(days=92)  # the longest; "en 2027" alone says too little
OLD = timedelta(days=31)  # a start that lies further back is more likely another date

_START = re.compile(
    r"\b(?:demarr?ages?|dem\.?(?=\s?:)|quand(?=\s?[?:])|when(?=\s?[?:])|date de debut"
    r"|debut (?:de (?:la )?mission|souhaite"
    r"|prevu|estime|ideal)|debut"
    r"|date de demarrage|commencement"
    r"|date souhaitee|start(?:ing|s)?(?: date)?|begin(?:s|ning)?|commence(?:nt|ra|r)?|demarre(?:r|ra)?|kick[- ]?off"
    r"|prise de (?:poste|fonctions?)|date de prise|entree en (?:poste|fonctions?)|pourvoir"
    r"|dispo(?:nib\w+)?)\b"
)
_FROM = re.compile(
    r"\b(?:a (?:partir|compter) d[ue']|des(?: le| la)?|from|as of|availability|pour)\s?(?:le |la "
    r"|the )?(?:(?:lun|mar|mercre|jeu|vendre)di |(?:mon|tues|wednes|thurs|fri)day )?$"
)
_AVAILABLE = re.compile(
    r"\b(?:disponib\w+|dispo|available|availability|libre|free|(?:can|could|ready to"
    r"|able to) start|pe?ux? (?:commencer|demarrer))\b"
)
_LATEST = re.compile(
    r"\b(?:au plus tard|no later than|at the latest|avant (?:le |la |fin )?|before|by"
    r"|latest(?: start)?(?: date)?)\b[^\d\n]{0,25}$"
)
_SAID_LATEST = re.compile(
    r"\b(?:au plus tard|no later than|at the latest|latest start(?: date)?)\s?:?(?:\s(?:le|the|on))?\s$"
)
_AT_THE_LATEST = re.compile(r"\s?,?\s?(?:au plus tard|at the latest)\b(?=\s?(?:$|[\n.,;:()|•]))")
_ELSEWHERE = re.compile(
    r"\b(?:jusqu'(?:au?|en)|until|till|fin de (?:la )?mission|end date|date de fin|deadline"
    r"|candidat\w*|postul\w*|repon\w*|apply|appl\w+"
    r"|contact\w*|envoy\w*|send|reply|publie\w*|posted|cloture|nee? le|depuis|since|cree\w*|founded"
    r"|fonde\w*|version|lancement|livraison"
    r"|delivery|go[- ]?live|rappel\w*|recontact\w*)\b[^\n]{0,40}$"
)
_SPAN = re.compile(r"\b(?:mission|contrat|prestation|projet|periode)\b[^\d\n]{0,20}\bdu\s$")
_SECOND_END = re.compile(r"\b(?:entre|between)\b.{0,30}\b(?:et|and)(?: le| the)?\s$")
_WITHIN = re.compile(r"\b(?:en|in|entre|between)\s$")
_MODAL = re.compile(r"(?:may|mar)\.?")
_LINE_START = re.compile(r"[\s\-*•>|]*$")


@dataclass(frozen=True, slots=True)
class Start:
    """What the text says of the start."""

    first: Reading[date] | None  # the day, or the first day of the stretch that is said
    latest: Reading[date] | None  # the last day, when a stretch or a limit is said


@dataclass(frozen=True, slots=True)
class _Mention:
    period: Period
    confidence: float
    limit: bool  # "at the latest"


def find_start(flat: FlatText, *, today: date) -> Start:
    """When the mission starts; "as soon as possible" is `today`."""
    return _best(
        flat, [mention for period in periods(flat.plain, today=today) if (mention := _start(flat.plain, period))], today
    )


def find_available_from(flat: FlatText, *, today: date) -> Reading[date] | None:
    """From when the freelancer says to be available; "immediately" is `today`."""
    found = [mention for period in periods(flat.plain, today=today) if (mention := _availability(flat.plain, period))]
    return _best(flat, found, today).first


def _start(plain: str, period: Period) -> _Mention | None:
    left = label_before(plain, period.start)
    cue, elsewhere = _nearest(_START, left), _ELSEWHERE.search(left)
    if (elsewhere and not (cue and cue.start() > elsewhere.start())) or _ambiguous(plain, period):
        return None
    limit = bool(_LATEST.search(left) or _SECOND_END.search(left) or _AT_THE_LATEST.match(plain, period.end))
    if cue:
        return _Mention(period, LABELLED if left[cue.end() :].strip(" :|-*?") == "" else 0.85, limit)
    if period.at_once:
        return _loose_at_once(plain, period)
    if (_FROM.search(left) or _SPAN.search(left)) and not limit:
        return _Mention(period, 0.7, limit)
    sure = _SECOND_END.search(left) or _SAID_LATEST.search(left)
    if limit or (_WITHIN.search(left) and period.last - period.first <= QUARTER):
        return _Mention(period, 0.5, limit) if sure or _dated(plain, period) else None
    return None


def _availability(plain: str, period: Period) -> _Mention | None:
    left = before(plain, period.start, far=60).strip() and before(plain, period.start, far=60)
    left = left or _heading_above(plain, period.start)
    if (
        not _nearest(_AVAILABLE, left)
        or re.search(r"\b(?:jusqu'|until|till|depuis|since)", left)
        or _ambiguous(plain, period)
    ):
        return None
    return _Mention(period, 0.9, limit=False)


def _heading_above(plain: str, start: int) -> str:
    """The line above, when it is nothing but a word of availability."""
    line = plain[max(0, start - 60) : start].rstrip().rsplit("\n", 1)[-1]
    return line if _AVAILABLE.fullmatch(line.strip(" :#*-")) else ""


def _loose_at_once(plain: str, period: Period) -> _Mention | None:
    """ "ASAP" that stands by itself, not at the end of "send your CV"."""
    left, right = before(plain, period.start, commas=True), after(plain, period.end, commas=True)
    alone = _LINE_START.match(left) is not None and len(right.strip()) <= 20  # noqa: PLR2004 ("ASAP ou janvier")
    return _Mention(period, 0.6, limit=False) if alone else None


def _nearest(cue: re.Pattern[str], left: str) -> re.Match[str] | None:
    """The last cue to the left, when at most a few words stand between."""
    found = [match for match in cue.finditer(left) if len(left) - match.end() <= 40]  # noqa: PLR2004
    return found[-1] if found else None


def _ambiguous(plain: str, period: Period) -> bool:
    words = plain[period.start : period.end].strip()
    return bool(_MODAL.fullmatch(words)) and bool(re.match(r"\s[a-z]", plain[period.end : period.end + 2]))


def _dated(plain: str, period: Period) -> bool:
    """Whether the year is written, of this period or of the one that it ends in ("entre janvier et mars 2027")."""
    return re.search(r"\b20\d\d\b", plain[period.start : period.end + 20]) is not None


def _best(flat: FlatText, mentions: list[_Mention], today: date) -> Start:
    likely = [mention for mention in mentions if mention.period.last >= today - OLD or mention.confidence >= LABELLED]
    limits = [mention for mention in likely if mention.limit]
    starts = sorted((mention for mention in likely if not mention.limit), key=lambda mention: -mention.confidence)
    first = starts[0] if starts else None
    latest = limits[0] if limits else first if first and first.period.first != first.period.last else None
    if first and latest and latest.period.last < first.period.first:
        latest = None
    return Start(
        _reading(flat, first, _first(first, today)), _reading(flat, latest, latest.period.last if latest else None)
    )


def _first(mention: _Mention | None, today: date) -> date | None:
    """The first day of the stretch that is still to come."""
    if mention is None:
        return None
    return today if mention.period.first < today <= mention.period.last else mention.period.first


def _reading(flat: FlatText, mention: _Mention | None, day: date | None) -> Reading[date] | None:
    if mention is None or day is None:
        return None
    return Reading(day, mention.confidence, (flat.evidence(mention.period.start, mention.period.end),))
