"""What stands directly before or after a name where it is the ordinary word: "50 Go", "R&D", "vitamine C"."""

import re
from collections.abc import Mapping

_LOOKED_AT = 24  # characters on either side

# By the folded name; of the text in lower case without accents. What stands before ends at the name.
_BEFORE: Mapping[str, str] = {
    "go": r"\d ?|\b(?:let's|lets|to|we|you|they|i|must|will|can|ready to|on the|no|feu vert|touch and|pret a) |no-",
    "r": r"&|\b(?:m|mr|mme|mlle|dr)\.? ",
    "c": r"[\d°'] ?|\b(?:vitamines?|vitamin|plan|categorie|category|cat|hepatite|hepatitis|permis|classe|class|annexe"
    r"|appendix|type|option|grade|niveau|level|serie|series|groupe|group|zone|tranche|offre|lot|phase|point|vue"
    r"|batiment|building|salle|round|article|note|profil|bloc) ",
    "sas": r"\b(?:societe|entreprise|startup|start-up|cabinet|groupe|agence|filiale|statut|statuts|forme|la|une|notre"
    r"|cette|en|d'une|creation d'une) ",
    "vue": r"\b(?:en|point|points|de|la|une|prise|perte|premiere|belle|bonne|ma|sa|votre|notre) ",
    "tableau": r"\b(?:le|un|du|ce|au|en) ",
    "express": r"\b(?:livraison|transport|colis|pole|american|en|course|recrutement|to) ",
    "rest": r"\b(?:the|at|to|and) ",
    "make": r"\b(?:to|we|you|they|can|will|and|help|i|must) ",
    "react": r"\b(?:to|we|you|must|can|will|and) ",
    "excel": r"\b(?:to|you|we|who|will|can|and) ",
    "spark": r"\b(?:to|a|the|that|will) ",
    "python": r"\b(?:monty|serpent|snake|peau de|royal) ",
    "java": r"\b(?:ile de|iles de|island of|mer de|isle of) ",
    "azure": r"\b(?:bleu|ciel|bleue|cote d'|yeux) ",
    "lambda": r"\b(?:utilisateurs?|citoyens?|quidams?|clients?|users?|individus?|consommateurs?|personnes?) ",
    "oracle": r"\b(?:un|une|the|an|as an) ",
    "swift": r"\b(?:messages?|reseau|codes?|virements?|iban/|paiements?|taylor|a) ",
    "dpo": r"\b(?:rgpd|gdpr|cnil|privacy)\b.{0,16}|\b(?:un|une|notre|votre|nos|a|our|your) ",
    "chef": r"\b(?:sous|en|mon|son|votre|un|le|au|du) ",
}
# What stands after begins right behind the name.
_AFTER: Mapping[str, str] = {
    "go": r"[- ]?live|[- ]to[- ]|[ -]?/? ?no\b|[- ]?nogo| (?:ahead|further|beyond|back|through|out|above|deep"
    r"|deeper)\b"
    r"| ?(?:de |of )?(?:ram|stockage|memoire|vram|ssd|disque|data)\b|/s\b|!",
    "r": r" ?& ?d\b|\+\d| ?et ?d\b|\.h\b|'",
    "c": r"'|-[a-z]|\.[a-z]\b| ?level|[- ]suite|/o\b|- ?in\b",
    "sas": r" (?:au capital|rcs|unipersonnelle|de |d')|, rcs",
    "chef": r" (?:de|d'|du|des|en|executif|cuisinier)\b|-|\.fe",
    "vue": r" (?:d'|de |du |des |sur |que |par |a )",
    "tableau": r" (?:de|d'|des|blanc|croise|excel|comparatif|recapitulatif)\b",
    "transformer": r" (?:l'|la |le |les |des |un|nos |notre |votre |vos |leur|ce |cette |en |durablement"
    r"|digitalement|son |sa )",
    "excel": r" (?:in|at|as|by|dans|when|within)\b",
    "react": r" (?:to|quickly|fast|rapidly|well|under|promptly|positively)\b",
    "make": r" (?:sure|an?|the|it|your|our|us|them|this|use|decisions|sense|things|or|informed|every|better)\b",
    "express": r" (?:your|their|our|interest|himself|yourself|delivery|entry|written|consent|and|complex|ideas)\b",
    "access": r" (?:to|control|management|points?|rights|aux|and)\b",
    "rest": r" (?:of|assured|is|in|days?|and)\b",
    "spark": r" (?:interest|joy|curiosity|innovation|ideas|creativity|a |an |new)",
    "python": r" (?:snake|skin|reticule|royal|molure)\b",
    "java": r" (?:island|sea|coffee|central|est une ile|is an island)\b|-est\b",
    "azure": r" (?:sky|blue|sea|waters)\b",
    "oracle": r" (?:de|of) delphes?\b",
    "prolog": r" (?:de|du|of) ",
    "snowflake": r" (?:patterns?|shapes?|shaped)\b",
    "llm": r" (?:en|de|in) (?:\w+ )?(?:droit|law)\b",
    "notion": r" (?:de |d'|du |des |of |que )",
    "scala": r" (?:di|de) milan",
    "word": r" (?:of|for|by|on)\b|-of",
    "office": r" (?:manager|hours|space|politics|notarial|de )",
    "teams": r" (?:of|to|and|across|in|that|who|with)\b",
    "prompt": r" (?:reply|response|delivery|payment|retablissement|answer|and)\b",
    "swift": r" (?:response|action|messages?|delivery|payments?|and)\b",
    "claude": r" (?:bernard|monet|debussy|levi|francois)\b|-",
    "mistral": r" gagnant",
    "rust": r" (?:belt|proof)|-proof",
    "dpo": r".{0,16}\b(?:rgpd|gdpr|cnil|privacy)\b| (?:externes?|externalise|mutualise|interne|groupe?)\b",
    "agile": r" et \w+,? (?:vous|tu)\b",
}
# What the whole text is about, unless it also is about something of the name's own field.
_ABOUT: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "dpo": (
        re.compile(
            r"\b(?:rgpd|gdpr|cnil|ai act|privacy|conformites?|compliance|vie privee|dpia|aipd|data protection"
            r"|protection des donnees|donnees personnelles|personal data|registre des traitements|iso 42001)\b"
        ),
        re.compile(
            r"\b(?:sft|rlhf|rlaif|grpo|ppo|orpo|kto|trl|lora|qlora|preferences?|alignement|alignment|post-training)\b"
            r"|\bfine-?tun"
        ),
    ),
}
_VETO_BEFORE = {name: re.compile(rf"(?:{pattern})$") for name, pattern in _BEFORE.items()}
_VETO_AFTER = {name: re.compile(rf"(?:{pattern})") for name, pattern in _AFTER.items()}
# A name is not taken out of an identifier, an address, or another word's hyphens.
_GLUED_BEFORE = re.compile(r"[_@\\$]$|[^\W\d_]-$")
_GLUED_AFTER = re.compile(r"[_@]|-(?!(?:based|powered|like|native|certified|developp|shiny|s?ql)\b)[^\W\d_]")


def stands_otherwise(folded: str, plain: str, start: int, end: int, *, capital: bool) -> bool:
    """Whether the words around `plain[start:end]` show that the name `folded` is an ordinary word there.

    `capital`: it has a capital that no sentence begins with, so that what stands before it cannot make it a verb.
    """
    before, after = plain[max(0, start - _LOOKED_AT) : start], plain[end : end + _LOOKED_AT]
    if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(after):
        return True
    if _is_about_another(folded, plain):
        return True
    first, last = _VETO_BEFORE.get(folded), _VETO_AFTER.get(folded)
    return bool((first and not capital and first.search(before)) or (last and last.match(after)))


def _is_about_another(folded: str, plain: str) -> bool:
    if folded not in _ABOUT:
        return False
    another, own = _ABOUT[folded]
    return another.search(plain) is not None and own.search(plain) is None
