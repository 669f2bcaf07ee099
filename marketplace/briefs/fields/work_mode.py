"""Where the work is done: at a distance, on site, or some days of each."""

import re

from marketplace.briefs.clauses import around
from marketplace.briefs.fields.days_per_week import AT_A_PLACE
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.numbers import NUMBER
from marketplace.briefs.reading import Reading

REMOTE, HYBRID, ON_SITE = "remote", "hybrid", "on_site"
REMOTE_ONLY, FLEXIBLE, ON_SITE_ONLY = "remote_only", "flexible", "on_site_only"

_HOME = (
    r"(?:teletravail(?:ler|lable|ables?)?|tele-travail|tt|remote(?:ly)?|distanciel|home[ -]?office|wfh"
    r"|a distance|from home)"
)
_HERE = (
    r"(?:sur site|sur place|presentiel|presence|au bureau(?! d)|on[ -]?site|in(?: the| our)? office"
    r"|in person|dans (?:nos|les|vos) (?:locaux|bureaux)|(?:the|our|client's) (?:premises|headquarters))"
)
_DAYS = rf"(?:{NUMBER})(?:(?:/|\s?(?:-|a|to|ou|or)\s?){NUMBER})?[\s-]?(?:j\b|jrs?\b|jours?|days?|fois)"
_WEEKLY = r"(?:(?:\s?/\s?|\s(?:par|per|a|de|la)\s)?(?:semaine|sem|week)\b|\s?/\s?s\b)"

# From surest to loosest; of two that fit the same words the upper one is meant.
_SIGNS = (
    (
        ON_SITE,
        0.9,
        (
            rf"\b(?:pas de|sans|aucun|no|not|non)\s(?:possibilite de |full )?{_HOME}\b"
            r"|\bteletravail\s?:?\s?(?:non\b|impossible|exclu|0 ?%)"
        ),
    ),
    (
        ON_SITE,
        0.9,
        (
            rf"(?:\b{_HERE}\s(?:only|uniquement|exclusivement|obligatoire|a 100)\b|\b(?:5|cinq|five)\s?(?:j"
            rf"|jours|days)\s?(?:{_WEEKLY}\s?)?(?:en |of )?{_HERE}|\b(?:100|cent)\s?(?:%"
            rf"|pour ?cent)\s(?:en |au )?{_HERE}|\b(?:full|fully|entierement|uniquement|exclusivement"
            rf"|only)\s(?:en )?{_HERE})"
        ),
    ),
    (REMOTE, 0.9, rf"\b(?:pas de|sans|aucune?|no|not|non)\s(?:obligation de |need for )?(?:{_HERE}|deplacements?)\b"),
    (
        REMOTE,
        0.9,
        (
            rf"\b100\s?%\s(?:en |a |full )?{_HOME}|\b{_HOME}\s?(?:a\s)?:?\s?\(?100\s?%|\b(?:full|fully|all"
            rf"|entierement|totalement|exclusivement|uniquement)[ -](?:en )?{_HOME}"
        ),
    ),
    (
        REMOTE,
        0.9,
        (
            rf"\b{_HOME}\s(?:complet|total|integral|only|uniquement|a temps plein|a plein temps"
            r"|full[ -]time|full)\b|\bremote[ -](?:only|first)\b|\bfull[ -]?tt\b"
        ),
    ),
    (
        REMOTE,
        0.85,
        (
            r"\b(?:works?|working|worked|done|based|live)(?:\s\w+)? (?:from )?anywhere\b|\bde n'importe ou\b"
            r"|\bd'ou (?:vous (?:voulez|souhaitez)|tu veux)\b"
        ),
    ),
    (HYBRID, 0.95, rf"\bdont {NUMBER}\s?(?:j\b|jours? )?\s?(?:en |a |au |sur )?(?:{_HOME}|{_HERE})\b"),
    (HYBRID, 0.8, r"\b(?:prefer\w*|open to|ouverte? au?)\s(?:l'|le |mode )?hybrid\w*|\bhybrid\w* prefer\w*"),
    (
        HYBRID,
        0.9,
        (
            rf"(?<![x×] ){_DAYS}\s(?:de |d'|en |of |max(?:imum)? de |possibles? (?:de |en )?)?"
            rf"(?:{_HOME}|{_HERE})"
        ),
    ),
    (HYBRID, 0.95, rf"\b(?:le reste|the rest|remaining|otherwise|sinon)\s[^\n.;]{{0,30}}?{_HOME}\b"),
    (
        HYBRID,
        0.9,
        (
            rf"{_DAYS}\s?{_WEEKLY}[^\n.;]{{0,40}}?\b(?:et|,|and)\s?(?:chez (?:vous|soi|toi)|at home)\b"
            r"|\b(?:le reste(?: du temps)?|les autres(?: jours)?|the others?(?: days)?|the rest|sinon|otherwise),? "
            r"(?:chez (?:vous|soi|toi)|at home)\b"
            r"|\b(?:chez (?:vous|soi|toi)|at home) (?:le reste|les autres|the others?|the rest|otherwise|sinon)\b"
        ),
    ),
    (HYBRID, 0.85, rf"\b{_HOME}\s?:[^\n.;]{{0,15}}?{_DAYS}"),
    (
        HYBRID,
        0.85,
        (
            rf"\b(?:{_HOME}|{_HERE})[^\n.;]{{0,40}}?{_DAYS}\s?(?:max\w*\s?)?{_WEEKLY}"
            rf"|{_DAYS}\s?{_WEEKLY}\s(?:en |de |a |of )?(?:{_HOME}|{_HERE})"
        ),
    ),
    (
        HYBRID,
        0.85,
        rf"\b(?:\d0\s?%\s(?:de |en )?(?:{_HOME}|{_HERE})|(?:{_HOME}|{_HERE})\s?:?\s?(?:a |jusqu'a )?\(?\d0\s?%)",
    ),
    (
        HYBRID,
        0.85,
        (
            r"\b(?:mode|travail|rythme|modalites?|organisation|politique|poste|work(?:ing|place)?|model"
            r"|setup|schedule|remote|mission|format"
            r"|teletravail)\s?(?:de travail\s)?:?\s?(?:en )?(?:mode )?hybrid\w*|\bhybrid\w* (?:work\w*"
            r"|remote|position|role|setup|mission|schedule|working)"
        ),
    ),
    (
        HYBRID,
        0.8,
        (
            rf"\b{_HOME}[ -](?:partiel\w*|possible|ponctuel\w*|occasionnel\w*|friendly|flexible|accepte"
            r"|autorise|negociable|regulier|alterne)|\b(?:possibilite|flexibilite|accord|charte) (?:de "
            rf"|du |d')?{_HOME}"
        ),
    ),
    (HYBRID, 0.8, rf"{_DAYS}\s?{_WEEKLY}\s(?:{AT_A_PLACE}|au siege\b)"),
    (ON_SITE, 0.75, rf"\b{_HERE}\b"),
    (REMOTE, 0.65, r"\b(?:remote(?:ly)?|distanciel|wfh|a distance|from home)\b"),
    (HYBRID, 0.55, rf"\b{_HOME}\b"),
    (
        HYBRID,
        0.6,
        (
            r"(?:(?<=^)|(?<=[\n|,(•])|(?<=\s-\s)|(?<=[,|•.]\s))hybrid\w*\s*"
            r"(?=$|\n|[|,)•.]|\s-\s|\(|\d|(?:a|in|sur|near) )"
        ),
    ),
)
_COMPILED = tuple((mode, confidence, re.compile(pattern)) for mode, confidence, pattern in _SIGNS)
_OTHER_THINGS = re.compile(
    r"\bremote (?:sensing|server|access|desktop|procedure|control|teams?\b|debug|repositor|host|data|monitor)"
    r"|\bsur site (?:web|internet|e-commerce|marchand)|(?:formations?|cours|acces|medecine"
    r"|enseignement|apprentissage|controle|vente|communication|support|maintenance|supervision"
    r"|diagnostic|pilotage|surveillance)\s(?:\w{1,20}\s)?(?:a distance|en (?:presentiel|distanciel))"
    r"|\b(?:anim|dispens)\w+ (?:\w+ ){1,4}en (?:presentiel|distanciel)|presence (?:a l'international"
    r"|internationale|en ligne|dans \d+|mondiale|of|in \d+)|en presence de"
    r"|indemnites? (?:de )?teletravail|\((?:teletravail|tt),"
)
_ALL_WEEK = re.compile(r"\b(?:5|cinq|five)\s?(?:j|jours|days)\b")
_OR_REMOTE = re.compile(rf"\b(?:ou|or|/)\s?(?:full |100 ?% )?(?:en )?{_HOME}")


