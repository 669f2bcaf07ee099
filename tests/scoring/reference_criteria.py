"""Each criterion for one mission and one profile: None when not asked for, else (known, value)."""

from math import asin, cos, radians, sin, sqrt

from matching.scoring.criteria.role import agreement  # the published table is data, not behaviour

UNKNOWN = (False, 0)


def role(mission, profile):
    if not mission.role:
        return None
    return (True, agreement(mission.role, profile.role)) if profile.role else UNKNOWN


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
    for judge in (role, day_rate, availability, location, seniority, languages, knowledge_transfer, days_per_week)
}
