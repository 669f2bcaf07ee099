"""At most so many people of one city or of one speciality in a list."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.caps import main_speciality
from matching.scoring.pool import HeldSkill
from tests.scoring.cases import mission, numbers, person, ranked
from tests.scoring.drawing import crowds, list_caps, missions, no_filters, often, profiles, relations

larger_crowds = st.lists(profiles(), max_size=9, unique_by=lambda profile: profile.id)
GROUPS = (("place", "max_per_city"), ("speciality", "max_per_speciality"))
CAPS = tuple(cap for _group, cap in GROUPS)
ORDER = {"nlp": 0, "mlops": 1}


def asking(caps):
    return missions(filters=no_filters, caps=caps)


def without_caps(asked):
    fields = {name: value for name, value in vars(asked).items() if name not in ("requirements", *CAPS)}
    return mission(*asked.requirements, **fields)


def breaks_a_cap(asked, profile, listed):
    """Whether one more like this would be too many beside those already listed."""
    for group, cap in GROUPS:
        alike = sum(getattr(other, group) == getattr(profile, group) != "" for other in listed)
        if getattr(asked, cap) and alike >= getattr(asked, cap):
            return True
    return False


@often
@given(asked=asking(list_caps), crowd=larger_crowds, related=relations)
def test_no_cap_is_exceeded(asked, crowd, related):
    people = {profile.id: profile for profile in crowd}
    listed = [people[match.freelancer] for match in ranked(asked, *crowd, relations=related)]

    for group, cap in GROUPS:
        known = Counter(getattr(profile, group) for profile in listed if getattr(profile, group))
        assert max(known.values(), default=0) <= (getattr(asked, cap) or len(listed))


@often
@given(asked=asking(list_caps), crowd=larger_crowds, related=relations)
def test_nobody_is_passed_over_who_would_not_have_broken_a_cap(asked, crowd, related):
    people, listed = {profile.id: profile for profile in crowd}, []
    kept = {match.freelancer for match in ranked(asked, *crowd, relations=related)}

    for match in ranked(without_caps(asked), *crowd, relations=related):
        profile = people[match.freelancer]
        assert (profile.id in kept) != breaks_a_cap(asked, profile, listed)
        listed += [profile] if profile.id in kept else []


@often
@given(asked=asking(list_caps), crowd=larger_crowds, related=relations)
def test_those_who_stay_keep_their_order_score_and_reasons(asked, crowd, related):
    capped = ranked(asked, *crowd, relations=related)
    kept = {match.freelancer for match in capped}

    assert capped == [m for m in ranked(without_caps(asked), *crowd, relations=related) if m.freelancer in kept]


@often
@given(asked=asking(list_caps), someone=profiles(), related=relations)
def test_somebody_alone_is_never_capped(asked, someone, related):
    assert ranked(asked, someone, relations=related) == ranked(without_caps(asked), someone, relations=related)


@often
@given(asked=asking(list_caps), crowd=crowds, related=relations, limit=st.integers(0, 6))
def test_a_shorter_capped_list_is_the_beginning_of_a_longer_one(asked, crowd, related, limit):
    longer = ranked(asked, *crowd, relations=related, limit=limit + 1)

    assert ranked(asked, *crowd, relations=related, limit=limit) == longer[:limit]


def test_a_list_that_is_cut_is_filled_up_with_those_behind():
    asked = mission(max_per_city=2)
    parisians = [person(number, {0: 4}, place="paris|FR") for number in range(1, 6)]
    others = [person(number, {0: 4, 1: 1}, place="") for number in range(6, 9)]

    assert set(numbers(ranked(asked, *parisians, *others, limit=5))) >= {6, 7, 8}


def test_a_place_or_speciality_that_is_not_known_is_never_capped():
    asked = mission(max_per_city=1, max_per_speciality=1)

    assert len(ranked(asked, *(person(number) for number in range(1, 9)))) == 8


def speciality(*held):
    return main_speciality(held=[HeldSkill(*skill) for skill in held], of_skill=("nlp", "mlops", "mlops"), order=ORDER)


def test_the_main_speciality_is_the_one_whose_levels_add_up_to_most():
    assert speciality((0, 3), (1, 2), (2, 2)) == "mlops"
    assert speciality((0, 4), (1, 2), (2, 1)) == "nlp"


def test_an_unknown_level_counts_as_the_first():
    assert speciality((0, 1), (1, 0), (2, 0)) == "mlops"


def test_between_equal_specialities_the_vocabulary_decides():
    assert speciality((0, 2), (1, 2)) == speciality((1, 2), (0, 2)) == "nlp"


def test_who_holds_nothing_has_no_speciality():
    assert speciality() == ""
