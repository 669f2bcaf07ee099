import numpy as np
import pytest

from marketplace.taxonomy.ranking.confidence import Confidence
from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.ranking.learning import learn_confidence, learn_weights
from marketplace.taxonomy.ranking.likeness import MEASURES
from marketplace.taxonomy.ranking.ranker import EntryRanker, Measured
from marketplace.taxonomy.translation.lexicon import Lexicon

ENTRIES = (
    Entry(slug="grapheneos", names=("GrapheneOS",), description="A private system, formerly known as Copperhead OS."),
    Entry(slug="finite-element-method", names=("Finite element method (FEM)",)),
    Entry(slug="machine-learning", names=("Machine learning",), aliases=("ML",)),
    Entry(slug="deep-learning", names=("Deep learning",)),
    Entry(slug="database", names=("Database",)),
)
EVEN = dict.fromkeys(MEASURES, 1.0)


@pytest.fixture(scope="module")
def ranker() -> EntryRanker:
    return EntryRanker(ENTRIES, EVEN)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("machinelearning", "machine-learning"),
        ("finite-elements", "finite-element-method"),
        ("fem", "finite-element-method"),
        ("copperheados", "grapheneos"),
        ("db", "database"),
        ("deep learnign", "deep-learning"),
    ],
)
def test_the_entry_that_is_meant_comes_first(ranker: EntryRanker, text: str, slug: str) -> None:
    assert ranker.rank(text)[0][0] == slug


def test_a_translation_brings_what_no_letter_tells(ranker: EntryRanker) -> None:
    lexicon = Lexicon({"apprentissag": {"learn": 0.9}, "profond": {"deep": 0.9}})
    text = "apprentissage profond"
    assert ranker.rank(text, lexicon.translate(text))[0][0] == "deep-learning"


@pytest.mark.parametrize("text", ["", "!!", "🙂"])
def test_a_text_without_letters_has_no_candidates(ranker: EntryRanker, text: str) -> None:
    assert ranker.rank(text) == []


def test_learning_finds_the_measure_that_tells() -> None:
    telling, idle = MEASURES.index("grams"), MEASURES.index("length")
    rng = np.random.default_rng(0)
    examples = []
    for _ in range(60):
        measures = np.zeros((4, len(MEASURES)))
        measures[:, idle] = rng.random(4)
        measures[2, telling] = 1
        examples.append((Measured(rows=(3, 5, 7, 9), measures=measures), 7))
    weights = learn_weights(examples)
    assert weights["grams"] > 1 > abs(weights["length"])
    assert weights["same"] == 0


def test_an_example_without_its_right_entry_teaches_nothing() -> None:
    measures = np.eye(2, len(MEASURES))
    one, other = Measured(rows=(0, 1), measures=measures), Measured(rows=(0, 1), measures=measures[::-1])
    assert learn_weights([(one, 0), (other, 9)]) == learn_weights([(one, 0)])


def test_equals_share_what_they_can_have() -> None:
    assert Confidence(bias=100, best=0, gap=0).of([1.0, 1.0]) == pytest.approx([0.5, 0.5])


def test_the_first_has_the_chance_that_was_learnt_and_the_others_in_proportion() -> None:
    first, second = Confidence(bias=0, best=0, gap=0).of([3.0, 2.0])
    assert first == pytest.approx(0.5)
    assert second == pytest.approx(0.5 / np.e)


def test_no_candidates_have_no_confidence() -> None:
    assert Confidence(bias=0, best=0, gap=0).of([]) == []


def test_learnt_confidence_tells_high_scores_from_low_ones() -> None:
    rankings = [([score, 0.0], score > 5) for score in (1.0, 2.0, 8.0, 9.0, 10.0)] * 5
    confidence = learn_confidence(rankings)
    assert confidence.of([9.0, 0.0])[0] > 0.8
    assert confidence.of([1.0, 0.0])[0] < 0.3
