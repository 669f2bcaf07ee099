"""Which word translates which, learned from sentences that say the same (IBM model 1).

Source: Brown, Della Pietra, Della Pietra and Mercer, "The mathematics of statistical machine translation", 1993.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROUNDS = 6
NOTHING = ""  # the empty word, which translates what has no counterpart
DOUBT = 0.3  # of a weighted count; keeps what was seen once from being sure
FAINT = 0.005  # chances below are forgotten
UNSEEN = 0.002  # the chance of a pair that only one direction knows


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two sentences that say the same, as stems."""

    french: Sequence[str]
    english: Sequence[str]
    weight: float = 1.0  # how much it counts


def word_pairs(texts: Sequence[Parallel]) -> dict[tuple[str, str], float]:
    """(French stem, English stem) → the geometric mean of the chances that each translates the other."""
    forth = _chances([(text.french, text.english, text.weight) for text in texts])
    back = _chances([(text.english, text.french, text.weight) for text in texts])
    both = {(french, english): chance for (english, french), chance in back.items()}
    pairs = sorted(pair for pair in forth.keys() | both.keys() if NOTHING not in pair)
    return {pair: math.sqrt(forth.get(pair, UNSEEN) * both.get(pair, UNSEEN)) for pair in pairs}


def _chances(texts: Sequence[tuple[Sequence[str], Sequence[str], float]]) -> dict[tuple[str, str], float]:
    """(source, target) → the chance that the source word is translated as the target word."""
    sources, targets = _Numbers(), _Numbers()
    links = [
        _links(sources.of([NOTHING, *source]), targets.of(target), weight)
        for source, target, weight in texts
        if source and target
    ]
    if not links:
        return {}
    source, target, weight, rivals = (np.concatenate(column) for column in zip(*links, strict=True))
    names, others = sources.words, targets.words
    pairs, place = np.unique(source * len(others) + target, return_inverse=True)
    slots = np.repeat(np.arange(rivals.size), rivals)
    chances = _expect(pairs // len(others), place, slots, weight)
    kept = np.flatnonzero(chances > FAINT)
    return {(names[pairs[at] // len(others)], others[pairs[at] % len(others)]): float(chances[at]) for at in kept}


def _expect(
    owners: NDArray[np.int64], place: NDArray[np.int64], slots: NDArray[np.int64], weight: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Expectation–maximisation: `place` is each link's pair, `slots` the target word that its links compete for."""
    counts = np.bincount(place, weight)
    chances = counts / np.bincount(owners, counts)[owners]
    for _ in range(ROUNDS):
        each = chances[place]
        counts = np.bincount(place, each / np.bincount(slots, each)[slots] * weight)
        chances = counts / (np.bincount(owners, counts)[owners] + DOUBT)
    return chances


class _Numbers:
    """Words in the order in which they came."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, words: Sequence[str]) -> NDArray[np.int64]:
        return np.array([self._numbers.setdefault(word, len(self._numbers)) for word in words], dtype=np.int64)

    @property
    def words(self) -> list[str]:
        return list(self._numbers)


def _links(
    source: NDArray[np.int64], target: NDArray[np.int64], weight: float
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]]:
    """Every target word's links with every source word; and for each target word, how many compete for it."""
    sources, targets = np.tile(source, target.size), np.repeat(target, source.size)
    return sources, targets, np.full(sources.size, weight), np.full(target.size, source.size)
