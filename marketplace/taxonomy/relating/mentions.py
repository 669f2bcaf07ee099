"""Who is named in whose description: "PyTorch is a Python library" says more of Python than any likeness does."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from marketplace.taxonomy.relating.matrices import Matrix, as_signal
from marketplace.taxonomy.relating.texts import words

LEAD = 3  # a mention in the one-line description counts as so many in the body
LONGEST = 6  # words of a name


def mentions(*, names: Sequence[Sequence[str]], leads: Sequence[str], bodies: Sequence[str]) -> Matrix:
    """Row = the item described, column = the item named there; directed. All three are in the order of the items.

    Logarithm of the count, times the inverse document frequency of being named at all.
    """
    owners = _owners(names)
    counts = np.zeros((len(names), len(names)))
    for row, (lead, body) in enumerate(zip(leads, bodies, strict=True)):
        for item, times in _named(lead, owners).items():
            counts[row, item] += LEAD * times
        for item, times in _named(body, owners).items():
            counts[row, item] += times
    np.fill_diagonal(counts, 0)
    rarity = np.log((len(names) + 1) / ((counts > 0).sum(axis=0) + 1))
    return as_signal(np.log1p(counts) * rarity)


def _owners(names: Sequence[Sequence[str]]) -> Mapping[tuple[str, ...], set[int]]:
    owners = defaultdict[tuple[str, ...], set[int]](set)
    for item, spellings in enumerate(names):
        for spelling in spellings:
            owners[tuple(words(spelling))].add(item)
    return owners


def _named(text: str, owners: Mapping[tuple[str, ...], set[int]]) -> Counter[int]:
    return Counter(item for run in _runs(words(text)) for item in owners.get(run, ()))


def _runs(read: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(read)):
        for end in range(start + 1, min(start + LONGEST, len(read)) + 1):
            yield tuple(read[start:end])
