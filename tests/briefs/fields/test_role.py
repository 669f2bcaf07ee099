import pytest

from marketplace.briefs.fields.role import find_role
from marketplace.briefs.fields.title import find_title
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def role_in(text: str) -> str | None:
    flat = flatten(text)
    return value_of(find_role(flat, title=find_title(flat)), flat)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Data Scientist (H/F)", "data_scientist"),
        ("DATA MINER, DATA SCIENTISTE - H/F", "data_scientist"),
        ("ML Engineer", "ml_engineer"),
        ("Ingénieur machine learning", "ml_engineer"),
        ("Consultant(e) Machine Learning Engineer", "ml_engineer"),
        ("AI Engineer", "ai_engineer"),
        ("Ingénieur(e) IA générative", "ai_engineer"),
        ("Développeur·se LLM", "ai_engineer"),
        ("GenAI Engineer", "ai_engineer"),
        ("Prompt engineer", "ai_engineer"),
        ("Expert RAG", "ai_engineer"),
        ("Ingénieur Speech-to-Text (ASR) senior", "nlp_engineer"),
        ("NLP Engineer", "nlp_engineer"),
        ("Ingénieur NLP", "nlp_engineer"),
        ("Ingénieure en vision par ordinateur", "computer_vision_engineer"),
        ("Computer Vision Engineer", "computer_vision_engineer"),
        ("Research Scientist", "research_scientist"),
        ("Chercheur en intelligence artificielle", "research_scientist"),
        ("Data Engineer - SQL Server", "data_engineer"),
        ("Ingénieur des données", "data_engineer"),
        ("Analytics engineer", "data_engineer"),
        ("Tech Lead Data Engineer MLOps GCP F/H", "data_engineer"),
        ("Data Analyst / Scientist - Power BI", "data_analyst"),
        ("Développeur BI", "data_analyst"),
        ("Ingénieur MLOps", "mlops_engineer"),
        ("DevOps engineer", "cloud_engineer"),
        ("Cloud Engineer", "cloud_engineer"),
        ("Développeur Python", "software_engineer"),
        ("Software Engineer", "software_engineer"),
        ("Data Architect", "data_architect"),
        ("Architecte IA", "ai_architect"),
        ("Consultant IA", "ai_consultant"),
        ("Consultante data engineer", "data_engineer"),
        ("Chef de projet IA", "ai_product_manager"),
        ("AI Product Manager", "ai_product_manager"),
        ("Responsable gouvernance de l'IA", "ai_governance_officer"),
        ("Formateur IA", "ai_trainer"),
    ],
)
def test_a_title_says_the_role_in_both_languages(title: str, role: str) -> None:
    assert role_in(f"{title}\n\nNotre client grandit.") == role


def test_the_role_that_is_looked_for_wins_over_its_colleagues() -> None:
    assert role_in("Avec nos data engineers, notre client avance. Il recherche un data scientist.") == "data_scientist"


def test_the_title_wins_over_the_text() -> None:
    assert role_in("Titre : Data Engineer\nNous recherchons aussi un data analyst.") == "data_engineer"


def test_a_text_about_something_else_has_no_role() -> None:
    assert role_in("Vente de vélos d'occasion\nBon état.") is None


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("DevOps AWS / Terraform", "cloud_engineer"),
        ("Data Analist (SQL, Tableau)", "data_analyst"),
        ("Computer vision contractor wanted", "computer_vision_engineer"),
    ],
)
def test_roles_are_named_shortly_or_wrongly_too(title: str, role: str) -> None:
    assert role_in(title) == role


def test_a_scientist_of_data_is_a_data_scientist() -> None:
    assert role_in("Nous recherchons un scientifique de données contractuel") == "data_scientist"


@pytest.mark.parametrize(
    "text",
    [
        "Nous n'avons pas besoin d'un data scientist qui vit dans ses carnets.",
        "We do not need a data scientist for this.",
        "Nous ne cherchons ni data analyst ni développeur web.",
        "Ce que nous ne voulons pas : un chef de projet IA, ou un data scientist qui rêve.",
        "Merci de ne pas proposer de profils data analyst.",
        "Please no data engineers.",
        "Un data analyst ne conviendra pas.",
        "A data analyst would not be a fit.",
        "This is not a data engineer role.",
        "Pas de data analyst, s'il vous plaît.",
    ],
)
def test_a_role_that_is_ruled_out_is_not_the_role(text: str) -> None:
    assert role_in(f"Une mission de huit semaines.\n{text}") is None


def test_the_role_that_is_left_when_another_is_ruled_out_is_the_role() -> None:
    assert role_in("Nous voulons un data engineer, pas un data scientist.") == "data_engineer"
    assert role_in("A data scientist will not do: we need a data engineer.") == "data_engineer"


@pytest.mark.parametrize(
    "text",
    [
        "Profile\nIntermediate to senior data engineer (6 years).",
        "Contexte et enjeux.\nData engineer confirmé, sept ans de métier.",
        "Some context first. Senior data engineer, remote.",
    ],
)
def test_a_sentence_that_opens_with_a_role_says_who_is_wanted(text: str) -> None:
    flat = flatten(f"A long story about a bank and its data.\nIt goes on and on here.\nAnd on.\nAnd on.\n{text}")
    reading = find_role(flat)
    assert reading
    assert (reading.value, reading.confidence >= 0.6) == ("data_engineer", True)


def test_a_sentence_about_colleagues_does_not_say_who_is_wanted() -> None:
    reading = find_role(flatten("Data engineers use our platform every day."))
    assert reading is None or reading.confidence < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Nous cherchons une product manager pour notre produit à base d'IA.",
        "We are looking for a product manager; our product summarises calls with AI.",
        "Nous recherchons un ou une product owner, nos modèles sont en production.",
    ],
)
def test_who_manages_a_product_on_this_market_manages_one_of_ai(text: str) -> None:
    assert role_in(text) == "ai_product_manager"


def test_a_product_manager_who_is_a_colleague_is_not_the_role() -> None:
    reading = find_role(flatten("Vous travaillez avec notre product manager."))
    assert reading is None or reading.confidence < 0.6
