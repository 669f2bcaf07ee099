from pathlib import Path

import pytest

from tests.benchmarks.judging.grades import Grades, load_grades
from tests.benchmarks.judging.reading import load_freelancers, load_missions

GRADES = load_grades()


def test_every_pair_that_was_graded_is_of_the_set_and_has_grades_of_the_rules() -> None:
    missions, freelancers = ({one.ref for one in load()} for load in (load_missions, load_freelancers))
    assert {mission for mission, _ in GRADES.passes} == missions
    assert {freelancer for _, freelancer in GRADES.passes} <= freelancers
    assert {grade for both in GRADES.passes.values() for grade in both} == {0, 1, 2, 3}


def test_no_pair_is_graded_twice_over() -> None:
    lines = (Path(__file__).parent / "grades.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) - 1 == len(GRADES.passes) == 1_081


def test_every_mission_has_somebody_whom_both_graders_would_call_in_need() -> None:
    found = {mission for (mission, _), both in GRADES.passes.items() if min(both) >= 1}
    assert found == {mission for mission, _ in GRADES.passes}


def test_a_pair_that_nobody_graded_counts_as_not_suitable() -> None:
    assert Grades({("m", "f"): (2, 3)}).gain(("m", "g")) == 0
    assert Grades({("m", "f"): (2, 3)}).gain(("m", "f")) == 5


def test_agreement_is_counted_and_kappa_takes_chance_off() -> None:
    grades = Grades({("m", str(number)): both for number, both in enumerate([(0, 0), (0, 0), (3, 3), (3, 0)])})
    assert grades.agreement() == pytest.approx(0.75)
    assert grades.kappa(weights=None) == pytest.approx((0.75 - 0.5) / (1 - 0.5))
