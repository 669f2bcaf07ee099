"""Cells of a CSV → the JSON values that the API would be sent. What cannot be read is left for the API to refuse."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from rest_framework import serializers

from marketplace.http.serializers import (
    DegreesField,
    MoneyField,
    StrictBooleanField,
    StrictSerializer,
    UniqueListField,
    WholeNumberField,
)

_WHOLE = re.compile(r"[+-]?\d{1,15}")
_FRACTION = re.compile(r"[+-]?\d{1,15}[.,]\d{1,15}")
_SEPARATOR = re.compile(r"[|;]")
_TRUTHS = {**dict.fromkeys(("true", "yes", "oui", "1"), True), **dict.fromkeys(("false", "no", "non", "0"), False)}
Reading = Callable[[str], Any]


def number(text: str) -> int | float | str:
    """A number, with a decimal point or comma; anything else stays text."""
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text.replace(",", ".")) if _FRACTION.fullmatch(text) else text


def money(text: str) -> str:
    """An amount as the API writes it: "650,50" is 650.50."""
    return text.replace(",", ".") if _FRACTION.fullmatch(text) else text


def truth(text: str) -> bool | str:
    """yes, no, true, false, oui, non, 1, 0; anything else stays text."""
    return _TRUTHS.get(text.lower(), text)


def several(text: str) -> list[str]:
    """The parts between `|` or `;`."""
    return [part for piece in _SEPARATOR.split(text) if (part := piece.strip())]


def numbers_by_name(text: str) -> dict[str, int | float | str]:
    """ "skills:60|role:20" by name."""
    pairs = (part.rpartition(":") for part in several(text))
    return {name.strip(): number(value.strip()) for name, _colon, value in pairs}


def plain(text: str) -> str:
    """Text is text."""
    return text


_READINGS: dict[type[serializers.Field[Any, Any, Any, Any]], Reading] = {
    WholeNumberField: number,
    DegreesField: number,
    MoneyField: money,
    StrictBooleanField: truth,
    UniqueListField: several,
    serializers.ListSerializer: several,
    StrictSerializer: numbers_by_name,
}


def reading_of(field: serializers.Field[Any, Any, Any, Any]) -> Reading:
    """How a cell of this field is read."""
    found = (reading for kind, reading in _READINGS.items() if isinstance(field, kind))
    return next(found, plain)


def translate(cells: Mapping[str, str], *, readings: Mapping[str, Reading], empty: Mapping[str, Any]) -> dict[str, Any]:
    """The row as JSON. An empty cell says "not known", so it becomes the field's `empty` value, not its absence."""
    return {name: readings[name](text) if text else empty[name] for name, text in cells.items()}
