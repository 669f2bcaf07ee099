"""How somebody stands to a role that a headline names: it is theirs, was or will be, or they only speak of it."""

import re

from marketplace.taxonomy.roles.phrases import RolePhrase

WHOLE, HALF, NONE = 2, 1, 0  # halves of the role's evidence
_LOOKED_AT = 60  # characters on either side
_KIND = (
    r"(?:(?:an?|the|une?|des?|du|les|of|for|as|in|en|comme|senior|junior|lead|principal|staff|freelance|chief|head"
    r"|position|poste|profile?s?|true|real|vrai|simple|pure?)[ -]|d')*"
)
_DENIED = re.compile(
    r"(?<![\w-])(?:(?:pas|not|isn't|never|jamais|neither|nor|ni|non|rather than|instead of|plutot qu[e']|au lieu d[e'])"
    r"(?! (?:only|just|seulement|uniquement|que)\b)(?: (?:yet|encore))?"
    # Who looks for others of that trade; a client that hires one names the role that is wanted, and keeps it.
    r"|recrut(?:eu(?:r|se)s?|rice)|recruiters?|recruiting|head-?hunters?|chasseu(?:r|se)s? de tetes?|sourceu(?:r|se)s?"
    r"|talent (?:acquisition|partner|sourcer)(?: (?:manager|partner|specialist))?"
    r"|i (?:hire|recruit|place|staff|source|manage)(?! (?:an?|one)\b)|je (?:recrute|place|chasse|manage)(?! une? )"
    r"|agents? (?:of|for)) ?(?:tech |it |specialise (?:en )?|specialised in )?(?:: ?)?" + _KIND + r"\Z"
)
_TO_COME = re.compile(
    r"(?<![\w-])(?:ex[ -]+|(?:ancien(?:ne)?s?|anciennement|former|formerly|previously|past|retired|autrefois|jadis"
    r"|aspiring|future?|would-be|wannabe|apprentie?|apprentice|etudiante?s?|student|trainee|stagiaire|intern|devenir"
    r"|become|becoming|en formation|no longer|(?:ne |n')\w+ plus|vers) " + _KIND + r")\Z"
)
_STILL_TO_COME = re.compile(
    r"s?(?: \(?| ?- ?|, )(?:en devenir|en formation|in training|in the making|to be\b|student|etudiante?\b|aspirante?\b"
    r"|apprentie?\b|trainee\b|wannabe|a la retraite|retraitee?\b|retired)"
)


def standing(plain: str, phrase: RolePhrase) -> int:
    """`WHOLE`, `HALF` or `NONE` of what the phrase says by itself; `plain` is the folded headline it stands in.

    >>> standing("aspiring ml engineer", RolePhrase("ml_engineer", 9, 20))
    1
    """
    before = plain[max(0, phrase.start - _LOOKED_AT) : phrase.start]
    if _DENIED.search(before):
        return NONE
    still = _STILL_TO_COME.match(plain, phrase.end)
    return HALF if still or _TO_COME.search(before) else WHOLE
