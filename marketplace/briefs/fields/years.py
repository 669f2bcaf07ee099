"""Years of experience of a person as a whole, not with one tool."""

import re
from datetime import date

from marketplace.briefs.clauses import around, before
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.numbers import NUMBER, whole
from marketplace.briefs.reading import Reading

LONGEST = 60  # years, as the API takes them

_EXPERIENCE = r"(?:experiences?|exp\b|xp\b)"
_BEHIND = re.compile(
    rf"(?<![\w.,])(?P<low>{NUMBER})\s?(?:\+|ans et plus)?(?:\s?(?:-|a|to|/"
    rf"|ou)\s?(?P<high>{NUMBER}))?\s?\+?\s?(?:ans?|annees?|years?|yrs?)[' ]*(?:\+\s|et plus\s|minimum\s"
    r"|min\.?\s|or more\s)?"
    r"(?:of |d'|de |d')?\s?(?:(?:solid|strong|relevant|professional|proven|hands-on|work|industry"
    rf"|total|overall|commercial)\s){{0,2}}{_EXPERIENCE}"
)
_BEFORE = re.compile(
    rf"\b(?:{_EXPERIENCE}|expertise|seniorite|seniority)(?:\s\w+){{0,3}}?\s?(?:\(|:|-)?\s?(?:d'|de |of |>=?"
    rf"|minimum |min\.? "
    r"|au moins |at least |significative |d'au moins |d'environ |superieure? a |plus de |over |more than |above "
    rf"|about ){{0,4}}\s?(?P<low>{NUMBER})\s?\+?(?:\s?(?:-|a|to|/"
    rf"|ou)\s?(?P<high>{NUMBER}))?\s?\+?\s?(?:ans?|annees?|years?)\b"
)
# As in "Plus de 20 ans en gestion des risques" and in "Data engineer (3 yrs)".
_ALONE = re.compile(
    rf"(?:^|[.,!?;•|\n])[ \t*-]{{0,4}}(?:over |plus de |more than |pres de |nearly )?(?P<low>{NUMBER})\s?\+?\s"
    r"(?:ans|years|yrs)(?=\s(?:en|in|dans|as|comme)\s)"
)
_BRACKETED = re.compile(
    rf"(?:engineer|scientist|analyst|developer|consultant\w{0, 20}|ingenieur\w{0, 20}|developpeu\w{1, 20}"
    rf"|architecte?)\s\(\s?(?P<low>{NUMBER})"
    r"\s?\+?\s?(?:ans|years|yrs)\s?\)"
)
_CONTRACT = re.compile(r"\b(?:mission|contrat|contract|duree|duration|cdd|term)\b")
_FOR_YEARS = re.compile(
    rf"\b(?:depuis|for)\s(?:plus de |pres de |over |more than )?(?P<low>{NUMBER})\s(?:ans"
    rf"|years)\b"
)
_SINCE = re.compile(r"\b(?:depuis|since)\s(?P<year>19[7-9]\d|20\d\d)\b")
_CAREER = re.compile(
    r"\b(?:freelance|independant\w*|data|ia|ai|metier|developpeu\w+|engineer|ingenieur\w*"
    r"|consultant\w*|scientist|career|carriere|working|travaille|exerce|j'\w+|je |i have|i've)\b"
)
_FIRST_PERSON = re.compile(r"\bj'\w+|\bje |\bi have\b|\bi've\b")
_COMPANY = re.compile(
    r"\b(?:nous|notre|nos|entreprise|societe|cabinet|groupe|client|we|our|company|leader|esn|agence)\b"
    r"(?![^.\n]*\b(?:(?:re)?cherch\w+|recrut\w+|looking|seek\w*|need|profil|vous|you)\b)[^.\n]{0,40}$"
)


def find_years(flat: FlatText, *, today: date) -> Reading[int] | None:
    """Whole years; of a range the lower end, of several statements the first of the surest."""
    found = [*_counted(flat), *_uncued(flat), *_lasting(flat), *_since(flat, today)]
    return max(found, key=lambda reading: reading.confidence, default=None)


def _counted(flat: FlatText) -> list[Reading[int]]:
    matches = [match for pattern in (_BEHIND, _BEFORE) for match in pattern.finditer(flat.plain)]
    return [
        Reading(whole(match["low"]), _confidence(flat.plain, match), (flat.of(match),))
        for match in sorted(matches, key=re.Match.start)
        if whole(match["low"]) <= LONGEST and not _COMPANY.search(before(flat.plain, match.start(), far=60))
    ]


def _uncued(flat: FlatText) -> list[Reading[int]]:
    """Years that no word of experience stands beside."""
    return [
        Reading(whole(match["low"]), 0.5, (flat.evidence(match.start("low"), match.end()),))
        for pattern in (_ALONE, _BRACKETED)
        for match in pattern.finditer(flat.plain)
        if whole(match["low"]) <= LONGEST
        and not _COMPANY.search(before(flat.plain, match.start("low"), far=60))
        and not _CONTRACT.search(around(flat.plain, match.start("low"), match.end(), far=50))
    ]


def _lasting(flat: FlatText) -> list[Reading[int]]:
    """ "J'accompagne des équipes depuis plus de 12 ans"."""
    return [
        Reading(whole(match["low"]), 0.5, (flat.of(match),))
        for match in _FOR_YEARS.finditer(flat.plain)
        if whole(match["low"]) <= LONGEST
        and _FIRST_PERSON.search(left := before(flat.plain, match.start(), far=60))
        and not _COMPANY.search(left)
    ]


def _confidence(plain: str, match: re.Match[str]) -> float:
    """Years "en NLP" or "with Spark" are first of all years with that."""
    behind = plain[match.end() : match.end() + 30]
    if re.match(
        r"\s(?:professionnelle|minimum|en tant que|comme|dans le (?:domaine|metier|secteur)"
        r"|dans un poste|sur un poste|as an?|in a similar|in the field|in (?:data|ai|ml)\b|en (?:data"
        r"|ia)\b|dans la data)",
        behind,
    ):
        return 0.9
    return 0.6 if re.match(r"\s(?:en|avec|sur|in|with|on|using|dans)\b", behind) else 0.85


def _since(flat: FlatText, today: date) -> list[Reading[int]]:
    return [
        Reading(today.year - int(match["year"]), 0.55, (flat.of(match),))
        for match in _SINCE.finditer(flat.plain)
        if 0 <= today.year - int(match["year"]) <= LONGEST and _CAREER.search(before(flat.plain, match.start(), far=60))
        and not _COMPANY.search(before(flat.plain, match.start(), far=60))
    ]  # fmt: skip
