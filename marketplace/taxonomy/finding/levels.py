"""How well a text wants a skill known, or says that it is: 1 notions, 2 practised, 3 confirmed, 4 expert."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_KNOWING = (
    r"(?:connaissances?|maitrises?|pratiques?|comprehension|bases|competences?|experiences?|expertises?"
    r"|niveau)"
)
_KNOWLEDGE = r"(?:knowledge|understanding|command|skills?|experience|grasp|expertise|background|proficiency|level)"
_ADJECTIVE = r"(?:(?:technical|working|practical|professional|general|programming|theoretical|proven) )?"
_PATTERNS = {
    4: r"(?:experte?|(?<!nos )(?<!vos )(?<!les )(?<!des )(?<!d')(?<!our )(?<!the )(?<!of )expert(?:e?s))(?!"
    r" comptable| technique| metier)|expertises?|excellente?s? " + _KNOWING + r"|(?:parfaite|totale) "
    r"(?:maitrise|connaissance)|maitrise (?:parfaite|totale|experte|pointue)|" + _KNOWING + r" (?:pointues?"
    r"|expertes?)"
    r"|maitris\w+ parfaitement|expert-level|excellent " + _KNOWLEDGE + r"|mastery(?: of)?|guru",
    3: r"(?:tres |de )bonnes? (?:connaissances?|maitrise|comprehension|pratique)|tres bon niveau|solides? "
    + _KNOWING
    + r"|(?:fortes?|vraie|reelle) (?:maitrise|connaissances?|experience|expertise|competences?)|"
    + _KNOWING
    + r" (?:solides?|avancees?|approfondies?|averees?|confirmees?|significatives?)|maitris(?:e|es|er|ez|ant|ons|ent)"
    r"|(?<=you )master|(?<=must )master"
    r"|bonne maitrise|confirmee?s?|avancee?s?|experimentee?s?(?= (?:en|sur|avec|dans)|[):,])|advanced"
    r"|strong " + _ADJECTIVE + _KNOWLEDGE + r"|strong|solid " + _ADJECTIVE + _KNOWLEDGE + r"|proficien(?:t|cy)"
    r"|fluen(?:t|cy)|extensive " + _KNOWLEDGE + r"|(?:deep|in-depth|thorough) " + _KNOWLEDGE + r"|seasoned|skilled"
    r"|courante?(?=\s*(?:$|[,.;)/|\n]))",
    2: r"bonnes? (?:connaissances?|pratique|comprehension|bases|experience|notions)|bon niveau|intermediaires?"
    r"|intermediate"
    r"|hands[- ]on|good(?: \w+)? "
    + _KNOWLEDGE
    + r"|working knowledge|practical "
    + _KNOWLEDGE
    + r"|(?<!application )(?<!theorique et )pratique (?:reguliere|courante|de|du|d'|des)"
    r"|operationnel(?:le)?s? (?:en|sur)|autonom(?:es?|ous) (?:en|sur|avec|in|on|with)"
    r"|a l'aise (?:en|sur|avec|dans)|comfortable (?:with|in|using)|experience pratique|connaissances?"
    r" operationnelles?",
    1: r"notions?(?! app)|(?:connaissances?|niveau|competences?) (?:de base|elementaires?|basiques?)|bases (?:en"
    r"|de(?! donnee)|"
    r"d'|du|solides?)|les bases(?! de donnee)|debutante?s?|beginners?|basics?(?: " + _KNOWLEDGE + r")?(?: of)?"
    r"|familiar(?:ity|ise|isee?s?|ite)?|premieres? (?:experiences?(?! (?:reussie|significative|confirmee|de \d))"
    r"|connaissances?|notions?|approche)|sensibilisation"
    r"|initiation|initiee? (?:a|au|aux)|exposure|some (?:experience|knowledge)|entry[- ]level|novice|apercu"
    r"|elementary|rudiments?|basiques?",
    # Another thing to know, without a level: what was said before does not reach past it.
    0: r"connaissances?|connaissez|connais|experiences?|competences?|comprehension|utilisation|knowledge"
    r"|experienced?|understanding",
}
_LEVEL = re.compile(
    r"(?<!\w)(?<!\w-)(?:" + "|".join(f"(?P<l{level}>{words})" for level, words in _PATTERNS.items()) + r")(?!\w)"
)
_SAID_OTHERWISE = re.compile(r"\b(?:au|votre|mot|d'|systemes? |comite d'|conseils? d')$")
# Directly behind a name: "AWS (expert)", "Python : confirmé", "SQL – niveau avancé".
_BEHIND = re.compile(
    r"(?P<sign> ?[:(\[–-]\s?|\s|,\s(?=(?:au |a un |de )?niveau ))\(?(?:(?<=\()[^()\n]{1,30}[,;/] ?)?(?:niveau"
    r"|level|au niveau|a un niveau)?[ :]{0,3}$"
)
# A heading that says how well the items of its list are known; "Profil confirmé :" says it of somebody.
_OF_KNOWING = re.compile(
    r"maitris|master|connaissance|experiences?\b|pratique|notions|\bbases|competence|comprehension|knowledge|skills"
    r"|experience|understanding|command|proficien|hands|familiar|aise\b|comfortable"
)
_LIST = re.compile(
    r"[^.;:\n]{0,60}+:(?P<items>(?:[^\S\n]*+\n(?:[^\S\n]*+\n)?+[^\S\n]*+(?:[-*•●▪■◦‣✓✔➢>+–·]|o(?=\s))[^\n]{0,300}+){1,30}+)"
)
_STARS = re.compile(r"\s?[:(–-]?\s?(?P<full>[●⬤★⭐■▮◉]{1,10})(?P<empty>[○◯☆□▯◌⚪]{0,10})")
_FRACTION = re.compile(r"\s?[:(–-]?\s?(?P<held>\d{1,2})\s?/\s?(?P<of>5|10)\b(?!/)")
# Of whom it is said: an agent that is "autonome avec Kafka" says nothing of somebody's level.
_AUTONOMOUS = "autonom"
_OF_SOMEBODY = re.compile(
    r"(?:^|[^\w\s']\s?|\n\s*|\b(?:es|etes|est|etre|sois|soyez|sera|serez|seras|devenir|rendre|are|be|become|profil"
    r"|personne|consultante?|developpeu(?:r|se)|ingenieure?|developer|engineer|tres|totalement|pleinement|parfaitement"
    r"|rapidement|entierement|fully|very|highly|rigoureu(?:x|se) et|curieu(?:x|se) et|organisee? et|proacti(?:f|ve) et"
    r") )$"
)
_LOOKED_AT = 24  # characters before a level
_NEAR = 40  # characters between a name and the level behind it
HIGHEST = 4


@dataclass(frozen=True, slots=True)
class LevelCue:
    """Words that say a level, at their place."""

    start: int  # first character
    end: int  # after the last character
    level: int  # 1 to 4; 0 where something else to know begins without a level


def level_cues(plain: str) -> Iterator[LevelCue]:
    """Every level that the text says, in order; `plain` is in lower case without accents."""
    said = 0
    for found in _LEVEL.finditer(plain):
        assert found.lastgroup is not None
        level, (start, end) = int(found.lastgroup[1:]), found.span()
        goes_on = level == 0 and start <= said + 1  # "hands-on experience"
        if not goes_on and not _otherwise(found[0], plain[max(0, start - _LOOKED_AT) : start]):
            yield LevelCue(start=start, end=end, level=level)
        said = end


def behind(plain: str, end: int, cue: LevelCue) -> str | None:
    """The sign by which `cue` is attached to a name that ends at `end` ("(", ":", "-" or ""); None when it is not."""
    if not end <= cue.start <= end + _NEAR or _goes_on(plain, cue):
        return None
    found = _BEHIND.fullmatch(plain[end : cue.start])
    return found["sign"].strip() if found else None


def rating(plain: str, end: int) -> int | None:
    """The level that dots, stars or a mark out of 5 or 10 behind a name give ("●●●○○", "4/5")."""
    if stars := _STARS.match(plain, end):
        full, empty = len(stars["full"]), len(stars["empty"])
        return _of(full, max(full + empty, HIGHEST + 1))
    if (mark := _FRACTION.match(plain, end)) and int(mark["held"]) <= int(mark["of"]):
        return _of(int(mark["held"]), int(mark["of"]))
    return None


def below(plain: str, cue: LevelCue) -> tuple[int, int] | None:
    """From where to where the list goes that `cue` heads ("Vous maîtrisez :", with bullets under it); None: no list."""
    if not cue.level or not _OF_KNOWING.search(plain, cue.start, cue.end):
        return None
    found = _LIST.match(plain, cue.end)
    return found.span("items") if found else None


def _otherwise(words: str, before: str) -> bool:
    if words.startswith(_AUTONOMOUS):
        return not _OF_SOMEBODY.search(before)
    return _SAID_OTHERWISE.search(before) is not None


def _goes_on(plain: str, cue: LevelCue) -> bool:
    # "Python expert en …" speaks of what follows.
    return re.match(r" (?:en|de|d'|du|sur|in|of|with|avec|knowledge)\b", plain[cue.end : cue.end + 12]) is not None


def _of(held: int, best: int) -> int:
    return min(HIGHEST, max(1, round(held / best * HIGHEST)))
