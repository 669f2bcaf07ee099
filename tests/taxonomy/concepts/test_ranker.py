import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.concepts.ranker import WEIGHTS, Concept, ConceptRanker

CONCEPTS = (
    Concept(
        "vision",
        ("computer vision",),
        phrases=("recognise defects on photos",),
        description="Extract meaning from digital images.",
    ),
    Concept("teams", ("work in teams",), phrases=("team player",)),
    Concept("agile", ("Agile project management",)),
    Concept("projects", ("project management",)),
    Concept("sales", ("forecast sales", "prévision des ventes"), description="Estimate coming demand."),
)
RANKER = ConceptRanker(CONCEPTS)


def first(text: str) -> str:
    return RANKER.rank([text], limit=1)[0][0].id


def test_a_label_wins_in_whatever_inflection_and_order() -> None:
    assert first("Vous participerez aux prévisions de vente") == "sales"
    assert first("defects are recognised on our photo line") == "vision"


def test_of_two_concepts_the_one_that_is_named_wins_over_the_one_that_is_meant() -> None:
    named, meant = Concept("named", ("sprint planning",)), Concept("meant", ("scrum",), phrases=("sprint planning",))
    assert ConceptRanker([meant, named]).rank(["sprint planning"], limit=1)[0][0].id == "named"


def test_a_description_helps_where_no_label_is_met() -> None:
    assert first("digital images, every day") == "vision"


def test_the_longer_label_wins_when_the_sentence_says_it_whole() -> None:
    assert first("certified in agile project management") == "agile"


def test_the_shorter_label_wins_when_the_longer_is_half_said() -> None:
    assert first("you know project management") == "projects"


def test_what_follows_in_a_sentence_does_not_hide_a_label() -> None:
    assert first("a team player " + "who also likes long walks on the beach with dogs " * 5) == "teams"


def test_the_words_that_spoke_for_a_concept_are_told_as_they_stand() -> None:
    assert RANKER.rank(["PRÉVISION, puis ventes"], limit=1)[0][0].words == ("PRÉVISION", "ventes")


def test_the_best_come_first_and_no_more_than_the_limit() -> None:
    (ranked,) = RANKER.rank(["agile project management of sales"], limit=2)
    assert [found.id for found in ranked] == ["agile", "projects"]
    assert ranked[0].score > ranked[1].score


@pytest.mark.parametrize("text", ["", " ", "\0", "€", "👍" * 10, "的"])
def test_a_text_that_shares_nothing_ranks_nothing(text: str) -> None:
    assert RANKER.rank([text], limit=5) == [[]]


def test_without_concepts_nothing_is_ranked() -> None:
    assert ConceptRanker([]).rank(["computer vision"], limit=5) == [[]]


def test_without_texts_there_is_nothing_to_score() -> None:
    assert RANKER.scores([]).shape == (0, len(CONCEPTS))


def test_a_prior_lifts_only_what_was_spoken_of() -> None:
    favoured = ConceptRanker([*CONCEPTS, Concept("farming", ("milk cows",), prior=5.0)])
    assert all(found.id != "farming" for found in favoured.rank(["project management"], limit=9)[0])
    assert favoured.rank(["project management of cows"], limit=1)[0][0].id == "farming"


def test_every_signal_lies_between_nothing_and_one() -> None:
    signals = RANKER.signals("agile teams forecast sales on photos")
    assert signals.keys() == WEIGHTS.keys()
    assert all(0 <= value <= 1 + 1e-9 for values in signals.values() for value in values)


@given(st.lists(st.text(max_size=200), max_size=3))
def test_any_text_is_ranked_like_it_is_alone(texts: list[str]) -> None:
    assert RANKER.rank(texts, limit=3) == [RANKER.rank([text], limit=3)[0] for text in texts]
