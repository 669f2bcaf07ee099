"""How seasoned the person is: from the words of the title, of a label or beside the role, else from the years."""

import itertools
import re
from bisect import bisect_left, bisect_right

from marketplace.briefs.clauses import before, label_before
from marketplace.briefs.fields.role import WORDED
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading
from marketplace.briefs.refused import is_ruled_out, wanted_phrases
from marketplace.taxonomy.finding.refusals import refusals

JUNIOR, INTERMEDIATE, SENIOR, EXPERT = "junior", "intermediate", "senior", "expert"
# Years that begin a step, as French briefs use the words.
_STEPS = ((10, EXPERT), (5, SENIOR), (2, INTERMEDIATE), (0, JUNIOR))

_WORDS = {
    JUNIOR: r"juniors?|debutant(?:e|\(e\))?s?|entry[- ]level|stage|stagiaire|alternance|alternante?|internship"
    r"|intern|apprentie?",
    INTERMEDIATE: r"confirme(?:e|\(e\)|·e)?s?|intermediaires?|intermediate|mid[- ]?level|medior|mid",
    SENIOR: r"seniors?|experimente(?:e|\(e\)|·e)?s?|experienced|lead|sr\.?",
    EXPERT: r"expert(?:e|\(e\)|·e)?s?|principal|staff|head of|directeur|directrice|chief",
}
_ANY = re.compile("|".join(rf"(?P<{level}>(?<![\w-])(?:{words})(?![\w-]))" for level, words in _WORDS.items()))
_LABEL = re.compile(
    r"\b(?:seniorite|seniority|niveau(?: (?:d'experience|de seniorite|requis|attendu))?"
    r"|experience level|level|profil|profile)\b[^\n:]{0,25}:?[^\n.,:]{0,15}$"
)
# "- RAG, niveau confirmé": the level of what stands before it.
_OF_A_SKILL = re.compile(r"\w[^\n\w]{0,40}[,:(–-] ?(?:niveau|level) ?:? ?$")
_OTHER_THINGS = re.compile(
    r"\s?(?:management|leadership|comptable|judiciaire|stakeholder|executive|vp|directors?|metiers?"
    r"|domaine|generation|des ventes|a terme)"
)
# Only of a title: "early stage", "avec le Chief Data Officer", "nos experts" are not the person who is looked for.
_TITLE_ONLY = re.compile(
    r"stag\w{1,20}|altern\w{1,20}|intern\w{0,20}|apprenti\w{0,20}|mid|head of|direct\w{1,20}|chief|staff"
    r"|principal|.{0,40}s"
)
_OTHERS = re.compile(
    r"\b(?:encadr\w+|mentor\w*|coach\w*|form(?:er|ez|erez)|accompagn\w+|manag\w+|avec (?:des|les|nos"
    r"|un|une)|with|equipe d[e']|team of|aupres|aux cotes)\b"
)
# "Senior attendu", "senior profile preferred": no name of a role need be near.
_EXPECTED = re.compile(
    r"\s(?:attendue?|expected|exigee?|demandee?|requise?|required|recherchee?|wanted|souhaitee?|preferred)\b"
    r"|\s(?:profile?|freelance|contractor|consultante?|level expected|level profile)\b"
)
# "Senior, remote in Europe": a sentence that opens with it, or a trade beside it that is no role of ours.
_OPENS = re.compile(r"(?:^|[\n•]|[.!?:] )[ \t>*#–-]*$")
_ALONE = re.compile(r"(?: level)?(?= ?[,.;\n]|$)")
_TRADE = (
    r"(?:consultante?|freelancer?|contractor|advisor|adviser|conseillere?|engineer|ingenieure?|analyste?|scientist"
    r"|bio\w{0,9}statisti\w{1,6}|statisticien(?:ne)?|statistician|econometrician|econometre|linguiste?|formateur|formatrice"
    r"|trainer|juriste|lawyer|developer|developpeu(?:r|se)|architecte?)\b"
)
_TRADE_BEHIND = re.compile(rf"\s{_TRADE}")
_TRADE_BEFORE = re.compile(rf"\b{_TRADE} $")
# "Kaldi à un niveau expert", "Kaldi at expert level", "niveau expert en Kaldi": of a skill.
_AT_A_LEVEL = re.compile(r"\b(?:a un|au|en) niveau $")
_AT = re.compile(r"\b(?:at|to|at an?) $")
_LEVEL_IN = re.compile(r"\s(?:level\s)?(?:en|in|sur|avec|with|on|of)\s")
_LEVEL_BEFORE = re.compile(r"\b(?:niveau|level) $")
# "confirmé à senior": who is confirmed may apply.
_UP_TO = re.compile(r"\s?(?:a|to|/|-|ou|or)\s?")
# "développeur orienté data confirmé"
_QUALIFIED = re.compile(r"\s(?:oriente|specialise|specialiste)\w{0,2}(?:\s[\w/+-]{1,40}){1,3}?\s")
_SUFFICES = re.compile(r"\s(?:accepte\w{0,20}|bienvenu\w{0,20}|welcome|ok)\b")
NEAR = 30  # characters between the word and the role that it belongs to


