"""The industries that a text is about: whose mission it is, or where somebody has worked.

Precision comes first. Words that name an industry by themselves count wherever they stand, the others only beside
"sector", "client" and the like or in a list with those; longer phrases that only seem to name one win over both.
"""

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from marketplace.taxonomy.domains.lexicon import Lexicon, Phrase, load_lexicon
from marketplace.taxonomy.domains.negation import is_denied, is_perk
from marketplace.taxonomy.domains.words import Word, plain_set, words_of

NAMED, CUED, LISTED = 0.85, 0.75, 0.7  # confidence, by judgement
_EMPHASIS = 0.05  # added for a cue beside a sure name, and for a second mention

_CUES_BEFORE = plain_set(
    "secteur sector industrie industry domaine domain milieu univers monde filière client société compagnie entreprise"
    " groupe group acteur leader startup specialiste vertical field cabinet agence clientèle background marché éditeur"
    " worked travaillé experience expert chez start up pme eti"
)
_CUES_AFTER = plain_set(
    "industry sector company companies client startup firm group provider player vertical business organisation"
    " organization field domain start"
)
_BETWEEN = plain_set(
    "le la l les de d des du un une the of in en dans a an our notre nos grand grande major large leading big global"
    " european français majeur mondial international important work pour for to au aux"
)
_JOINS = plain_set(", / & et and ou or ainsi que as well")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the text."""

    start: int  # offset of the first character
    end: int  # offset after the last one
    words: str  # as written


@dataclass(frozen=True, slots=True)
class DomainFound:
    """An industry that a text names."""

    code: str  # of `DOMAINS`
    confidence: float  # 0-1
    evidence: tuple[Span, ...]  # at least one, by place


@dataclass(slots=True)
class _Mention:
    phrase: Phrase
    first: int  # number of its first word
    last: int  # number after its last word
    confidence: float = field(default=0.0)


class DomainReader:
    """Reads texts in French and English."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = load_lexicon() if lexicon is None else lexicon

    def read(self, text: str) -> tuple[DomainFound, ...]:
        """The industries of any text, surest first, then by place; linear in its length, never an error."""
        words = words_of(text)
        mentions = [mention for mention in self._mentions(words) if mention.phrase.domain]
        for mention in mentions:
            mention.confidence = _by_itself(words, mention)
        _promote_lists(words, mentions)
        named = {number for one in mentions for number in range(one.first, one.last)}
        held = [one for one in mentions if one.confidence and not _is_aside(words, one, named)]
        found = [_found(text, words, code, held) for code in dict.fromkeys(one.phrase.domain for one in held)]
        return tuple(sorted(found, key=lambda one: -one.confidence))

    def _mentions(self, words: Sequence[Word]) -> Iterator[_Mention]:
        at = 0
        while at < len(words):
            phrase = self._phrase_at(words, at)
            if phrase is None:
                at += 1
            else:
                yield _Mention(phrase, at, at + len(phrase.words))
                at += len(phrase.words)

    def _phrase_at(self, words: Sequence[Word], at: int) -> Phrase | None:
        for phrase in self._lexicon.get(words[at].plain, ()):
            if all(at + step < len(words) and words[at + step].plain == word for step, word in enumerate(phrase.words)):
                return phrase
        return None


def _by_itself(words: Sequence[Word], mention: _Mention) -> float:
    cued = _is_cued(words, mention)
    if mention.phrase.kind == "sure":
        return NAMED + _EMPHASIS * cued
    return CUED if cued else 0.0


def _is_cued(words: Sequence[Word], mention: _Mention) -> bool:
    before = mention.first - 1
    while before >= 0 and words[before].plain in _BETWEEN:
        before -= 1
    after = words[mention.last].plain if mention.last < len(words) else ""
    return (before >= 0 and words[before].plain in _CUES_BEFORE) or after in _CUES_AFTER


def _is_aside(words: Sequence[Word], mention: _Mention, named: Collection[int]) -> bool:
    return is_denied(words, mention.first, named=named) or is_perk(words, mention.last)


def _promote_lists(words: Sequence[Word], mentions: Sequence[_Mention]) -> None:
    """What stands in a list with something that counts, counts; from both ends, so that a whole list is reached."""
    for ordered in (mentions, mentions[::-1]):
        for one, other in itertools.pairwise(ordered):
            if one.confidence and not other.confidence and _in_one_list(words, one, other):
                other.confidence = LISTED


def _in_one_list(words: Sequence[Word], one: _Mention, other: _Mention) -> bool:
    left, right = sorted((one, other), key=lambda mention: mention.first)
    between = {word.plain for word in words[left.last : right.first]}
    return bool(between & _JOINS) and between <= _JOINS | _BETWEEN


def _found(text: str, words: Sequence[Word], code: str, mentions: Sequence[_Mention]) -> DomainFound:
    own = [mention for mention in mentions if mention.phrase.domain == code]
    surest = max(mention.confidence for mention in own)
    spans = [(words[mention.first].start, words[mention.last - 1].end) for mention in own]
    return DomainFound(
        code=code,
        confidence=round(surest + _EMPHASIS * (len(own) > 1), 2),
        evidence=tuple(Span(start, end, text[start:end]) for start, end in spans),
    )
