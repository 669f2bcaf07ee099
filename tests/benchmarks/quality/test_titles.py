"""Blending two rankings of titles: what is learned comes from other titles, and never from the title itself."""

import numpy as np

from tests.benchmarks.quality.titles import blended
from tests.benchmarks.tasks import Task

TITLES = 30
CORPUS = {f"d{number}": {"text": f"title {number}"} for number in range(2 * TITLES)}
QUERIES = {f"q{number}": {"text": f"Title {number}"} for number in range(TITLES)}
RIGHT = {f"q{number}": {f"d{TITLES + number}": 1} for number in range(TITLES)}
TASK = Task(name="t", queries=QUERIES, corpus=CORPUS, relevant=RIGHT)
NOISE = np.random.default_rng(7).random((TITLES, 2 * TITLES))
TELLING = NOISE[::-1] / 2 + np.eye(TITLES, 2 * TITLES, k=TITLES)


def test_the_part_that_finds_the_right_titles_leads_the_blend() -> None:
    assert (blended(TASK, TELLING, NOISE).argmax(axis=1) == TITLES + np.arange(TITLES)).all()


def test_how_high_a_title_ranks_itself_teaches_nothing() -> None:
    itself = TELLING + 9 * np.eye(TITLES, 2 * TITLES)
    assert np.array_equal(blended(TASK, itself, NOISE), blended(TASK, TELLING, NOISE))
