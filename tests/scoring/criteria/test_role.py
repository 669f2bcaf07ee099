from itertools import product

import pytest

from matching.scoring.near_roles import _NEAR, ROLES, agreement
from matching.scoring.reading import Reading
from tests.scoring.cases import facts, is_known, mission, value

SCIENTIST = mission(role="data_scientist")


@pytest.mark.parametrize(
    ("held", "earned"),
    [("data_scientist", 10_000), ("ml_engineer", 7_000), ("data_engineer", 3_500), ("cloud_engineer", 945)],
)
def test_the_same_role_is_full_a_near_one_less_and_a_far_one_little(held, earned):
    assert value("role", SCIENTIST, role=held) == earned


def test_a_far_role_is_known_to_be_far():
    assert is_known("role", SCIENTIST, role="cloud_engineer")


def test_an_undeclared_role_is_unknown():
    assert not is_known("role", SCIENTIST, role="")


def test_the_facts_are_both_roles():
    assert facts("role", SCIENTIST, role="ml_engineer") == {
        "asked": "data_scientist",
        "asked_declared": True,
        "held": "ml_engineer",
        "declared": True,
        "telling": "",
    }


def test_the_facts_of_a_mission_that_declares_none_name_the_role_that_does_best_for_it():
    read = mission(role_target=(7_000, 10_000, *([0] * 15)))
    told = facts("role", read, reading=Reading(roles=(900, *([0] * 16))))

    assert (told["asked"], told["asked_declared"]) == ("ml_engineer", False)
    assert (told["held"], told["declared"]) == ("data_scientist", False)


def test_a_declared_role_of_the_mission_goes_before_one_that_is_read():
    assert value("role", mission(role="data_scientist", role_target=(0,) * 17), role="data_scientist") == 10_000


def test_a_headline_speaks_where_no_role_is_declared():
    assert value("role", SCIENTIST, reading=Reading(roles=(1_200, *([0] * 16)))) == 10_000


def test_agreement_does_not_depend_on_who_asks():
    assert all(agreement(first, second) == agreement(second, first) for first, second in product(ROLES, ROLES))


def test_only_the_same_role_agrees_in_full():
    assert [pair for pair in product(ROLES, ROLES) if agreement(*pair) == 10_000] == [(role, role) for role in ROLES]


def test_the_table_names_known_roles_and_each_pair_once():
    assert {role for pair in _NEAR for role in pair} <= set(ROLES[1:])
    assert len({frozenset(pair) for pair in _NEAR}) == len(_NEAR)


def test_every_role_has_a_near_one():
    assert {role for pair in _NEAR for role in pair} == set(ROLES[1:])
