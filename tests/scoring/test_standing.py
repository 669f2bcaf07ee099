"""Where one person stands among all."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.pool import pool_of
from matching.scoring.ranking import places, rank, standing
from tests.scoring.cases import mission, person
from tests.scoring.drawing import crowds, list_caps, missions, often, relatedness_of, relations


def stands(asked, number, *people, limit=100):
    return standing(
        mission=asked, pool=pool_of(people), relatedness=relatedness_of({}), freelancer=UUID(int=number), limit=limit
    )


@often
@given(asked=missions(caps=list_caps), crowd=crowds, related=relations, limit=st.integers(1, 3))
def test_everybody_stands_where_places_and_rank_put_them(asked, crowd, related, limit):
    scene = {"mission": asked, "pool": pool_of(crowd), "relatedness": relatedness_of(related)}
    everybody = [place.freelancer for place in places(**scene)]
    listed = [match.freelancer for match in rank(**scene, limit=limit)]

    for profile in crowd:
        found = standing(**scene, freelancer=profile.id, limit=limit)
        assert (found is None) == (profile.id not in everybody)
        if found:
            assert everybody[found.place - 1] == profile.id
            assert found.matching == len(everybody)
            assert found.rank == (listed.index(profile.id) + 1 if profile.id in listed else None)
            assert found.last.freelancer == listed[-1]


@often
@given(asked=missions(caps=list_caps), crowd=crowds, related=relations)
def test_who_is_not_in_a_list_with_room_was_kept_out_by_a_cap(asked, crowd, related):
    pool, relatedness = pool_of(crowd), relatedness_of(related)

    for profile in crowd:
        found = standing(mission=asked, pool=pool, relatedness=relatedness, freelancer=profile.id)
        assert found is None or (found.rank is None) == bool(found.caps)


def test_the_cap_that_keeps_somebody_out_is_named():
    first, second = person(1, {0: 4}, place="paris|FR"), person(2, {0: 4, 1: 1}, place="paris|FR", speciality="nlp")

    assert stands(mission(max_per_city=1, max_per_speciality=1), 2, first, second).caps == ("city",)


def test_behind_the_last_of_a_full_list_no_cap_is_to_blame():
    people = [person(1, {0: 4}, place="paris|FR"), person(2, {0: 4, 1: 1}, place="paris|FR")]

    found = stands(mission(max_per_city=1), 2, *people, limit=1)
    assert (found.place, found.rank, found.caps) == (2, None, ())


def test_who_is_not_in_the_pool_stands_nowhere():
    assert stands(mission(), 9, person(1)) is None
