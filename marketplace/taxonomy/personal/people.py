"""Words for somebody at work, in the form that both genders share here."""

import re

from marketplace.taxonomy.personal.editing import one_of

_NOUNS_FR = """
acteur administrateur adjoint agent alternant analyste animateur annotateur apprenti architecte artisan assistant
auteur avocat candidat chef chercheur codeur collaborateur concepteur conseiller consultant
coordinateur createur debutant delegue designer developpeur diplome directeur dirigeant docteur doctorant economiste
editeur employe enseignant entrepreneur ergonome etudiant evaluateur expert facilitateur fondateur cofondateur
formateur freelance gerant gestionnaire hacker independant informaticien ingenieur inspecteur integrateur intervenant
journaliste juriste lead linguiste logisticien manager mathematicien medecin pharmacien physicien pilote prestataire
president professeur programmeur recruteur redacteur referent responsable salarie scientifique specialiste stagiaire
statisticien biostatisticien technicien testeur traducteur urbaniste vendeur charge generaliste praticien autodidacte
"""
_NOUNS_EN = """
advisor analyst architect candidate coach coder consultant contractor designer developer engineer expert
founder cofounder freelancer generalist graduate intern leader lead lecturer linguist manager mathematician mentor
officer physicist practitioner professional professor programmer researcher scientist specialist statistician student
teacher technician tester trainer writer economist
"""
_BEFORE = (
    r"(?:(?:data|ml|ai|ia|nlp|bi|it|software|web|senior|junior|lead|principal|staff|machine learning|deep learning"
    r"|computer vision|full[- ]?stack|back[- ]?end|front[- ]?end|cloud|devops|mlops|llm|freelance|tech|technical"
    r"|product|project|big data|research|analytics|independent|experienced|passionate|certified) ){0,3}"
)
NOUNS = frozenset({*_NOUNS_FR.split(), *_NOUNS_EN.split()})

PERSON = rf"{_BEFORE}{one_of(NOUNS)}s?(?!\w)"
"""A plain pattern, to be tried where a word begins: an occupation with what may stand before it."""

SIGNS = NOUNS | {noun + "s" for noun in NOUNS}
"""The words one of which is in every text that names a person so."""

_LAST_WORD = re.compile(r"[a-z]+\Z")


def names_person(plain_text: str, end: int) -> bool:
    """Whether such a word ends at this offset of the text."""
    last = _LAST_WORD.search(plain_text[max(0, end - 20) : end])
    return last is not None and last.group() in SIGNS
