import pytest

from marketplace.briefs.fields.title import find_headline, find_title
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def title_in(text: str) -> str | None:
    flat = flatten(text)
    return value_of(find_title(flat), flat)


def headline_in(text: str) -> str | None:
    flat = flatten(text)
    return value_of(find_headline(flat), flat)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Titre : Data Scientist (H/F)\nblabla", "Data Scientist"),
        ("**Poste : Lead Data Engineer H/F - réf. ABC-123", "Lead Data Engineer"),
        ("Intitulé de la mission : Refonte du moteur de recherche\nContexte", "Refonte du moteur de recherche"),
        ("Mission freelance : Consultant IA\nfoo", "Consultant IA"),
        ("Job title: Senior ML Engineer\nfoo", "Senior ML Engineer"),
        (
            "Mission : Assistant RAG pour notre service client\nNous cherchons un ingénieur IA.",
            "Assistant RAG pour notre service client",
        ),
    ],
)
def test_a_labelled_title_is_taken(text: str, title: str) -> None:
    assert title_in(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Senior ML Engineer (m/w/d)\n\nWe are looking for someone", "Senior ML Engineer"),
        ("Data Science & AI Developer (H/F/NB)\nfoo", "Data Science & AI Developer"),
        ("[REF-2024] Consultant IA (CDI)\nx", "Consultant IA"),
        ("RAG assistant for our claims handlers\nPeople look for answers", "RAG assistant for our claims handlers"),
        ("Prestation de conseil : audit de nos modèles\n15 jours", "Prestation de conseil : audit de nos modèles"),
        ("Data analyst confirmé – Bordeaux – 3 mois – 400€/j\nfoo", "Data analyst confirmé – Bordeaux"),
        ("DATA ANALYST, DATA SCIENTISTE - H/F (H/F)\nx", "DATA ANALYST, DATA SCIENTISTE"),
        (
            "Assistant RAG pour les gestionnaires\nNos 600 gestionnaires cherchent",
            "Assistant RAG pour les gestionnaires",
        ),
    ],
)
def test_a_first_line_that_reads_like_a_title_is_taken_without_its_marks(text: str, title: str) -> None:
    assert title_in(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Bonjour à tous,\nJe recherche pour mon client (banque - Paris) un Data Engineer Spark.",
            "Data Engineer Spark",
        ),
        ("Bonjour,\nnous recherchons un Data Scientist senior pour une mission de 6 mois.", "Data Scientist senior"),
        ("We are looking for a senior AI Engineer with RAG experience.", "senior AI Engineer"),
        ("Mission : vous reprenez l'indexation.\nNous cherchons une ingénieure IA, à Lyon.", "ingénieure IA"),
    ],
)
def test_else_the_title_is_whom_the_text_looks_for(text: str, title: str) -> None:
    assert title_in(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Contexte :\nNotre client",
        "Python\nSQL",
        "(H/F)",
        "Titre : (H/F)",
        "!!!\n???",
        "Profil : 3 ans d'expérience",
        "Client : Banque\nfoo",
    ],
)
def test_a_text_without_a_title_has_none(text: str) -> None:
    assert title_in(text) is None


def test_a_title_is_no_longer_than_the_api_takes() -> None:
    title = title_in("Titre : " + "architecture " * 14)
    assert title
    assert len(title) <= 160


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Jean Dupont\nData Scientist senior | NLP\n06 00 00 00 00", "Data Scientist senior | NLP"),
        ("Je suis data engineer freelance depuis 2015, basé à Lyon.", "data engineer freelance"),
        ("Camille Martin — AI engineer (freelance)\nBerlin", "AI engineer"),
        ("Jean Dupont\nParis", None),
    ],
)
def test_a_headline_names_a_role_and_nobody(text: str, headline: str | None) -> None:
    assert headline_in(text) == headline


def test_a_heading_about_the_company_is_no_title() -> None:
    assert (
        title_in("About us\nWe sell bicycles.\nAs an AI Governance Lead you will set up our programme.")
        == "AI Governance Lead"
    )


def test_a_requirement_is_for_the_title_behind_it() -> None:
    assert title_in("Hi,\nI have a requirement with my client for a Lead ML Engineer.") == "Lead ML Engineer"


def test_whom_a_text_does_not_look_for_is_no_title() -> None:
    assert title_in("Our shop grows.\nSo we wrote this.\nWe do not need a data scientist here.") is None
