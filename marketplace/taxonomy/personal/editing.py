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


def apply(rules: Sequence[Rule], text: str) -> str:
    """`text` after each rule in turn, each at all its places; which rules are tried is decided before the first."""
    flat = plain(text)
    words = frozenset(_WORD.findall(flat))
    for rule in [rule for rule in rules if _may_match(rule, flat, words)]:
        text, flat = _edited(rule, text, flat)
    return text


def _may_match(rule: Rule, flat: str, words: frozenset[str]) -> bool:
    return not (rule.signs and words.isdisjoint(rule.signs)) and (
        not rule.marks or any(mark in flat for mark in rule.marks)
    )


def _edited(rule: Rule, text: str, flat: str) -> tuple[str, str]:
    """The text and its plain form, which is as long, after the rule."""
    pieces, last = [("", "")], 0
    for match in rule.pattern.finditer(flat):
        new = rule.replace(match, text)
        if new is not None:
            between = slice(last, match.start())
            pieces += [(text[between], flat[between]), (new, plain(new))]
            last = match.end()
    if len(pieces) == 1:
        return text, flat
    written, read = zip(*pieces, strict=True)
    return "".join(written) + text[last:], "".join(read) + flat[last:]


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
