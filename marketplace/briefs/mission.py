"""Free text → the draft of a mission."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from marketplace.briefs.fields.budget import find_day_pay
from marketplace.briefs.fields.days_per_week import find_days_per_week
from marketplace.briefs.fields.domains import find_mission_domains
from marketplace.briefs.fields.duration import find_duration, find_duration_between
from marketplace.briefs.fields.knowledge_transfer import find_knowledge_transfer
from marketplace.briefs.fields.languages import find_languages
from marketplace.briefs.fields.place import find_place
from marketplace.briefs.fields.role import find_role
from marketplace.briefs.fields.seniority import find_seniority
from marketplace.briefs.fields.start import find_start
from marketplace.briefs.fields.title import find_title
from marketplace.briefs.fields.work_mode import find_work_mode
from marketplace.briefs.fields.years import find_years
from marketplace.briefs.forms import read
from marketplace.briefs.location import locate
from marketplace.briefs.reading import Note, Reading
from marketplace.briefs.skills import DraftRequirement, ExcludedSkill, Finder, excluded_skills, requirements


@dataclass(frozen=True, slots=True)
class DraftMission:
    """A mission as its brief tells it, in the API's own values; what the brief does not say is None or empty."""

    brief: str  # the text itself
    title: Reading[str] | None  # at most 160 characters
    requirements: tuple[DraftRequirement, ...]  # by first mention, uncapped
    excluded: tuple[ExcludedSkill, ...]  # named only to say that they are not wanted
    role: Reading[str] | None
    seniority: Reading[str] | None  # junior, intermediate, senior, expert
    budget_min: Reading[Decimal] | None  # € per day, excluding VAT
    budget_max: Reading[Decimal] | None  # € per day, excluding VAT
    start_date: Reading[date] | None
    latest_start_date: Reading[date] | None
    duration_days: Reading[int] | None  # calendar days
    days_per_week: Reading[int] | None  # 1-7
    work_mode: Reading[str] | None  # remote, hybrid, on_site
    city: Reading[str] | None
    country: Reading[str] | None  # ISO 3166-1 alpha-2
    latitude: Reading[float] | None  # degrees, of the city
    longitude: Reading[float] | None  # degrees, of the city
    languages: Reading[tuple[str, ...]] | None  # ISO 639-1, those that are asked for
    domains: Reading[tuple[str, ...]] | None  # the company's own industries, of `DOMAINS`
    knowledge_transfer: Reading[str] | None  # coaching, training
    notes: tuple[Note, ...]  # what was understood and fits no field


def parse_brief(text: str, *, today: date, finder: Finder) -> DraftMission:
    """Read any string, in time linear in its length, without ever raising.

    Every evidence holds `text[start:end] == words`.
    """
    flat, found = read(text, finder=finder)
    title = find_title(flat)
    pay, start, location = find_day_pay(flat), find_start(flat, today=today), locate(find_place(flat))
    days = find_days_per_week(flat)
    return DraftMission(
        brief=text,
        title=title,
        requirements=requirements(text, found),
        excluded=excluded_skills(text, found),
        role=find_role(flat, title=title),
        seniority=find_seniority(flat, title=title, years=find_years(flat, today=today)),
        budget_min=pay.low,
        budget_max=pay.high,
        start_date=start.first,
        latest_start_date=start.latest,
        duration_days=find_duration(flat, days_per_week=days.value if days else None)
        or find_duration_between(flat, start, today=today),
        days_per_week=days,
        work_mode=find_work_mode(flat),
        city=location.city,
        country=location.country,
        latitude=location.latitude,
        longitude=location.longitude,
        languages=find_languages(flat),
        domains=find_mission_domains(flat),
        knowledge_transfer=find_knowledge_transfer(flat),
        notes=pay.notes,
    )
