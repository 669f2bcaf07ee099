"""The role that a mission is for, or that a freelancer has."""

import re

from marketplace.briefs.clauses import before
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading
from marketplace.taxonomy.roles.phrases import RolePhrase, role_phrases

_WANTED = re.compile(
    r"\b(?:recherch\w+|cherch\w+|recrut\w+|besoin d|look(?:ing)? for|looking to hire|hiring|seek(?:ing"
    r"|s)?|need(?:s|ed)?|en tant que|as an?|poste d|mission d|profil d|profil|role of|role|position"
    r"|renfort d|je suis|i am|i'm|titre|intitule)"
)
_COLLEAGUES = re.compile(
    r"\b(?:avec|with|equipes?|teams?|collabor\w+|aupres|other|autres|des|les|aux|nos|notre|our|several"
    r"|plusieurs|compose\w*)\b[^.]{0,40}$"
)

WORDED = 0.6  # confidence of a title that was taken out of a sentence


def find_role(flat: FlatText, *, title: Reading[str] | None = None) -> Reading[str] | None:
    """The role of the title, else of the phrase that says whom the text is about, else of its first role phrase."""
    found = [(phrase, _confidence(flat, phrase, title)) for phrase in role_phrases(flat.plain)]
    if not found:
        return None
    phrase, confidence = max(found, key=lambda pair: pair[1])  # the first of equals
    return Reading(phrase.role, confidence, (flat.evidence(phrase.start, phrase.end),))


def _confidence(flat: FlatText, phrase: RolePhrase, title: Reading[str] | None) -> float:
    where = flat.offsets[phrase.start]
    if title and title.evidence[0].start <= where < title.evidence[0].end:
        return 0.95 if title.confidence > WORDED else 0.75
    left = before(flat.plain, phrase.start, far=50)
    if _WANTED.search(left):
        return 0.75
    return 0.3 if _COLLEAGUES.search(left) else 0.5
