"""Where what a verb speaks of begins: back over an enumeration, and no further than a statement of its own."""

import re

_JOINT = re.compile(r",|\b(?:et|and|ainsi que|ou|or|mais|but)\b")
# Who does something, or what is said of something else, is no mere item of an enumeration.
_STATED = re.compile(
    r"\b(?:je|tu|il|elle|nous|vous|on(?! \w+ing)|i|you|we|they|must|need\w*|is|are|est|sont|avez|have|faut|suffi\w+"
    r"|maitris(?:ez|es|er|ons)|cherch\w+|recherch\w+|look\w*|indispensables?|obligatoires?|imperati\w+|exigee?s?|requis\w*|required"
    r"|mandatory|essentiel\w*|essential)\b|:"
)


def subject_start(plain: str, earliest: int, verb: int) -> int:
    """The first character, from `earliest` on, of what the verb at `verb` is said of.

    >>> subject_start("you know a, b and c are a plus", 0, 20)
    11
    """
    begin = earliest
    joints = list(_JOINT.finditer(plain, earliest, verb))
    for before, joint in zip([None, *joints], joints, strict=False):
        if _STATED.search(plain, before.end() if before else earliest, joint.start()):
            begin = joint.end()
    return begin
