"""How alike two items are by their descriptions, or by how their names are written."""

import re
from collections.abc import Sequence
from typing import Any

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.relating.matrices import Matrix, as_signal

_WORD = re.compile(r"[a-z0-9+#]+")
_ENDING = re.compile(r"(?:ies|es|s|ing|ed)$")
SHORTEST = 5  # letters: of shorter words ("css", "used") the ending belongs to the name


def words(text: str) -> list[str]:
    """The folded words; hyphens, dots and underscores split, `+` and `#` stay."""
    return _WORD.findall(fold(text))


def description_similarity(texts: Sequence[str]) -> Matrix:
    """Cosine of TF-IDF over English word stems; symmetric."""
    return _cosine(TfidfVectorizer(analyzer=_stems, sublinear_tf=True), texts)


def name_similarity(names: Sequence[str]) -> Matrix:
    """Cosine of TF-IDF over character 2–5-grams within words; symmetric. Alike is not related: weigh it lightly."""
    folded = [" ".join(words(name)) for name in names]
    return _cosine(TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True), folded)


def _stems(text: str) -> list[str]:
    kept = (word for word in words(text) if word not in ENGLISH_STOP_WORDS)
    return [_ENDING.sub("", word) if len(word) >= SHORTEST else word for word in kept]


def _cosine(vectorizer: TfidfVectorizer, texts: Sequence[str]) -> Matrix:
    weighted: Any = vectorizer.fit_transform(texts)
    return as_signal((weighted @ weighted.T).toarray())
