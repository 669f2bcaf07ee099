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
