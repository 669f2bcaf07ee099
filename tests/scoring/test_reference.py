"""rank() against the slow reference."""

from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.pool import pool_of
from matching.scoring.ranking import rank
from matching.scoring.shares import DEFAULT_WEIGHTS
from tests.scoring.drawing import always, crowds, list_caps, missions, relatedness_of, relations, role_tables
from tests.scoring.reference import PUBLISHED, ranking


def contributions(explanation):
    return [reason.contribution for reason in (*explanation.requirements, *explanation.criteria)]


@always
@given(
    mission=missions(caps=list_caps),
    crowd=crowds,
    related=relations,
    role_table=role_tables,
    limit=st.sampled_from((0, 1, 2, 100)),
)
def test_rank_finds_what_the_slow_reference_finds(mission, crowd, related, role_table, limit):
    pool = pool_of(crowd, role_table=role_table)
    found = rank(mission=mission, pool=pool, relatedness=relatedness_of(related), limit=limit)

    plain = [(m.freelancer, m.score, m.coverage, contributions(m.explanation), m.focus) for m in found]
    assert plain == ranking(mission, crowd, related, limit, role_table)


def test_the_published_weights_are_those_of_the_reference():
    assert dict(DEFAULT_WEIGHTS) == PUBLISHED
