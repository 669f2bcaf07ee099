import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.canonical import canonical
from marketplace.taxonomy.concepts.space import HEAVIEST, MOST, ConceptSpace
from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.closeness import closeness

SPACE = ConceptSpace(load_vocabulary())
CASES = Path(__file__).with_name("cases") / "twins.jsonl"
TWINS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
BRIEF = "Assistant pour des juristes : répondre aux questions sur les contrats (RAG, Python) et citer ses sources."


def concepts(text: str) -> set[str]:
    return {SPACE.concepts[place] for place in SPACE.read(text).concepts}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Repérer des fissures sur des ponts à partir de photos", "defects"),
        ("We read the invoices of our suppliers by hand", "invoices"),
        ("Lire des radiographies aux urgences", "medical-images"),
        ("Forecasting with Prophet", "forecasting"),
        ("Il faut anticiper les ventes de nos magasins", "demand-forecasts"),
        ("analyser les appels de nos clients", "speech"),
        ("The model must run on premises", "on-premises"),
        ("PyTorch", "deep-learning"),
    ],
)
def test_a_text_speaks_of_skills_matters_and_what_is_wider(text: str, concept: str) -> None:
    assert concept in concepts(text)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_text_is_nearest_to_its_own_translation(language: str) -> None:
    other = {"fr": "en", "en": "fr"}[language]
    translations = [SPACE.read(twin[other]) for twin in TWINS]
    for place, twin in enumerate(TWINS):
        near = [closeness(SPACE.read(twin[language]), translation) for translation in translations]
        assert near.index(max(near)) == place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("génération augmentée par récupération", "retrieval-augmented generation"),
        ("RAG", "retrieval-augmented generation"),
        ("apprentissage automatique", "machine learning"),
        ("détection d'objets", "object detection"),
        ("k8s", "Kubernetes"),
    ],
)
@pytest.mark.parametrize("text", ["{}", "Je fais du {} pour des banques.", "Five years of {} and invoices."])
def test_synonyms_and_names_in_the_other_language_give_the_same_vector(text: str, one: str, other: str) -> None:
    assert SPACE.read(text.format(one)) == SPACE.read(text.format(other)) != SPACE.read("")


@pytest.mark.parametrize(
    "addition",
    ["Pas de fine-tuning.", "No computer vision.", "Aucune connaissance de Kubernetes requise.", "Sans images."],
)
def test_what_is_ruled_out_changes_nothing(addition: str) -> None:
    assert SPACE.read(f"{BRIEF}\n{addition}") == SPACE.read(BRIEF)


@pytest.mark.parametrize(
    "addition",
    ["Bonjour à tous !", "Contrat de travail à durée indéterminée.", "Jeanne Feuillage", "H/F", "Lovely to meet you."],
)
def test_words_that_say_nothing_of_the_work_change_nothing(addition: str) -> None:
    assert SPACE.read(f"{addition}\n{BRIEF}") == SPACE.read(BRIEF)


@given(st.lists(st.sampled_from(["zorglub", "Amélie", "vraiment", "nicely", "xyzzy", "toujours", "whatever"])))
def test_unknown_words_names_and_style_change_nothing(words: list[str]) -> None:
    assert SPACE.read(f"{' '.join(words)}.\n{BRIEF}") == SPACE.read(BRIEF)


@pytest.mark.parametrize(
    "forms",
    [
        ("Un développeur Python pour des contrats", "Une développeuse Python pour des contrats"),
        ("Nos juristes lisent des contrats", "Nos juristes (femmes et hommes) lisent des contrats"),
    ],
)
def test_gendered_forms_give_the_same_vector(forms: tuple[str, str]) -> None:
    assert SPACE.read(forms[0]) == SPACE.read(forms[1])


@pytest.mark.parametrize("text", ["", " \n ", "Bonjour", "La randonnée traverse la forêt."])
def test_a_text_that_speaks_of_nothing_known_is_empty(text: str) -> None:
    assert SPACE.read(text).concepts == ()


def test_skills_found_before_need_not_be_found_again() -> None:
    text = canonical(BRIEF)
    assert SPACE.read(text, found=SkillFinder(load_vocabulary()).find(text)) == SPACE.read(BRIEF)


def test_another_space_reads_the_same() -> None:
    other = ConceptSpace(load_vocabulary())
    assert (other.version, other.concepts, other.read(BRIEF)) == (SPACE.version, SPACE.concepts, SPACE.read(BRIEF))


def test_another_vocabulary_makes_another_version() -> None:
    newer = replace(load_vocabulary(), version="2999.1")
    assert ConceptSpace(newer, finder=SkillFinder(newer)).version != SPACE.version


def test_what_is_merely_liked_weighs_less_than_what_is_asked() -> None:
    asked = SPACE.strengths("Spark et forage de données exigés")
    liked = SPACE.strengths("Idéalement Spark et forage de données")
    assert liked["apache-spark"] < asked["apache-spark"]


@given(st.text())
def test_any_text_gives_a_vector_that_fits_its_columns(text: str) -> None:
    vector = SPACE.read(text)
    assert len(vector.concepts) == len(vector.weights) <= MOST
    assert list(vector.concepts) == sorted(set(vector.concepts))
    assert all(0 < weight <= HEAVIEST for weight in vector.weights)
    assert all(place < len(SPACE.concepts) < 2**16 for place in vector.concepts)


@given(st.lists(st.sampled_from([twin["fr"] for twin in TWINS] + ["Docker", "contrats", "\n"]), max_size=2))
def test_the_heaviest_concept_always_weighs_the_same(texts: list[str]) -> None:
    vector = SPACE.read("\n".join(texts))
    assert not vector.weights or max(vector.weights) == HEAVIEST
