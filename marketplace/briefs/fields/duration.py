"""How long a mission lasts, in calendar days from the first to the last.

A month counts 30 days. Days are working days, as missions are sold by them, unless the text says "calendar":
ten of them at five a week take twelve calendar days, at three a week twenty-two. Of a range, the shorter end is
certain and is taken; a renewal is not counted.
"""

import re
from datetime import date

from marketplace.briefs.clauses import after, before, label_before
from marketplace.briefs.dates import periods
from marketplace.briefs.fields.start import Start
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.numbers import NUMBER, whole
from marketplace.briefs.reading import Reading

LONGEST = 1500  # days, as the API takes them
WORKING_DAYS, WEEK = 5, 7
_DAYS_OF = {"mo": 30, "se": 7, "we": 7, "an": 365, "ye": 365}

_LENGTH = re.compile(
    rf"(?<![\w.,/€-])(?P<low>{NUMBER})(?:\s?(?:-|a|to|/|ou|or)\s?(?P<high>{NUMBER}))?[\s-]?"
    r"(?P<unit>mois?|months?|semaines?|weeks?|ans?|annees?|years?|jours?(?:[ /-]hommes?)?|j/?h|man[- ]days?"
    r"|days?|jrs|j)\b"
    r"(?P<kind>\s(?:ouvres?|ouvrables?|calendaires?|calendar))?"
)
_LABEL = re.compile(r"\b(?:duree|duration|length|periode|period|term)\b[^\d\n]{0,30}$")
_CUE = re.compile(
    r"\b(?:mis+ion|contrat|contract|prestation|projet|project|engagement|assignment|intervention|duree"
    r"|mandate?|regie|cdd|freelance|poste|stage|alternance)"
    r"(?:\s\w+){0,3}\s?(?:de|d'|d'une duree (?:de|d')|for|of|over|sur|:|\(|,|-|pour|lasting|minimum"
    r"|min|environ)*\s?(?:de |d'|minimum |environ |about |at least )*$"
)
_FOR = re.compile(
    r"\b(?:for|(?:pour|sur)(?: une duree de)?|pendant|over|lasting|lasts?|takes?|dure|durera|prendra)\s(?:an? "
    r"|around |roughly |approximately |about |at least |an initial "
    r"|initial |environ |au moins )*$"
)
_RENEWABLE = re.compile(
    r"\s?\(?\s?[+,]?\s?(?:renouvelables?|renouvellements?|reconductibles?|renewable|extendable"
    r"|with extensions?|prolongeables?|prolongations?|extensible|\+)"
)
_NOUN = re.compile(
    r"[\s-]?(?:initial |rolling |freelance |fixed[- ]term )?(?:mission|contract|project|assignment|engagement|gig"
    r"|prestation|freelance|workshop|audit|ftc|cdd)\b"
    r"|\s(?:de |d'|of )(?:consulting|consultancy|conseil|prestation|mission|intervention|work"
    r"|travail|taf|boulot)\b(?!\s(?:par|per|a)\b)"
)
_FROM_A_DAY = re.compile(r"\s(?:a (?:partir|compter) d|des l|starting|beginning|from (?:the )?(?:\d|[a-z]+ \d))")
_ELSEWHERE = re.compile(
    r"\b(?:experiences?|anciennete|preavis|essai|notice|probation|depuis|since|derniers?|dernieres?"
    r"|past|last|tous les|toutes les|every"
    r"|apres|after|conges?|holiday|salaire|brut|payes?|age|agee?|garantie|roadmap|bac|teletravail"
    r"|remote|historique|retention|releases?|sprints?)\b"
)
_NOT_BEHIND = re.compile(
    r"\s?(?:d'experiences?|d'anciennete|of experience|experience|d'e?xp\b|minimum d'exp|de conges|old\b"
    r"|par (?:semaine|mois|an)|per |a week|/(?=\S))"
)
_UNTIL = re.compile(
    r"\b(?:(?:mission|contrat?|contract|prestation|poste|runs?|du|from|assignment|project|projet)\b[^\n]{0,60}"
    r"(?:\bjusqu'(?:au?|en|a la)|\buntil|\btill|\bau)\s?(?:le |the )?|(?:date de fin|fin(?: de (?:la )?mission)?"
    r"|end(?: date)?)\s?(?:prevue |souhaitee )?[:|]\s?)$"
)
_ENDS = re.compile(r"\s*(?:minimum|mini?|environ|fermes?|ou plus|at least|or more|\+)?\s*")
_BARE = re.compile(r"[\s\-*•>|()]*$")


def find_duration(flat: FlatText, *, days_per_week: int | None = None) -> Reading[int] | None:
    """The duration in calendar days; `days_per_week` is what working days are spread over."""
    found = [
        Reading(days, confidence, (flat.of(match),))
        for match in _LENGTH.finditer(flat.plain)
        if (confidence := _confidence(flat.plain, match)) and 1 <= (days := _days(match, days_per_week)) <= LONGEST
    ]
    return max(found, key=lambda reading: reading.confidence, default=None)  # the first of equals


def find_duration_between(flat: FlatText, start: Start, *, today: date) -> Reading[int] | None:
    """The days from the start to the end that is said, both counted."""
    if start.first is None:
        return None
    for period in periods(flat.plain, today=today):
        days = (period.last - start.first.value).days + 1
        if _UNTIL.search(label_before(flat.plain, period.start)) and 1 < days <= LONGEST:
            return Reading(days, 0.7, (*start.first.evidence, flat.evidence(period.start, period.end)))
    return None


def _days(match: re.Match[str], days_per_week: int | None) -> int:
    count, unit = whole(match["low"]), match["unit"]
    if unit[0] in "jd" or unit.startswith("man"):
        calendar = "calend" in (match["kind"] or "")
        return count if calendar else _spread(count, days_per_week or WORKING_DAYS)
    return count * _DAYS_OF[unit[:2]]


def _spread(working_days: int, days_per_week: int) -> int:
    """Calendar days from the first working day to the last."""
    weeks, rest = divmod(working_days - 1, days_per_week)
    return weeks * WEEK + rest + 1


def _confidence(plain: str, match: re.Match[str]) -> float:
    """0 when these days or months measure something else."""
    left, sentence = label_before(plain, match.start()), before(plain, match.start(), far=60)
    if _ELSEWHERE.search(before(plain, match.start(), far=60, commas=True)) or _NOT_BEHIND.match(plain, match.end()):
        return 0.0
    if _LABEL.search(left):
        return 0.95
    if match["unit"] in ("j", "jrs") and not _NOUN.match(plain, match.end()):
        return 0.0
    if _ELSEWHERE.search(after(plain, match.end(), far=25, commas=True)):
        return 0.0
    if _RENEWABLE.match(plain, match.end()) or _CUE.search(sentence):
        return 0.85
    return _loose(plain, match, left)


def _loose(plain: str, match: re.Match[str], left: str) -> float:
    if (
        _NOUN.match(plain, match.end())
        or _FROM_A_DAY.match(plain, match.end())
        or (_FOR.search(left) and match["unit"][0] in "msw")
    ):
        return 0.7
    alone = _BARE.match(before(plain, match.start(), commas=True)) and _ENDS.fullmatch(
        after(plain, match.end(), commas=True)
    )
    if not alone or (match["unit"][0] not in "mswjd" and match["low"] not in ("1", "un", "one")):
        return 0.0
    return 0.6 if match["unit"][0] in "msw" else 0.5
