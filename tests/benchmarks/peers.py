"""The methods that ours is measured beside, each from plain texts to a matrix of queries × documents."""

import gzip
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from marketplace.taxonomy.folding import fold, squash

LSA_DIMENSIONS = 200
LSA_SEED = 20261123

_WORDS = re.compile(r"[\w+#]+")


def exact(queries: Sequence[str], documents: Sequence[Iterable[str]]) -> NDArray[np.float64]:
    """1 where the query is one of the document's labels but for case, accents, blanks and marks, else 0."""
    labels = [{squash(label) for label in document} for document in documents]
    return np.array([[float(asked in known) for known in labels] for asked in map(squash, queries)])


def word_tfidf(queries: Sequence[str], documents: Sequence[str]) -> NDArray[np.float64]:
    """Cosine of TF-IDF over words."""
    return _cosine(TfidfVectorizer(tokenizer=words, token_pattern=None, lowercase=False), queries, documents)


def char_tfidf(queries: Sequence[str], documents: Sequence[str]) -> NDArray[np.float64]:
    """Cosine of TF-IDF over character 2–5-grams within word boundaries."""
    vectorizer = TfidfVectorizer(preprocessor=fold, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    return _cosine(vectorizer, queries, documents)


def bm25(queries: Sequence[str], documents: Sequence[str]) -> NDArray[np.float64]:
    """Okapi BM25 (bm25s, its defaults) over words; hyphens split, or hyphenated names would never meet."""
    retriever = bm25s.BM25()
    retriever.index([words(document) for document in documents], show_progress=False)
    known = retriever.vocab_dict
    asked = [[word for word in words(query) if word in known] for query in queries]
    nothing = np.zeros(len(documents))
    return np.array([retriever.get_scores(query) if query else nothing for query in asked], dtype=np.float64)


def lsa(queries: Sequence[str], documents: Sequence[str], *, dimensions: int = LSA_DIMENSIONS) -> NDArray[np.float64]:
    """Cosine in the latent space that a seeded, truncated SVD finds in the documents' TF-IDF over words.

    Of a small corpus fewer dimensions are kept: no more than documents or words, less one. What shares no word with
    the corpus is 0 from everything.
    """
    vectorizer = TfidfVectorizer(tokenizer=words, token_pattern=None, lowercase=False, sublinear_tf=True)
    index = vectorizer.fit_transform(documents)
    kept = max(1, min(dimensions, min(index.shape) - 1))
    space = TruncatedSVD(kept, random_state=LSA_SEED).fit(index)
    held, asked = (normalize(space.transform(rows)) for rows in (index, vectorizer.transform(queries)))
    return asked @ held.T


def cooccurrence(
    queries: Sequence[str], documents: Sequence[str], lists: Iterable[Sequence[str]]
) -> NDArray[np.float64]:
    """In how many lists of names both stand, over the geometric mean of how many each stands in (Ochiai)."""
    asked, held = [fold(query) for query in queries], [fold(document) for document in documents]
    wanted, single, both = {*asked, *held}, Counter[str](), defaultdict[str, Counter[str]](Counter)
    for names in lists:
        here = {name for name in map(fold, names) if name in wanted}
        single.update(here)
        for name in here:
            both[name].update(here)
    return np.array([[_ochiai(both, single, one, other) for other in held] for one in asked])


def skill_lists(data: Path) -> Iterator[list[str]]:
    """The skills of each of the 50 000 postings of `taxonomy/cooccurrence` below the data folder."""
    with gzip.open(data / "taxonomy/cooccurrence/skill2vec_50K.csv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [name.strip() for name in line.split(",")[1:] if name.strip()]


def words(text: str) -> list[str]:
    """The folded words; hyphens, dots and underscores split, `+` and `#` stay."""
    return _WORDS.findall(fold(text).replace("_", " "))


def _cosine(vectorizer: TfidfVectorizer, queries: Sequence[str], documents: Sequence[str]) -> NDArray[np.float64]:
    index = vectorizer.fit_transform(documents)
    return (vectorizer.transform(queries) @ index.T).toarray()


def _ochiai(both: dict[str, Counter[str]], single: Counter[str], one: str, other: str) -> float:
    together = both[one][other] if one in both else 0
    return together / math.sqrt(single[one] * single[other]) if together else 0.0
