"""A text as the fields read it: small letters without accents; and the way back to what was written."""

import itertools
import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import Match

from marketplace.briefs.reading import Evidence

_REPLACED = {
    **dict.fromkeys("’‘ʼ‛`´′", "'"),
    **dict.fromkeys("“”„«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("▪●◦‣∙■", "•"),
    **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
    **dict.fromkeys("œŒ", "oe"),
    **dict.fromkeys("æÆ", "ae"),
    "\t": " ",
    "\r": " ",
    "→": "-",
    "·": "·",  # its compatibility form would be the same; "développeur·se" keeps its mark
    "º": "°",
}


_VARIANTS = "\ufe0e\ufe0f"  # how a picture is drawn
FIRST_PICTURE = "\u2300"  # what stands before is letter-like: "°", "™", "№"
SHORTEST_WRAPPED = 20  # characters of a line that the edge of a page may have broken
FEWEST_WRAPS = 2  # the edge of a page breaks more than one sentence
_FIELD = re.compile(r"[^\n:]{0,30}:")


@dataclass(frozen=True, slots=True)
class FlatText:
    """A text and its flat form, in which every regular expression of the fields is written."""

    text: str  # as written
    plain: str  # small letters, no accents, plain quotes, dashes and blanks; lines stay
    offsets: "array[int]"  # of each character of `plain` in `text`, rising, and the end

    def evidence(self, start: int, end: int) -> Evidence:
        """The words that stand between two offsets of `plain`, without the blanks around them."""
        while start < end and self.plain[start].isspace():
            start += 1
        while start < end and self.plain[end - 1].isspace():
            end -= 1
        first = self.offsets[start]
        # What was dropped behind the last character belongs to it: an ending, a mark that nobody sees.
        last = max(self.offsets[end], self.offsets[end - 1] + 1) if end > start else first
        return Evidence(first, last, self.text[first:last])

    def of(self, match: Match[str], group: str | int = 0) -> Evidence:
        """The words that a regular expression found in `plain`."""
        return self.evidence(*match.span(group))


def flatten(text: str) -> FlatText:
    """The flat form of any string; linear, and never an error."""
    pieces: list[str] = []
    offsets = array("L")
    wraps = set(_wraps(text))
    wraps = wraps if len(wraps) >= FEWEST_WRAPS else set()
    for offset, character in enumerate(text):
        flat = " " if offset in wraps else _flat(character)
        pieces.append(flat)
        offsets.extend([offset] * len(flat))
    offsets.append(len(text))
    return FlatText(text, "".join(pieces), offsets)


def _wraps(text: str) -> Iterator[int]:
    """Where the edge of a page has broken a sentence; a line that is short, or small from the first, is its own."""
    at, prose = 0, False
    for line, following in itertools.pairwise(text.split("\n")):
        at += len(line) + 1
        prose = (prose or line[:1].isupper()) and len(line) >= SHORTEST_WRAPPED and _goes_on(line, following)
        if prose:
            yield at - 1


def _goes_on(line: str, following: str) -> bool:
    end = line.rstrip()[-1:]
    return (end.isalnum() or end in ",'’") and following[:1].islower() and not _FIELD.match(following)


@lru_cache(maxsize=4096)
def _flat(character: str) -> str:
    if character in _REPLACED:
        return _REPLACED[character]
    if character.isascii():
        return character.lower()
    if unicodedata.category(character) == "Cf" or character in _VARIANTS:
        return ""
    if unicodedata.category(character) == "So" and character >= FIRST_PICTURE:
        return "•"
    if character.isspace():
        return " "
    decomposed = unicodedata.normalize("NFKD", character).casefold()  # 𝗧𝗝𝗠 becomes capitals first
    return "".join(_REPLACED.get(part, part) for part in decomposed if not unicodedata.combining(part))
