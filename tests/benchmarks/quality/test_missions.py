"""Canaries: what would tell the labels is not read, and the order of the files does not matter."""

from dataclasses import replace

import numpy as np
import pytest

from tests.benchmarks.quality.market import SLUGS, Market, link, titled, untitled
from tests.benchmarks.quality.missions import precision_deep, shuffled
from tests.benchmarks.tasks import Task

PEOPLE = {
    "d0": {"skills": ["Apache Spark", "Airflow", "SQL"], "years_pro": 4.0},
    "d1": {"skills": ["React", "HTML/CSS", "SQL"], "years_pro": 9.0},
    "d2": {"skills": ["unheard-of tool"], "years_pro": 2.0},
}
AD = {"title": "Data engineer (H/F)", "description": "Indispensable : SQL. Vous avez cinq ans d'expérience."}


@pytest.fixture
def task() -> Task:
    return Task(name="t", queries={"q": AD}, corpus=PEOPLE, relevant={"q": {"d0": 1}})


def scores(task: Task) -> np.ndarray:
    return Market.of(task).ranking(titled(task))[0]


def test_who_is_of_the_role_comes_before_who_only_holds_the_skill(task: Task) -> None:
    found = scores(task)
    assert found[0] > found[1] > -np.inf


def test_who_holds_nothing_that_we_know_is_not_ranked(task: Task) -> None:
    assert scores(task)[2] == -np.inf


def test_what_a_developer_is_called_moves_nothing(task: Task) -> None:
    told = {name: person | {"dev_type": "Data engineer", "label": 1} for name, person in PEOPLE.items()}
    assert (scores(replace(task, corpus=told)) == scores(task)).all()


def test_which_developers_are_relevant_moves_nothing(task: Task) -> None:
    assert (scores(replace(task, relevant={"q": {"d1": 1}})) == scores(task)).all()


def test_an_ad_without_its_title_does_not_know_what_the_title_says(task: Task) -> None:
    named, bare = titled(task)[0], untitled(task)[0]
    assert (named.role, bare.role) == ("data_engineer", "")
    assert bare.role_target == ()


def test_the_corpus_is_shuffled_alike_however_its_file_is_ordered(task: Task) -> None:
    turned = replace(task, corpus=dict(reversed(PEOPLE.items())))
    assert list(shuffled(turned).corpus) == list(shuffled(task).corpus)


def test_a_label_of_two_skills_is_both() -> None:
    assert {SLUGS.index(slug) for slug in link("Python/React")} == {SLUGS.index("python"), SLUGS.index("react")}


def test_precision_counts_the_relevant_among_the_first(task: Task) -> None:
    assert precision_deep(task, np.array([[3.0, 2.0, 1.0]])) == pytest.approx(1 / 3)
