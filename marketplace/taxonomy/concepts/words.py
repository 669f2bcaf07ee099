"""The words of a sentence that carry meaning, cut to their stems, in French and English alike."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from marketplace.taxonomy.folding import fold

_WORD = re.compile(r"[^\W_]+(?:\+\+|[+#](?![^\W_]))?")
# What stands where an ad was made anonymous: <ORGANIZATION>; and "don't", which is no "don".
_HIDDEN = re.compile(r"<[A-Z_]{2,40}>|\b[A-Za-z]{2,6}n['’]t\b")
_SHORTEST_STEM = 4  # letters that a suffix must leave
_SHORTEST_ROOT = 5  # letters that a suffix of four or more must leave: "boutique" is not "bout"
_CACHED = 65_536

_ENGLISH = """
    a about across all also am an and any are as at be been being between both but by can could did do does e each etc
    every few for from g had has have he her his how i if in into is it its less like ll may me might more most must my
    new not of on one onto or other others our out over own per re s she should so some such t than that the their them
    then there these they this those through to two under up upon us very via was we well were what when where which
    while who whom whose will with within would you your yours
"""
_FRENCH = """
    afin ainsi alors apres au aucun aucune aussi autre autres aux avant avec avez avoir avons bien car ce cela celle
    celui ces cet cette ceux chaque chez comme dans de des donc dont du elle elles en encore entre est et etant etc ete
    etes etre eux fait faire il ils je jusqu la le les leur leurs lors lui ma mais me meme memes mes moins mon ne nos
    notre nous on ont ou par pas peu peut plus plusieurs pour pres qu quand que quel quelle quels quelles qui sa se
    selon sera serez ses si son sont sous sur ta te tes toi ton tous tout toute toutes tres tu un une vers via vos
    votre vous y c d j l m n
"""
# "sans" and "without" are not among them: what is to be done without code is not what is to be done with it.
STOPPED = frozenset((_ENGLISH + _FRENCH).split()) - {"c"}

_SUFFIXES = """
    atisations atisation atiser atise atises atised atising atiques atique ating ated ates ate isations izations
    isation ization ications ication ations ation ateurs ateur atrices atrice ators ator atives ative atifs atif
    issements issement ements ement ments ment ities ites ity ite ness ingly ively ivement edly ings ing ies ied ier
    iere ieres iers euses euse eurs eur ers er ors or ions ion icals ical ally als al aux ances ance ences ence antes
    ante ants ant ives ive ifs if ises ise izes ize ised ized iser isent ables able ibles ible ouses ouse ous iques
    ique ics ic ees ee es ed ent ez ir s e y is
"""
_ANALYSIS = re.compile("ly[zt]$")  # analyse, analyze and analytics; catalyse and catalytic
_LONGEST_FIRST = sorted(_SUFFIXES.split(), key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Word:
    """One informative word of a text."""

    stem: str
    start: int  # in characters of the text
    end: int  # one past its last character


def informative_words(text: str) -> Iterator[Word]:
    """The words of `text` in their order, without articles, pronouns and the like. Any text will do."""
    shown = _HIDDEN.sub(lambda hidden: " " * len(hidden[0]), text)
    for found in _WORD.finditer(shown):
        if (word := _folded(found[0])) and word not in STOPPED:
            yield Word(stem=stem(word), start=found.start(), end=found.end())


@lru_cache(maxsize=_CACHED)
def _folded(word: str) -> str:
    return fold(word)


def stems(text: str) -> list[str]:
    """The stems of the informative words of `text`, in their order."""
    return [word.stem for word in informative_words(text)]


@lru_cache(maxsize=_CACHED)
def stem(folded: str) -> str:
    """The folded word without its longest known suffix: "detecter", "detection" and "detecting" meet in "detect".

    Crude on purpose: stems are only ever compared with each other, and several must meet before anything is claimed.
    """
    if not folded.isalpha():
        return folded
    if len(folded) <= _SHORTEST_STEM:
        return folded.removesuffix("s") if len(folded) == _SHORTEST_STEM and folded[-2] != "s" else folded
    suffix = next((end for end in _LONGEST_FIRST if folded.endswith(end) and _leaves_a_stem(folded, end)), "")
    return _ANALYSIS.sub("lys", folded.removesuffix(suffix))


def _leaves_a_stem(folded: str, suffix: str) -> bool:
    return len(folded) - len(suffix) >= (_SHORTEST_STEM if len(suffix) < _SHORTEST_STEM else _SHORTEST_ROOT)
