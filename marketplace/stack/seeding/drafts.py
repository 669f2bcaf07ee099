"""One mission of the demo, as its company would fill the form."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from marketplace.models import HardFilter, Importance, KnowledgeTransfer, Role, Seniority, WorkMode
from marketplace.stack.seeding.chance import happens, weighted
from marketplace.stack.seeding.companies import FIRMS, Firm
from marketplace.stack.seeding.market import rounded, usual_rate
from marketplace.stack.seeding.needs import Asked, Family, Need
from marketplace.stack.seeding.places import BY_CITY, Place
from marketplace.stack.seeding.portrait import elided
from marketplace.stack.seeding.tasks import Task
from marketplace.stack.seeding.terms import closing_words


@dataclass(frozen=True)
class Wish:
    """A requirement, by slug."""

    skill: str
    importance: str
    weight: int  # 1-10
    minimum_level: int | None  # 1-4


@dataclass(frozen=True)
class Draft:
    """Ready to be written."""

    firm: int  # index in FIRMS
    values: dict[str, Any]  # of a Mission
    wishes: tuple[Wish, ...]
    usual_rate: float  # € per day, median of the market for this mission


_LEVEL = {Seniority.JUNIOR: 2, Seniority.INTERMEDIATE: 2, Seniority.SENIOR: 3, Seniority.EXPERT: 4}


def draft(*, dice: Random, task: Task, reference: str, wanted_on: date) -> Draft:
    """A mission that the company wants on that day."""
    family, need, firm = task.family, task.need, task.firm
    role, seniority = need.role or family.role, _seniority(dice, family, need.role or family.role)
    days, transfer = _days_per_week(dice, family), _transfer(dice, family)
    values: dict[str, Any] = {
        "external_ref": reference,
        "title": f"{need.title} – {FIRMS[firm].branch[need.language]}",
        "role": role,
        "seniority": Seniority.UNSPECIFIED.value if happens(dice=dice, likelihood=0.1) else seniority,
        "knowledge_transfer": transfer,
        "days_per_week": None if happens(dice=dice, likelihood=0.08) else days,
        "languages": _languages(dice, need),
        **_where(dice, FIRMS[firm]),
        **_when(dice, task, wanted_on),
    }
    usual = usual_rate(role=role, seniority=seniority, place=_priced_at(values))
    values |= _budget(dice, usual)
    values["hard_filters"] = _hard_filters(dice, values)
    values["brief"] = _brief(dice, need, FIRMS[firm], values)
    return Draft(firm=firm, values=values, wishes=_wishes(dice, need, seniority), usual_rate=usual)


def _seniority(dice: Random, family: Family, role: str) -> str:
    """31 % of AI missions ask for an expert, 26 % of all (Malt, 2024); some roles are not for juniors."""
    expert = 31 if family.is_ai else 22
    weights = {
        Seniority.JUNIOR: 0 if role in _SEASONED else 6,
        Seniority.INTERMEDIATE: 24,
        Seniority.SENIOR: 70 - expert,
        Seniority.EXPERT: expert,
    }
    return weighted(dice=dice, weights=weights).value


_SEASONED = {Role.AI_ARCHITECT, Role.DATA_ARCHITECT, Role.AI_CONSULTANT, Role.AI_GOVERNANCE_OFFICER, Role.AI_TRAINER}


def _days_per_week(dice: Random, family: Family) -> int:
    """80 % of AI missions are full time, 67 % on average (Malt, 2024)."""
    full_time = 80 if family.is_ai else 58
    return weighted(dice=dice, weights={5: full_time, 4: (100 - full_time) / 3, 3: (100 - full_time) / 3, 2: 5})


def _transfer(dice: Random, family: Family) -> str:
    if dice.random() >= family.teaches:
        return KnowledgeTransfer.NONE.value
    wishes = {KnowledgeTransfer.COACHING: 2.0, KnowledgeTransfer.TRAINING: 6.0 if family.teaches == 1 else 1.0}
    return weighted(dice=dice, weights=wishes).value


def _languages(dice: Random, need: Need) -> list[str]:
    other = "en" if need.language == "fr" else "fr"
    if happens(dice=dice, likelihood=0.1):
        return []
    return [need.language, other] if happens(dice=dice, likelihood=0.3) else [need.language]


_MODES = {WorkMode.HYBRID: 46, WorkMode.REMOTE: 33, WorkMode.ON_SITE: 12, WorkMode.UNSPECIFIED: 9}


def _where(dice: Random, firm: Firm) -> dict[str, Any]:
    mode = weighted(dice=dice, weights=_MODES)
    place = BY_CITY[firm.city]
    told: dict[str, Any] = {"work_mode": mode.value, "country": place.country, "city": place.city}
    if mode in (WorkMode.HYBRID, WorkMode.ON_SITE):
        radius = dice.choice((30, 40, 50, 60, None))
        told |= {"latitude": place.latitude, "longitude": place.longitude, "radius_km": radius}
    return told


def _priced_at(values: dict[str, Any]) -> Place:
    return BY_CITY[values["city"]]


def _when(dice: Random, task: Task, wanted_on: date) -> dict[str, Any]:
    """69 % of AI missions are longer than a month, 37 % of all (Malt, 2024)."""
    start = wanted_on + timedelta(days=dice.randint(5, 60))
    long = happens(dice=dice, likelihood=0.69 if task.family.is_ai else 0.3)
    short = _DAYS if task.need.takes_days else _WEEKS
    latest = start + timedelta(days=dice.choice((15, 21, 30, 45))) if happens(dice=dice, likelihood=0.6) else None
    return {"start_date": start, "latest_start_date": latest, "duration_days": dice.choice(_MONTHS if long else short)}


_DAYS, _WEEKS, _MONTHS = (3, 5, 10, 15, 20), (14, 21, 28, 30), (45, 60, 90, 90, 120, 180, 180, 270, 365)


def _budget(dice: Random, usual: float) -> dict[str, Decimal | None]:
    top = rounded(usual * dice.uniform(0.93, 1.2))
    if happens(dice=dice, likelihood=0.15):
        return {"budget_min": None, "budget_max": None}
    low = rounded(float(top) * dice.uniform(0.8, 0.94)) if happens(dice=dice, likelihood=0.75) else None
    return {"budget_min": None if low is None else min(low, top), "budget_max": top}


def _hard_filters(dice: Random, values: dict[str, Any]) -> list[str]:
    """A few companies insist."""
    possible = {
        HardFilter.LANGUAGES: bool(values["languages"]),
        HardFilter.PLACE: values["work_mode"] == WorkMode.ON_SITE,
        HardFilter.BUDGET: values["budget_max"] is not None,
        HardFilter.LATEST_START: values["latest_start_date"] is not None,
    }
    likely = {
        HardFilter.LANGUAGES: 0.12,
        HardFilter.PLACE: 0.25,
        HardFilter.BUDGET: 0.05,
        HardFilter.LATEST_START: 0.06,
    }
    return [name.value for name, able in possible.items() if happens(dice=dice, likelihood=likely[name]) and able]


def _brief(dice: Random, need: Need, firm: Firm, values: dict[str, Any]) -> str:
    client = firm.what[need.language]
    text = need.brief.format(client=client, Client=client[0].upper() + client[1:])
    return f"{elided(text)}\n\n{closing_words(dice=dice, values=values, language=need.language)}".strip()


def _wishes(dice: Random, need: Need, seniority: str) -> tuple[Wish, ...]:
    optionals = dice.sample(need.optionals, dice.randint(2, min(4, len(need.optionals))))
    top = _LEVEL[Seniority(seniority)]
    essentials = [_wish(dice, asked, Importance.ESSENTIAL, top) for asked in need.essentials]
    return (*essentials, *(_wish(dice, asked, Importance.OPTIONAL, top) for asked in optionals))


def _wish(dice: Random, asked: Asked, importance: Importance, top: int) -> Wish:
    skill, easier, weight = asked
    level = max(1, top - easier)
    silent = 0.1 if importance == Importance.ESSENTIAL else 0.35
    return Wish(skill, importance.value, weight, None if happens(dice=dice, likelihood=silent) else level)
