"""A text as a row of plain words and signs, each with its place."""

import re
from typing import NamedTuple

from marketplace.taxonomy.finding.plain import plain

_WORD = re.compile(r"[a-z0-9]+|[^\sa-z0-9'\"_-]|\n")
_SHORTEST_PLURAL = 4  # letters: "bus" and "gas" are no plurals


class Word(NamedTuple):
    """A word or a sign."""

    plain: str  # small, without accents, in the singular as far as its last letter shows it
    start: int  # offset in the text
    end: int  # offset after it


def words_of(text: str) -> list[Word]:
    """The words and signs of any text in their order; hyphens, apostrophes and blanks only part them."""
    return [Word(_singular(match.group()), *match.span()) for match in _WORD.finditer(plain(text))]


def plain_set(text: str) -> frozenset[str]:
    """The words and signs of `text`, to be looked up among those of another."""
    return frozenset(word.plain for word in words_of(text))


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or word[-1] not in "sx":
        return word
    return word[:-1]
