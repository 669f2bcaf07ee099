"""The peers do what their names say, on texts small enough to judge by eye."""

import numpy as np

from tests.benchmarks import peers

DOCUMENTS = [
    "baker bread oven",
    "bread flour oven",
    "flour mill",
    "sailor boat sea",
    "boat harbour sea",
    "harbour crane",
]


def test_lsa_brings_together_what_shares_company_but_no_word() -> None:
    (scores,) = peers.lsa(["baker"], DOCUMENTS, dimensions=2)
    assert "baker" not in DOCUMENTS[1]
    assert scores[1] > 0.9
    assert abs(scores[4]) < 0.1


def test_lsa_is_the_same_each_time() -> None:
    first, again = (peers.lsa(["bread boat"], DOCUMENTS) for _ in range(2))
    assert np.array_equal(first, again)


def test_lsa_scores_nothing_for_a_query_of_unknown_words() -> None:
    assert not peers.lsa(["zxqv"], DOCUMENTS).any()


def test_lsa_keeps_fewer_dimensions_of_a_corpus_that_has_fewer() -> None:
    scores = peers.lsa(["apples", "pears"], ["apples", "pears"], dimensions=200)
    assert scores.shape == (2, 2)


def test_bm25_and_the_cosines_rank_the_document_that_shares_the_rarer_word_first() -> None:
    documents = ["oven bread", "oven", "oven cake"]
    for method in (peers.bm25, peers.word_tfidf, peers.char_tfidf):
        assert method(["bread oven"], documents)[0].argmax() == 0
