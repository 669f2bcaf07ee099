import json
from importlib.resources import files

import pytest

from marketplace.taxonomy.translation.lexicon import Lexicon, load_lexicon

LITTLE = Lexicon({"reseau": {"network": 0.9, "grid": 0.1}})
PACKAGED = files("marketplace.taxonomy").joinpath("data/lexicon.json")


def test_each_telling_word_is_rendered_in_order() -> None:
    assert [word.stem for word in LITTLE.translate("des réseaux de neurones")] == ["reseau", "neuron"]


def test_the_likeliest_translation_is_the_heaviest() -> None:
    assert LITTLE.translate("réseaux")[0].likeliest == "network"


def test_an_unknown_word_stands_for_itself() -> None:
    (word,) = LITTLE.translate("KDevelop")
    assert (word.likeliest, dict(word.english)) == ("kdevelop", {})


def test_a_text_without_telling_words_has_no_translation() -> None:
    assert LITTLE.translate("de la et !") == ()


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("apprentissage", "learn"),
        ("réseaux", "network"),
        ("données", "data"),
        ("logiciel", "softwar"),
        ("nuage", "cloud"),
    ],
)
def test_the_packaged_lexicon_knows_the_words_of_the_field(french: str, english: str) -> None:
    assert load_lexicon().translate(french)[0].likeliest == english


def test_the_packaged_lexicon_names_its_source_and_licence() -> None:
    document = json.loads(PACKAGED.read_text(encoding="utf-8"))
    assert "ESCO, © European Union" in document["attribution"]
    assert document["licence"] == "CC BY 4.0"


def test_the_packaged_lexicon_stays_small() -> None:
    assert len(PACKAGED.read_bytes()) < 1_500_000
