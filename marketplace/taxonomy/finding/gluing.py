"""Line breaks that copy-paste has lost: "ObligatoiresMaîtrise de Power BI"."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_LOWER, _UPPER = "a-zß-öø-ÿœ", "A-ZÀ-ÖØ-ÝŒ"
# A word whose capital stands after a small letter, or after a capital that ends another word ("NoSQLMaîtrise").
_GLUED = re.compile(rf"(?<![\w#@])[^\W\d_]{{1,80}}[{_UPPER}][{_LOWER}]{{3,40}}(?!\w)")
_STARTS = re.compile(rf"(?<=[{_LOWER}])(?=[{_UPPER}])|(?<=[{_UPPER}])(?=[{_UPPER}][{_LOWER}]{{3}})")
# A full stop that lost its blank, but not one in a host's name.
_STOPPED = re.compile(rf"(?<=[{_LOWER})]\.)(?=[{_UPPER}][{_LOWER}]{{3}})(?!\w+\.\w)")
_SHORTEST = 4  # letters of the words on both sides of a break


@dataclass(frozen=True, slots=True)
class Unglued:
    """A text with its lost line breaks put back."""

    text: str  # with one more character for each of the breaks
    breaks: tuple[int, ...]  # where in `text` they stand, in order

    def place(self, place: int) -> int:
        """Where in the text as given the character at `place` of `text` stands."""
        return place - bisect_right(self.breaks, place - 1)


def unglued(text: str, *, known: Callable[[str], bool]) -> Unglued:
    """`text` with a line break wherever two words stand in one that is not `known`; without any, as given."""
    places = sorted({*_places(text, known), *(found.start() for found in _STOPPED.finditer(text))})
    if not places:
        return Unglued(text, ())
    pieces = [text[start:end] for start, end in pairwise((0, *places, len(text)))]
    return Unglued("\n".join(pieces), tuple(place + number for number, place in enumerate(places)))


def _places(text: str, known: Callable[[str], bool]) -> Iterator[int]:
    for found in _GLUED.finditer(text):
        if not known(found[0]):
            yield from (found.start() + cut for cut in _cuts(found[0], known))


def _cuts(word: str, known: Callable[[str], bool]) -> Iterator[int]:
    start = 0
    for cut, end in pairwise([*(found.start() for found in _STARTS.finditer(word)), len(word)]):
        whole = word[cut - 1].islower() and cut - start >= _SHORTEST
        if end - cut >= _SHORTEST and not known(word[start:end]) and (whole or known(word[start:cut])):
            yield cut
            start = cut
