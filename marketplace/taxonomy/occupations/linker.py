"""From a job title in French or English to the occupations that it may mean, and from title to title."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from scipy.sparse import csr_array, vstack
from sklearn.preprocessing import normalize

from marketplace.taxonomy.occupations.catalogue import LANGUAGES, Language, Occupation, load_occupations
from marketplace.taxonomy.occupations.likeness import SIGNALS, Array, TitleIndex

# Learned by conditional logistic regression on 525 French titles with their occupation; seven numbers that add up to 1.
# On titles that had no part in learning, such weights are hardly better than even ones (mean average precision .846
# against .842): the signals carry the ranking, not their weights.
RANKING = {
    "words": 0.12,
    "stems": 0.10,
    "letters": 0.22,
    "description": 0.25,
    "exact": 0.13,
    "preferred": 0.11,
    "head": 0.07,
}
# A vector is to say what a title is about: there even weights were better, and what somebody is called misleads
# ("engineer" is the head of half the industry).
MEANING = dict.fromkeys(("words", "stems", "letters", "description", "exact", "preferred"), 1 / 6)
KEPT = 30  # occupations of a vector, before their neighbours join
BATCH = 64  # titles that are read at once; each takes a few megabytes
SHARPNESS = 3  # power; what is half as like counts an eighth
SPREAD = 0.7  # of an occupation's weight, what its neighbours share; from .5 to 1 little changes
SPELLING = 0.5  # weight of letters beside meaning, in the closeness of two titles

Sparse = Any  # scipy's arrays are untyped


class OccupationLinker:
    """Ranks occupations for titles, and compares titles by the occupations that they may mean.

    The index of a language is built by the first title that needs it (about a second), then only read.
    """

    def __init__(self, occupations: Sequence[Occupation]) -> None:
        self.occupations = tuple(occupations)

    def rank(self, title: str, *, language: Language | None = None, limit: int = 10) -> list[tuple[Occupation, float]]:
        """At most `limit` occupations with their score in (0, 1], best first; ties in the order of ids.

        Without a language, the one that knows more of the title's words is taken; where both know as many, the better
        score counts for each occupation. Nothing for a title without words.
        """
        scores = self.scores([title], language=language)[0]
        order = np.argsort(-scores, kind="stable")[:limit]
        return [(self.occupations[place], float(scores[place])) for place in order if scores[place] > 0]

    def vector(self, title: str, *, language: Language | None = None) -> dict[str, float]:
        """Id of occupation → weight in (0, 1], squares adding up to 1; empty for a title that is like no occupation.

        Neutral to language: the French and the English name of an occupation have nearly the same vector.
        """
        found = self.vectors([title], language=language)
        pairs = zip(found.indices, found.data, strict=True)
        return {self.occupations[place].id: float(weight) for place, weight in sorted(pairs)}

    def vectors(self, titles: Sequence[str], *, language: Language | None = None) -> Sparse:
        """Titles × occupations, CSR: a row for each title as `vector` gives it, in the order of `occupations`."""
        if not titles:
            return csr_array((0, len(self.occupations)))
        parts = (titles[start : start + BATCH] for start in range(0, len(titles), BATCH))
        rows = [_sharpened(self.scores(part, language=language, weights=MEANING)) for part in parts]
        return self._spread(vstack(rows, format="csr"))

    def closeness(self, titles: Sequence[str], others: Sequence[str], *, language: Language) -> Array:
        """Titles × others, 0 to 1: the cosine of their vectors and, with half its weight, of their spelling."""
        meaning, spelling = (
            (read(titles) @ read(others).T).toarray()
            for read in (lambda texts: self.vectors(texts, language=language), self.index(language).spelling)
        )
        closeness: Array = (meaning + SPELLING * spelling) / (1 + SPELLING)
        return closeness

    def scores(
        self, titles: Sequence[str], *, language: Language | None = None, weights: Mapping[str, float] = RANKING
    ) -> Array:
        """Titles × occupations, in the order of `occupations`: numbers from 0 to 1."""
        share = np.array([weights.get(signal, 0.0) for signal in SIGNALS])
        tried: tuple[Language, ...] = (language,) if language else LANGUAGES
        known = np.array([self.index(one).known(titles) for one in tried])
        # "Chef de projet" means no cook: English has no "projet". "Data scientist" is known to both.
        told = [share @ self.index(one).signals(titles) for one in tried]
        best: Array = np.max(np.where((known == known.max(axis=0))[:, :, np.newaxis], told, 0.0), axis=0)
        return best

    def index(self, language: Language) -> TitleIndex:
        """The labels of one language."""
        return self._french if language == "fr" else self._english

    @cached_property
    def _french(self) -> TitleIndex:
        return TitleIndex(self.occupations, "fr")

    @cached_property
    def _english(self) -> TitleIndex:
        return TitleIndex(self.occupations, "en")

    @cached_property
    def _near(self) -> Sparse:
        links = [(row, place, cosine) for row, one in enumerate(self.occupations) for place, cosine in one.near]
        rows, places, cosines = zip(*links, strict=True) if links else ((), (), ())
        size = len(self.occupations)
        return normalize(csr_array((cosines, (rows, places)), shape=(size, size)))

    def _spread(self, vectors: Sparse) -> Sparse:
        own = normalize(vectors)
        return normalize(own + SPREAD * (own @ self._near))


@lru_cache(maxsize=1)
def load_linker() -> OccupationLinker:
    """The linker over the packaged occupations; one per process."""
    return OccupationLinker(load_occupations())


def _sharpened(scores: Array) -> Sparse:
    faintest = np.sort(scores, axis=1)[:, -min(KEPT, scores.shape[1]), np.newaxis]
    return csr_array(np.where(scores >= faintest, scores, 0.0) ** SHARPNESS)
