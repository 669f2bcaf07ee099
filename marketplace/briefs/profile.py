"""Free text, a bio or a CV → the draft of a freelancer's profile. Their name is never guessed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from marketplace.briefs.experience import last_used_years
from marketplace.briefs.fields.budget import find_day_pay
from marketplace.briefs.fields.days_per_week import find_days_per_week
from marketplace.briefs.fields.domains import find_profile_domains
from marketplace.briefs.fields.knowledge_transfer import find_trains_teams
from marketplace.briefs.fields.languages import find_languages
from marketplace.briefs.fields.place import find_place
from marketplace.briefs.fields.role import find_role
from marketplace.briefs.fields.seniority import find_seniority
from marketplace.briefs.fields.start import find_available_from
from marketplace.briefs.fields.title import find_headline
from marketplace.briefs.fields.work_mode import find_remote_preference
from marketplace.briefs.fields.years import find_years
from marketplace.briefs.forms import read
from marketplace.briefs.location import locate
from marketplace.briefs.reading import Note, Reading
from marketplace.briefs.skills import DraftSkill, ExcludedSkill, Finder, excluded_skills, held_skills


@dataclass(frozen=True, slots=True)
class DraftProfile:
    """A profile as its text tells it, in the API's own values; what the text does not say is None or empty."""

    bio: str  # the text itself
    headline: Reading[str] | None  # at most 160 characters
    role: Reading[str] | None
    seniority: Reading[str] | None  # junior, intermediate, senior, expert
    years_experience: Reading[int] | None
    skills: tuple[DraftSkill, ...]  # by first mention, uncapped
    excluded: tuple[ExcludedSkill, ...]  # named only to say that they are not held or wanted
    languages: Reading[tuple[str, ...]] | None  # ISO 639-1, those that the freelancer works in
    domains: Reading[tuple[str, ...]] | None  # industries worked in, of `DOMAINS`
    city: Reading[str] | None
    country: Reading[str] | None  # ISO 3166-1 alpha-2
    latitude: Reading[float] | None  # degrees, of the city
    longitude: Reading[float] | None  # degrees, of the city
    remote_preference: Reading[str] | None  # remote_only, flexible, on_site_only
    day_rate: Reading[Decimal] | None  # € per day, excluding VAT; of a range the lower end
    available_from: Reading[date] | None
    days_per_week: Reading[int] | None  # 1-7
    trains_teams: Reading[bool] | None  # True, or None when not said
    notes: tuple[Note, ...]  # what was understood and fits no field


def parse_profile(text: str, *, today: date, finder: Finder) -> DraftProfile:
    """Read any string, in time linear in its length, without ever raising.

    Every evidence holds `text[start:end] == words`.
    """
    flat, found = read(text, finder=finder)
    headline, years = find_headline(flat), find_years(flat, today=today)
    pay, location = find_day_pay(flat, field="day_rate"), locate(find_place(flat))
    return DraftProfile(
        bio=text,
        headline=headline,
        role=find_role(flat, title=headline),
        seniority=find_seniority(flat, title=headline, years=years),
        years_experience=years,
        skills=held_skills(text, found, last_used=last_used_years(flat, found, today=today)),
        excluded=excluded_skills(text, found),
        languages=find_languages(flat),
        domains=find_profile_domains(flat),
        city=location.city,
        country=location.country,
        latitude=location.latitude,
        longitude=location.longitude,
        remote_preference=find_remote_preference(flat),
        day_rate=pay.low or pay.high,
        available_from=find_available_from(flat, today=today),
        days_per_week=find_days_per_week(flat),
        trains_teams=find_trains_teams(flat),
        notes=pay.notes,
    )
