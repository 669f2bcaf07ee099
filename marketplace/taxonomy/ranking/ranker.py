"""The entries that a text may mean, likeliest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.ranking.candidates import Candidates
from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.ranking.forms import form_of
from marketplace.taxonomy.ranking.likeness import MEASURES, Likeness
from marketplace.taxonomy.translation.lexicon import Rendered


@dataclass(frozen=True, slots=True)
class Measured:
    """A text's candidates, measured."""

    rows: tuple[int, ...]  # of the entries, ascending
    measures: NDArray[np.float64]  # candidates × MEASURES


class EntryRanker:
    """Ranks entries by how well one of their names fits a text. Safe to share between threads."""

    def __init__(self, entries: Sequence[Entry], weights: Mapping[str, float]) -> None:
        self.entries = tuple(entries)
        self._weights = np.array([weights.get(measure, 0.0) for measure in MEASURES])

    def measure(self, text: str, translation: Sequence[Rendered] = ()) -> Measured:
        """The candidates of `text`, none when it holds no letter; `translation` is what a lexicon makes of it."""
        form = form_of(text)
        if not form.glued:
            return Measured(rows=(), measures=np.empty((0, len(MEASURES))))
        found = self._candidates.find(form, translation)
        likeness = self._likeness
        measured = [likeness.measure(form, self.entries[row], given) for row, given in found.items()]
        return Measured(rows=tuple(found), measures=np.array(measured).reshape(-1, len(MEASURES)))

    def rank(self, text: str, translation: Sequence[Rendered] = ()) -> list[tuple[str, float]]:
        """Slugs with their scores (log-odds among each other), best first; equal scores in the order of the entries."""
        measured = self.measure(text, translation)
        scores = measured.measures @ self._weights
        order = np.argsort(-scores, kind="stable")
        return [(self.entries[measured.rows[place]].slug, float(scores[place])) for place in order]

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(self.entries)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.entries)
