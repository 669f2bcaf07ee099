import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.metrics import average_precision, difference, ndcg_at_10, precision_at_1, reciprocal_rank
from tests.benchmarks.tasks import Task

SCORES = st.lists(st.floats(-1, 1), min_size=4, max_size=4)


def task(**grades: int) -> Task:
    corpus = {name: {"text": name} for name in "abcd"}
    return Task(name="little", queries={"q": {"text": "q"}}, corpus=corpus, relevant={"q": grades})


def scores(*row: float) -> np.ndarray:
    return np.array([row])


def test_the_first_of_equal_scores_is_the_first_of_the_corpus() -> None:
    assert precision_at_1(task(a=1), scores(1, 1, 1, 1)) == [1]
    assert precision_at_1(task(b=1), scores(1, 1, 1, 1)) == [0]


def test_the_reciprocal_rank_is_that_of_the_first_relevant_document() -> None:
    assert reciprocal_rank(task(b=1, c=1), scores(4, 2, 3, 1)) == [1 / 2]


def test_average_precision_counts_what_was_not_ranked() -> None:
    assert average_precision(task(a=1, b=1), scores(1, -math.inf, 0, 0)) == [1 / 2]


def test_an_excluded_document_takes_no_rank() -> None:
    assert precision_at_1(task(b=1), scores(-math.inf, 1, 0, 0)) == [1]


def test_a_task_without_a_ranked_relevant_document_earns_nothing() -> None:
    assert reciprocal_rank(task(a=1), scores(-math.inf, 0, 0, 0)) == [0]


def test_a_higher_grade_gains_more_at_the_top() -> None:
    graded = task(a=3, b=1)
    assert ndcg_at_10(graded, scores(2, 1, 0, 0)) == [1]
    swapped = (1 + 3 / math.log2(3)) / (3 + 1 / math.log2(3))
    assert ndcg_at_10(graded, scores(1, 2, 0, 0)) == pytest.approx([swapped])


@given(SCORES)
def test_every_metric_lies_between_nothing_and_all(row: list[float]) -> None:
    for metric in (precision_at_1, reciprocal_rank, average_precision, ndcg_at_10):
        (value,) = metric(task(a=2, c=1), scores(*row))
        assert 0 <= value <= 1 + 1e-12


@given(SCORES, st.floats(0.5, 4))
def test_only_the_order_of_scores_matters(row: list[float], factor: float) -> None:
    graded, plain = task(a=2, c=1), scores(*row)
    stretched = np.argsort(np.argsort(-plain, kind="stable")) * -factor
    assert ndcg_at_10(graded, plain) == ndcg_at_10(graded, stretched)


def test_scores_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="documents"):
        precision_at_1(task(a=1), scores(1, 2))


def test_a_score_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number"):
        precision_at_1(task(a=1), scores(1, math.nan, 0, 0))


def test_the_interval_of_a_method_with_itself_is_nothing() -> None:
    values = np.array([0.2, 0.4, 0.9])
    assert difference(values, values).low == difference(values, values).high == 0


def test_a_gain_on_every_query_is_a_sure_gain() -> None:
    worse = np.linspace(0, 0.5, 50)
    gain = difference(worse + 0.3, worse)
    assert gain.low == pytest.approx(0.3)
    assert gain.mean == pytest.approx(0.3)
