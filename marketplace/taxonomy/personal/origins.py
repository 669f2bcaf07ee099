"""Where somebody comes from: taken out. Languages, markets and places of work stay."""

import re

from marketplace.taxonomy.personal.editing import GONE, Rule, gone, one_of
from marketplace.taxonomy.personal.people import PERSON, names_person

_FRENCH = """
francais allemand espagnol italien portugais anglais britannique irlandais ecossais belge neerlandais hollandais
luxembourgeois suisse autrichien polonais tcheque slovaque hongrois roumain bulgare grec croate serbe bosniaque albanais
kosovar ukrainien russe bielorusse moldave suedois norvegien danois finlandais islandais estonien letton lituanien turc
marocain algerien tunisien libyen egyptien libanais syrien irakien iranien israelien jordanien saoudien senegalais
ivoirien camerounais malien beninois togolais congolais gabonais guineen burkinabe nigerian ghaneen kenyan ethiopien
malgache mauricien sud-africain africain europeen americain canadien quebecois mexicain bresilien argentin chilien
colombien peruvien venezuelien haitien chinois japonais coreen vietnamien indien pakistanais bangladais thailandais
cambodgien indonesien philippin australien neo-zelandais armenien georgien asiatique maghrebin antillais kabyle
"""
_IRREGULAR = {
    "grec": ("que", "s", "ques"),
    "turc": ("s",),
    "suisse": ("s", "sse", "sses"),
    "letton": ("ne", "s", "nes"),
}
_ENGLISH = """
french german spanish italian portuguese english british irish scottish welsh belgian dutch luxembourgish swiss
austrian polish czech slovak hungarian romanian bulgarian greek croatian serbian bosnian albanian ukrainian russian
belarusian moldovan swedish norwegian danish finnish icelandic estonian latvian lithuanian turkish moroccan algerian
tunisian libyan egyptian lebanese syrian iraqi iranian israeli jordanian saudi senegalese ivorian cameroonian malian
beninese togolese congolese gabonese guinean burkinabe nigerian ghanaian kenyan ethiopian malagasy mauritian south-
african african european american canadian mexican brazilian argentinian argentine chilean colombian peruvian
venezuelan haitian chinese japanese korean vietnamese indian pakistani bangladeshi thai cambodian indonesian filipino
filipina australian armenian georgian asian us uk eu
"""


def _forms(masculine: str) -> tuple[str, ...]:
    """The plain word with its feminine and its plurals."""
    added = _IRREGULAR.get(masculine) or (
        ("ne", "s", "nes") if masculine.endswith("en") else ("e", "es") if masculine.endswith("s")
        else ("s",) if masculine.endswith("e") else ("e", "s", "es")
    )  # fmt: skip
    return masculine, *(masculine + ending for ending in added)


_FR_WORDS = frozenset({form for word in _FRENCH.split() for form in _forms(word)} | {"turque", "turques"})
_EN_WORDS = frozenset(_ENGLISH.split())
_FR = one_of(_FR_WORDS) + "(?![a-z])"
_EN = one_of(_EN_WORDS) + "(?![a-z])"
_FRS = rf"(?:{_FR}|franco|italo|anglo|germano|hispano|luso|americano|belgo)(?:(?:-| et |/| ou ){_FR})?"
_ENS = rf"(?:{_EN}|franco|anglo|italo)(?:(?:-| and |/){_EN})?"
# As the words of a text are counted, which breaks at a hyphen.
_SIGNS = frozenset(part for word in _FR_WORDS | _EN_WORDS for part in word.split("-"))