def find_seniority(
    flat: FlatText, *, title: Reading[str] | None = None, years: Reading[int] | None = None
) -> Reading[str] | None:
    """`junior`, `intermediate`, `senior` or `expert`; `years` of experience speak where no word does."""
    roles = [(phrase.start, phrase.end) for phrase in wanted_phrases(flat.plain)]
    ruled_out = refusals(flat.plain)
    matches = [match for match in _ANY.finditer(flat.plain) if not is_ruled_out(flat.plain, match.start(), ruled_out)]
    weighed = [(match, _confidence(flat, match, title, roles)) for match in matches]
    found = [
        Reading(str(match.lastgroup), sure, (flat.of(match),)) for match, sure in _lowest(flat.plain, weighed) if sure
    ]
    best = max(found, key=lambda reading: reading.confidence, default=None)  # the first of equals
    return best or _from_years(years)


def _confidence(
    flat: FlatText, match: re.Match[str], title: Reading[str] | None, roles: list[tuple[int, int]]
) -> float:
    if _OTHER_THINGS.match(flat.plain, match.end()) or _is_of_a_skill(flat.plain, match):
        return 0.0
    if title and title.evidence[0].start <= flat.offsets[match.start()] < title.evidence[0].end:
        return 0.95 if title.confidence > WORDED else 0.75
    label = label_before(flat.plain, match.start())
    if _LABEL.search(label) and not _OF_A_SKILL.search(label):
        return 0.8
    if _TITLE_ONLY.fullmatch(match[0]) or _OTHERS.search(before(flat.plain, match.start(), far=40)):
        return 0.0
    if _SUFFICES.match(flat.plain, match.end()) or _is_said_of_somebody(flat.plain, match):
        return 0.7
    near = any(
        -NEAR <= match.start() - end <= NEAR // 3
        or 0 <= start - match.end() <= NEAR // 10
        or start <= match.start() < end
        or _QUALIFIED.fullmatch(flat.plain, end, max(end, match.start()))
        for start, end in _close(roles, match.start())
        if "\n" not in flat.plain[min(start, match.start()) : max(start, match.start())]
    )
    return 0.7 if near else 0.0


def _is_said_of_somebody(plain: str, match: re.Match[str]) -> bool:
    left = plain[max(0, match.start() - NEAR) : match.start()]
    return bool(
        _EXPECTED.match(plain, match.end())
        or (_OPENS.search(left) and (_ALONE.match(plain, match.end()) or _TRADE_BEHIND.match(plain, match.end())))
        or _TRADE_BEFORE.search(left)
    )


def _is_of_a_skill(plain: str, match: re.Match[str]) -> bool:
    left = plain[max(0, match.start() - NEAR) : match.start()]
    behind = plain[match.end() : match.end() + NEAR]
    return bool(
        _AT_A_LEVEL.search(left)
        or (_AT.search(left) and behind.startswith(" level"))
        or (_LEVEL_BEFORE.search(left) and _LEVEL_IN.match(behind))
    )


def _lowest(plain: str, weighed: list[tuple[re.Match[str], float]]) -> list[tuple[re.Match[str], float]]:
    """Of a range the lower end, as sure as either."""
    found = list(weighed)
    for number, ((low, sure), (high, other)) in enumerate(itertools.pairwise(weighed)):
        if _UP_TO.fullmatch(plain, low.end(), high.start()) and not _TITLE_ONLY.fullmatch(low[0]):
            found[number], found[number + 1] = (low, max(sure, other)), (high, 0.0)
    return found


def _close(roles: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    """The roles around an offset; they stand in order and do not overlap."""
    first = bisect_left(roles, at - 2 * NEAR, key=lambda role: role[1])
    last = bisect_right(roles, at + 2 * NEAR, key=lambda role: role[0])
    return roles[first:last]


def _from_years(years: Reading[int] | None) -> Reading[str] | None:
    if years is None:
        return None
    level = next(level for least, level in _STEPS if years.value >= least)
    return Reading(level, round(years.confidence * 0.7, 2), years.evidence)
