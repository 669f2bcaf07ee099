"""Queries drawn from the whole vocabulary."""

from hypothesis import strategies as st

from rates.estimation import RateQuery
from rates.estimation.words import ROLES, SENIORITIES, SPECIALITIES

FULL = {
    "role": st.sampled_from(ROLES),
    "seniority": st.sampled_from(SENIORITIES),
    "specialities": st.lists(st.sampled_from(SPECIALITIES), min_size=1, max_size=4, unique=True).map(tuple),
    "zone": st.sampled_from(("idf", "other_french", "abroad")),
    "work_mode": st.sampled_from(("remote", "hybrid", "on_site")),
    "duration_days": st.integers(1, 1500),
    "days_per_week": st.floats(1, 7),
}
UNKNOWN = {name: () if name == "specialities" else None for name in FULL}

full_inputs = st.fixed_dictionaries(FULL)
any_inputs = st.fixed_dictionaries({name: st.just(UNKNOWN[name]) | known for name, known in FULL.items()})
any_query = any_inputs.map(lambda inputs: RateQuery(**inputs))
