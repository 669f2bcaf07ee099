"""A place as the four fields of the API."""

from dataclasses import dataclass
from typing import TypeVar

from marketplace.briefs.gazetteer import Place
from marketplace.briefs.reading import Reading

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Location:
    """The fields that one reading of a place fills; all of them share its evidence."""

    city: Reading[str] | None = None  # None for an area
    country: Reading[str] | None = None  # ISO 3166-1 alpha-2
    latitude: Reading[float] | None = None  # degrees; None for an area
    longitude: Reading[float] | None = None  # degrees; None for an area


def locate(place: Reading[Place] | None) -> Location:
    """City, country and coordinates of a place; an area fills the country only."""
    if place is None:
        return Location()
    return Location(
        city=_part(place, place.value.city or None),
        country=_part(place, place.value.country),
        latitude=_part(place, place.value.latitude),
        longitude=_part(place, place.value.longitude),
    )


def _part(place: Reading[Place], value: Value | None) -> Reading[Value] | None:
    return None if value is None else Reading(value, place.confidence, place.evidence)
