"""A text as the parsers read it: gendered forms in one, so that whom it speaks to changes nothing but its own words."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marketplace.briefs.flattening import FlatText, flatten
from marketplace.briefs.skills import Finder, Found
from marketplace.taxonomy.personal.tracing import Traced, with_one_form


@dataclass(frozen=True, slots=True)
class Mention:
    """A skill that was found in the text with one form, at its place in the text as given."""

    skill: str  # slug
    start: int  # offset of its first character in the text as given
    end: int  # after its last character, and after the ending that was taken off it
    polarity: str  # as of `Found`
    level: int | None  # 1-4
    years: int | None  # of experience with it
    confidence: float  # 0-1


def read(text: str, *, finder: Finder) -> tuple[FlatText, Sequence[Found]]:
    """The flat form and the skills of `text`; the offsets of both are of `text` itself."""
    traced = with_one_form(text)
    if traced.text == text:
        return flatten(text), finder.find(text)
    return _flat(text, traced), list(_placed(finder.find(traced.text), traced))


def flatten_forms(text: str) -> FlatText:
    """The flat form of `text` with gendered forms in one, beside `text` as it was given."""
    return _flat(text, with_one_form(text))


def _flat(text: str, traced: Traced) -> FlatText:
    flat = flatten(traced.text)
    return FlatText(text, flat.plain, array("L", (traced.offsets[offset] for offset in flat.offsets)))


def _placed(found: Sequence[Found], traced: Traced) -> Iterator[Mention]:
    for one in found:
        start, end = traced.given(one.start, one.end)
        yield Mention(one.skill, start, end, one.polarity, one.level, one.years, one.confidence)
