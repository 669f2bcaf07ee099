"""How old somebody is: taken out. How long they have worked stays, and so does the age of a firm or of a system."""

import re

from marketplace.taxonomy.personal.editing import GONE, Rule, gone
from marketplace.taxonomy.personal.people import PERSON, names_person

_AGE = r"(?:1[6-9]|[2-7]\d)"
_NOT_WORK = r"(?! ?(?:d'|de |dans |en |sur |comme |chez |passes|a |au |aux |et plus|of |in |as |with |\+))"
_BEGINS = re.compile(rf"(?:\A|[.;|,(!?\n–-]|{GONE}) ?\Z")
FRENCH = Rule(
    re.compile(
        rf"\bage(?:e|\(e\))? de {_AGE} ans\b|\bage ?: ?{_AGE}(?: ans)?\b"
        rf"|\b(?:j'ai|(?:il|elle) a) {_AGE} ans\b{_NOT_WORK}"
    ),
    gone,
    frozenset({"age", "agee", "ans"}),
    ("age", "j'ai", " a "),
)
ALONE = Rule(
    re.compile(rf"(?:\b(?:de|mes) |\b){_AGE} ans(?= ?(?:[.,;|)!?]|[–-] |$))", re.MULTILINE),
    lambda match, _text: GONE if _BEGINS.search(match.string[max(0, match.start() - 8) : match.start()]) else None,
    frozenset({"ans"}),
)

OF_AGE = Rule(
    re.compile(rf"(?<=[a-z]) de {_AGE} ans\b{_NOT_WORK}"),
    lambda match, _text: "" if names_person(match.string, match.start()) else None,
    frozenset({"ans"}),
)

_OLD = r"(?:years?[ -]olds?|yrs?[ -]old|y/o|yo)"
ENGLISH = Rule(
    re.compile(
        rf"\b(?:(?:i am |i'm |(?:they|s?he) (?:is|are) )?(?:an? )?){_AGE}[ -]{_OLD}\b(?= ?(?:[.,;:|)!?]|$|and\b|from\b"
        rf"|based\b|living\b|with\b|who\b|(?:wo)?man\b|(?:fe)?male\b"
        rf"|{PERSON}))"
        rf"|\b(?:aged|age ?:?) {_AGE}\b|\b(?:i am|i'm|(?:they|s?he) (?:is|are)) {_AGE}(?= ?(?:[.,;)!?]|$|and\b))",
        re.MULTILINE,
    ),
    gone,
    frozenset({"old", "aged", "age", "am", "i", "yo", "o", "is", "are"}),
)

_MONTHS = (
    "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    "|january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_YEAR = r"(?:19|20)\d\d"
_IN_WORDS = rf"(?:\d{{1,2}}(?:er|st|nd|rd|th)? )?(?:{_MONTHS} )?(?:\d{{1,2}},? )?{_YEAR}"
_DATE = rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}|{_YEAR}-\d\d-\d\d|{_IN_WORDS})"
_BORN = re.compile(
    rf"\b(?:je suis |i was |i am )?(?:nee?|born) (?:en |le |in |on )?{_DATE}\b"
    r"(?P<place> (?:a|au|aux|en|in) [a-z][a-z'-]{2,29})?"
    r"|\b(?:date de naissance|annee de naissance|date of birth|birth ?date|birth year|year of birth|dob)"
    rf" ?:? ?{_DATE}\b"
)
_FIRM = re.compile(
    r"(?:entreprise|societe|start-?up|company|projet|project|marque|brand|groupe|group|association|structure|equipe|team"
    r"|filiale|agence|bank|banque|cooperative|plateforme|platform|qui est|is|was)[ ,]+(?:\w+ )?\Z"
)


def _born(match: re.Match[str], text: str) -> str | None:
    if _FIRM.search(match.string[max(0, match.start() - 30) : match.start()]):
        return None
    place = text[match.start("place") : match.end("place")] if match["place"] else ""
    return GONE if place.rpartition(" ")[2][:1].isupper() else GONE + place


BIRTH = Rule(_BORN, _born, frozenset({"ne", "nee", "born", "naissance", "birth", "birthdate", "dob"}))

_TENS = [
    "vingtenaire",
    "trentenaire",
    "quadragenaire",
    "quadra",
    "quinquagenaire",
    "quinqua",
    "sexagenaire",
    "septuagenaire",
]
_ABOUT = ["vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine"]
_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties"]
SPANS = Rule(
    re.compile(
        rf"\b(?:je suis |une? )?(?:une? |jeune )?(?:{'|'.join(_TENS)})s?\b"
        rf"|\b(?:j'ai |ayant |avoir )(?:passe )?la (?:{'|'.join(_ABOUT)})\b"
        r"|\b(?:i am |i'm )?in (?:my|his|her|their) (?:early |mid[- ]?|late )?"
        rf"(?:{'|'.join(_DECADES)})\b"
        r"|\b(?:twenty|thirty|forty|fifty)-?something\b"
    ),
    gone,
    frozenset([*_TENS, *(word + "s" for word in _TENS), *_ABOUT, *_DECADES, "something"]),
)
IN_FIGURES = Rule(
    re.compile(r"\b(?:i am |i'm )?in (?:my|his|her|their) (?:early |mid[- ]?|late )?[2-6]0'?s\b"),
    gone,
    frozenset({"my", "his", "her", "their"}),
)
YOUNG = Rule(
    re.compile(rf"\b(?:jeunes?|young) (?={PERSON}|papa|maman|retraite|passionne|homme|femme|man\b|woman\b)"),
    lambda _match, _text: "",
    frozenset({"jeune", "jeunes", "young"}),
)

RULES: tuple[Rule, ...] = (YOUNG, SPANS, IN_FIGURES, OF_AGE, FRENCH, ALONE, ENGLISH, BIRTH)
