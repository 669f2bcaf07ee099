"""Human languages that a mission asks for, or that a freelancer works in."""

import re
from itertools import islice

from marketplace.briefs.clauses import after, around, before
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Evidence, Reading

MOST = 10  # languages of a mission, as the API takes them
_NAMES = {
    "fr": r"francais|francaise|francophone|french",
    "en": r"anglais|anglaise|anglophone|english",
    "de": r"allemand|german",
    "es": r"espagnol|spanish|castillan",
    "it": r"italien|italian",
    "pt": r"portugais|portuguese",
    "nl": r"neerlandais|dutch|flamand|flemish",
    "ar": r"arabe|arabic|darija",
    "zh": r"chinois|mandarin|chinese",
    "ru": r"russe|russian",
    "pl": r"polonais|polish",
    "ja": r"japonais|japanese",
    "ro": r"roumain|romanian",
    "tr": r"turc|turkish",
    "uk": r"ukrainien|ukrainian",
    "sv": r"suedois|swedish",
    "ca": r"catalan",
    "lb": r"luxembourgeois|luxembourgish",
    "vi": r"vietnamien|vietnamese",
    "ko": r"coreen|korean",
    "hi": r"hindi",
    "el": r"grec|greek",
}
_ANY_NAME = r"(?:" + "|".join(_NAMES.values()) + ")"
_NAME = re.compile(r"\b(?:" + "|".join(f"(?P<{code}>{names})" for code, names in _NAMES.items()) + r")\b")
_GOOD = (
    r"courante?s?|couramment|fluide|fluently|fluent|fluency|bilingues?|bilingual|native|natif"
    r"|native[- ]level|maternelle|mother tongue|trilingue|proficien\w+"
    r"|professionnel(?:le)?s?|professional|operationnel\w*|technique|requise?s?|required|obligatoires?"
    r"|mandatory|imperati\w+|indispensables?|exigee?s?|demandee?|necessaires?"
    r"|maitrise\w*|mastery|avancee?s?|advanced|excellente?s?|excellent|tres bon(?:ne)?|bon(?:ne)?s?"
    r"|good|strong|solide|parle\w*|parler|spoken|speak\w*|speaking|ecrite?|oral|written"
    r"|lu|working|toeic|toefl|ielts|cambridge|[bc][12]\b|niveau|level|a l'aise|comfortable|aisance"
    r"|necessary|needed|essential|(?:is )?a must|exclusi(?:f|ve|vement)|uniquement|only"
    r"|pratique|pratiquez|capacite|communiquer|communicate|travailler en|environnement|langues?"
    r"|languages?|langue de travail"
)
_CUE = re.compile(rf"\b(?:{_GOOD})")
_LABEL = re.compile(
    r"\b(?:langues?|languages?|langue\(s\)|linguistique)\b(?:\s\w+){0,2}\s?[:|-]|\b(?:langues?|languages?)\s?:?\s*\n"
)
_CODES = re.compile(r"\b(?:langues?|languages?) ?[:|] ?(?P<codes>[a-z]{2}(?: ?[,/&+] ?[a-z]{2}){0,5})(?![a-z])")
_OPTIONAL = re.compile(
    r"\b(?:(?:est |serait |is |would be |constitue )?(?:un |a |un vrai |un gros )?(?:plus|atout"
    r"|bonus)\b|apprecie\w*|souhaite\w*|nice to have|preferred|ideal\w*|facultatif|optional|asset)"
)
_OPTIONAL_BEFORE = re.compile(r"\b(?:eventuellement|idealement|ideally|nice to have|preferably|bonus)\b")
_WEAK = re.compile(
    r"\b(?:notions?|scolaire|debutant\w*|basics?|beginner|elementaire|elementary|a1|a2|rudiments"
    r"|(?:pas|not) (?:necessaire|requise?|obligatoire|exigee?|indispensable|required|needed|mandatory|necessary"
    r"|essential|a must)"
    r"|pas (?:besoin )?d[e']|no|non|not|sans)\b"
)
_NATIONALITY = re.compile(
    r"\b(?:marches?|entreprises?|societes?|groupes?|leader|clients?|filiale|startup|start-up|scale-up"
    r"|editeur|droit|etat|nationalite|market|company|litterature|bac|territoire|modele|corpus|textes?"
    r"|banque|institut|donnees|datasets?|equipes?|siege|cabinet|acteur|fleuron|administration"
    r"|gouvernement|champion|pepite|industriel|ESN|documents?|contenus?|version)\s(?:de |en )?$"
)
_THING_BEHIND = re.compile(
    r"\s(?:market|companies|company|group|startups?|scale-?ups?|clients?|customers?|law|texts?|corpus"
    r"|data|documents?|content|version|embeddings?|models?|nlp|bank|team|tech|subsidiary|and european"
    r"|et europeen\w{0,20})\b"
)


