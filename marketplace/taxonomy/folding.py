"""One spelling for every way of writing a name, so that labels can be compared as plain strings."""

import re
import unicodedata

# NFKD leaves these alone: they are letters of their own, not a letter and a mark.
_REPLACED = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ‛`´′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("♯＃", "#"),
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
    }
)
_NOT_A_NAME = re.compile(r"[^\w+#]|_")


def fold(text: str) -> str:
    """`text` without case, accents, ligatures, typographic marks and repeated blanks; `+`, `#` and `.` stay.

    >>> fold("  Réseaux   de Neurones ")
    'reseaux de neurones'

    Folding a folded text changes nothing.
    """
    if text.isascii():  # most names, and forty times as fast
        return " ".join(text.lower().replace("`", "'").split())
    # Twice, because a compatibility form can decompose into what the first pass replaces (and the reverse).
    once = _fold_once(text)
    while (again := _fold_once(once)) != once:
        once = again
    return once


def squash(text: str) -> str:
    """The folded text with only its letters, digits, `+` and `#`: "Scikit-Learn" and "scikit learn" meet here.

    Squashing a squashed text changes nothing.
    """
    return _NOT_A_NAME.sub("", fold(text))


def _fold_once(text: str) -> str:
    lowered = text.translate(_REPLACED).casefold().translate(_REPLACED)
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(character for character in decomposed if not _invisible(character))
    return " ".join(bare.split())


def _invisible(character: str) -> bool:
    # Accents, and the format characters (soft hyphens, zero-width joiners) that text copied from a PDF carries.
    return unicodedata.combining(character) != 0 or unicodedata.category(character) == "Cf"
