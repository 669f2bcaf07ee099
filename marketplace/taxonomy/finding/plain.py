"""A text in lower case and without accents, letter for letter: what a pattern finds there, it finds at that place."""

import unicodedata

_SIGNS = {
    **dict.fromkeys(map(ord, "’‘ʼ´`"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t"), " "),
}
_KEPT_BELOW = 0x3000  # beyond, letters have neither case nor accents that a pattern would ask for


def plain(text: str) -> str:
    """`text` with every character replaced by its lower case without accents; exactly as long as `text`.

    >>> plain("Maîtrise d’AWS")
    "maitrise d'aws"
    """
    return text.translate(_letters)


class _Letters(dict[int, str]):
    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if code >= _KEPT_BELOW:
            return letter
        self[code] = _bare(letter)
        return self[code]


def _bare(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter.lower())
    return apart[0] if all(map(unicodedata.combining, apart[1:])) else letter


_letters = _Letters(_SIGNS)
