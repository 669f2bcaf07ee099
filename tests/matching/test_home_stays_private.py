"""Nobody can find a freelancer's home by moving a mission about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace.models import Freelancer
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import pool_of
from matching.scoring.ranking import rank
from matching.snapshot import load_profiles, load_skills

pytestmark = pytest.mark.django_db


@pytest.fixture
def neighbours(make_freelancer):
    """Profiles of two people who live some kilometres apart, in one cell of the grid."""
    ids = [
        make_freelancer({"python": 3}, latitude=latitude, longitude=longitude)[0].pk
        for latitude, longitude in ((48.8566, 2.3522), (48.8951, 2.4011))
    ]
    assert Freelancer.objects.count() == 2
    return load_profiles(skills=load_skills(), only=ids)


def test_two_who_live_in_one_cell_score_the_same_wherever_the_mission_is(neighbours):
    skills = load_skills()
    python = skills.relatedness.slugs.index("python")

    @settings(max_examples=50, deadline=None)
    @given(latitude=st.floats(47, 50), longitude=st.floats(0, 5), radius=st.integers(1, 200))
    def everywhere(latitude, longitude, radius):
        asked = AskedMission(
            requirements=(Requirement(python),),
            work_mode="on_site",
            latitude=latitude,
            longitude=longitude,
            radius_km=radius,
            weights={"location": 100, "skills": 1},
        )
        first, second = rank(mission=asked, pool=pool_of(neighbours), relatedness=skills.relatedness)
        assert (first.score, first.explanation.criteria) == (second.score, second.explanation.criteria)

    everywhere()
