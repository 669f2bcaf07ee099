"""The fit of a requirement, and what relatedness carries."""

import pytest
from hypothesis import given

from matching.scoring.mission import Requirement
from matching.scoring.overlap import best_fit, fits, level_fit, pair_fit
from matching.scoring.pool import pool_of
from matching.scoring.relatedness import Relatedness
from tests.scoring.cases import mission, of_skills, only, person, ranked
from tests.scoring.drawing import SLUGS, crowds, often, relatedness_of, relations, requirements

AIRFLOW, BERT, CUDA = 0, 1, 2


def fit(minimum, skills, related=None):
    return best_fit(
        requirement=Requirement(skill=AIRFLOW, minimum_level=minimum),
        held=list(person(skills=skills).skills),
        relatedness=relatedness_of(related or {}),
    )


@pytest.mark.parametrize(("minimum", "earned"), [(0, 10_000), (1, 10_000), (2, 7_000), (3, 4_000), (4, 2_000)])
def test_each_level_missing_takes_its_part(minimum, earned):
    assert fit(minimum, {AIRFLOW: 1}).value == earned


@pytest.mark.parametrize("minimum", range(5))
def test_an_unknown_level_counts_as_the_first_and_no_more(minimum):
    assert level_fit(held=0, minimum=minimum) == level_fit(held=1, minimum=minimum)


def test_more_than_the_level_asked_for_earns_no_more():
    assert fit(2, {AIRFLOW: 2}).value == fit(2, {AIRFLOW: 4}).value == 10_000


def test_a_neighbour_covers_its_strength_times_its_level_fit_rounded_down():
    assert pair_fit(cover=9_999, held_level=2, minimum=3) == 6_999
    assert fit(3, {BERT: 2}, {(AIRFLOW, BERT): 5_000}).value == 3_500


def test_relatedness_is_directed():
    one_way = {(AIRFLOW, BERT): 7_000}

    assert only(of_skills(Requirement(skill=AIRFLOW)), person(skills={BERT: 3}), one_way).score == 7_000
    assert ranked(mission(Requirement(skill=BERT)), person(skills={AIRFLOW: 3}), relations=one_way) == []


def test_relatedness_does_not_travel_over_two_steps():
    chain = {(AIRFLOW, BERT): 7_000, (BERT, CUDA): 7_000}

    assert ranked(mission(Requirement(skill=AIRFLOW)), person(skills={CUDA: 4}), relations=chain) == []


def test_the_best_skill_counts_and_not_the_sum_of_them():
    both = {(AIRFLOW, BERT): 7_000, (AIRFLOW, CUDA): 5_000}

    assert fit(0, {BERT: 1, CUDA: 1}, both).value == 7_000
    assert fit(0, {BERT: 1, CUDA: 1}, both).via == BERT


def test_a_neighbour_at_a_good_level_may_do_more_than_the_skill_itself_at_a_low_one():
    found = fit(4, {AIRFLOW: 1, BERT: 4}, {(AIRFLOW, BERT): 3_000})

    assert (found.via, found.value, found.cover, found.level) == (BERT, 3_000, 3_000, 4)


def test_of_equal_values_the_closest_skill_is_named():
    assert fit(3, {BERT: 3, CUDA: 2}, {(AIRFLOW, BERT): 4_900, (AIRFLOW, CUDA): 7_000}).via == CUDA


def test_of_equally_close_skills_the_first_by_slug_is_named():
    equal = {(AIRFLOW, BERT): 5_000, (AIRFLOW, CUDA): 5_000}

    assert fit(0, {CUDA: 2, BERT: 1}, equal).via == BERT


def test_a_cover_too_small_to_count_is_no_overlap():
    assert fit(4, {BERT: 1}, {(AIRFLOW, BERT): 1}).via is None
    assert ranked(mission(Requirement(AIRFLOW, minimum_level=4)), person(skills={BERT: 1}), relations={(0, 1): 1}) == []


@often
@given(crowd=crowds, asked=requirements, related=relations)
def test_the_columns_and_the_explanation_find_the_same_fit(crowd, asked, related):
    pool, relatedness = pool_of([person(100), *crowd]), relatedness_of(related)

    for requirement in asked:
        column = fits(requirement=requirement, pool=pool, relatedness=relatedness).tolist()
        one_by_one = [
            best_fit(requirement=requirement, held=pool.held(row), relatedness=relatedness) for row in range(len(pool))
        ]
        assert [found.value for found in one_by_one] == column


@given(related=relations)
def test_a_row_of_relatedness_holds_the_single_covers(related):
    relatedness = relatedness_of(related)

    for skill in range(len(SLUGS)):
        row = relatedness.row(skill).tolist()
        assert row == [relatedness.cover(skill, held) for held in range(len(SLUGS))]
        assert row[skill] == 10_000


def test_relations_may_come_in_any_order():
    triples = [(0, 1, 5_000), (0, 2, 3_000), (2, 1, 7_000)]

    assert Relatedness.of(slugs=SLUGS, relations=triples) == Relatedness.of(slugs=SLUGS, relations=triples[::-1])
