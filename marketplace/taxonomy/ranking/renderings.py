"""How well the English names of entries render a French text, word by word."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.translation.lexicon import Rendered
from marketplace.taxonomy.translation.stems import english_stems

# The order of the columns of `Renderings.measure`, each from 0 to 1 (but the last), of the entry's best name.
RENDERINGS = (
    "translated",  # cosine of the translations of all words with a name
    "rendered",  # the part of the text's words that a name renders, rare words counting more
    "explained",  # the part of a name's words that the text explains
    "rendered_and_explained",  # the product of both
    "balanced",  # their harmonic mean
    "spelt",  # cosine of character n-grams of the word-for-word translation
    "own_translated",  # as `translated`, of the first names alone
    "own_rendered_and_explained",
    "as_long",  # 1 − the difference in words, in fifths; below 0 where the lengths are far apart
)
SURE = 1.5  # weights above 2/3 are as good as certain
SAME, ALSO_SAME, SAME_BEGINNING = 0.8, 0.3, 0.3  # weight of a word that is English already, or begins like one
BEGINNING = 5  # letters


class Renderings:
    """An index of the names of entries by English stems."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        names = [(row, name) for row, entry in enumerate(entries) for name in (*entry.names, *entry.aliases) if name]
        first = [set(entry.names) for entry in entries]
        self._rows = len(entries)
        self._owners = np.array([row for row, _ in names])
        self._own = np.array([name in first[row] for row, name in names])
        stems = [english_stems(name) for _, name in names]
        self._sizes = np.array([len(several) for several in stems], dtype=np.float64)
        words = TfidfVectorizer(analyzer=list, sublinear_tf=True)
        self._weighted: csr_matrix = words.fit_transform(stems)
        self._present: csr_matrix = (self._weighted > 0).astype(np.float64)
        self._by_word = self._weighted.tocsc()
        self._rarity: NDArray[np.float64] = words.idf_
        self._place: dict[str, int] = words.vocabulary_
        self._rare = np.maximum(self._present @ self._rarity, 1e-9)
        self._beginnings: dict[str, list[str]] = defaultdict(list)
        for word in self._place:
            self._beginnings[word[:BEGINNING]].append(word)
        self._characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
        self._spelt = self._characters.fit_transform([" ".join(several) for several in stems]).T.tocsr()

    def measure(self, text: Sequence[Rendered]) -> NDArray[np.float64]:
        """Entries × RENDERINGS."""
        chances = np.array([self._chances(word) for word in text]).reshape(-1, len(self._place))
        bag = chances.sum(axis=0) * self._rarity
        translated = (self._weighted @ bag) / max(float(np.linalg.norm(bag)), 1e-9)
        rendered, explained = self._rendered(chances), self._explained(chances)
        both = rendered * explained
        spelling = self._characters.transform([" ".join(word.likeliest for word in text)])
        columns = (
            *(translated, rendered, explained, both, 2 * both / np.maximum(rendered + explained, 1e-9)),
            (spelling @ self._spelt).toarray().ravel(),
            *(np.where(self._own, translated, 0.0), np.where(self._own, both, 0.0)),
            1 - np.abs(self._sizes - len(text)) / 5,
        )
        return np.column_stack([self._best(column) for column in columns])

    def _chances(self, word: Rendered) -> NDArray[np.float64]:
        """For each word of the names, how surely it renders this French one."""
        found = dict(word.english)
        for same in {word.stem, *english_stems(word.stem)}:
            found[same] = max(found.get(same, 0.0), ALSO_SAME if word.english else SAME)
        if not word.english and len(word.stem) >= BEGINNING:
            for alike in self._beginnings.get(word.stem[:BEGINNING], ()):
                found[alike] = max(found.get(alike, 0.0), SAME_BEGINNING)
        row = np.zeros(len(self._place))
        for stem, chance in found.items():
            if (place := self._place.get(stem)) is not None:
                row[place] = chance
        return row

    def _rendered(self, chances: NDArray[np.float64]) -> NDArray[np.float64]:
        best, total = np.zeros(self._owners.size), 0.0
        for row in chances:
            words = np.flatnonzero(row)
            importance = float(self._rarity[words].max() if words.size else self._rarity.max())
            total += importance
            best += importance * np.minimum(1.0, SURE * self._surest(row, words))
        return best / max(total, 1e-9)

    def _surest(self, row: NDArray[np.float64], words: NDArray[np.intp]) -> NDArray[np.float64]:
        """For each name, the highest chance among its words."""
        surest, starts = np.zeros(self._owners.size), self._by_word.indptr
        for word in words:
            named = self._by_word.indices[starts[word] : starts[word + 1]]
            surest[named] = np.maximum(surest[named], row[word])
        return surest

    def _explained(self, chances: NDArray[np.float64]) -> NDArray[np.float64]:
        surest = np.minimum(1.0, SURE * chances.max(axis=0, initial=0.0))
        explained: NDArray[np.float64] = (self._present @ (self._rarity * surest)) / self._rare
        return explained

    def _best(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        best = np.zeros(self._rows)
        np.maximum.at(best, self._owners, values)
        return best
