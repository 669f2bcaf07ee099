"""What a text rules out in so many words, before or behind its name or under a heading: who and what is not wanted.

Bare negations ("pas de Java") are cues of `polarity`; a refusal holds for all that its clause says.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marketplace.taxonomy.finding.subjects import subject_start

_A = r"(?:de |d'|du |des |une? |ni |la |le |les |l'|:)"
_ONLY = r"(?:only|just|merely|necessarily|simply|seulement|uniquement|simplement|forcement|necessairement)"
_NO_MATTER = (
    r"(?!(?:\w+ )?(?:problems?|problemes?|soucis?|issues?|matter|secrets?|surprise|must|requirement|obstacle|bad"
    r"|coincidence|hasard|seule?|simple|question)\b)"
)
_WANTING = (
    r"(?:(?:re)?cherch\w+|voul\w+|veu[tx]|souhait\w+|desir\w+|attend\w+|demand\w+|recrut\w+|engage\w+"
    r"|(?:avons|a|ai|aurons|aura)(?= (?:\w+ )?(?:pas|plus|aucune?) (?:\w+ )?besoin))"
)
_NEEDING = (
    r"(?:need|want|look(?:ing)? for|seek(?:ing)?|search(?:ing)? for|hir(?:e|ing)|expect(?:ing)?|requir(?:e|ing)"
    r"|consider|after|interested in)"
)
_I_WE_NOT = r"(?:(?:we|i) (?:do not|don't|are not|aren't|am not|will not|won't)|(?:we're|i'm) not)"
_HEADED = (
    r"(?:ce (?:que (?:nous|l'on|je) |qu'on )(?:ne |n')[^:.\n]{1,30} (?:pas|plus)\b[^:.\n]{0,20}"
    r"|ce qui (?:ne |n')[^:.\n]{1,20} (?:pas|plus)\b[^:.\n]{0,30}"
    r"|hors (?:du |de )?(?:perimetre|scope|sujet|champ)[^:.\n]{0,30}"
    r"|non (?:souhaite|recherche|demande|voulu|inclu|concerne)\w*|exclu(?:e?s|sions?)?"
    r"|what (?:we|i) (?:(?:do|are|will|am) not|don't|aren't|won't)\b[^:.\n]{0,30}"
    r"|(?:out of|not in|outside) scope[^:.\n]{0,20}|not (?:wanted|needed|required|included|looking for)|exclusions?"
    r"|excluded) ?:"
)
_AHEAD = re.compile(
    r"(?<![\w'-])(?:"
    rf"(?:nous|on|je) (?:ne |n'){_WANTING} (?:\w+ )?(?:pas|plus|aucune?)(?: besoin)?(?! {_ONLY}\b)(?= {_A}| ?:)"
    rf"|(?:nous|on|je) (?:ne |n'){_WANTING} ni\b"
    rf"|{_HEADED}"
    r"|merci de ne pas (?:nous )?(?:propos|candidat|postul|envoy|present|repond|soumett)\w+"
    r"|inutile de (?:nous )?(?:propos|candidat|postul|envoy|present|repond)\w+"
    r"|ne (?:nous )?(?:postulez|candidatez|proposez|repondez|envoyez) pas"
    rf"|(?:il ne s'agit|ce n'est|ceci n'est) (?:pas|ni) (?!{_ONLY}\b){_A}{_NO_MATTER}"
    rf"|{_I_WE_NOT} (?:really |actually )?{_NEEDING}(?! (?:to|{_ONLY})\b)"
    r"|(?:nobody|no one) (?:will |would )?(?:asks?|expects?|needs?)(?: you)? (?:for|to)\b"
    r"|(?:personne|on) ne vous demand\w+(?: pas)?(?= (?:de |d'|du ))"
    r"|(?:please )?(?:do not|don't) apply(?= (?:if|without|unless|with)\b)"
    r"|please (?:do not|don't) (?:put forward|apply|send|submit|propose|offer|present)"
    r"|please,? no(?= )"
    rf"|(?:this|it|that)(?: is|'s) (?:not|neither) an? {_NO_MATTER}"
    r"|(?:(?<=[.!?] )|(?<=\n)|(?<=- ))(?:not an?|(?:ce n'est )?pas une?) (?=[^.,;:\n]{1,60}"
    r"(?:mission|role|job|position|poste|profile?|project|projet)\b)"
    r"|(?:(?<=[.!?] )|(?<=\n)|(?<=- ))pas une? (?:mission|poste|profil|projet)\b"
    r"|(?:mission|contrat?ct?|prestation|scope|perimetre|assignment|work|lot) (?:excludes?|exclut?"
    r"|does not (?:include|cover|involve)|n'inclut pas|ne (?:comprend|couvre) pas)"
    r")"
)
_SUBJECT = r"(?:sujet|projet|chantier|debat|lot|histoire|affaire|question|metier)s?"
_TOPIC = r"(?:subject|topic|matter|project|story|question|assignment|mission|lot|job|trade)s?"
_BEHIND = re.compile(
    r"(?<![\w'-])(?:"
    r"(?:ne (?:nous |vous )?|n')(?:convien\w+ pas|(?:nous )?interess\w+ pas|(?:r?entr\w+) pas dans"
    r"|f(?:ait|ont|era|eront) pas (?:partie|l'affaire))"
    r"|(?:ne (?:sera|seront|seraient|serait|sont)|n'est) (?:pas|plus) (?:retenu|consider|etudie|pris|accept|examine"
    r"|l'objet|au programme|(?:le|notre) (?:sujet|propos|besoin)|dans (?:le|notre) (?:perimetre|champ)"
    r"|ce qu(?:e (?:nous|l'on)|'on) (?:re)?(?:cherch|voul|veut|souhait|attend)|ce qu'il (?:nous |me )?faut)\w*"
    r"|(?:n'a|n'ont|n'aura|n'auront) (?:pas|aucune) (?:de |sa |leur )?place\b"
    r"|(?:has|have|will have) no place\b|(?:thank you|thanks|merci),? (?:but )?(?:not this time|pas cette fois)"
    r"|(?:de |d'|doivent |devront )?(?:s'abstenir|passer leur chemin)\b"
    rf"|(?:est|sont|reste(?:nt)?|sera|seront) (?:\w+ )?(?:une? autre {_SUBJECT}|d'autres {_SUBJECT}"
    rf"|une? {_SUBJECT} a part|hors (?:du |de )?(?:sujet|perimetre|scope|champ))"
    r"|(?:will not|won't|would not|wouldn't|cannot|can't) (?:do(?= ?(?:[.,;:!\n]|$|here|for us))|suit|fit\b"
    r"|be (?:considered|shortlisted|accepted|selected|suitable|(?:a |the )?(?:good |right )?(?:fit|match)))"
    r"|(?:does not|doesn't|do not|don't) (?:suit|fit|interest) us"
    r"|(?:is not|isn't|are not|aren't) (?:what (?:we|i)\b|our (?:topic|subject|need)|the (?:topic|subject|point)\b"
    r"|part of|in(?: the| our)? scope|within (?:the |our )?scope|suitable|(?:a|the) (?:good |right )?fit|of interest)"
    r"|(?:is|are|remains?|stays?) (?:\w+ )?(?:out of|outside(?: of)?)(?: the| our)? (?:scope|question|perimeter)"
    r"|(?:is|are) off the table\b"
    rf"|(?:is|are) (?:another|an?other|a separate|a different|for another) {_TOPIC}"
    r")"
)
_STOP = re.compile(r"[;\n•]|[.!?](?=\s|$)")
# Where a refusal's clause ends and the text says what holds instead.
_INSTEAD = re.compile(
    r"\b(?:mais|but|however|cependant|toutefois|en revanche|par contre|instead|plutot)\b"
    r"|(?:,|\b(?:et|and)\b|[–-](?= ))[ ,]*(?:and |et |so |donc |car |as )?(?:je|nous|vous|il|elle|c'est|ceci|cela|we"
    r"|you|they|this|nothing|rien|uniquement|seulement|only|just|everything|tout)\b"
    r"|,(?= [^,.;:\n]{1,40}? (?:is|are|est|sont|suffit|suffisent|nous suffit|uniquement|seulement|only|exclusively)\b)"
    r"|(?<!:):(?= )"
)
# Who comes without it is refused, so that it is insisted on.
_LACKING = re.compile(
    r"\b(?:sans|without|lacking|unless|a moins (?:de|que|d')|sauf si|depourvue?s? d[e']"
    r"|(?:ne |n')\w+ (?:pas|jamais|aucune?)|(?:do|does|did|have|has|are|is|can) ?not(?! (?:only|just)\b)|\w{2,5}n't"
    r"|never|no (?:experience|knowledge|command))\b"
)
# Every refusal holds one of these: looking for them is quick, and most texts refuse nothing.
_HINTS = (
    *(
        " pas",
        "non ",
        "not",
        "n't",
        " ni ",
        " plus",
        "aucun",
        "hors ",
        "exclu",
        "nobody",
        "no one",
        "please",
        "inutile",
    ),
    *("outside", "out of", "other", "autre", "different", "separate", "no place", "a part", "abstenir", "chemin"),
    *("off the table", "neither"),
)
_LONGEST = 240  # characters that a refusal holds for


@dataclass(frozen=True, slots=True)
class Refusal:
    """A stretch of a text that says what or who is not wanted, at its place."""

    start: int  # first character of what is ruled out
    end: int  # after its last character
    insisted_until: int  # from `end` on, what nobody may come without; `end` where there is none


def refusals(plain: str, sentences: Sequence[int] | None = None) -> list[Refusal]:
    """The stretches of `plain` whose skills and roles are ruled out, by their first character.

    `plain` is in lower case without accents. `sentences` are where they begin; without them each line ends one.
    """
    if not any(hint in plain for hint in _HINTS):
        return []
    ahead = ((found.end(), _end(plain, found.end(), sentences)) for found in _AHEAD.finditer(plain))
    behind = ((_start(plain, found.start(), sentences), found.start()) for found in _BEHIND.finditer(plain))
    return [_refusal(plain, start, end) for start, end in sorted([*ahead, *behind])]


def is_refused(found: Sequence[Refusal], place: int) -> bool:
    """Whether what `refusals` found rules out what stands at `place`."""
    first = bisect_left(found, place - _LONGEST, key=lambda refusal: refusal.start)  # none is longer
    last = bisect_right(found, place, key=lambda refusal: refusal.start)
    return any(place < refusal.end for refusal in found[first:last])


def _refusal(plain: str, start: int, end: int) -> Refusal:
    lacking = _LACKING.search(plain, start, end)
    return Refusal(start, lacking.start() if lacking else end, end)


def _end(plain: str, place: int, sentences: Sequence[int] | None) -> int:
    latest = min(len(plain), place + _LONGEST)
    latest = next(_stops(plain, place, latest, sentences), latest)
    instead = _INSTEAD.search(plain, place, latest)
    return instead.start() if instead else latest


def _start(plain: str, place: int, sentences: Sequence[int] | None) -> int:
    earliest = max(0, place - _LONGEST)
    stops = list(_stops(plain, earliest, place, sentences))
    return subject_start(plain, stops[-1] + 1 if stops else earliest, place)


def _stops(plain: str, start: int, end: int, sentences: Sequence[int] | None) -> Iterator[int]:
    for found in _STOP.finditer(plain, start, end):
        if sentences is None or found[0] != "\n" or _begins_behind(plain, found.start(), sentences):
            yield found.start()


def _begins_behind(plain: str, place: int, sentences: Sequence[int]) -> bool:
    following = bisect_right(sentences, place)
    return following == len(sentences) or plain[place : sentences[following]].isspace()
