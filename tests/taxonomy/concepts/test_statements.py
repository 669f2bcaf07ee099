import numpy as np

from marketplace.taxonomy.concepts.meanings import learn_meanings
from marketplace.taxonomy.concepts.statements import WEIGHTS, BilingualConcept, StatementRanker
from marketplace.taxonomy.translation.lexicon import Lexicon

CONCEPTS = (
    BilingualConcept("law", ("lois sur le tabac",), ("tobacco regulations",), description_en="Rules of the state."),
    BilingualConcept("wine", ("goûter des vins", "oenologie"), ("taste wines",), description_en="Judge a vintage."),
    BilingualConcept("trains", ("conduire des trains",), ("drive trains",), "Mener une locomotive.", "Move carriages."),
    BilingualConcept("nameless", ()),
)
LEXICON = Lexicon(
    {
        "reglementation": {"regulation": 0.9},
        "tabac": {"tobacco": 0.9},
        "millesim": {"vintag": 0.8},
        "wagon": {"carriag": 0.8},
    }
)
RANKER = StatementRanker(CONCEPTS, lexicon=LEXICON, meanings=learn_meanings([concept.stems for concept in CONCEPTS]))


def first(text: str) -> str:
    return CONCEPTS[int(RANKER.scores([text])[0].argmax())].id


def signal(name: str, text: str) -> list[float]:
    return list(RANKER.signals(text)[list(WEIGHTS).index(name)])


def test_a_statement_in_the_words_of_a_label_finds_it_in_whatever_inflection() -> None:
    assert first("Conduite de train") == "trains"


def test_any_name_of_a_concept_counts_as_much_as_its_first() -> None:
    assert signal("letters", "Œnologie")[1] > 0.99


def test_a_word_that_no_french_label_has_is_found_by_its_translation() -> None:
    spelt = signal("spelt", "Réglementation")
    assert signal("letters", "Réglementation")[0] < 0.3
    assert spelt.index(max(spelt)) == 0


def test_all_translations_are_looked_for_in_descriptions() -> None:
    assert signal("described", "wagons")[2] > 0
    assert signal("described", "millésimes")[1] > 0


def test_a_word_of_the_description_brings_its_concept() -> None:
    assert first("locomotives") == "trains"


def test_what_shares_nothing_scores_nothing() -> None:
    assert not RANKER.signals("zxqv 的").any()


def test_a_concept_without_names_is_never_near() -> None:
    assert not RANKER.signals("conduire des trains")[:, 3].any()


def test_one_row_a_text_and_one_column_a_concept() -> None:
    assert RANKER.scores(["vins", "trains"]).shape == (2, len(CONCEPTS))


def test_weights_of_ones_own_replace_ours() -> None:
    own = RANKER.scores(["goûter des vins"], weights={"letters": 2.0})[0]
    assert np.allclose(own, 2 * np.array(signal("letters", "goûter des vins")))


def test_no_signal_counts_against_a_concept_and_together_they_make_one() -> None:
    assert min(WEIGHTS.values()) >= 0
    assert round(sum(WEIGHTS.values()), 9) == 1
