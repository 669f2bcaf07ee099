import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.concepts.suggesting import SkillSuggester
from marketplace.taxonomy.vocabulary import load_vocabulary

SUGGESTER = SkillSuggester(load_vocabulary())


def suggested(text: str) -> set[str]:
    return {one.skill for one in SUGGESTER.suggest(text, found=(), limit=10)}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Il s’agit de reconnaître des pièces défectueuses sur des photos.", "visual-inspection"),
        ("Nous voulons anticiper les ventes de nos magasins, semaine par semaine.", "forecasting"),
        ("Nos chargés de clientèle passent des heures à transcrire leurs appels.", "automatic-speech-recognition"),
        ("We would like to predict machine breakdowns before they happen.", "predictive-maintenance"),
        ("The assistant must cite the right clause.", "retrieval-augmented-generation"),
        ("Il faudra former nos équipes commerciales à l'IA.", "ai-training"),
        ("Optimiser les tournées de nos camions", "vehicle-routing"),
        ("Someone who can put our models into production", "mlops"),
        ("Le modèle invente des réponses : il faut l'en empêcher.", "hallucination-mitigation"),
        ("détection de transactions frauduleuses", "fraud-detection"),
        ("Lire automatiquement les factures de nos fournisseurs", "invoice-processing"),
        ("Il y a des doublons dans notre base clients.", "entity-resolution"),
        ("We have to reduce our cloud bill.", "finops"),
        ("rédiger une charte d'usage de l'IA", "responsible-ai-charter"),
    ],
)
def test_a_skill_is_suggested_where_its_work_is_described(text: str, skill: str) -> None:
    assert skill in suggested(text)


@pytest.mark.parametrize(
    "text",
    [
        "Épluchez les légumes, faites-les revenir dans l'huile, ajoutez le bouillon et laissez mijoter trente minutes.",
        "Mix the flour and the sugar, add three eggs, and bake the cake for forty minutes in a hot oven.",
        "La randonnée part du parking, longe la rivière et rejoint le refuge par une forêt de mélèzes.",
        "The tenant shall keep the garden tidy and return all keys to the landlord at the end of the lease.",
        "Ouverture de la boutique du lundi au samedi ; la caisse ferme à dix-neuf heures.",
        "She plays the violin in the city orchestra and teaches children on Wednesday afternoons.",
        "Comptable : saisie des factures, clôtures mensuelles, déclarations de TVA.",
        "Commercial terrain : prospection, prise de rendez-vous, négociation, voiture de fonction.",
    ],
)
def test_nothing_is_suggested_of_what_has_nothing_to_do_with_the_field(text: str) -> None:
    assert suggested(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "photos, pièces de théâtre (défectueuses)",
        "Nous vendons des photos. Les pièces défectueuses sont reprises.",
        "models; our kitchens are produced in Italy, production",
    ],
)
def test_words_of_a_phrase_do_not_meet_across_a_clause(text: str) -> None:
    assert suggested(text) == set()


def test_what_was_found_literally_is_not_suggested_again() -> None:
    text = "Nous voulons prévoir les ventes."
    assert "forecasting" not in {one.skill for one in SUGGESTER.suggest(text, found={"forecasting"}, limit=10)}


def test_the_evidence_is_the_words_of_the_text() -> None:
    text = "Contexte :\n- PRÉVOIR, puis livrer.\n- Il faut prévoir nos ventes."
    (one,) = SUGGESTER.suggest(text, found=(), limit=10)
    assert (one.words, text[one.start : one.end]) == ("prévoir nos ventes", "prévoir nos ventes")


def test_the_surest_comes_first_and_no_more_than_the_limit() -> None:
    text = "Prévoir les ventes. Repérer des pièces défectueuses sur des photos. Transcrire des appels."
    everything = SUGGESTER.suggest(text, found=(), limit=10)
    assert [one.confidence for one in everything] == sorted((one.confidence for one in everything), reverse=True)
    assert SUGGESTER.suggest(text, found=(), limit=2) == everything[:2]


def test_words_in_between_make_it_less_sure() -> None:
    (close,) = SUGGESTER.suggest("prévoir les ventes", found=(), limit=1)
    (apart,) = SUGGESTER.suggest("prévoir chaque lundi les ventes", found=(), limit=1)
    assert close.confidence > apart.confidence


@given(st.text())
def test_any_text_is_read_and_quoted_right(text: str) -> None:
    for one in SUGGESTER.suggest(text, found=(), limit=5):
        assert text[one.start : one.end] == one.words


@given(st.text(), st.text())
def test_a_text_before_a_brief_takes_no_suggestion_away(before: str, after: str) -> None:
    assert "forecasting" in suggested(f"{before}\n\nPrévoir les ventes.\n\n{after}")


@given(st.lists(st.sampled_from(["prévoir", "ventes", "photos", "pièces", "défectueuses", "appels", ",", "."])))
def test_confidence_lies_between_nothing_and_certainty(words: list[str]) -> None:
    assert all(0 < one.confidence < 1 for one in SUGGESTER.suggest(" ".join(words), found=(), limit=10))
