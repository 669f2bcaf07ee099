"""Where sentences end, in prose, bullets and lines that a PDF has broken."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_LOWER = "a-zß-öø-ÿœ"
# A blank line, a line that does not go on in lower case (but for the bullet "o"), a full stop before a blank and no
# lower case, or one that lost its blank ("Scala.Expérience", "vous ?Notre"). Possessive (`++`), so that a million
# blanks cost no more than their number.
_END = re.compile(
    rf"\n[^\S\n]*+(?:\n\s*+|(?=o[ \t])|(?![{_LOWER}]))|(?<=[.!?…])[)\"»”']?[^\S\n]++(?![{_LOWER}])"
    rf"|(?<=[\w)]\.)(?=[A-ZÀ-Ý][{_LOWER}]{{3}})|(?<=[?!])(?=[A-ZÀ-Ý][{_LOWER}])|\s[•●▪■◦‣✓✔➢]\s"
)
# What a stop follows without ending: initials ("M. R. Dupont"), "ex.", "e.g.".
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]|\b(?:ex|e\.g|i\.e|cf|mme|mlle|mr|mrs|dr|env|min|max|approx|st|vs|no|resp))\.$"
)
_LONGEST_ABBREVIATION = 8


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of `text` begin, in characters; the first at 0."""
    return [0, *_ends(text)]


def sentence_at(starts: Sequence[int], place: int) -> int:
    """Which of the sentences that begin at `starts` holds the character at `place`."""
    return bisect_right(starts, place) - 1


def _ends(text: str) -> Iterator[int]:
    for end in _END.finditer(text):
        before = text[max(0, end.start() - _LONGEST_ABBREVIATION) : end.start()].lower()
        if end.end() < len(text) and not _ABBREVIATED.search(before):
            yield end.end()
