"""What a text says is to be replaced or left behind: named, so that one knows whence, and not asked for."""

import re
from collections.abc import Iterator

from marketplace.taxonomy.finding.subjects import subject_start

_PERSON = (
    r"(?:\w+ ){0,3}?(?:collegues?|colleagues?|responsables?|developpeu\w+|developers?|ingenieur\w*|engineers?|leads?"
    r"|cheff?e?s?|managers?|scientists?|scientiste?s?|analyste?s?|analysts?|architecte?s?|architects?|consultante?s?"
    r"|consultants?|experte?s?|experts?|owners?|freelances?|freelancers?|administrat\w+|person\w*)\b"
)
_OUR = r"(?:our|the|its|their|your|nos|notre|ses|son|leurs?|vos|votre|les?|la|l')"
_LEFT = re.compile(
    r"(?<![\w'-])(?:"
    r"migr(?:er|ons|ez|e|ent|ant|ate|ates|ating) (?:\w+ )?(?:depuis|from)\b"
    r"|(?P<between>(?:pass|bascul)(?:er|ons|ez|e|ent|ant) (?:de |d'|du )|(?:mov|switch|transition)(?:e|es|ing)? from\b)"
    r"(?=[^.;:\n]{1,60} (?:vers|a|to) )"
    rf"|(?:remplac(?:er|ons|ez|e|ent|ant|era|erez)|replac(?:e|es|ing)|(?:remplacement|replacement) (?:de|du|des|of)) "
    rf"(?!{_PERSON})"
    r"|(?<!be )(?<!etre )(?:decommission(?:n?er|n?ons|n?ez|n?ement|ing)?(?= )|delaiss(?:er|ons|ez|e|ent|ant)"
    r"|abandonn(?:er|ons|ez|e|ent|ant|era|erons)|(?:retir(?:e|es|ing)|sunset(?:s|ting)?|phas(?:e|es|ing) out"
    rf"|get(?:s|ting)? rid of|switch(?:es|ing)? off|quitt(?:er|ons|ez|e|ent)|sort(?:ir|ons|ez) d[eu]s?) {_OUR}\b)"
    r"|(?:tourn|repos|viv|fonctionn)(?:e|ent|ait|aient) (?:encore|toujours) (?:sous|sur|dans|avec)"
    r"|(?:est|sont) encore (?:sous|sur)"
    r"|still (?:runs?|lives?|sits?|relies|rely|depends?|works?)(?: \w+)? (?:on|in|under|upon|with)\b"
    rf"|{_OUR} ?(?:old |ag(?:e?)ing |vieux |vieil(?:le|les)? |ancien(?:ne|s|nes)? )?(?:legacy|(?<=old )|(?<=ing )"
    r"|(?<=vieux )|(?<=vieil )|(?<=vieille )|(?<=vieilles )|(?<=ancien )|(?<=ancienne )|(?<=anciens )|(?<=anciennes ))"
    r")"
)
_LEFT_BEHIND = re.compile(
    r"\b(?:(?:will be|to be|is being|are being|is to be|are to be|must be|sera|seront|va etre|vont etre|doit etre"
    r"|doivent etre) (?:decommission\w+|retired|phased out|replaced|sunset|switched off|abandonne\w*|remplace\w*"
    r"|eteinte?s?|debranche\w*|arrete\w*)"
    r"|(?:alone|on its own|seule?s?) (?:(?:will not|won't|would not|is not|isn't|are not) "
    r"(?:be )?(?:enough|do\b|sufficient|suffice)|ne suffi\w+ pas)"
    r"|historiques?\b|vieillissante?s?\b|legacy\b|en fin de vie\b|obsoletes?\b)"
)
_FOUNDED = re.compile(rf"\b{_OUR} ?(?:[\w+#./-]+ ){{1,3}}$")  # "notre Teradata historique"
_GOAL = re.compile(
    r"[.;:\n(]|\b(?:vers|par|au profit|en faveur|pour|afin|to|with|by|in favou?r|for|into|onto|sur|on|qui|that|which"
    r"|dont|where|pendant|during|is|are|est|sont|doit|doivent|will|must|then|puis)\b"
)
_GOAL_TOO = re.compile(rf"{_GOAL.pattern}|\ba\b")  # "passer de SAS à Python"
# Who has to know it, or keeps it running, is asked for it all the same.
_KNOWN = re.compile(
    r"\b(?:experiences?|experienced|knowledge|connaissances?|maitrise\w*|expertise|competences?|maint\w+|support\w*"
    r"|refactor\w*|reecri\w+|rewrit\w+|modernis\w+|debug\w*|comprendre|understand\w*|reprendre|exploit\w+)\b"
    r"[^.;:\n]{0,60}$"
)
# Every leaving holds one of these: looking for them is quick, and most texts leave nothing behind.
_HINTS = (
    *("migr", "pass", "bascul", "mov", "switch", "transition", "plac", "commission", "delaiss", "abandon", "retir"),
    *("sunset", "phas", "rid of", "quitt", "sort", "encore", "toujours", "still", "legacy", "old ", "ging ", "vieux"),
    *("vieil", "ancien", "histori", "obsolete", "fin de vie", "alone", "on its own", "seul", "etein", "debranch"),
    "arret",
)
_LOOKED_AT = 80  # characters before a cue
_LONGEST = 160  # characters that a cue holds for


def leavings(plain: str) -> Iterator[tuple[int, int]]:
    """The stretches of `plain` (first character, after the last) that name what is left behind, in no order.

    `plain` is in lower case without accents.
    """
    if not any(hint in plain for hint in _HINTS):
        return
    for found in _LEFT.finditer(plain):
        if not _is_known(plain, found.start()):
            yield found.end(), _goal(plain, found)
    for found in _LEFT_BEHIND.finditer(plain):
        if not _is_known(plain, found.start()):
            yield _subject(plain, found), found.start()


def _goal(plain: str, cue: re.Match[str]) -> int:
    latest = min(len(plain), cue.end() + _LONGEST)
    goal = (_GOAL_TOO if cue["between"] else _GOAL).search(plain, cue.end(), latest)
    return goal.start() if goal else latest


def _subject(plain: str, cue: re.Match[str]) -> int:
    earliest = max(0, cue.start() - _LOOKED_AT)
    earliest = max(earliest, *(plain.rfind(sign, earliest, cue.start()) + 1 for sign in ".;:\n"))
    if " " in cue[0] and cue[0] != "en fin de vie":
        return subject_start(plain, earliest, cue.start())
    ours = _FOUNDED.search(plain, earliest, cue.start())
    return ours.start() if ours else cue.start()


def _is_known(plain: str, place: int) -> bool:
    return _KNOWN.search(plain, max(0, place - _LOOKED_AT), place) is not None
