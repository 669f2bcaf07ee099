"""The curated words of the industries, in French and English, as sequences of plain words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from marketplace.taxonomy.domains.words import words_of

Kind = Literal["sure", "cued", "trap"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words that follow each other."""

    words: tuple[str, ...]  # as `words_of` gives them
    kind: Kind  # sure: they name the industry; cued: only beside words like "sector"; trap: they name none
    domain: str  # its code; "" of a trap


Lexicon = dict[str, tuple[Phrase, ...]]  # first word → the phrases that begin with it, longest first


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The packaged one. Of two phrases of the same words the first stays."""
    by_words: dict[tuple[str, ...], Phrase] = {}
    for phrase in _phrases():
        by_words.setdefault(phrase.words, phrase)
    by_first: dict[str, list[Phrase]] = {}
    for phrase in sorted(by_words.values(), key=lambda phrase: -len(phrase.words)):
        by_first.setdefault(phrase.words[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _phrases() -> Iterator[Phrase]:
    text = (files("marketplace.taxonomy.domains") / "lexicon.jsonl").read_text(encoding="utf-8")
    for line in text.splitlines():
        row = json.loads(line)
        for said in row["words"]:
            yield Phrase(tuple(word.plain for word in words_of(said)), row["kind"], row["domain"] or "")
