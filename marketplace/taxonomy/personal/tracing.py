"""A text in which gendered and inclusive forms are one, letter by letter led back to the text as given."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from marketplace.taxonomy.personal import forms
from marketplace.taxonomy.personal.editing import Edit, Rule, edited, rules_for

_ROUNDS = 8  # as for canonical texts: a rule may make room for another


@dataclass(frozen=True, slots=True)
class Traced:
    """A text that was rewritten in places."""

    text: str  # rewritten
    offsets: "array[int]"  # of each character of `text` in the text as given, rising; and the end of that

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to before `end` stand in the text as given, with what was taken off."""
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)


def with_one_form(text: str) -> Traced:
    """`text` with every gendered form in the one that `canonical` has too; all else, blanks and signs too, stays.

    >>> with_one_form("Développeuse ou formateur·rice").text
    'Développeur ou formateur'
    """
    traced = Traced(text, array("L", range(len(text) + 1)))
    for _ in range(_ROUNDS):
        again = _once(forms.RULES, traced)
        if again.text == traced.text:
            break
        traced = again
    return traced


def _once(rules: Sequence[Rule], traced: Traced) -> Traced:
    text, flat, trying = rules_for(rules, traced.text)
    offsets = traced.offsets
    for rule in trying:
        text, flat, edits = edited(rule, text, flat)
        offsets = _moved(offsets, edits) if edits else offsets
    return Traced(text, offsets)


def _moved(offsets: "array[int]", edits: Sequence[Edit]) -> "array[int]":
    """Letters that an edit keeps at its start stay in their places; its others stand where the first of them did."""
    ends = [0, *(edit.end for edit in edits)]
    moved = array("L")
    for after, edit in zip(ends, edits, strict=False):
        kept = _shared(edit.old, edit.new)
        moved += offsets[after : edit.start + kept]
        moved.extend([offsets[min(edit.start + kept, edit.end - 1)]] * (len(edit.new) - kept))
    return moved + offsets[ends[-1] :]


def _shared(old: str, new: str) -> int:
    """How many letters they begin with alike."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
