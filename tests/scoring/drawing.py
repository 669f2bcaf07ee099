"""Missions, profiles and relatedness of small vocabularies, so that overlaps, ties and unknowns are frequent."""

from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st

from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import REMOTE_PREFERENCES, HeldSkill, Profile
from matching.scoring.relatedness import Relatedness
from matching.scoring.shares import DEFAULT_WEIGHTS

SLUGS = ("airflow", "bert", "cuda", "dbt", "etl")
PARIS, LYON, VERSAILLES = (48.8566, 2.3522), (45.7640, 4.8357), (48.8049, 2.1204)
BUDGET = 60_000  # cents; drawn rates lie around it
START = 739_000  # a day; drawn days lie around it

often = settings(max_examples=150, deadline=None)
always = settings(max_examples=400, deadline=None)
seldom = settings(max_examples=30, deadline=None)

skills = st.sampled_from(range(len(SLUGS)))
levels = st.integers(0, 4)
roles = st.sampled_from(("", "data_scientist", "ml_engineer", "data_engineer", "ai_trainer"))
points = st.sampled_from((None, PARIS, LYON, VERSAILLES))
places = st.sampled_from(("", "paris|FR", "lyon|FR"))
languages = st.lists(st.sampled_from(("de", "en", "fr")), max_size=3, unique=True).map(tuple)
weekly = st.sampled_from((0, 2, 3, 5))
relations = st.dictionaries(
    st.tuples(skills, skills).filter(lambda pair: pair[0] != pair[1]),
    st.sampled_from((1, 3_000, 5_000, 7_000, 9_999)),
    max_size=8,
)
weights = st.one_of(
    st.just({}),
    st.dictionaries(st.sampled_from(list(DEFAULT_WEIGHTS)), st.integers(0, 9)).map(
        lambda drawn: {name: max(weight, 1 if name == "skills" else 0) for name, weight in drawn.items()}
    ),
)
hard_filters = st.frozensets(
    st.sampled_from(("languages", "place", "latest_start", "budget", "essentials")), max_size=2
)

no_filters = st.just(frozenset())


def relatedness_of(drawn):
    triples = [(skill, held, strength) for (skill, held), strength in drawn.items()]
    return Relatedness.of(slugs=SLUGS, relations=triples)


@st.composite
def requirements(draw):
    asked = draw(st.lists(skills, min_size=1, max_size=3, unique=True))
    return tuple(
        Requirement(
            skill=skill,
            essential=draw(st.booleans()),
            weight=draw(st.sampled_from((1, 1, 2, 10))),
            minimum_level=draw(levels),
        )
        for skill in sorted(asked)
    )


@st.composite
def missions(draw, filters=hard_filters, silent=True):
    """Missions that may be silent on anything, or else ask for every criterion."""

    def ask(strategy):
        return draw(strategy if silent else strategy.filter(bool))

    latitude, longitude = draw(points) or (None, None)
    return AskedMission(
        requirements=draw(requirements()),
        role=ask(roles),
        seniority=ask(levels),
        budget_max=ask(st.sampled_from((None, BUDGET, BUDGET + 1_000, 4_000))),
        start_day=ask(st.sampled_from((None, START))),
        latest_start_day=draw(st.sampled_from((None, START + 14))),
        days_per_week=ask(weekly),
        work_mode=ask(st.sampled_from(("", "remote", "hybrid", "on_site"))),
        latitude=latitude,
        longitude=longitude,
        radius_km=draw(st.sampled_from((None, 5, 300))),
        place=ask(places),
        languages=ask(languages),
        knowledge_transfer=ask(st.sampled_from(("", "coaching", "training"))),
        hard_filters=draw(filters),
        weights=draw(weights),
    )


held_skills = st.dictionaries(skills, levels, max_size=3).map(
    lambda drawn: tuple(HeldSkill(skill, level) for skill, level in sorted(drawn.items()))
)


@st.composite
def profiles(draw, held=held_skills):
    latitude, longitude = draw(points) or (None, None)
    return Profile(
        id=UUID(int=draw(st.integers(1, 99))),
        skills=draw(held),
        role=draw(roles),
        seniority=draw(levels),
        years_experience=draw(st.sampled_from((None, 0, 2, 3, 6, 7, 11, 12, 40))),
        day_rate=draw(st.none() | st.integers(BUDGET - 6_000, BUDGET + 18_000)),
        available_day=draw(st.none() | st.integers(START - 5, START + 35)),
        days_per_week=draw(weekly),
        latitude=latitude,
        longitude=longitude,
        place=draw(places),
        remote_preference=draw(st.sampled_from(REMOTE_PREFERENCES)),
        languages=draw(languages),
        trains_teams=draw(st.sampled_from((None, True, False))),
    )


crowds = st.lists(profiles(), max_size=7, unique_by=lambda profile: profile.id)
