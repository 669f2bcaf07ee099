"""Enumerations: skills that a text lists side by side, so that what is said of one is said of all."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from marketplace.taxonomy.finding.dictionary import Mention
from marketplace.taxonomy.finding.language import STOP_WORDS

_LONGEST_GAP = 70  # characters between two neighbours
_LONGEST_ITEM = 3  # words of an item that the vocabulary does not know
_CLAUSE = re.compile(r"[.!?…;:](?=\s|$)|\n\s*\n")
_DELIMITER = re.compile(r"[,/|•·●▪+&()\n\[\]\\>-]|\b(?:et|and|ou|or|ni|nor|puis|plus)\b")
_GLUE_WORDS = """
    d de des du l la le les en in on sur of the with avec ainsi que as well like comme such via also aussi etc voire
    langage langages language languages framework frameworks outil outils tool tools librairie librairies library
    libraries bibliotheque bibliotheques type a v version
"""
_GLUE = frozenset(_GLUE_WORDS.split())
_WORD = re.compile(r"[^\W_]+")


def runs(plain: str, mentions: Sequence[Mention], *, breaks: Sequence[int] = ()) -> list[list[Mention]]:
    """The mentions, in order, cut into enumerations; a mention without neighbours is one of its own.

    `plain` is the text in lower case; `breaks` are sorted places where a new thing is said ("notions de"), which
    no enumeration goes past.
    """
    found: list[list[Mention]] = []
    for mention in mentions:
        last = found[-1][-1] if found else None
        if last and _listed(plain[last.end : mention.start]) and not _broken(breaks, last.end, mention.start):
            found[-1].append(mention)
        else:
            found.append([mention])
    return found


def _broken(breaks: Sequence[int], start: int, end: int) -> bool:
    place = bisect_left(breaks, start)
    return place < len(breaks) and breaks[place] < end


def _listed(gap: str) -> bool:
    if len(gap) > _LONGEST_GAP or _CLAUSE.search(gap):
        return False
    items = [_WORD.findall(item) for item in _DELIMITER.split(gap)]
    items[0] = [word for word in items[0] if not word.isdigit()]  # a version of the first
    return all(map(_is_glue, items)) or (len(items) > 2 and all(map(_is_item, items)))  # noqa: PLR2004 (one between two)


def _is_glue(words: list[str]) -> bool:
    return all(word in _GLUE for word in words)


def _is_item(words: list[str]) -> bool:
    return _is_glue(words) or (len(words) <= _LONGEST_ITEM and not STOP_WORDS.intersection(words))
