"""What a text says is somebody else's work: another team's, the DBA's. Named, so that one knows, and not asked for."""

import re
from collections.abc import Iterator

from marketplace.taxonomy.finding.subjects import subject_start

_SIDE = (
    r"(?:infra\w*|plate-?formes?|platforms?|ops|it|sre|devops|secops|dba|bdd|databases?|securite|security|cyber\w*"
    r"|reseaux?|networks?|systemes?|systems?|sys|cloud|exploitation|operations|production|hosting|support|central\w*"
    r"|internes?|in-house|internal|technique|back-?end|front-?end|back|front|web|mobile)"
)
_BOTH_SIDES = rf"{_SIDE}(?:(?: (?:et|and|&) | ?[/&] ?| ){_SIDE})?"
_TEAM = r"(?:equipes?|poles?|services?|cellules?|squads?|departements?)"
_CREW = r"(?:teams?|squads?|departments?|people|folks)"
_KEEPER = r"(?:dbas?|sys-?admins?|sres?|admins?|infogerant\w*|hebergeurs?|(?:database|system|network) administrators?)"
_FREE = (
    r"(?:collegues?|colleagues?|consultante?s?|consultants?|freelances?|freelancers?|contractors?|prestataires?"
    r"|personnes?)"
)
# Not "l'équipe gère": that is the team which the reader would join; nor "le prestataire", who may be the reader.
_OTHERS = (
    rf"(?:(?:une?|d'|les|des|l')? ?autres? (?:{_TEAM}|{_FREE})(?: {_BOTH_SIDES})?"
    rf"|(?:notre|nos|l'|les?|la|leurs?|une|des) ?{_TEAM} (?:d'|de |des |du )?(?:l')?{_BOTH_SIDES}"
    rf"|(?:un|une|nos|des|mes|mon|ma) collegues?|quelqu'un d'autre|(?:la|notre|leur) dsi"
    rf"|(?:notre|nos|leurs?|our|their|an?|un) (?:own |propres? |in-house )?{_KEEPER}"
    rf"|(?:an)?other (?:\w+ )?(?:{_CREW}|{_FREE})|a (?:different|separate|dedicated|sister) (?:\w+ )?{_CREW}"
    rf"|(?:the|our|their|an?) {_BOTH_SIDES} {_CREW}|(?:a|our|my) colleagues?|(?:somebody|someone) else"
    r"|(?:the|our) it department)"
)
_DO = (
    r"(?:(?:deja|already|also|currently|will|would|actuellement|aussi) )?"
    r"(?:handles?|handled|manages?|managed|runs?|ran|owns?|owned|operates?|operated|maintains?|maintained"
    r"|administers?|looks? after|looked after|takes? care of|took care of|deals? with"
    r"|(?:is|are) (?:responsible for|in charge of)"
    r"|do(?:es)?\b|works? on|travaill(?:e|ent) sur|f(?:ait|ont) (?:du|de la|des|le|la|les)\b"
    r"|covers?|s'(?:en )?occup(?:e|ent|era|eront|ait|aient) (?:deja )?(?:de\b|du\b|des\b|d')"
    r"|ger(?:e|ent|era|eront|ait|aient)|(?:prend|prennent|prendra|prendront) (?:deja )?en charge"
    r"|administr(?:e|ent|era|eront)|exploit(?:e|ent|era|eront)|oper(?:e|ent|era|eront)|maintien(?:t|nent|dra)"
    r"|se charg(?:e|ent|era|eront) (?:de\b|du\b|des\b|d')|(?:est|sont) (?:responsables?|en charge|chargee?s?) "
    r"(?:de\b|du\b|des\b|d'))"
)
_DONE = (
    r"(?:(?:is|are|was|were|be|est|sont|sera|seront|etait|reste|restent|remains?|stays?) )?"
    r"(?:(?:deja|already|entirely|fully|entierement) )?"
    r"(?:(?:handled|managed|run|owned|operated|maintained|administered|looked after|taken care of|covered|provided|done"
    r"|set up|built|trained) by"
    r"|(?:geree?s?|pris(?:e|es)? en charge|administree?s?|exploitee?s?|operee?s?|maintenue?s?|assuree?s?|suivie?s?"
    r"|faite?s?|realisee?s?|entrainee?s?|mise?s? en place) par"
    r"|(?:in|left in) the hands of|(?:entre|aux) (?:les )?mains (?:de|d')|confiee?s? a|du ressort (?:de|d')|left to"
    r"|relev(?:e|ent) (?:de|d'))"
)
_AHEAD = re.compile(rf"(?<![\w'-]){_OTHERS} {_DO}(?!\w)")
_BEHIND = re.compile(rf"(?<![\w'-]){_DONE} ?{_OTHERS}(?!\w)")
_ENDS = re.compile(
    r"[.;:\n(]|\b(?:vous|tu|votre|vos|you|your|we|nous|il faut|mais|but|tandis|while|whereas|alors que|pendant que"
    r"|who|qui|pour|so)\b"
    r"|(?:,|\b(?:et|and)\b)(?=[^.;:,\n]{1,60}\b(?:requis\w*|exigee?s?|required|mandatory|obligatoires?|indispensables?"
    r"|needed|must|is|are|est|sont|appreciee?s?)\b)"
)
# Whoever helps them, joins them or has to know it all the same is asked for it.
_SHARED = re.compile(
    r"\b(?:(?:mais|but|however|toutefois|et|and)\b[^.;\n]{0,40}?\b)?(?:vous|tu|you|il faut)\b[^.;\n]{0,40}?"
    r"(?:epaul\w+|aid(?:ez|er\w*)|renforc\w+|rempla\w+|rejoin\w+|releve\w*|support\b|help\b|join\b|replace\b|back up\b"
    r"|(?:connai\w+|know|understand|maitris\w+|utilis\w+|use)\b(?= (?:it|them|this|ca|cela|bien)\b| ?[.;\n]|$))"
)
_JOINED = re.compile(
    rf"\b(?:rejoi\w+|integr(?:ez|er|erez|ant)|au sein d[eu]s?|join\w*|within|part of|member of|membre d[eu])"
    rf" (?:\w+ |l'){{0,2}}?(?:{_TEAM} (?:d'|de |des )?(?:l')?{_SIDE}|{_SIDE} {_CREW})\b"
)
_HINTS = ("team", "equipe", "pole", "service", "squad", "depart", "other", "autre", "else", "coll", "dba", "admin")
_HINTS_TOO = ("sre", "dsi", "infoger", "heberg", "cellule", "people", "folks")
_LOOKED_AT = 80  # characters before what is done by others
_LONGEST = 160  # characters that a cue holds for


