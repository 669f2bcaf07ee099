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
    r"|operationnel(?:le)?s? (?:en|sur)|autonomes? (?:en|sur|avec)"
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
_STARS = re.compile(r"\s?[:(–-]?\s?(?P<full>[●⬤★⭐■▮◉]{1,10})(?P<empty>[○◯☆□▯◌⚪]{0,10})")
_FRACTION = re.compile(r"\s?[:(–-]?\s?(?P<held>\d{1,2})\s?/\s?(?P<of>5|10)\b(?!/)")
_LOOKED_AT = 12  # characters before a level
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
        if not goes_on and not _SAID_OTHERWISE.search(plain[max(0, start - _LOOKED_AT) : start]):
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


def _goes_on(plain: str, cue: LevelCue) -> bool:
    # "Python expert en …" speaks of what follows.
    return re.match(r" (?:en|de|d'|du|sur|in|of|with|avec|knowledge)\b", plain[cue.end : cue.end + 12]) is not None


def _of(held: int, best: int) -> int:
    return min(HIGHEST, max(1, round(held / best * HIGHEST)))
