"""Whether a text asks for a skill, would like it, or says that it is not wanted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Polarity = Literal["asked", "nice_to_have", "mentioned", "excluded"]

_LIKED = (
    r"(?:appreciee?s?|souhaitee?s?|souhaitables?|bienvenue?s?|desiree?s?|preferables?"
    r"|optionnel(?:le)?s?|facultati(?:f|ve)s?)"
)
# Said of what stands before it: "Spark est un plus".
_LIKED_BEHIND = re.compile(
    r"\b(?:est|sont|seraient|serait|sera|seront|constitue(?:nt|ra|raient|rait)?|represente(?:nt|rait|raient)?|ce"
    r"|comme|c'est)? ?"
    r"(?:aussi |egalement |fortement |vivement |tres |bien |particulierement |evidemment |clairement |considere\w*"
    r" comme )?"
    r"(?:un (?:vrai |gros |grand |reel |serieux |veritable |petit |net )?plus\b(?! (?:de|en|grand|important|haut"
    r"|fort|large|vaste)\b)"
    r"|(?:un|des|de|d'|le) ?(?:vrais? |gros |grands? |reels? |serieux |veritables? |precieux |nets? )?(?:atouts?"
    r"|bonus)\b"
    rf"|{_LIKED}\b)"
    r"|\b(?:is|are|be|as|would be|considered|a|an)\b ?(?:also |highly |strongly |definitely |seen as |considered"
    r" )?(?:a |an )?"
    r"(?:big |huge |strong |nice |real |definite |great )?(?:plus|pluses|bonus|advantage|asset(?! manag)"
    r"|nice[- ]to[- ]have"
    r"|desirable|desired|preferred|welcome|beneficial|optional|appreciated)\b"
    r"|\b(?:nice[- ]to[- ]have|good[- ]to[- ]have|preferred|optional|desirable|optionnel|facultatif|bonus|un plus"
    r"|atout|a plus)\b(?= ?[)\].;]|$|\n)"
    r"|\b(?:pas|non) (?:strictement |forcement |necessairement )?(?:obligatoires?|indispensables?|imperatif\w*"
    r"|redhibitoire)"
    r"|\bnot (?:strictly |absolutely )?(?:mandatory|a must|essential|compulsory|obligatory)\b"
    r"|\bnot (?:strictly )?(?:required|necessary|needed),? but\b"
    r"|\b(?=[sdpiw])(?:sans (?:que ce soit |etre )(?:exigee?s?|indispensables?|obligatoires?|requis\w*|necessaires?)"
    r"|would be (?:handy|useful|nice|helpful|good)\b|(?:serait|seraient) (?:utile|pratique)s?\b"
    r"|(?:(?:si|if) possible|de preference|preferably|ideally|idealement)\b(?= ?(?:[)\].;\n]|$)))",
    re.MULTILINE,
)
_CURIOUS = (
    r"(?=[aci])(?:(?:(?<!centre d')(?<!centres d')interets?|curiosite|appetences?|attrait|curieu(?:x|se)s?)"
    r" (?:\w+ ){0,2}?(?:pour|envers)|(?:interest|curiosity|appetite) (?:in|for|about)|curious about)\b"
)
_DEMANDED = r"[^.;\n]{0,80}\b(?:indispensables?|obligatoires?|imperati\w+|requis\w*|exigee?s?|required|mandatory)\b"
# Said of what stands after it: "idéalement Spark", "Bonus: Spark", "intérêt pour Spark".
_LIKED_AHEAD = re.compile(
    r"\b(?:idealement|de preference|si possible|eventuellement|ideally|preferably|optionally|facultativement|a"
    r" titre optionnel"
    r"|(?:un |des |les |gros |en )?(?:plus|bonus|atouts?)(?: apprecies?| points?)? ?:|bonus if|bonus points|a"
    r" (?:big |strong )?plus if"
    r"|(?:nice|good)[- ]to[- ]haves? ?:?|preferred ?:|optional(?:ly)? ?:|optionnel(?:le)?s? ?:|(?:serait|est) un"
    r" plus ?:"
    rf"|{_CURIOUS}(?!{_DEMANDED})"
    r"|(?:on|nous|we) (?:apprecie\w*|would (?:love|like)|aimerions)|apprecie(?:rait|rions|rons)|desirable ?:|en"
    r" bonus|plus if you"
    rf"|(?:competences?|connaissances?|experiences?|skills?|qualifications?|outils?) {_LIKED} ?:|{_LIKED} ?:"
    r"|(?:(?:welcome|desired|appreciated|advantageous|beneficial|helpful)"
    r"|what (?:would|will|could) (?:help|please us|be nice|be a plus|delight us|make us happy)"
    r"|ce qui (?:(?:nous|me) )?(?:ferait|fera|feraient|aiderait|aidera|plairait|serait)"
    r"(?: (?:plaisir|tres plaisir|la difference|utile|un plus|apprecie|bien|ideal))?"
    r"|(?:would be|serai(?:t|ent)) (?:a |an |un |des )?(?:plus|bonus|atouts?|advantage)) ?:)"
)
_ONLY = r"(?:seulement|uniquement|que|only|just|least|limited|merely|necessarily|moins|less|more|later)"
# Whose skills say nothing of the writer's.
_RELATIVE = (
    r"(?:mon|ma|my) (?:frere|soeur|pere|mere|cousine?|mari|epoux|epouse|femme|conjointe?|compagn(?:on|e)|amie?|fils"
    r"|fille|brother|sister|father|mother|cousin|husband|wife|partner|friend|son|daughter|boyfriend|girlfriend)"
)
_NOT = re.compile(
    rf"(?<![\w-])(?:(?P<far>aucune?(?: (?:connaissance|experience|competence|notion|maitrise|expertise|pratique"
    rf"|besoin))"
    r"(?: prealable| particuliere)? ?(?:de |d'|en |sur |avec )?|pas besoin (?:de |d')"
    r"|sans(?! (?:oublier|compter|cesse|que|doute|frontieres?|parler|cela|faute|conteste))"
    r"|hors(?! (?:ligne|site|normes|pair|taxes?|du commun|perimetre))|sauf|excepte|a l'exception (?:de |d'|du )"
    r"|plutot (?:que|qu')|au lieu (?:de |d'|du )|a la place (?:de |d'|du )|instead of|rather than"
    rf"|(?:not|no|without)(?!-| {_ONLY}\b| (?:a|an|afraid|the|matter|doubt|problem|longer a)\b)(?: need (?:for|to"
    rf" know|of))?"
    r"|(?:don't|do not|doesn't|does not|won't|will not|aren't|isn't|never|no longer)(?: \w+)?"
    r"|(?:migrat\w+|mov\w+|transition\w+|going|get\w*) (?:away|off) (?:from|of)?|phas\w+ out|retir\w+ our"
    r"|except(?: for)?|excluding"
    r"|not an?(?= [^.,;:\n]{1,40}? (?:person|guy|fan|people)\b)"
    r"|(?:i am|i'm) not an?(?= [^.,;:\n]{1,40}? (?:expert|specialist|developer|engineer|admin|user)\b)"
    r"|zero(?= [^.,;:\n]{1,40}? (?:experience|knowledge|skills?|background)\b)"
    rf"|zero (?:connaissance|experience|competence|notion|pratique|knowledge)s?(?: (?:de|d'|en|sur|avec|of|in|with))?"
    rf"|{_RELATIVE} (?:(?:est|is|works? (?:with|on|in)|travaille (?:sur|avec|en)|fait d[ue]|does|knows|connait"
    r"|maitrise)(?!\w))"
    r"|ni|nor|neither"
    r"|abandon\w+|pas question de)(?:(?<=[ '])|(?!\w))"
    rf"|(?P<near>aucune? |n'a(?:i|vons)? (?:pas|jamais) (?:encore |vraiment )?(?:pratique|utilise|touche|travaille) "
    rf"(?:(?:sur|avec|en|a|de|du|le|la|les) )?"
    rf"|(?:n'\w+|ne \w+) (?:plus|pas|jamais) (?:(?:de |d'|du |des |sur |avec |en |besoin de"
    rf" )(?:la |l')?|le |la |les |l')?|pas(?! {_ONLY}\b)(?: de | d'| du | des | en | sur | )|non(?= )"
    r"|(?:i (?:\w+ )?avoid(?:ed)?|j'evite|je fuis) (?:(?:le|la|les) |l')?))"
)
_NOT_BEHIND = re.compile(
    r"\b(?:n'est |ne sont |n'etant |is |are |isn't |aren't )?(?:pas|non|not|isn't|aren't) (?:ete )?"
    r"(?:requise?s?|necessaires?|demandee?s?|exigee?s?|attendue?s?|required|needed|necessary|expected|utilisee?s?"
    r"|used|relevant|concernee?s?)"
    r"\b(?!,? (?:mais|but))|\b(?:exclue?s?|s'abstenir|proscrite?s?|no longer used|plus utilisee?s?|unwanted)\b"
    # From the name's own last letter on, since a comma or a question mark would end what is spoken of.
    r"|(?:[\w+#] ?[,:?-]\s|\b)(?:(?:jamais|never) (?:encore |yet )?(?:pratique|utilise|touche|fait|appris|essaye|used"
    r"|touched|practi[sc]ed|tried|learn(?:ed|t)|done)(?:e?s)?|non merci|no,? thank(?:s| you)|(?:tres peu|pas) pour moi"
    r"|not for me|not my thing|pas mon truc)(?= ?(?:[.;,!)\n]|$))"
)
_NOT_ONLY = re.compile(rf"\b(?:(?:do|does|will|is|are) )?(?:non|pas|not|n'\w+ pas) {_ONLY}\b|\b\w{{2,5}}n't {_ONLY}\b")
_LACK = re.compile(r"(?:don't|do not) (?:yet |currently |really )?have\b")  # "we do not have it in house": hence asked
_FAR, _NEAR = 30, 0  # characters between a negation and the first name that it can reach
_LOOKED_AT = 80  # characters from the other cues


@dataclass(frozen=True, slots=True)
class PolarityCue:
    """Words that say how much something is wanted, at their place."""

    start: int  # first character
    end: int  # after the last character
    polarity: Polarity  # never "asked": that is what holds without a cue
    ahead: bool  # whether it speaks of what follows, or else of what stands before
    reach: int  # characters to the first name


def polarity_cues(plain: str) -> Iterator[PolarityCue]:
    """Every cue of `plain`, which is in lower case without accents, in no order."""
    for found in _LIKED_BEHIND.finditer(plain):
        yield PolarityCue(found.start(), found.end(), "nice_to_have", ahead=False, reach=_LOOKED_AT)
    for found in _LIKED_AHEAD.finditer(plain):
        yield PolarityCue(found.start(), found.end(), "nice_to_have", ahead=True, reach=_LOOKED_AT)
    for found in _NOT.finditer(plain):
        lacks = _LACK.match(plain, found.start()) and plain.endswith("we ", 0, found.start())
        if not (lacks or _NOT_ONLY.match(plain, found.start())):
            yield PolarityCue(found.start(), found.end(), "excluded", ahead=True, reach=_FAR if found["far"] else _NEAR)
    for found in _NOT_BEHIND.finditer(plain):
        yield PolarityCue(found.start(), found.end(), "excluded", ahead=False, reach=_LOOKED_AT)
