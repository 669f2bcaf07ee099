"""The label that a misspelt one was meant to be."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from marketplace.taxonomy.readings import SMALL_WORDS

# All chosen by reading the labels of real profiles and missions in order of likeness. Shared n-grams alone take
# "Management" for change management and "Composer" for Cloud Composer; the ratio asks that little be left over, and the
# words one by one that no word be left over: "Marketing" is not "marketing IA", nor is "Google Test" "Google TTS".
SIMILAR_ENOUGH = 0.6  # cosine of character n-grams
SAME_SPELLING = 0.85  # difflib's ratio, over the whole label and over each word that differs
CANDIDATES = 10
SHORTEST = 5  # letters: below, one wrong letter already makes another name (Go, Flow, Make, Java)
_TELLING = re.compile(r"[\d+#]")  # ISO 9001 is not ISO 27001 misspelt
_WORD = re.compile(r"[\w+#]+")


class NearestLabel:
    """Finds, among folded labels, the skill whose label differs from a text by little more than its spelling.

    `labels` maps each folded label to its skill's slug. scikit-learn is imported at the first question,
    since importing it costs longer than everything else that linking does.
    """

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._slugs = {label: slug for label, slug in labels.items() if len(label) >= SHORTEST}
        self._labels = list(self._slugs)

    def find(self, folded: str) -> str | None:
        """The slug of the label that `folded` misspells, or None when none is near enough to be sure."""
        if len(folded) < SHORTEST:
            return None
        spelt = [(_ratio(folded, label), label) for label in self._candidates(folded) if _misspelt(folded, label)]
        ratio, label = max(spelt, default=(0.0, ""))
        return self._slugs[label] if ratio >= SAME_SPELLING else None

    def _candidates(self, folded: str) -> list[str]:
        vectorizer, by_gram = self._index
        similarities = (vectorizer.transform([folded]) @ by_gram).toarray().ravel()
        near = (similarities >= SIMILAR_ENOUGH).nonzero()[0]
        best = near[similarities[near].argsort(kind="stable")[::-1][:CANDIDATES]]
        return [self._labels[row] for row in best]

    @cached_property
    def _index(self) -> tuple[Any, Any]:
        from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 (only who misspells pays 1.6 s)

        vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
        return vectorizer, vectorizer.fit_transform(self._labels).T.tocsr()  # by n-gram: a text has few of them


def _misspelt(text: str, label: str) -> bool:
    if _TELLING.findall(text) != _TELLING.findall(label):
        return False
    one, other = _words(text), _words(label)
    if len(one) != len(other):  # a blank too many or too few: then every letter must have its place
        return _like("".join(one), "".join(other), missing=1)
    return all(_like(word, meant, missing=2) for word, meant in zip(one, other, strict=True))


def _like(word: str, meant: str, *, missing: int) -> bool:
    if word == meant:
        return True
    if word[:1] != meant[:1]:  # who misspells still begins right: Preact is not React
        return False
    long_enough = min(len(word), len(meant)) >= SHORTEST and abs(len(word) - len(meant)) <= missing
    return long_enough and _ratio(word, meant) >= SAME_SPELLING


def _words(folded: str) -> list[str]:
    return [word for word in _WORD.findall(folded) if word not in SMALL_WORDS]


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
