"""That no relation of a query reaches the method: on invented topics, two families of the same words."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from marketplace.taxonomy.building.sources import Sources, Topic
from tests.benchmarks.skills.related import asked_items, items_of, listings_of, ranked, scores_for
from tests.benchmarks.tasks import Task

TOPICS = 40
WORDS = [("neural", "layer", "training"), ("invoice", "ledger", "tax")]
QUERY, CANARY = 0, 7  # of two families


def task() -> Task:
    corpus = {
        f"d{number}": {"text": f"topic-{number}", "name": "", "short": " ".join(WORDS[number % 2]), "body": ""}
        for number in range(TOPICS)
    }
    return Task(
        name="skill_related",
        queries={"q": {"text": f"topic-{QUERY}", "doc_id": f"d{QUERY}"}},
        corpus=corpus,
        relevant={"q": {f"d{CANARY}": 1}},
    )


def sources(*, canary: tuple[int, str] | None = None) -> Sources:
    rng = np.random.default_rng(2)
    known = Sources(Path())
    topics = {}
    for number in range(TOPICS):
        related = [f"topic-{other}" for other in range(number % 2, TOPICS, 2) if other != number and rng.random() < 0.4]
        if canary and canary[0] == number:
            related.append(canary[1])
        topics[f"topic-{number}"] = Topic(f"topic-{number}", "", (f"alias-{number}",), tuple(related), "", "")
    known.__dict__.update(topics=topics, skill_lists=[("topic-0", "topic-2")])
    return known


def scores(known: Sources, *, both_ways: bool) -> NDArray[np.floating]:
    asked, listed = asked_items(task()), listings_of(task(), known)
    return scores_for(items_of(task(), known), listed, asked, both_ways=both_ways)


@pytest.mark.parametrize("both_ways", [False, True])
@pytest.mark.parametrize("name", [f"topic-{CANARY}", f"alias-{CANARY}"])
def test_what_a_query_lists_changes_nothing(both_ways: bool, name: str) -> None:
    with_canary = scores(sources(canary=(QUERY, name)), both_ways=both_ways)
    assert np.array_equal(with_canary, scores(sources(), both_ways=both_ways))


@pytest.mark.parametrize("name", [f"topic-{QUERY}", f"alias-{QUERY}"])
def test_hidden_both_ways_who_lists_a_query_changes_nothing(name: str) -> None:
    with_canary = scores(sources(canary=(CANARY, name)), both_ways=True)
    assert np.array_equal(with_canary, scores(sources(), both_ways=True))


def test_with_own_rows_hidden_who_lists_a_query_counts() -> None:
    with_canary = scores(sources(canary=(CANARY, f"topic-{QUERY}")), both_ways=False)
    assert with_canary[0, CANARY] > scores(sources(), both_ways=False)[0, CANARY]


def test_the_query_itself_is_not_ranked() -> None:
    assert ranked(np.zeros((1, TOPICS)), asked_items(task()))[0, QUERY] == -np.inf
