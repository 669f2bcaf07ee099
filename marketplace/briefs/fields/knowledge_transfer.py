"""Whether the company also wants its people to learn (`coaching`, `training`), and whether a freelancer teaches."""

import re

from marketplace.briefs.clauses import after, before
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading

COACHING, TRAINING = "coaching", "training"

_PEOPLE = (
    r"(?:(?:les |nos |des |l'|vos |the |our |of |internal |internes? |metiers? |in-house |client |data "
    r"|ia |ai |ml |phd |junior |compliance |product |deux |two |three |trois |\d{1,3} ){0,4}(?:equipes?|teams?"
    r"|collaborateurs?|utilisateurs?|users?"
    r"|consultants?|analyst(?:e?s|e)?|architecte?s?|p[mo]s?|developpeu\w{1,20}|developers?|staff|employees|colleagues|collegues|salaries|people|juniors?"
    r"|data scientists?|engineers?|managers?|membres|dirigeants|etudiants|apprenants|doctorants|stagiaires"
    r"|students?))"
)
_SIGNS = (
    (TRAINING, 0.85,
        (r"\b(?:former|formez|formerez|formera|train(?:ing|s)?|upskill(?:ing)?|teach(?:ing)?)"
        rf"\s{_PEOPLE}")),
    (TRAINING, 0.85, rf"\bj(?:e|'ai)\sforme\s(?:\w+ement |aussi |souvent )?{_PEOPLE}"),
    (TRAINING, 0.85,
        (r"\bformations?\s(?:continues? |techniques? |initiales? )?(?:de |des |d'|(?:a|en) (?:destination"
         r"|direction) d(?:e|es) "
        rf"|pour |aux? |a |aupres d(?:e|es) |of )?{_PEOPLE}")),
    (TRAINING, 0.85,
        (r"\b(?:mettre en place|mise en place|construire|construction|elaborer|creer|creation|definir|deployer|build"
        r"|design|set up)\s(?:d'|de |of )?(?:une? |des |le |les |l'|a |the )?(?:offres?|plans?|programmes?"
        r"|parcours|catalogues?|training)"
        r"\s(?:de formations?|programmes?|plans?|offers?)\b")),
    (TRAINING, 0.85,
        (rf"\b{_PEOPLE}\s(?:devront|doivent|devraient|seront a|must|should|need to|have to|to)\s(?:etre "
         rf"|be )?(?:formee?s?|former"
        r"|trained)\b")),
    (TRAINING, 0.85,
        (r"\b(?:anim\w+|dispens\w+|donn\w+|concevoir|deliver\w*|run(?:ning)?|give"

            r"|lead)\s(?:et \w+ )?(?:des |les |de |d'|une |un |nos |the |our "
            r"|and design )?(?:\d+ )?(?:journees? de |jours? de |sessions? de "
        r"|ateliers? (?:de |et )|modules? de |programmes? de )?(?:formations?|masterclass\w*|training\w*"
        r"|workshops?|bootcamps?|cours)\b")),
    (TRAINING, 0.8, r"\b(?:formateur|formatrice|trainer)s?\b"),
    (COACHING, 0.85,
        (r"\b(?:transfert|transmission|partage|transfer|sharing)\s(?:de |des |of )?(?:competences?"
        r"|connaissances?|savoir(?:-faire)?|knowledge|skills)|\b(?:knowledge|skills?)[ -](?:transfer"
        r"|sharing)\b")),
    (COACHING, 0.85,
        (r"\b(?:transmet\w+|partag(?:er|ez|erez|eant)|share|sharing|pass(?:ing)? on)\s(?:aussi )?(?:votre|vos"
        r"|son|ses|sa|des|le|les|your)\s(?:savoirs?(?:-faire)?|competences|connaissances|expertises?|expertise"
        r"|knowledge|know-how|skills)\b")),
    (COACHING, 0.85,
        (r"\b(?:coach(?:er|ing|ez|erez|es)?|mentor(?:at|er|ing|ez|erez|s)?|encadr(?:er|ez|erez"
        rf"|ement))\s(?:technique(?:ment)?\s)?(?:et \w+ |de |des |d'|of )?{_PEOPLE}")),
    (COACHING, 0.85, rf"\bj(?:e |')(?:coache|encadre|mentore)\s{_PEOPLE}"),
    (COACHING, 0.85, rf"\baccompagn(?:er|ez|erez|ement)\stechnique(?:ment)?\s(?:de |des |d')?{_PEOPLE}"),
    (COACHING, 0.85,
        (rf"\b(?:monte\w*|mont\w+) en (?:competences?|puissance|maturite)\s(?:de |des |d'|of ){_PEOPLE}"
        rf"|\bfaire monter en competences?\s{_PEOPLE}|faire (?:grandir|progresser)\s{_PEOPLE}"
        r"|\b(?:les|la|l'|le) (?:faire|aider a|amener a)\s(?:monter en (?:competences?|maturite)|grandir"
        r"|progresser)\b"
        r"|\b(?:accompagn|favoris|encourag|assur|souten|stimul|developp|facilit)\w+\s(?:a )?(?:leur"
        r"|la) montee en competences?\b")),
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
    r"|des)|beneficie\w*|diplome\w*|bac ?\+|nous (?:formons|coachons|investissons|financons|accompagnons)"
    r"|chaque (?:consultant|collaborat|salarie)\w*|(?:notre|nos|our|an) (?:academy|academie|universite)"
    r"|(?:we|nous)(?=\s$)|each (?:consultant|employee)|every (?:consultant|employee))\b"
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
