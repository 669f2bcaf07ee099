"""The places that a text names: cities with their coordinates, and areas that only say a country."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from marketplace.briefs.flattening import FlatText, flatten

LONGEST = 7  # words: "Saint-Maur-des-Fossés" has four, some of their neighbours have seven
_WORD = re.compile(r"[a-z0-9]+")
_JOINT = re.compile(r"[ '-]|\. ?|")
_SHORT = {"st": "saint", "ste": "sainte"}


@dataclass(frozen=True, slots=True)
class Place:
    """A city, or an area of which only the country is known."""

    city: str  # as its people write it; "" for an area
    country: str  # ISO 3166-1 alpha-2
    latitude: float | None  # degrees; None for an area
    longitude: float | None  # degrees; None for an area
    inhabitants: int  # thousands; 0 for an area


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the gazetteer in a text."""

    places: tuple[Place, ...]  # namesakes, the likeliest first
    name: str  # as the gazetteer compares it: "saint denis"
    capital: bool  # whether it is written with a capital
    start: int  # offsets in the flat text
    end: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by their names."""

    places: dict[str, tuple[Place, ...]]  # by words joined with a blank
    lengths: dict[str, tuple[int, ...]]  # numbers of words of the names that begin with this word, longest first

    def names_in(self, flat: FlatText) -> Iterator[Named]:
        """Every name, the longest at each place, from left to right and without overlaps."""
        words = list(_WORD.finditer(flat.plain))
        at = 0
        while at < len(words):
            named = self._at(flat, words, at)
            if named:
                yield named[0]
            at += named[1] if named else 1

    def city(self, name: str, *, country: str) -> Place | None:
        """The city of that name in that country, the likeliest of namesakes; None for one that is not known."""
        namesakes = self.places.get(_key(name), ())
        return next((place for place in namesakes if place.city and place.country == country.upper()), None)

    def _at(self, flat: FlatText, words: list[re.Match[str]], at: int) -> tuple[Named, int] | None:
        for count in self.lengths.get(_spelt_out(words[at][0]), ()):
            taken = words[at : at + count]
            name = " ".join(_spelt_out(word[0]) for word in taken)
            if name in self.places and _joined(flat.plain, taken):
                start, end = taken[0].start(), taken[-1].end()
                capital = flat.text[flat.offsets[start]].isupper()
                return Named(self.places[name], name, capital, start, end), count
        return None


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The packaged gazetteer; read once per process."""
    found: dict[str, list[Place]] = {}
    for name, country, latitude, longitude, inhabitants, others in _rows("places.tsv"):
        place = Place(name, country, float(latitude), float(longitude), int(inhabitants))
        for spelling in (name, *filter(None, others.split("|"))):
            found.setdefault(_key(spelling), []).append(place)
    for name, country in _rows("areas.tsv"):
        found.setdefault(_key(name), []).append(Place("", country, None, None, 0))
    places = {name: tuple(sorted(namesakes, key=_likeliest)) for name, namesakes in found.items()}
    lengths: dict[str, set[int]] = {}
    for name in places:
        words = name.split()
        lengths.setdefault(words[0], set()).add(len(words))
    return Gazetteer(places, {word: tuple(sorted(counts, reverse=True)) for word, counts in lengths.items()})


def _likeliest(place: Place) -> tuple[bool, int]:
    # A French town stands before its larger namesakes: briefs are French first, and say "Laval, Canada".
    return place.country != "FR", -place.inhabitants


def _rows(name: str) -> Iterator[list[str]]:
    text = files("marketplace.briefs").joinpath("data", name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))


def _key(name: str) -> str:
    return " ".join(_spelt_out(word) for word in _WORD.findall(flatten(name).plain))


def _spelt_out(word: str) -> str:
    return _SHORT.get(word, word)


def _joined(plain: str, words: list[re.Match[str]]) -> bool:
    return all(_JOINT.fullmatch(plain, left.end(), right.start()) for left, right in itertools.pairwise(words))