def work_of_others(plain: str) -> Iterator[tuple[int, int]]:
    """The stretches of `plain` (first character, after the last) that name the work of others, in no order.

    `plain` is in lower case without accents. Where the text asks to join such a team, its work is not another's.
    """
    if not any(hint in plain for hint in (*_HINTS, *_HINTS_TOO)) or _JOINED.search(plain):
        return
    for found in _AHEAD.finditer(plain):
        end = _end(plain, found.end())
        if not _SHARED.match(plain, _word_at(plain, end)):
            yield found.end(), end
    for found in _BEHIND.finditer(plain):
        if not _SHARED.match(plain, _word_at(plain, _end(plain, found.end()))):
            yield _subject(plain, found.start()), found.start()


def _end(plain: str, start: int) -> int:
    latest = min(len(plain), start + _LONGEST)
    found = _ENDS.search(plain, start, latest)
    return found.start() if found else latest


def _word_at(plain: str, place: int) -> int:
    while place < len(plain) and plain[place] in " ,;":
        place += 1
    return place


def _subject(plain: str, verb: int) -> int:
    earliest = max(0, verb - _LOOKED_AT)
    earliest = max(earliest, *(plain.rfind(sign, earliest, verb) + 1 for sign in ".;:\n("))
    return subject_start(plain, earliest, verb)
