"""Names that share a word, written once: "qualité et gouvernance des données", "data quality and governance"."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from marketplace.taxonomy.finding.dictionary import Mention

_AND = r"(?:et|ou|and|or|&)"
_PARTICLE = r"(?:de la |de l'|des |du |de |d'|of |la |le |l')"
# What stands before "gouvernance des données": "qualité, sécurité et (de la) ".
_BEFORE = re.compile(
    rf"(?P<heads>[^\W\d_]+(?:, (?:{_PARTICLE})?[^\W\d_]+){{0,3}}) {_AND} (?:{_PARTICLE})?$", re.IGNORECASE
)
_TAIL = re.compile(r"(?<=\w) (?:de la |de l'|des |du |de |d'|of ).+$", re.IGNORECASE)
# What stands behind "data quality": "and governance".
_AFTER = re.compile(rf" {_AND} (?P<word>[^\W\d_]{{4,}})(?![\w'-])", re.IGNORECASE)
_HEAD = re.compile(r".+ (?=[^\W\d_]+$)")
_WORD = re.compile(r"[^\W\d_]{4,}")
_LOOKED_AT = 70  # characters before a name


def elided(text: str, mentions: Sequence[Mention], look_up: Callable[[str], list[Mention]]) -> list[Mention]:
    """`mentions` of `text`, in order, with those whose shared word stands beside another; `look_up` knows the names."""
    found = [one for mention in mentions for one in _beside(text, mention, look_up)]
    taken = {place for mention in mentions for place in range(mention.start, mention.end)} if found else set()
    fresh = {one.start: one for one in found if taken.isdisjoint(range(one.start, one.end))}
    return sorted([*mentions, *fresh.values()], key=lambda mention: mention.start) if fresh else list(mentions)


def _beside(text: str, mention: Mention, look_up: Callable[[str], list[Mention]]) -> Iterator[Mention]:
    words = text[mention.start : mention.end]
    if " " not in words:
        return
    if tail := _TAIL.search(words):
        start = max(0, mention.start - _LOOKED_AT)
        if before := _BEFORE.search(text[start : mention.start]):
            heads = _WORD.finditer(text, start + before.start("heads"), start + before.end("heads"))
            yield from _named(((head[0] + tail[0], head.span()) for head in heads), look_up)
    elif (head := _HEAD.match(words)) and (after := _AFTER.match(text, mention.end)):
        yield from _named([(head[0] + after["word"], after.span("word"))], look_up)


def _named(
    candidates: Iterable[tuple[str, tuple[int, int]]], look_up: Callable[[str], list[Mention]]
) -> Iterator[Mention]:
    for words, (start, end) in candidates:
        match look_up(words):
            case [whole] if (whole.start, whole.end) == (0, len(words)) and whole.name.rule == "plain":
                yield Mention(name=whole.name, start=start, end=end)
