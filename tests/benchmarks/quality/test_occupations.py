"""What the benchmark does around the linker: which document gets which score."""

import numpy as np
import pytest

from marketplace.taxonomy.occupations.likeness import SIGNALS
from marketplace.taxonomy.occupations.linker import OccupationLinker
from tests.benchmarks.quality.occupations import NOWHERE, across_folds, onto, pooled
from tests.benchmarks.quality.titles import without_itself
from tests.benchmarks.tasks import Task
from tests.taxonomy.occupations.little import CATALOGUE

LITTLE = OccupationLinker(CATALOGUE)
LABELS = {
    "d1": {"text": "vétérinaire", "concept": "x/vet"},
    "d2": {"text": "testeur", "concept": "x/tester"},
    "d3": {"text": "testeuse", "concept": "x/tester"},
    "d4": {"text": "Professions", "concept": "x/C0"},
}
TASK = Task(name="t", queries={"q": {"text": "testeuse"}}, corpus=LABELS, relevant={"q": {"d2": 1, "d3": 1}})


def test_all_labels_of_an_occupation_get_its_score_and_groups_come_last() -> None:
    scores = np.array([[0.1, 0.2, 0.3, 0.4, 0.5]])  # cook, coder, tester, project, vet
    assert onto(TASK, LITTLE, scores).tolist() == [[0.5, 0.3, 0.3, NOWHERE]]


def test_pooling_gives_every_label_the_best_of_its_occupation() -> None:
    other = Task(name="o", queries=TASK.queries, corpus={"e": {"text": "tester", "concept": "x/tester"}}, relevant={})
    assert pooled(TASK, np.array([[0.1, 0.2, 0.9, 0.3]]), other).tolist() == [[0.9]]


def test_a_document_that_spells_the_query_is_not_ranked() -> None:
    assert without_itself(TASK, np.ones((1, 4))).tolist() == [[1, 1, -np.inf, 1]]


def test_a_title_is_never_scored_by_weights_that_saw_its_answer() -> None:
    # One title tells by "words", all others by "letters": only who saw its answer would trust "words".
    queries = {f"q{number}": {"text": f"t{number}"} for number in range(20)}
    task = Task(name="t", queries=queries, corpus=LABELS, relevant={query: {"d2": 1} for query in queries})
    signals = np.zeros((20, len(SIGNALS), len(CATALOGUE)))
    signals[1:, SIGNALS.index("letters"), 2] = 1.0
    signals[0, SIGNALS.index("words"), 2] = 1.0
    scores = across_folds(task, LITTLE, signals)
    assert scores[0, 2] == pytest.approx(0, abs=1e-6)
    assert (scores[1:, 2] > 0.5).all()