def find_work_mode(flat: FlatText) -> Reading[str] | None:
    """`remote`, `hybrid` or `on_site`; "Lille ou remote" is remote, since it can be done from anywhere."""
    found = [reading for sign in _COMPILED for reading in _matches(flat, *sign)]
    if not found:
        return None
    best = max(found, key=lambda reading: reading.confidence)
    modes = {reading.value for reading in found if reading.confidence >= best.confidence - 0.15}
    if {REMOTE, ON_SITE} <= modes and best.confidence < 0.9:  # noqa: PLR2004 (both, and neither is said to be all)
        return _mixed(flat, found)
    return best


def find_remote_preference(flat: FlatText) -> Reading[str] | None:
    """Of a freelancer: `remote_only` and `on_site_only` when said to be all, else `flexible`."""
    mode = find_work_mode(flat)
    if mode is None:
        return None
    sure = mode.confidence >= 0.9  # noqa: PLR2004 (said to be all)
    value = {REMOTE: REMOTE_ONLY, ON_SITE: ON_SITE_ONLY}.get(mode.value, FLEXIBLE) if sure else FLEXIBLE
    return Reading(value, mode.confidence, mode.evidence)


def _matches(flat: FlatText, mode: str, confidence: float, pattern: re.Pattern[str]) -> list[Reading[str]]:
    return [
        Reading(mode, confidence, (flat.of(match),))
        for match in pattern.finditer(flat.plain)
        if not (mode == HYBRID and _ALL_WEEK.search(match[0]))
        and not _OTHER_THINGS.search(around(flat.plain, match.start(), match.end(), far=30))
    ]


def _mixed(flat: FlatText, found: list[Reading[str]]) -> Reading[str]:
    """Both are offered: either from anywhere, or some of each."""
    evidence = tuple(reading.evidence[0] for reading in found[:2])
    return Reading(REMOTE if _OR_REMOTE.search(flat.plain) else HYBRID, 0.6, evidence)
