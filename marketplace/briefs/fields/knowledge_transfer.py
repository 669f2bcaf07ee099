"""Whether the company also wants its people to learn (`coaching`, `training`), and whether a freelancer teaches."""

import re

from marketplace.briefs.clauses import after, before
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading

COACHING, TRAINING = "coaching", "training"

_PEOPLE = (
    r"(?:(?:les |nos |des |l'|vos |the |our |of |internal |internes? |metiers? |in-house |client |data "
    r"|ia |deux |two |three |trois ){0,4}(?:equipes?|teams?|collaborateurs?|utilisateurs?|users?"
    r"|developpeu\w+|developers?|staff|employees|colleagues|collegues|salaries|people|juniors?"
    r"|data scientists?|engineers?|managers?|membres|dirigeants|etudiants|apprenants|stagiaires"
    r"|students?))"
)
_SIGNS = (
    (TRAINING, 0.85, rf"\b(?:former|formez|formerez|formera|train(?:ing|s)?|upskill(?:ing)?|teach(?:ing)?)\s{_PEOPLE}"),
    (TRAINING, 0.85, rf"\bformations?\s(?:de |des |d'|a destination de |pour |aupres de |of )?{_PEOPLE}"),
    (TRAINING, 0.85,
        (r"\b(?:anim\w+|dispens\w+|donn\w+|concevoir|deliver\w*|run(?:ning)?|give"

            r"|lead)\s(?:et \w+ )?(?:des |les |de |d'|une |un |nos |the |our "
            r"|and design )?(?:\d+ )?(?:journees? de |jours? de |sessions? de "
        r"|ateliers? de |modules? de |programmes? de )?(?:formations?|masterclass\w*|training\w*"
        r"|workshops?|bootcamps?|cours)\b")),
    (TRAINING, 0.8, r"\b(?:formateur|formatrice|trainer)s?\b"),
    (COACHING, 0.85,
        (r"\b(?:transfert|transmission|partage|transfer|sharing)\s(?:de |des |of )?(?:competences?"
        r"|connaissances?|savoir(?:-faire)?|knowledge|skills)|\b(?:knowledge|skills?)[ -](?:transfer"
        r"|sharing)\b")),
    (COACHING, 0.85,
        (r"\b(?:coach(?:er|ing|ez|erez)?|mentor(?:at|er|ing|ez|erez)?|encadr(?:er|ez|erez"
        rf"|ement))\s(?:technique\s)?(?:et \w+ |de |des |d'|of )?{_PEOPLE}")),
    (COACHING, 0.85,
        (rf"\b(?:monte\w*|mont\w+) en (?:competences?|puissance|maturite)\s(?:de |des |d'|of ){_PEOPLE}"
        rf"|\bfaire monter en competences?\s{_PEOPLE}|faire (?:grandir|progresser)\s{_PEOPLE}")),
    (COACHING, 0.55, rf"\baccompagn(?:er|ez|erez|ement)\s(?:de |des )?{_PEOPLE}"),
    (COACHING, 0.7, r"\b(?:coaching|mentoring|mentorat|pair[- ]programming|binome|compagnonnage)\b"),
    (COACHING, 0.7,
        (rf"{_PEOPLE}\s(?:qui )?(?:veulent|souhaitent|want|who want|wish)\s(?:to )?(?:apprendre|learn"
        r"|progresser|monter en competences?)|apprendre a vos cotes|learn from you")),
)  # fmt: skip
_COMPILED = tuple((value, confidence, re.compile(pattern)) for value, confidence, pattern in _SIGNS)
_FOR_YOU = re.compile(
    r"\b(?:vous (?:serez|beneficie\w+|aurez|etes)|nous (?:vous )?(?:offrons|proposons)|avantages"
    r"|votre (?:montee|formation)|you will (?:be|receive|get)|we offer|parcours|suivi|par (?:nos|un"
    r"|des)|beneficie\w*|diplome\w*|bac ?\+)\b"
)
_MODELS = re.compile(r"\s(?:on|sur|with)\s(?:the )?(?:data|donnees|gpus?)|\s(?:models?|modeles?)")


def find_knowledge_transfer(flat: FlatText) -> Reading[str] | None:
    """`coaching` or `training`; None when nothing is said of it, which the API calls `none`."""
    found = [
        Reading(value, confidence, (flat.of(match),))
        for value, confidence, pattern in _COMPILED
        for match in pattern.finditer(flat.plain)
        if not _offered(flat.plain, match)
    ]
    return max(found, key=lambda reading: reading.confidence, default=None)


def find_trains_teams(flat: FlatText) -> Reading[bool] | None:
    """True when the freelancer says so; a text that does not say it leaves it unknown."""
    said = find_knowledge_transfer(flat)
    return None if said is None else Reading(True, said.confidence, said.evidence)


def _offered(plain: str, match: re.Match[str]) -> bool:
    """What the reader would be given, and models that are trained."""
    return bool(
        _FOR_YOU.search(before(plain, match.start(), far=60)) or _MODELS.match(after(plain, match.end(), far=20))
    )
