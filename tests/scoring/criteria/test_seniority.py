import pytest

from tests.scoring.cases import facts, is_known, mission, value

JUNIOR, INTERMEDIATE, SENIOR, EXPERT = 1, 2, 3, 4


@pytest.mark.parametrize(("held", "earned"), [(EXPERT, 10_000), (SENIOR, 5_000), (INTERMEDIATE, 1_500), (JUNIOR, 0)])
def test_one_step_short_of_an_expert_is_half_two_are_little_and_three_nothing(held, earned):
    assert value("seniority", mission(seniority=EXPERT), seniority=held) == earned


@pytest.mark.parametrize("held", [INTERMEDIATE, SENIOR, EXPERT])
def test_being_more_senior_than_asked_is_no_fault(held):
    assert value("seniority", mission(seniority=INTERMEDIATE), seniority=held) == 10_000


@pytest.mark.parametrize(
    ("years", "held"),
    [
        (0, "junior"),
        (2, "junior"),
        (3, "intermediate"),
        (6, "intermediate"),
        (7, "senior"),
        (11, "senior"),
        (12, "expert"),
        (60, "expert"),
    ],
)
def test_years_stand_in_for_an_undeclared_seniority(years, held):
    told = facts("seniority", mission(seniority=SENIOR), years_experience=years)

    assert told == {"asked": "senior", "held": held, "from_years": True}


def test_years_count_as_the_declared_level_would():
    assert value("seniority", mission(seniority=SENIOR), years_experience=4) == 5_000


def test_a_declaration_wins_over_the_years():
    told = facts("seniority", mission(seniority=SENIOR), seniority=JUNIOR, years_experience=20)

    assert told == {"asked": "senior", "held": "junior", "from_years": False}


def test_neither_declared_nor_years_is_unknown():
    assert not is_known("seniority", mission(seniority=JUNIOR))
