import numpy as np

from tests.benchmarks.quality.learning import FOLDS, across_folds, grades_of, learn_weights
from tests.benchmarks.tasks import Task

RANDOM = np.random.default_rng(7)
QUERIES, DOCUMENTS = 60, 200
GRADES = np.zeros((QUERIES, DOCUMENTS))
GRADES[np.arange(QUERIES), RANDOM.integers(DOCUMENTS, size=QUERIES)] = 2
NOISE = RANDOM.random((QUERIES, DOCUMENTS))
TELLING = np.stack([GRADES / 2 + RANDOM.random(GRADES.shape), NOISE, -GRADES], axis=1)


def test_what_tells_the_right_documents_counts_most_and_nothing_counts_below_zero() -> None:
    telling, noise, opposite = learn_weights(TELLING, GRADES)
    assert telling > 0.8 > noise
    assert opposite == 0
    assert round(float(telling + noise + opposite), 9) == 1


def test_a_query_is_not_scored_by_weights_that_its_own_grades_taught() -> None:
    asked = 3
    wrong = GRADES.copy()
    wrong[asked] = 0
    wrong[asked, TELLING[asked, 1].argmax()] = 3
    assert np.array_equal(across_folds(TELLING, GRADES)[asked], across_folds(TELLING, wrong)[asked])
    assert FOLDS > 1


def test_a_query_whose_right_document_no_signal_puts_forward_teaches_nothing() -> None:
    more = np.concatenate([TELLING, np.tile(np.linspace(1, 0, DOCUMENTS), (1, 3, 1))])
    last = np.zeros((1, DOCUMENTS))
    last[0, -1] = 3
    assert np.allclose(learn_weights(more, np.concatenate([GRADES, last])), learn_weights(TELLING, GRADES), atol=0.02)


def test_grades_stand_where_query_and_document_meet() -> None:
    corpus, queries = {"d": {"text": ""}, "e": {"text": ""}}, {"q": {"text": ""}, "r": {"text": ""}}
    task = Task(name="t", queries=queries, corpus=corpus, relevant={"q": {"e": 3}, "r": {"d": 1}})
    assert grades_of(task).tolist() == [[0, 3], [1, 0]]
