"""How many edits there are from a text to the beginnings of many names, all names at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LONGEST = 40  # letters of a text that can be compared
Letters = NDArray[np.int32]  # code points, place × name; 0 beyond a name's end
Edits = NDArray[np.int8]

_Band = dict[int, Edits]  # column of the table → for each name, the edits up to there


def letters_of(names: Sequence[str]) -> Letters:
    """The letters of the names as `prefix_edits` wants them; what no text can reach is cut off."""
    letters = np.zeros((LONGEST + 2, len(names)), dtype=np.int32)
    for column, name in enumerate(names):
        codes = [ord(letter) for letter in name[: LONGEST + 2]]
        letters[: len(codes), column] = codes
    return letters


def prefix_edits(text: str, letters: Letters, *, allowed: int) -> Edits:
    """For each name, the edits from `text` (at most LONGEST letters) to that beginning of it which is nearest.

    An edit inserts, deletes or substitutes a letter, or swaps two neighbours (optimal string alignment). Exact up to
    `allowed`; where there are more edits, `allowed` + 1.
    """
    names = letters.shape[1]
    edits = np.full(names, allowed + 1, dtype=np.int8)
    alive = np.arange(names)
    before: _Band = {}
    last: _Band = {column: np.full(names, column, dtype=np.int8) for column in range(allowed + 1)}
    for row in range(1, len(text) + 1):
        before, last = last, _row(text, row, letters, allowed=allowed, last=last, before=before)
        if row in (allowed + 2, 2 * allowed + 3):  # most names are lost by then, and need no further look
            kept = np.flatnonzero(np.minimum.reduce(list(last.values())) <= allowed)
            alive, letters = alive[kept], letters[:, kept]
            before, last = ({at: band[kept] for at, band in one.items()} for one in (before, last))
    edits[alive] = np.minimum(np.minimum.reduce(list(last.values())), allowed + 1)
    return edits


def _row(text: str, row: int, letters: Letters, *, allowed: int, last: _Band, before: _Band) -> _Band:
    """The table's next row, in a band around its diagonal: beyond it, there are more edits than allowed."""
    far = np.full(letters.shape[1], allowed + 1, dtype=np.int8)
    now: _Band = {0: np.full(letters.shape[1], row, dtype=np.int8)} if row <= allowed else {}
    letter, previous = ord(text[row - 1]), ord(text[row - 2])
    for column in range(max(1, row - allowed), row + allowed + 1):
        there = letters[column - 1]
        best = last.get(column - 1, far) + (there != letter)
        best = np.minimum(best, np.minimum(last.get(column, far), now.get(column - 1, far)) + 1)
        if row > 1 and column - 2 in before:
            swapped = (there == previous) & (letters[column - 2] == letter)
            best = np.where(swapped, np.minimum(best, before[column - 2] + 1), best)
        now[column] = best.astype(np.int8)
    return now
