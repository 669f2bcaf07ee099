"""What the tests ask of a reading."""

from typing import TypeVar

from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading

Value = TypeVar("Value")


def value_of(reading: Reading[Value] | None, flat: FlatText) -> Value | None:
    """The value, after a look at its confidence and evidence."""
    if reading is None:
        return None
    assert 0 < reading.confidence <= 1
    assert reading.evidence
    for words in reading.evidence:
        assert flat.text[words.start : words.end] == words.words != ""
    return reading.value
