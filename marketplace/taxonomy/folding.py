"""One spelling for every way of writing a name, so that labels can be compared as plain strings."""

import re
import unicodedata
from functools import lru_cache

# NFKD leaves these alone: they are letters of their own, not a letter and a mark.
_REPLACED = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ‛`´′", "'"),
        **dict.fromkeys("‐‑‒–—―−­", "-"),
        **dict.fromkeys("♯＃", "#"),
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
    }
)
_NOT_A_NAME = re.compile(r"[^\w+#]|_")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` without case, accents, ligatures, typographic marks and repeated blanks; `+`, `#` and `.` stay.

    >>> fold("  Réseaux   de Neurones ")
    'reseaux de neurones'

    Folding a folded text changes nothing.
    """
    # Twice, because a compatibility form can decompose into what the first pass replaces (and the reverse).
    once = _fold_once(text)
    while (again := _fold_once(once)) != once:
        once = again
    return once


@lru_cache(maxsize=65536)
def squash(text: str) -> str:
    """The folded text with only its letters, digits, `+` and `#`: "Scikit-Learn" and "scikit learn" meet here.

    Squashing a squashed text changes nothing.
    """
    return _NOT_A_NAME.sub("", fold(text))


def _fold_once(text: str) -> str:
    lowered = text.translate(_REPLACED).casefold().translate(_REPLACED)
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(bare.split())