def find_languages(flat: FlatText) -> Reading[tuple[str, ...]] | None:
    """ISO 639-1 codes in the order of the text, ten at most, without those that are "a plus" or hardly spoken."""
    found = _coded(flat)
    for match in _NAME.finditer(flat.plain):
        confidence = _confidence(flat.plain, match)
        code = str(match.lastgroup)
        if confidence > found.get(code, (0.0, None))[0]:
            found[code] = (confidence, flat.of(match))
    if not found:
        return None
    kept = dict(islice(found.items(), MOST))
    confidence = min(sure for sure, _ in kept.values())
    return Reading(tuple(kept), confidence, tuple(evidence for _, evidence in kept.values()))


def _coded(flat: FlatText) -> dict[str, tuple[float, Evidence]]:
    """ "Langues : FR, EN"."""
    label = _CODES.search(flat.plain)
    if label is None:
        return {}
    codes = re.finditer(r"[a-z]{2}", flat.plain[label.start("codes") : label.end("codes")])
    places = [(code[0], label.start("codes") + code.start()) for code in codes]
    return {code: (0.9, flat.evidence(at, at + 2)) for code, at in places if code in _NAMES}


def _confidence(plain: str, match: re.Match[str]) -> float:
    left, right = before(plain, match.start(), far=60, commas=True), after(plain, match.end(), far=50, commas=True)
    if _NATIONALITY.search(plain[max(0, match.start() - 25) : match.start()]) or _THING_BEHIND.match(
        plain, match.end()
    ):
        return 0.0
    own = left[-40:] + match[0] + right
    if _OPTIONAL.search(right) or _OPTIONAL_BEFORE.search(left) or _optional_behind(plain, match):
        return 0.0
    if _WEAK.search(re.split(r"[/&]", left)[-1]) or _WEAK.search(_of_its_own(right)):
        return 0.0
    if _LABEL.search(plain[max(0, match.start() - 90) : match.start()]) and _is_listed(plain, match):
        return 0.9
    if _CUE.search(_without_names(own)):
        return 0.85
    return 0.6 if _CUE.search(_without_names(around(plain, match.start(), match.end(), far=70))) else 0.0


def _optional_behind(plain: str, match: re.Match[str]) -> bool:
    """ "Allemand (un plus)"."""
    return bool(
        re.match(
            rf"(?:\s?(?:or|ou|and|et|/)\s?{_ANY_NAME}){{0,2}}\s?\(\s?[^)\n]{{0,12}}?(?:{_OPTIONAL.pattern}"
            rf"|{_WEAK.pattern})",
            plain[match.end() : match.end() + 60],
        )
    )


def _is_listed(plain: str, match: re.Match[str]) -> bool:
    """Whether only names, levels and separators stand between the label and this language."""
    left = plain[max(0, match.start() - 90) : match.start()]
    label = list(_LABEL.finditer(left))[-1]
    return "." not in left[label.end() :] and left[label.end() :].count("\n") <= 2  # noqa: PLR2004 (one language a line)


def _of_its_own(right: str) -> str:
    """Up to the next language."""
    following = _NAME.search(right)
    return re.split(r"[/&]", right[: following.start()] if following else right)[0]


def _without_names(words: str) -> str:
    return _NAME.sub(" ", words)
