"""The phrases that name a role of the API, in both languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_E = r"(?:\(?[·.]?e\)?s?|\(?e?s\)?|\(?ne\)?|s)?"  # ingénieur·e, ingénieur(e), ingénieurs
_ENGINEER = (
    rf"(?:engineers?|ingenieur{_E}|developers?|devs?|developpeu(?:r|se)(?:\(se\)|/se|/euse|·se|\(euse\)|s)?"
    rf"|expert{_E}|specialiste?s?|specialists?|lead)"
)
_HIRED = rf"(?:{_ENGINEER}|contractors?|freelancers?)"
_BRIDGE = (
    r"(?:\s(?:senior|confirmee?|junior|lead|expert|etudes|de recherche|recherche|et developpement|logiciel"
    r"|en|de|des|d'|specialisee?|solutions?|software|platform|plateforme)){0,3}[\s/-]{1,3}(?:en |de |des "
    r"|d'|l')?"
)
_AI = (
    r"(?:i\.?a\.?|a\.?i\.?|intelligence artificielle|artificial intelligence|gen ?ai|genai|gen ?ia"
    r"|(?:generative|gen) ai|ia (?:generative|gen)|ai/ml|ml/ai|llm|llms|rag|agentic|agents?|ia agentique"
    r"|data/ia|data/ai|applied ai)"
)
_DATA = r"(?:data|donnees|big data|data & ?(?:ai|ia)|bigdata)"
_ML = r"(?:machine[ -]learning|ml|deep[ -]learning|dl|apprentissage automatique)"

# In this order: of two phrases that begin at one place, the upper one is meant.
_PHRASES = {
    "ai_governance_officer": (
        rf"(?:responsable|officer|head|lead|consultant{_E}|expert{_E}|charge{_E})\s(?:de |of "
        r"|de la )?(?:la )?(?:gouvernance|governance|conformite|ethique|compliance)(?:\s(?:de |of "
        rf"|et ethique ){_AI}|\s(?:de l')?{_AI})|{_AI}[ -](?:governance|ethics|compliance"
        r"|risk)(?:\s(?:officer|manager|lead|consultant|expert))?|responsible ai (?:lead|officer|manager)"
        rf"|auditeur\s{_AI}"
    ),
    "ai_trainer": (
        rf"\b(?:formateur|formatrice|formateur\.?rice|formateur/trice|trainer)s?\b|\b{_AI}\s(?:instructor"
        r"|educator|teacher|coach)"
    ),
    "ai_product_manager": (
        rf"(?:{_AI}|{_DATA}|{_ML})[ -](?:product|project|programme?|delivery)\s(?:manager|owner|lead)"
        r"|(?:product (?:manager|owner)|po|pm|chef(?:fe)?(?:\(fe\))? de (?:projets?|produits?)"
        r"|directeur de projets?|project manager|directeur)\s?(?:-\s)?(?:technique\s|senior\s)?(?:en "
        rf"|de l'|d')?(?:{_AI}|{_DATA}|{_ML})"
    ),
    "ai_architect": (
        rf"architecte?s?(?:\s(?:solutions?|technique|senior|cloud))?{_BRIDGE}(?:{_AI}|{_ML})|(?:{_AI}"
        rf"|{_ML})[ -](?:solutions? )?architecte?s?"
    ),
    "data_architect": rf"architecte?s?{_BRIDGE}{_DATA}|{_DATA}[ -](?:solutions? |platform )?architecte?s?",
    "mlops_engineer": (
        rf"(?:ml|llm|ai)[ -]?ops\s(?:{_ENGINEER}|consultant{_E})|(?:{_ENGINEER}|consultant{_E}"
        rf"|architecte){_BRIDGE}(?:ml|llm)[ -]?ops"
    ),
    "computer_vision_engineer": (
        rf"(?:computer vision|vision)\s(?:{_HIRED}|scientists?|researchers?)|(?:{_ENGINEER}"
        rf"|data scientist|consultant{_E}){_BRIDGE}(?:computer[ -]vision|vision par ordinateur"
        r"|vision artificielle|traitement d'images?|imagerie)"
    ),
    "nlp_engineer": (
        rf"(?:nlp|natural language processing|tal|taln|speech|asr)\s(?:{_HIRED}|scientists?|researchers?"
        rf"|data scientists?)|(?:{_ENGINEER}|data scientist|consultant{_E}){_BRIDGE}(?:nlp|tal|taln|asr"
        r"|speech|voix|parole"
        r"|traitement (?:automatique )?du langage(?: naturel)?)|linguiste informaticien"
        r"|computational linguist"
    ),
    "ml_engineer": (
        rf"(?:{_ML})[ -]{_HIRED}|{_ENGINEER}{_BRIDGE}{_ML}|\bmle\b|{_ML}[ /-]{{1,3}}(?:ai"
        rf"|ia)\s{_ENGINEER}"
    ),
    "ai_engineer": (
        rf"{_AI}[ -](?:software |solutions? |application |backend |full[- ]?stack |platform "
        rf"|research )?{_HIRED}|{_ENGINEER}{_BRIDGE}{_AI}|prompt\s{_ENGINEER}|(?:data (?:science )?& ia"
        rf"|data science & ia) engineer|{_AI}\s(?:builder|lead)"
    ),
    "data_scientist": (
        r"\bdata[ -]?(?:science )?scientist(?:e|es|s)?|scientifiques? d(?:e|es) donnees|data[ -]?miner"
        rf"|statisticien(?:ne)?s?|{_ENGINEER}{_BRIDGE}(?:data[ -]?science|science des donnees)"
        r"|(?:machine learning|decision|quantitative) scientist"
    ),
    "data_engineer": (
        rf"\bdata[ -]?engineers?|{_ENGINEER}{_BRIDGE}{_DATA}\b(?! ?(?:scien|anal|engin|archi))"
        rf"|analytics engineer|{_DATA}\s(?:{_ENGINEER})|(?:etl|spark|databricks|snowflake"
        rf"|talend)\s{_ENGINEER}|{_ENGINEER}{_BRIDGE}(?:etl|spark|databricks|snowflake|talend)"
    ),
    "data_analyst": (
        rf"\bdata[ -]?anal[iy]ste?s?|analyste?s?{_BRIDGE}(?:{_DATA}|bi)\b|(?:bi|business intelligence"
        rf"|power ?bi)\s(?:{_ENGINEER}|analysts?|consultant{_E})|(?:{_ENGINEER}|consultant{_E}"
        rf"|responsable){_BRIDGE}(?:developpement bi|decisionnel(?:le)?|bi\b|business[ -]intelligence"
        r"|power ?bi)|product analyst|web analyst|data viz (?:expert|engineer|analyst)"
    ),
    "research_scientist": (
        rf"\bresearch (?:scientist|engineer)s?|chercheu(?:r|se)s?(?:\s\w+)?{_BRIDGE}(?:{_AI}|{_ML})"
        rf"|(?:{_AI}|{_ML})\s(?:researcher|research scientist)s?|ingenieur{_E} (?:de )?recherche"
        rf"|chercheu(?:r|se)s? en (?:informatique|{_AI})|phd researcher"
    ),
    "cloud_engineer": (
        r"\b(?:cloud|devops|devsecops|platform|infrastructure|sre|site reliability|kubernetes|aws|azure"
        rf"|gcp)[ -](?:{_ENGINEER}|architecte?s?|consultant{_E})|(?:{_ENGINEER}|architecte"
        rf"|consultant{_E}){_BRIDGE}(?:cloud|devops|infrastructure|aws|azure|gcp)\b"
        r"|\bdevops\b(?=\s(?:senior|confirme|h/f|f/h|aws|azure|gcp|kubernetes|terraform|$))|\bsre\b"
    ),
    "ai_consultant": (
        rf"(?:consultant{_E}|conseiller{_E}|strategist|advisor|adviser){_BRIDGE}(?:strategie )?(?:{_AI}"
        rf"|{_DATA}|{_ML}|transformation {_AI})\b(?![ -]{{0,2}}(?:engineer|scientist|analyst|architect|ops"
        rf"|scien))|(?:{_AI}|{_ML})[ -](?:strategy |transformation )?(?:consultant{_E}|strategist|advisor"
        rf"|adviser)|{_DATA}[ -](?:strategy )?consultant{_E}|chief (?:ai|data) officer|head of (?:ai|data)"
    ),
    "software_engineer": (
        rf"\bsoftware (?:engineer|developer|architect)s?|(?:developpeu(?:r|se)s?|{_ENGINEER})(?:\s|\(se\)\s"
        r"|·se\s)(?:logiciels?|web|full[ -]?stack|back[ -]?end|front[ -]?end|python|java|javascript|react"
        r"|node|mobile|php|\.net|c\+\+|applications?)|(?:full[ -]?stack|back[ -]?end|front[ -]?end|web"
        rf"|python|java|mobile)\s(?:{_ENGINEER})|ingenieur{_E} (?:etudes et )?(?:logiciel|developpement)"
        r"|developpeu(?:r|se)s? informatique"
    ),
}
_ANY = re.compile(
    r"(?<!\w)(?=[a-z])(?:" + "|".join(f"(?P<{role}>{pattern})" for role, pattern in _PHRASES.items()) + ")"
)
ROLES = tuple(_PHRASES)


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Words that name a role."""

    role: str  # as the API says it
    start: int  # offsets in the flat text
    end: int


def role_phrases(plain: str) -> Iterator[RolePhrase]:
    """From left to right, without overlaps."""
    for match in _ANY.finditer(plain):
        yield RolePhrase(str(match.lastgroup), *match.span())
