"""One freelancer of the demo: who, where, what they know and ask."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from marketplace.models import RemotePreference, Role, Seniority
from marketplace.stack.seeding.abilities import Ability, abilities
from marketplace.stack.seeding.archetypes import BY_ROLE, SHARES, Archetype
from marketplace.stack.seeding.chance import die, happens, months_ago, weighted
from marketplace.stack.seeding.market import asked_rate, usual_rate
from marketplace.stack.seeding.names import name_of
from marketplace.stack.seeding.places import PLACE_WEIGHTS, Place
from marketplace.stack.seeding.portrait import Sitter, bio, headline

MULTI_SPECIALISTS = 0.4  # of the AI freelancers, as they say themselves (Malt, 2024)
HISTORY_MONTHS = 30
PREFIX = "demo-f-"  # begins the external references


@dataclass(frozen=True)
class Persona:
    """Ready to be written."""

    values: dict[str, Any]  # of a Freelancer
    abilities: tuple[Ability, ...]
    joined_days_ago: int


def persona(*, number: int, today: date) -> Persona:
    """The freelancer of this number; the same each time, dates aside, which follow `today`."""
    dice = die(kind="freelancer", number=number)
    archetype = BY_ROLE[weighted(dice=dice, weights=SHARES)]
    second = BY_ROLE[dice.choice(archetype.near)] if happens(dice=dice, likelihood=MULTI_SPECIALISTS) else None
    place = weighted(dice=dice, weights=PLACE_WEIGHTS)
    years = min(35, max(0, round(dice.lognormvariate(0, 0.7) * archetype.years)))
    seniority = _seniority(dice, years)
    trains = happens(dice=dice, likelihood=archetype.trains)
    held = abilities(dice=dice, archetype=archetype, second=second, seniority=seniority, years=years, year=today.year)
    name = name_of(number=number)
    language = _mother_tongue(dice, place)
    sitter = Sitter(
        role=archetype.role,
        second=second.role if second else None,
        feminine=name.feminine,
        years=years,
        abilities=held,
        trains=trains,
    )
    values = {
        "external_ref": freelancer_ref(number=number),
        "display_name": name.full,
        "headline": headline(dice=dice, sitter=sitter, language=language),
        "bio": bio(dice=dice, sitter=sitter, language=language),
        "languages": _languages(dice, place, language),
        "city": place.city,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        **_said(dice, archetype=archetype, seniority=seniority, years=years, trains=trains),
        **_terms(dice, today=today, usual=usual_rate(role=archetype.role, seniority=seniority, place=place)),
    }
    return Persona(values=values, abilities=_told(dice, held), joined_days_ago=_joined(dice, archetype))


def freelancer_ref(*, number: int) -> str:
    """How the demo knows its own freelancers."""
    return f"{PREFIX}{number:06d}"


def _seniority(dice: Random, years: int) -> str:
    """Mostly by years; some are ahead of them, some behind."""
    felt = years * dice.uniform(0.8, 1.25)
    steps = ((3, Seniority.JUNIOR), (7, Seniority.INTERMEDIATE), (13, Seniority.SENIOR))
    return next((seniority for limit, seniority in steps if felt < limit), Seniority.EXPERT).value


def _mother_tongue(dice: Random, place: Place) -> str:
    in_french = {"FR": 0.86, "BE": 0.6, "CH": 0.7, "LU": 0.5}
    return "fr" if dice.random() < in_french.get(place.country, 0.12) else "en"


_LOCAL = {"DE": "de", "ES": "es", "PT": "pt", "IT": "it", "NL": "nl", "GB": "en", "PL": "pl", "BE": "nl", "CH": "de"}
_FURTHER = {"es": 5.0, "de": 3.0, "it": 2.0, "ar": 2.0, "pt": 1.5}


def _languages(dice: Random, place: Place, language: str) -> list[str]:
    """Known languages, best first; a few do not say."""
    spoken = [language]
    if place.country in {"FR", "BE", "CH", "LU"} and happens(dice=dice, likelihood=0.97):
        spoken.append("fr")
    if happens(dice=dice, likelihood=0.82):
        spoken.append("en")
    if place.country in _LOCAL and happens(dice=dice, likelihood=0.6):
        spoken.append(_LOCAL[place.country])
    if happens(dice=dice, likelihood=0.2):
        spoken.append(weighted(dice=dice, weights=_FURTHER))
    return [] if happens(dice=dice, likelihood=0.05) else list(dict.fromkeys(spoken))


def _said(dice: Random, *, archetype: Archetype, seniority: str, years: int, trains: bool) -> dict[str, Any]:
    """What a profile says outright; real profiles leave gaps."""
    return {
        "role": Role.UNSPECIFIED if happens(dice=dice, likelihood=0.06) else archetype.role,
        "seniority": Seniority.UNSPECIFIED if happens(dice=dice, likelihood=0.12) else seniority,
        "years_experience": None if happens(dice=dice, likelihood=0.08) else years,
        "trains_teams": None if happens(dice=dice, likelihood=0.15) else trains,
    }


_REMOTE = {
    RemotePreference.FLEXIBLE: 52,
    RemotePreference.REMOTE_ONLY: 27,
    RemotePreference.ON_SITE_ONLY: 6,
    RemotePreference.UNSPECIFIED: 15,
}
_DAYS = {5: 62, 4: 14, 3: 10, 2: 4, 1: 1, None: 9}


def _terms(dice: Random, *, today: date, usual: float) -> dict[str, Any]:
    rate = asked_rate(dice=dice, usual=usual)
    free_in = max(0, round(dice.expovariate(1 / 35)) - 10)  # days; many are free at once
    return {
        "day_rate": None if happens(dice=dice, likelihood=0.1) else rate,
        "available_from": None if happens(dice=dice, likelihood=0.12) else today + timedelta(days=free_in),
        "days_per_week": weighted(dice=dice, weights=_DAYS),
        "remote_preference": weighted(dice=dice, weights=_REMOTE),
    }


def _told(dice: Random, held: tuple[Ability, ...]) -> tuple[Ability, ...]:
    """Some give no level at all, most forget a few."""
    silent = 1.0 if happens(dice=dice, likelihood=0.07) else 0.12
    return tuple(ability.without_level() if happens(dice=dice, likelihood=silent) else ability for ability in held)


def _joined(dice: Random, archetype: Archetype) -> int:
    """Days ago; the number of such freelancers has grown as its archetype says."""
    already_there = archetype.growth ** (-HISTORY_MONTHS / 24)
    if happens(dice=dice, likelihood=already_there):
        return round(30.4 * dice.uniform(HISTORY_MONTHS, 2 * HISTORY_MONTHS))
    return round(30.4 * months_ago(dice=dice, growth=archetype.growth, horizon=HISTORY_MONTHS))
