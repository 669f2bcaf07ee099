"""Missions, profiles and relatedness of small vocabularies, so that overlaps, ties and unknowns are frequent.

Fields are drawn several at a time from all their combinations: it is the number of draws that makes a test slow.
"""

from itertools import chain, combinations, permutations, product
from uuid import UUID

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import REMOTE_PREFERENCES, HeldSkill, Profile
from matching.scoring.reading import NOTHING_READ, Reading
from matching.scoring.relatedness import Relatedness
from matching.scoring.shares import DEFAULT_WEIGHTS

SLUGS = ("airflow", "bert", "cuda", "dbt", "etl")
SKILLS, LEVELS = range(len(SLUGS)), range(5)
PARIS, LYON, VERSAILLES = (48.8566, 2.3522), (45.7640, 4.8357), (48.8049, 2.1204)
POINTS, PLACES = ((None, None), PARIS, LYON, VERSAILLES), ("", "paris|FR", "lyon|FR")
BUDGET = 60_000  # cents; drawn rates lie around it
START = 739_000  # a day; drawn days lie around it
ROLES = ("", "data_scientist", "ml_engineer", "data_engineer", "ai_trainer")
LANGUAGES = tuple(chain.from_iterable(permutations(("de", "en", "fr"), size) for size in range(3)))
SEEDS = (0, 7, 2**64 - 1)
SPECIALITIES = ("", "nlp", "mlops")
FILTERS = ("languages", "place", "latest_start", "budget", "essentials")

always, often, seldom = (settings(max_examples=count, deadline=None) for count in (300, 100, 20))


def one_of_all(silent=True, **choices):
    """Keyword arguments, one value for each name; only those that say something unless `silent`."""
    kept = [[value for value in values if silent or value] for values in choices.values()]
    return st.sampled_from([dict(zip(choices, combination, strict=True)) for combination in product(*kept)])


skills, levels = st.sampled_from(SKILLS), st.sampled_from(LEVELS)
additions = st.sampled_from([HeldSkill(*fields) for fields in product(SKILLS, LEVELS)])
relations = st.lists(
    st.sampled_from(list(product(permutations(SKILLS, 2), (1, 3_000, 5_000, 7_000, 9_999)))), max_size=10
).map(dict)
requirements = st.lists(
    st.sampled_from([Requirement(*fields) for fields in product(SKILLS, (True, False), (1, 2, 10), LEVELS)]),
    min_size=1,
    max_size=3,
    unique_by=lambda requirement: requirement.skill,
).map(tuple)
weights = st.lists(st.sampled_from(list(product(DEFAULT_WEIGHTS, (0, 1, 9)))), max_size=3).map(
    lambda drawn: {name: max(weight, int(name == "skills")) for name, weight in drawn}
)
no_filters = st.just(frozenset())
hard_filters = st.sampled_from([frozenset(chosen) for size in range(3) for chosen in combinations(FILTERS, size)])


def relatedness_of(drawn):
    """From {(skill, held neighbour): strength}."""
    return Relatedness.of(slugs=SLUGS, relations=[(*pair, strength) for pair, strength in drawn.items()])


def _role_tables():
    """What each skill says of each role, (5, 17) in 1/100 nats: nothing, little, and much either way."""
    chance = np.random.default_rng(7)
    sizes = [(-20, 60), (-300, 300), (-600, 200), (-100, 900)]
    drawn = [chance.integers(*size, size=(len(SLUGS), 17)) for size in sizes]
    return [None, *(table.astype(np.int16) for table in drawn)]


role_tables = st.sampled_from(_role_tables())
TARGETS = ((), (10_000, *([0] * 16)), tuple(range(0, 10_001, 625)))  # of a role that is read; () asks for none

no_caps = st.just({})
list_caps = one_of_all(max_per_city=(0, 1, 2), max_per_speciality=(0, 1, 2))


def missions(filters=hard_filters, silent=True, caps=no_caps):
    """Missions that may be silent on anything, or else ask for every criterion."""
    who = one_of_all(
        silent, role=ROLES, seniority=LEVELS, languages=LANGUAGES, knowledge_transfer=("", "coaching", "training")
    )
    when = one_of_all(
        silent,
        budget_max=(None, BUDGET, BUDGET + 1_000, 4_000),
        start_day=(None, START),
        days_per_week=(0, 2, 3, 5),
        latest_start_day=(None, START + 14),
    )
    where = one_of_all(silent, work_mode=("", "remote", "hybrid", "on_site"), place=PLACES)
    around = st.sampled_from(list(product(POINTS, (None, 5, 300), SEEDS, TARGETS)))
    said = {"who": who, "when": when, "where": where, "around": around, "caps": caps, "texts": texts(silent)}
    return st.builds(_mission, **said, requirements=requirements, hard_filters=filters, weights=weights)


def _mission(*, who, when, where, around, caps, texts, **own):
    (latitude, longitude), radius, seed, target = around
    point = {"latitude": latitude, "longitude": longitude, "radius_km": radius}
    return AskedMission(seed=seed, role_target=target, **point, **who, **when, **where, **caps, **texts, **own)


READINGS = (
    NOTHING_READ,
    Reading(concepts=(3, 9), weights=(255, 80)),
    Reading(concepts=(3, 7, 9), weights=(1, 255, 120), roles=(600, *([-150] * 16))),
    Reading(concepts=(11,), weights=(255,), roles=(0, 0, 90, -20, *([0] * 13))),
)


def texts(silent=True):
    """What was read of a text, and domains."""
    return one_of_all(silent, reading=READINGS[0 if silent else 1 :], domains=((), (0,), (0, 3), (24,)))


def _held(size):
    taken = product(combinations(SKILLS, size), product(LEVELS, repeat=size))
    return [tuple(HeldSkill(*pair) for pair in zip(*both, strict=True)) for both in taken]


held_skills = st.sampled_from(list(chain(_held(0) * 10, _held(1), _held(2), _held(3)[::5])))


def profiles(held=held_skills):
    """Profiles that may leave anything unsaid; one in twenty or so is empty."""
    who = one_of_all(role=ROLES, seniority=LEVELS, languages=LANGUAGES, trains_teams=(None, True, False))
    when = one_of_all(
        years_experience=(None, 0, 2, 3, 6, 7, 11, 12, 40),
        available_day=(None, *(START + late for late in (-5, 0, 1, 14, 15, 29, 30, 31))),
        day_rate=(None, *(BUDGET + over for over in (-6_000, 0, 1, 1_000, 2_500, 2_501, 9_000, 15_000, 18_000))),
        days_per_week=(0, 2, 3, 5),
    )
    where = one_of_all(remote_preference=REMOTE_PREFERENCES, place=PLACES, point=POINTS, speciality=SPECIALITIES)
    said = {"who": who, "when": when, "where": where, "texts": texts()}
    return st.builds(_profile, number=st.integers(1, 99), held=held, **said)


def _profile(*, number, held, who, when, where, texts):
    latitude, longitude = where["point"]
    known = {name: value for name, value in where.items() if name != "point"}
    said = {**who, **when, **known, **texts}
    return Profile(id=UUID(int=number), skills=held, latitude=latitude, longitude=longitude, **said)


crowds = st.lists(profiles(), max_size=5, unique_by=lambda profile: profile.id)
