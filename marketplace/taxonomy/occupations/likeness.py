"""How like a title is to each occupation, by what one language calls them: a few numbers from 0 to 1."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from marketplace.taxonomy.occupations.catalogue import Language, Occupation
from marketplace.taxonomy.occupations.titles import stemmed, title_words

# The rows of what `TitleIndex.signals` returns. The first four are cosines of TF-IDF; of an occupation's labels the
# best one counts, signal by signal.
SIGNALS = (
    "words",  # title with label, neutral in gender and number
    "stems",  # the same without suffixes
    "letters",  # character 3–5-grams within words
    "description",  # stems of the title with those of the description
    "exact",  # a label has the same words, in any order
    "preferred",  # … and is the preferred one
    "head",  # the same word says what somebody is: the first in French, the last in English
)
GRAMS = (3, 5)

Array = NDArray[np.float64]
Words = tuple[str, ...]


class TitleIndex:
    """The labels and descriptions of occupations in one language; only read once built, so threads may share it."""

    def __init__(self, occupations: Sequence[Occupation], language: Language) -> None:
        labels = [[title_words(label) for label in one.labels(language)] for one in occupations]
        flat = [words for several in labels for words in several]
        self._firsts = np.cumsum([0, *(len(several) for several in labels[:-1])])
        self._head = 0 if language == "fr" else -1
        self._words = _Field.of(flat)
        self._stems = _Field.of([stemmed(words) for words in flat])
        self._letters = _letters(flat)
        self._descriptions = _Field.of([stemmed(_about(one, language)) for one in occupations])
        self._exact = _places(labels)
        self._preferred = _places([several[:1] for several in labels])
        self._heads = _places([[(words[self._head],) for words in several if words] for several in labels])

    def signals(self, titles: Sequence[str]) -> Array:
        """Titles × SIGNALS × occupations.

        Titles that differ by gender, number, case or typography give the very same numbers.
        """
        words = [title_words(title) for title in titles]
        stems, spelt = [stemmed(one) for one in words], [" ".join(one) for one in words]
        heads = [one[self._head :][:1] for one in words]
        rows = [
            self._best(self._words.cosines(words)),
            self._best(self._stems.cosines(stems)),
            self._best(self._letters.cosines(spelt)),
            self._descriptions.cosines(stems),
            self._named(self._exact, words),
            self._named(self._preferred, words),
            self._named(self._heads, heads),
        ]
        return np.stack(rows, axis=1)

    def known(self, titles: Sequence[str]) -> NDArray[np.int64]:
        """Of each title, how many of its words some label has."""
        vectors = self._words.vectors([title_words(title) for title in titles])
        counts: NDArray[np.int64] = np.diff(vectors.indptr)
        return counts

    def spelling(self, titles: Sequence[str]) -> Any:
        """Titles × character n-grams, sparse, each row of length 1 (0 where there is no known n-gram)."""
        return self._letters.vectors([" ".join(title_words(title)) for title in titles])

    def _best(self, cosines: Array) -> Array:
        return np.maximum.reduceat(cosines, self._firsts, axis=1)

    def _named(self, places: Mapping[frozenset[str], Sequence[int]], titles: Sequence[Words]) -> Array:
        found = np.zeros((len(titles), self._firsts.size))
        for row, words in enumerate(titles):
            found[row, list(places.get(frozenset(words), ()))] = 1.0
        return found


class _Field:
    """TF-IDF vectors of texts, indexed by their terms: a title has few of them."""

    def __init__(self, vectorizer: CountVectorizer, counts: Any) -> None:
        self._vectorizer = vectorizer
        self._weighting = TfidfTransformer(sublinear_tf=True).fit(counts)
        self._by_term = self._weighting.transform(counts).T.tocsr()

    @classmethod
    def of(cls, texts: Sequence[Sequence[str]]) -> "_Field":
        vectorizer = CountVectorizer(analyzer=_given)
        return cls(vectorizer, vectorizer.fit_transform(texts))

    def vectors(self, texts: Sequence[Any]) -> Any:
        if not texts:  # which scikit-learn refuses
            return csr_array((0, self._by_term.shape[0]))
        return self._weighting.transform(self._vectorizer.transform(texts))

    def cosines(self, texts: Sequence[Any]) -> Array:
        """Texts × the indexed ones."""
        found: Array = (self.vectors(texts) @ self._by_term).toarray()
        return found


def _letters(labels: Sequence[Words]) -> _Field:
    # N-grams stay within words, so that each word is cut once and labels add up their words: ten times as fast.
    words = CountVectorizer(analyzer=_given)
    held = words.fit_transform(labels)
    grams = CountVectorizer(analyzer="char_wb", ngram_range=GRAMS, lowercase=False)
    return _Field(grams, held @ grams.fit_transform(words.get_feature_names_out()))


def _about(occupation: Occupation, language: Language) -> list[str]:
    return [*title_words(occupation.labels(language)[0]), *occupation.about(language)]


def _places(labels: Sequence[Sequence[Words]]) -> dict[frozenset[str], list[int]]:
    found: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, several in enumerate(labels):
        for words in {frozenset(words) for words in several}:
            found[words].append(place)
    return dict(found)


def _given(words: Sequence[str]) -> Sequence[str]:
    return words
