"""The whole score once more: loops and whole numbers, slow, written from what a match means and not from the scorer."""

from math import floor

from tests.scoring.reference_criteria import BY_NAME, role

PUBLISHED = {
    "skills": 33,
    "focus": 13,
    "role": 24,
    "closeness": 8,
    "day_rate": 7,
    "location": 5,
    "availability": 3,
    "seniority": 4,
    "domain": 2,
    "languages": 5,
    "knowledge_transfer": 1,
    "days_per_week": 1,
}
LEVEL_FIT = {0: 10_000, 1: 7_000, 2: 4_000, 3: 2_000}


def ranking(mission, profiles, relations, limit=100, role_table=None):
    """(id, score, coverage, contributions, focus), best first.

    Relations are {(skill, held neighbour): strength}; the table has what each skill says of each role, None: nothing.
    """
    matches = [
        (match, profile)
        for profile in profiles
        if profile.skills and mission.requirements and (match := one_match(mission, profile, relations, role_table))
    ]
    matches.sort(key=lambda pair: (-pair[0][1], -pair[0][4], lot(mission, pair[1]), pair[1].id))
    return capped(mission, matches, limit)


def capped(mission, matches, limit):
    """From the best on, whoever is not one too many of their city or of their speciality."""
    listed = []
    for match, profile in matches:
        neighbours = [other for _match, other in listed if other.place == profile.place != ""]
        peers = [other for _match, other in listed if other.speciality == profile.speciality != ""]
        if len(neighbours) < (mission.max_per_city or 10**9) and len(peers) < (mission.max_per_speciality or 10**9):
            listed.append((match, profile))
    return [match for match, _profile in listed[:limit]]


def lot(mission, profile):
    """splitmix64, once for the mission and once for both."""
    return mixed(profile.id.int % 2**64 ^ mixed(mission.seed))


def mixed(state):
    state = (state + 0x9E3779B97F4A7C15) % 2**64
    state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
    state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) % 2**64
    return state ^ (state >> 31)


def one_match(mission, profile, relations, role_table):
    fits = [best_fit(requirement, profile, relations) for requirement in mission.requirements]
    near = focus(mission, profile, relations)
    judged = [("focus", (True, near)), ("role", role(mission, profile, role_table))]
    judged += [(name, judge(mission, profile)) for name, judge in BY_NAME.items()]
    judged = [(name, found) for name, found in judged if found is not None]
    if not any(value for value, _half_known in fits) or not passes(mission, profile, fits):
        return None
    shares = shared_out(mission, [name for name, _found in judged])
    values = [value for value, _half_known in fits] + [value for _name, (_known, value) in judged]
    contributions = [share * value // 10_000 for share, value in zip(shares, values, strict=True)]
    knowns = [1 if half_known else 2 for _value, half_known in fits] + [2 * known for _name, (known, _v) in judged]
    coverage = sum(share * known for share, known in zip(shares, knowns, strict=True)) // 2
    return profile.id, sum(contributions), coverage, contributions, near


def focus(mission, profile, relations):
    """How near, in the mean, what somebody holds is to what is asked for."""
    near = [
        max(10_000 if r.skill == held.skill else relations.get((r.skill, held.skill), 0) for r in mission.requirements)
        for held in profile.skills
    ]
    return sum(near) // len(near)


def best_fit(requirement, profile, relations):
    """The value, and whether it rests on a skill of unknown level where a level above the first is asked for."""
    best = (0, 0, False)  # value, relatedness, half known
    for held in profile.skills:
        related = relations.get((requirement.skill, held.skill), 0)
        related = 10_000 if held.skill == requirement.skill else related
        missing = max(requirement.minimum_level - (held.level or 1), 0)
        value = related * LEVEL_FIT[missing] // 10_000
        half_known = value > 0 and held.level == 0 and requirement.minimum_level > 1
        if (value, related) > best[:2]:  # skills come in order of slug, so the first of equals stays
            best = (value, related, half_known)
    return best[0], best[2]


def shared_out(mission, asked):
    """10 000 seats by largest remainder, the way parliaments do it."""
    weights = {**PUBLISHED, **mission.weights}
    pulls = [r.weight * 3 if r.essential else r.weight for r in mission.requirements]
    votes = [weights["skills"] * pull for pull in pulls] + [weights[name] * sum(pulls) for name in asked]
    seats = [floor(10_000 * vote / sum(votes)) for vote in votes]
    remainders = [10_000 * vote - seat * sum(votes) for vote, seat in zip(votes, seats, strict=True)]
    while sum(seats) < 10_000:
        lucky = remainders.index(max(remainders))
        seats[lucky], remainders[lucky] = seats[lucky] + 1, -1
    return seats


def passes(mission, profile, fits):
    """Whether no hard filter of the mission excludes the profile; what it does not ask for excludes nobody."""
    for subject, criterion in (("languages", "languages"), ("place", "location"), ("budget", "day_rate")):
        if subject in mission.hard_filters and BY_NAME[criterion](mission, profile) not in (None, (True, 10_000)):
            return False
    too_late = mission.latest_start_day is not None and (profile.available_day or 10**9) > mission.latest_start_day
    if "latest_start" in mission.hard_filters and too_late:
        return False
    essentials = [fit for fit, r in zip(fits, mission.requirements, strict=True) if r.essential]
    return "essentials" not in mission.hard_filters or all(value == 10_000 for value, _half_known in essentials)
