"""The role that a mission is for, or that a freelancer has."""

import re

from marketplace.briefs.clauses import before
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading
from marketplace.briefs.refused import is_ruled_out, wanted_phrases
from marketplace.taxonomy.finding.refusals import refusals
from marketplace.taxonomy.roles.phrases import RolePhrase

_WANTED = re.compile(
    r"\b(?:recherch\w+|cherch\w+|recrut\w+|besoin d|look(?:ing)? for|looking to hire|hiring|seek(?:ing"
    r"|s)?|need(?:s|ed)?|en tant que|as an?|poste d|mission d|profil d|profil|role of|role|position"
    r"|renfort d|je suis|i am|i'm|titre|intitule)"
)
_COLLEAGUES = re.compile(
    r"\b(?:avec|with|equipes?|teams?|collabor\w+|aupres|other|autres|des|les|aux|nos|notre|our|several"
    r"|plusieurs|compose\w*)\b[^.]{0,40}$"
)

# A sentence that opens with it, singular, says who is wanted: "Senior data engineer, remote".
_OPENS = re.compile(
    r"(?:^|[\n•]|[.!?:] )[ \t>*#–-]*(?:(?:un|une|an?|junior|senior|lead|principal|expert|experienced|intermediate"
    r"|confirmed|mid-?level|to|or|/|profils?) ?){0,5}$"
)
_PLURAL_OR_VERB = re.compile(r"s\b|[ ](?:is|are|was|has|have|est|a|sera|will|would|use[sd]?|needs?)\b")
# On this market, whoever manages a product or a project manages one of AI.
_MANAGER = re.compile(
    r"\b(?:product (?:manager|owner)|(?:cheff?e?|directeur|directrice) de (?:projets?|produits?)|project manager)\b"
)
_OF_AI = re.compile(r"\b(?:ia|ai|llms?|modeles?|models?|machine learning|data|donnees|genai|rag)\b")
_A_MANAGER = "ai_product_manager"

_UNSURE = 0.5  # confidence of a role that is named, and no more
_NEAR = 20  # characters around a phrase
WORDED = 0.6  # confidence of a title that was taken out of a sentence


def find_role(flat: FlatText, *, title: Reading[str] | None = None) -> Reading[str] | None:
    """The role of the title, else of the phrase that says whom the text is about, else of its first role phrase."""
    found = [(phrase, _confidence(flat, phrase, title)) for phrase in wanted_phrases(flat.plain)]
    found += _managers(flat, title) if all(confidence <= _UNSURE for _, confidence in found) else []
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
    if _COLLEAGUES.search(left):
        return 0.3
    return 0.7 if _says_who(flat.plain, phrase) else _UNSURE


def _says_who(plain: str, phrase: RolePhrase) -> bool:
    behind = plain[phrase.end - 1 : phrase.end + _NEAR]
    return _OPENS.search(plain[max(0, phrase.start - 2 * _NEAR) : phrase.start]) is not None and not (
        _PLURAL_OR_VERB.match(behind) or _PLURAL_OR_VERB.match(behind[1:])
    )


def _managers(flat: FlatText, title: Reading[str] | None) -> list[tuple[RolePhrase, float]]:
    if not _OF_AI.search(flat.plain):
        return []
    ruled_out = refusals(flat.plain)
    phrases = [
        RolePhrase(_A_MANAGER, *match.span())
        for match in _MANAGER.finditer(flat.plain)
        if not is_ruled_out(flat.plain, match.start(), ruled_out)
    ]
    found = [(phrase, _confidence(flat, phrase, title)) for phrase in phrases]
    return [(phrase, confidence) for phrase, confidence in found if confidence > _UNSURE]
