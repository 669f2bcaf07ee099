"""Each criterion for one mission and one profile: None when not asked for, else (known, value)."""

from math import asin, cos, isqrt, radians, sin, sqrt

from marketplace.taxonomy.domains.codes import DOMAINS, near  # published tables are data, not behaviour
from matching.scoring.near_roles import ROLES, agreement

UNKNOWN = (False, 0)


def role(mission, profile, role_table):
    if not mission.role and not mission.role_target:
        return None
    evidence = [
        said + declared(profile.role, other) + told_by_skills(mission, profile, role_table, column)
        for column, (other, said) in enumerate(zip(READ, said_of(profile), strict=True))
    ]
    if max(evidence) <= 0:
        return UNKNOWN
    targets = [agreement(mission.role, other) for other in READ] if mission.role else mission.role_target
    sure = [min(max((nats + 300) * 10_000 // 1_500, 0), 10_000) for nats in evidence]
    return True, max(target * how // 10_000 for target, how in zip(targets, sure, strict=True))


READ = [other for other in ROLES if other]


def said_of(profile):
    return profile.reading.roles or [0] * len(READ)


def told_by_skills(mission, profile, role_table, column):
    """For one role: what is held adds up, but that an asked skill never counts against it; the others damp the sum."""
    asked = {requirement.skill for requirement in mission.requirements}
    told, others = 0, 0
    for held in profile.skills:
        nats = 0 if role_table is None else int(role_table[held.skill][column])
        told += max(nats, 0) if held.skill in asked else nats
        others += held.skill not in asked
    return told * isqrt(10_000**2 * 20 // (others + 8)) // 10_000


def declared(own, other):
    """Evidence for the other role, of somebody who declares his own."""
    if not own:
        return 0
    return 1_200 if own == other else 900 * agreement(own, other) // 10_000 - 300


def closeness(mission, profile):
    asked = dict(zip(mission.reading.concepts, mission.reading.weights, strict=True))
    told = dict(zip(profile.reading.concepts, profile.reading.weights, strict=True))
    if not asked:
        return None
    if not told:
        return UNKNOWN
    shared = sum(weight * asked.get(concept, 0) for concept, weight in told.items())
    whole = isqrt(sum(weight**2 for weight in asked.values()) * sum(weight**2 for weight in told.values()))
    return True, min(10_000 * shared // whole * 10_000 // 5_000, 10_000)


def domain(mission, profile):
    if not mission.domains:
        return None
    if not profile.domains:
        return UNKNOWN
    nearest = [max(near(DOMAINS[asked], DOMAINS[held]) for held in profile.domains) for asked in mission.domains]
    return True, sum(nearest) // len(nearest)


def day_rate(mission, profile):
    if mission.budget_max is None:
        return None
    if profile.day_rate is None:
        return UNKNOWN
    rate, budget = whole_steps(profile.day_rate), whole_steps(mission.budget_max)
    over = rate - mission.budget_max if rate > budget else 0
    return True, max(10_000 - over * 4 * 10_000 // mission.budget_max, 0)


def whole_steps(cents):
    """The next multiple of 25 €."""
    while cents % 2_500:
        cents += 1
    return cents


def availability(mission, profile):
    last_day_in_time = mission.start_day
    if mission.latest_start_day is not None:
        last_day_in_time = mission.latest_start_day
    if last_day_in_time is None:
        return None
    if profile.available_day is None:
        return UNKNOWN
    late = max(profile.available_day - last_day_in_time, 0)
    return True, max(10_000 - late * 10_000 // 30, 0)


def location(mission, profile):
    if mission.work_mode == "remote":
        earned = 0 if profile.remote_preference == "on_site_only" else 10_000
        return (True, earned) if profile.remote_preference else UNKNOWN
    if not mission.work_mode or (mission.latitude is None and not mission.place):
        return None
    if mission.work_mode == "on_site" and profile.remote_preference == "remote_only":
        return True, 0
    near = nearness(mission, profile)
    if near is None:
        return UNKNOWN
    return True, near * 3_000 // 10_000 if profile.remote_preference == "remote_only" else near


def nearness(mission, profile):
    if mission.latitude is not None and profile.latitude is not None:
        beyond = max(kilometres(mission, profile) - (mission.radius_km or 50), 0)
        return max(10_000 - beyond * 10_000 // 150, 0)
    return 10_000 if mission.place and mission.place == profile.place else None


def kilometres(mission, profile):
    here, there = radians(mission.latitude), radians(profile.latitude)
    turn = radians(profile.longitude - mission.longitude)
    half = sin((there - here) / 2) ** 2 + cos(here) * cos(there) * sin(turn / 2) ** 2
    return round(2 * 6371.0088 * asin(sqrt(half)))


def seniority(mission, profile):
    if not mission.seniority:
        return None
    held = profile.seniority
    if not held and profile.years_experience is not None:
        years = profile.years_experience
        held = 1 if years < 3 else 2 if years < 7 else 3 if years < 12 else 4
    if not held:
        return UNKNOWN
    return True, {0: 10_000, 1: 5_000, 2: 1_500, 3: 0}[max(mission.seniority - held, 0)]


def languages(mission, profile):
    if not mission.languages:
        return None
    spoken = sum(1 for language in mission.languages if language in profile.languages)
    return (True, 10_000 * spoken // len(mission.languages)) if profile.languages else UNKNOWN


def knowledge_transfer(mission, profile):
    if not mission.knowledge_transfer:
        return None
    return UNKNOWN if profile.trains_teams is None else (True, 10_000 if profile.trains_teams else 0)


def days_per_week(mission, profile):
    if not mission.days_per_week:
        return None
    offered = min(profile.days_per_week, mission.days_per_week)
    return (True, 10_000 * offered // mission.days_per_week) if offered else UNKNOWN


BY_NAME = {
    judge.__name__: judge
    for judge in (
        closeness,
        day_rate,
        availability,
        location,
        seniority,
        domain,
        languages,
        knowledge_transfer,
        days_per_week,
    )
}
