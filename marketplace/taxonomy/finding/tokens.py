"""Words of a running text, with what stands between them, so that every word's place in the text is known."""

import re
from itertools import accumulate

from marketplace.taxonomy.folding import fold

# Marks that a PDF leaves inside words (accents of their own, soft hyphens, zero-width joiners), and a hyphen that
# only broke the line. A word keeps the signs that end some names (C++, C#, GTK+); ".NET" begins with its dot.
_INSIDE = r"[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]|[-\u2010\u00ad]\r?\n[ \t]*(?=[a-zà-ÿ])"
_NAME_SIGNS = r"\+\+|[+#♯＃](?![^\W_])"
_WORD = re.compile(rf"([^\W_]+(?:(?:{_INSIDE})[^\W_]*)*(?:{_NAME_SIGNS})?|\.(?<![^\W_]\.)(?:NET|Net|net)\b)")
_LINE_BREAK = re.compile(r"[-\u2010]\s+")

_TIGHT = {**dict.fromkeys("-‐‑‒–—−_·", " "), **dict.fromkeys("'’‘ʼ´`", "'"), ".": "."}
_LITERAL = frozenset("/&(.")  # what the key of a name must hold, too
_LONGEST_JOINT = 8  # characters between two words of one name; more is layout
# Small words that a French or English name may or may not hold: "détection (des|d') anomalies".
PARTICLES = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "of", "the"])
_SHORTEST_PLURAL = 4  # letters: "APIs", "LLMs"; below, an s belongs to the name


def split(text: str) -> list[str]:
    """`text` cut into gap, word, gap, word, … gap; joined they are the text, and words stand at the odd places."""
    return _WORD.split(text)


def starts(pieces: list[str]) -> list[int]:
    """Where each piece of `split` begins, in characters; one more for the end of the text."""
    return [0, *accumulate(map(len, pieces))]


def folded_word(word: str) -> str:
    """One spelling of a word, without the hyphen that broke its line."""
    return fold(_LINE_BREAK.sub("", word))


def stem(folded: str) -> str:
    """The folded word without its French or English plural, only good for comparing words within longer names.

    >>> [stem(word) for word in ("models", "reseaux", "neuronaux", "analyses", "aws")]
    ['model', 'reseau', 'neuronal', 'analyse', 'aws']
    """
    if len(folded) < _SHORTEST_PLURAL or folded[-1] not in "sx":
        return folded
    if folded.endswith("aux"):
        return folded[:-1] if folded.endswith("eaux") else folded[:-2] + "l"
    if folded.endswith("ies"):
        return folded[:-3] + "y" if len(folded) > _SHORTEST_PLURAL else folded
    return folded[:-1] if folded[-1] == "s" and folded[-2] != "s" else folded


def joint(gap: str) -> str | None:
    """What joins two words of a name: " " (blank, hyphen, nothing), "'", "/", "&", "(" or "."; None: they are apart."""
    if len(gap) > _LONGEST_JOINT or gap.count("\n") > 1:
        return None
    sign = gap.strip()
    if not sign:
        return " "
    if sign in "(/&":
        return sign
    tight = gap == sign or (gap.startswith(sign) and "\n" in gap)  # a hyphen between blanks is a dash
    return _TIGHT.get(sign) if tight else None


def key_sign(sign: str, before: str, after: str) -> str:
    """The joint as far as a name's key must hold it: a dot only counts between initials ("A.I.")."""
    if sign == "." and len(before) > 1 and len(after) > 1:
        return ""
    return sign if sign in _LITERAL else ""
