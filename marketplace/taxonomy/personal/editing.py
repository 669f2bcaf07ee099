"""Rules that rewrite a text where its plain form says so, and what is left to tidy where words went."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from marketplace.taxonomy.finding.plain import plain

GONE = "\x1f"  # stands where words were taken out, until `tidy`; never part of a text that is read here

_WORD = re.compile(r"[a-z]+")  # the plain words of rules have no other letters
_EMPTY = re.compile(rf"[ ]*[(\[][ ,;/{GONE}-]*{GONE}[ ,;/{GONE}-]*[)\]]")
_SENTENCE = re.compile(rf"(?P<start>^)?(?:(?<=[.!?:\n])|^)[ ]*{GONE}(?:[ {GONE}.,;:!]|-[ ])*", re.MULTILINE)
_BEFORE_MARK = re.compile(
    rf"[ ]*(?:[,;|/]|[ ]-)?[ ]*{GONE}[ {GONE}]*?(?=[.,)\]|/]|$|[ ]?[;:!?])", re.MULTILINE
)  # French keeps a blank before its high marks
_INSIDE = re.compile(rf"[ ]*{GONE}[ {GONE}]*")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a text says something that is taken out or made one."""

    pattern: re.Pattern[str]  # of the plain text
    replace: Callable[[re.Match[str], str], str | None]  # match in the plain text, text → new words; None: leave it
    signs: frozenset[str]  # plain words, one of which must be there for the rule to be tried; empty: no need
    marks: tuple[str, ...] = ()  # plain parts, one of which must be there too; empty: no need


def gone(_match: re.Match[str], _text: str) -> str:
    """For a rule that takes out all that it matches."""
    return GONE


@dataclass(frozen=True, slots=True)
class Edit:
    """What a rule has rewritten at one place."""

    start: int  # first character in the text before the rule
    end: int  # after the last
    old: str  # what stood there
    new: str  # what stands there now


def apply(rules: Sequence[Rule], text: str) -> str:
    """`text` after each rule in turn, each at all its places; which rules are tried is decided before the first."""
    text, flat, trying = rules_for(rules, text)
    for rule in trying:
        text, flat, _ = edited(rule, text, flat)
    return text


def rules_for(rules: Sequence[Rule], text: str) -> tuple[str, str, list[Rule]]:
    """The text, its plain form, and those of the rules whose signs and marks it has."""
    flat = plain(text)
    words = frozenset(_WORD.findall(flat))
    return text, flat, [rule for rule in rules if _may_match(rule, flat, words)]


def _may_match(rule: Rule, flat: str, words: frozenset[str]) -> bool:
    return not (rule.signs and words.isdisjoint(rule.signs)) and (
        not rule.marks or any(mark in flat for mark in rule.marks)
    )


def edited(rule: Rule, text: str, flat: str) -> tuple[str, str, list[Edit]]:
    """The text and its plain form, which is as long, after the rule; and its edits, in order and apart."""
    found = ((match, rule.replace(match, text)) for match in rule.pattern.finditer(flat))
    edits = [Edit(*match.span(), text[slice(*match.span())], new) for match, new in found if new is not None]
    if not edits:
        return text, flat, edits
    written = _spliced(text, edits, [edit.new for edit in edits])
    return written, _spliced(flat, edits, [plain(edit.new) for edit in edits]), edits


def _spliced(text: str, edits: Sequence[Edit], words: Sequence[str]) -> str:
    pieces, last = [], 0
    for edit, new in zip(edits, words, strict=True):
        pieces += [text[last : edit.start], new]
        last = edit.end
    return "".join(pieces) + text[last:]


def one_of(words: Iterable[str]) -> str:
    """An expression for the words, longest first, that looks at few of them."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in sorted(by_letter.items())) + ")"


def tidy(text: str) -> str:
    """Close the gaps, so that a text reads as if what went had never stood there."""
    if GONE not in text:
        return text
    text = _EMPTY.sub(GONE, text)
    text = _SENTENCE.sub(lambda match: " " if match["start"] is None else "", text)
    text = _BEFORE_MARK.sub("", text)
    return _INSIDE.sub(" ", text)
