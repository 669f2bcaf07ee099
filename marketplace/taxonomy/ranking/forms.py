"""The forms of a name that rankings compare: its words, their stems, its letters, its initials."""

import re
from dataclasses import dataclass

from marketplace.taxonomy.folding import fold

_WORD = re.compile(r"[\w+#]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DIGITS = re.compile(r"\d+")
_SMALLS = "the of and for a an to in with on de des du d la le les l et en pour un une"
_SMALL = frozenset(_SMALLS.split())
_SPOKEN = {"1st": "first", "2nd": "second", "3rd": "third"}
_PLURALS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"))
_NO_PLURAL = ("ss", "us", "is", "js", "os")
SHORTEST_PLURAL = 4  # letters; below, an s is part of the name (iOS, AWS)


@dataclass(frozen=True, slots=True)
class Form:
    """One name, taken apart."""

    words: tuple[str, ...]  # folded; `+` and `#` stay
    stems: tuple[str, ...]  # the words without their plural
    glued: str  # all words in one
    lettered: str  # the same without digits
    initials: frozenset[str]  # of all words, and of the telling ones

    @property
    def text(self) -> str:
        return " ".join(self.words)


def form_of(text: str) -> Form:
    """The form of a name as somebody writes it ("Named-entity recognition", "php84", "PyTorch")."""
    words = words_of(text)
    glued = "".join(words)
    return Form(
        words=words,
        stems=tuple(stem(word) for word in words),
        glued=glued,
        lettered=_DIGITS.sub("", glued),
        initials=_initials(words_of(_CAMEL.sub(" ", text))),
    )


def words_of(text: str) -> tuple[str, ...]:
    """The folded words; ordinals are spelt out."""
    return tuple(_SPOKEN.get(word, word) for word in _WORD.findall(fold(text).replace("_", " ")))


def stem(word: str) -> str:
    """The word without the mark of its plural, in English or French."""
    if len(word) < SHORTEST_PLURAL or word.endswith(_NO_PLURAL):
        return word
    for ending, singular in _PLURALS:
        if word.endswith(ending):
            return word.removesuffix(ending) + singular
    return word.removesuffix("s")


def _initials(words: tuple[str, ...]) -> frozenset[str]:
    telling = [word for word in words if word not in _SMALL]
    ways = ("".join(word if word.isdigit() else word[0] for word in several) for several in (words, telling))
    return frozenset(way for way in ways if len(way) > 1)