_WORDS_OF_ORIGIN = (
    "nationalite nationalites origine ressortissant ressortissante citoyen citoyenne passeport nationality national"
    " nationals citizen citizens citizenship passport origin descent heritage background born"
)
NATIONALITY = Rule(
    re.compile(
        rf"\b(?:je suis )?de (?:double )?nationalite {_FRS}\b|\b(?:double )?nationalites? ?:? ?{_FRS}\b"
        rf"|\b(?:je suis )?d'origine {_FRS}\b|\b(?:je suis )?(?:ressortissante?|citoyen(?:ne)?)s? {_FRS}\b"
        rf"|\bpasseport {_FRS}\b"
        rf"|\b(?:i am |i'm )?(?:an? |dual )?{_ENS}(?:-born)?"
        r" (?:nationality|nationals?|citizen(?:ship|s)?|passport(?: holder)?)\b"
        rf"|\bnationality ?:? ?{_ENS}\b|\bof {_ENS} (?:origin|descent|nationality|heritage|background)\b"
        rf"|\b{_EN}-born\b|\bcitizenship ?: ?{_ENS}\b"
    ),
    gone,
    frozenset(_WORDS_OF_ORIGIN.split()),
)

_NAME = r"[a-z][a-z'-]{2,29}"
_FROM = re.compile(
    r"\b(?:(?:je suis|i am|i was|they (?:is|are|was|were)|il est|elle est) )?"
    r"(?:originaire (?:du |de la |des |de l'|de |d')|nee? (?:a |au |aux |en )|born (?:and raised )?in (?:the )?)"
    rf"(?P<place>{_NAME})(?P<more> {_NAME})?"
)


def _from(match: re.Match[str], text: str) -> str | None:
    """Only before a name: a firm may be born in the cloud, and a project be né au début."""
    if not text[match.start("place")].isupper():
        return None
    more = match["more"]
    return (
        GONE if not more or text[match.start("more") + 1].isupper() else GONE + text[match.start("more") : match.end()]
    )


FROM = Rule(_FROM, _from, frozenset({"originaire", "ne", "nee", "born"}))

_LANGUAGE = (
    r"(?! ?(?:natif|native|courant|fluent|speak|c[12]\b|b[12]\b|langue|language|et anglais|maternel|bilingue"
    r"|professionn|:))"
)
_END = (
    r"(?= ?(?:[.;!?),]|$|et passionne|base\b|installe\b|vivant|residant|passionne|specialise|experimente|avec\b"
    r"|de \d))"
)
_SAID = re.compile(rf"\b(?:je suis {_FRS}|(?:i am|i'm) {_ENS})(?![\w-]){_LANGUAGE}")
_ALONE = re.compile(
    rf"(?:^(?:{_FRS}|{_ENS})(?=, ?{PERSON}| de \d\d ans)"
    rf"|(?<=, )(?:{_FRS}|{_ENS})(?=, (?:based|living|basee?\b|{PERSON})))",
    re.MULTILINE,
)
_BESIDE_AN_AGE = re.compile(
    rf"(?<![a-z-])(?P<before>[a-z-]{{4,16}}+)(?=,? ?{GONE})|{GONE}, ?(?P<after>[a-z-]{{4,16}}+)(?= ?[.,;)]|$)",
    re.MULTILINE,
)
_HELD = re.compile(rf"(?<=[a-z]) {_FRS}(?!-){_END}", re.MULTILINE)
_CALLED = re.compile(rf"(?<![\w-])(?P<article>an? )?{_ENS} (?={PERSON})")


def _held(match: re.Match[str], _text: str) -> str | None:
    return "" if names_person(match.string, match.start()) else None


def _article(match: re.Match[str], text: str) -> str:
    if not match["article"]:
        return ""
    right = "an " if match.string[match.end()] in "aeiou" else "a "
    return right.capitalize() if text[match.start()].isupper() else right


def _beside(match: re.Match[str], _text: str) -> str | None:
    return GONE if (match["before"] or match["after"]) in _FR_WORDS | _EN_WORDS else None


PERSONS = (
    Rule(_SAID, gone, _SIGNS, ("je suis", "i am", "i'm")),
    Rule(_ALONE, gone, _SIGNS, (", ", " de ")),
    Rule(_BESIDE_AN_AGE, _beside, _SIGNS),
    Rule(_HELD, _held, _SIGNS),
    Rule(_CALLED, _article, _EN_WORDS),
)

RULES: tuple[Rule, ...] = (NATIONALITY, FROM, *PERSONS)
