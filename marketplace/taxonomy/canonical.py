"""A text as every reader of meaning sees it: the same whoever wrote it, and whomever it welcomes.

Gendered and inclusive forms become one; H/F, names, words for gender, age, nationality and origin go. What is not
recognised stays, so the text remains readable; its offsets do not survive.
"""

import re
import unicodedata

from marketplace.taxonomy.personal import ages, forms, genders, names, origins
from marketplace.taxonomy.personal.editing import GONE, apply, tidy

_RULES = (*genders.RULES, *ages.RULES, *origins.RULES)
_ROUNDS = 8  # a rule may make room for another; texts that somebody means need two
_SIGNS = {
    **dict.fromkeys(map(ord, "’‘ʼ‛´`"), "'"),
    **dict.fromkeys(map(ord, "“”„«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑−"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f\t"), " "),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff" + GONE), None),
    **dict.fromkeys(map(ord, "\r\u2028\u2029\u0085\v\f"), "\n"),
}
_ODD = re.compile("[" + re.escape("".join(map(chr, _SIGNS))) + "]")
_BLANKS = re.compile(r" {2,}")
_ENDS = re.compile(r" ?\n ?")


def canonical(text: str) -> str:
    """`text` in one Unicode form, without what tells or welcomes a gender, an age, an origin, or a name.

    >>> canonical("Développeuse passionnée (35 ans), de nationalité italienne")
    'Développeur passionné'

    Case, accents and line breaks stay. Canonical text is its own canonical form.
    """
    text = _typography(text)
    for _ in range(_ROUNDS):
        one_form = apply(forms.RULES, text)  # first, so that no feminine noun looks like a name
        again = _typography(tidy(apply(_RULES, names.without_names(one_form))))
        if again == text:
            break
        text = again
    return text


def _typography(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if _ODD.search(text):
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_SIGNS))
    return _ENDS.sub("\n", _BLANKS.sub(" ", text)).strip(" \n")
