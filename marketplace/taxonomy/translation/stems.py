"""The telling words of a French or English text, without the endings that change neither meaning nor translation."""

import re

from marketplace.taxonomy.folding import fold

_WORD = re.compile(r"[\w+#]+")
_SMALL_FRENCH = """
    a au aux avec ce ces cette d dans de des du elle en et il l la le les leur leurs n ne ou par pas plus pour qu que
    qui s sa se ses son sur un une
"""
_SMALL_ENGLISH = "a an and are as at by for from in is its of on or the their to with"
SMALL_FRENCH, SMALL_ENGLISH = frozenset(_SMALL_FRENCH.split()), frozenset(_SMALL_ENGLISH.split())
_SHORT, _LONG = 3, 4  # letters that a word has more than, before an ending of one, or of several, is taken off
_DOUBLED = 5


def french_stems(text: str) -> list[str]:
    """Its telling words, in order: "des réseaux neuronaux" gives "reseau", "neuronal"."""
    return [_french(word) for word in _words(text) if word not in SMALL_FRENCH]


def english_stems(text: str) -> list[str]:
    """Its telling words, in order: "processing of images" gives "process", "imag"."""
    return [_english(word) for word in _words(text) if word not in SMALL_ENGLISH]


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).replace("_", " "))


def _french(word: str) -> str:
    if len(word) > _LONG and word.endswith("aux"):
        return word.removesuffix("x") if word.endswith("eaux") else word.removesuffix("ux") + "l"
    if len(word) > _SHORT and word[-1] in "sx":
        word = word[:-1]
    if len(word) > _LONG and word.endswith("ee"):
        word = word[:-1]
    return word[:-1] if len(word) > _SHORT and word.endswith("e") else word


def _english(word: str) -> str:
    word = _singular(word)
    if len(word) > _DOUBLED and word.endswith("ing"):
        word = word.removesuffix("ing")
        if word[-1] == word[-2] and word[-1] not in "ls":
            word = word[:-1]
    return word[:-1] if len(word) > _SHORT and word.endswith("e") else word


def _singular(word: str) -> str:
    if len(word) > _LONG and word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    if len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word.removesuffix("s")
    return word
