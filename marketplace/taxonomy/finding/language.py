"""French or English, told by the small words of a sentence."""

import re
from typing import Literal

Language = Literal["fr", "en"]

_FRENCH = """
    afin ainsi au aucune aux avec avez avoir bonne ce ces cette chez comme competences connaissance connaissances
    dans de depuis des du elle en entreprise equipe est et etes etre faire ils je la le les leur leurs
    mais meme mission nos notre nous ont ou par pas plus pour qu que qui recherche recherchons sa sans ses si son
    sont souhaite souhaitee sous sur ta tes ton tres tu un une vers vos votre vous y ans annees maitrise notions
    outils developpement niveau connaitre idealement serait apprecie appreciee langage langages
"""
_ENGLISH = """
    a about an and any are as at be been but by can experience for from good had has have he her his how i if in into
    is it its knowledge language languages must my no not of or our over required she should skills strong such that
    the their them they this those to tools using was we were what who will with work working would years you your
    we're you'll ideally preferred nice familiar proficient
"""
_FRENCH_WORDS, _ENGLISH_WORDS = frozenset(_FRENCH.split()), frozenset(_ENGLISH.split())
STOP_WORDS = _FRENCH_WORDS | _ENGLISH_WORDS
# "on", "plus", "base" … exist in both; "l'", "d'", "qu'" only in French.
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_ELIDED = re.compile(r"(?:qu|[ldnsjctm])'(?=[a-z])")
_ENGLISH_ENDINGS = re.compile(r"(?:'s|'ll|'re|n't|ing)$")
_ACCENTED = re.compile(r"[àâçéèêëîïôùûœÀÂÇÉÈÊÎÔÙŒ]")
_LOOKED_AT = 600  # characters; the language of a sentence is plain long before


def language(sentence: str, *, plain: str) -> Language | None:
    """The language of a sentence; None where nothing tells ("Python, SQL") or both weigh the same.

    `plain` is the same sentence in lower case and without accents.
    """
    words = _WORD.findall(plain[:_LOOKED_AT])
    french = sum(word in _FRENCH_WORDS or _ELIDED.match(word) is not None for word in words)
    english = sum(word in _ENGLISH_WORDS or _ENGLISH_ENDINGS.search(word) is not None for word in words)
    french += min(3, len(_ACCENTED.findall(sentence[:_LOOKED_AT])))
    if french == english:
        return None
    return "fr" if french > english else "en"
