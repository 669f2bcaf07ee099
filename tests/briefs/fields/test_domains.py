import pytest

from marketplace.briefs.fields.domains import find_mission_domains, find_profile_domains
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def asked(text):
    flat = flatten(text)
    return value_of(find_mission_domains(flat), flat)


def held(text):
    flat = flatten(text)
    return value_of(find_profile_domains(flat), flat)


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("Notre client, acteur du secteur bancaire, cherche un data engineer.", ("banking_finance",)),
        ("A pharmaceutical company needs an NLP engineer.", ("pharma_biotech",)),
        ("Mission Python, trois mois.", None),
    ],
)
def test_a_mission_is_in_the_industry_of_its_company(text, domains):
    assert asked(text) == domains


def test_a_profile_holds_every_industry_that_it_names():
    text = "Ten years for insurers, hospitals, telecom operators and airlines."

    assert set(held(text)) == {"insurance", "health_care", "telecom", "travel_hospitality"}


def test_an_adviser_who_lists_industries_is_doubted():
    flat = flatten("Nos clients : banque, assurance, retail, télécom, luxe.")

    assert len(value_of(find_mission_domains(flat), flat)) == 3
    assert find_mission_domains(flat).confidence < 0.5


def test_names_are_found_where_the_edge_of_a_page_breaks_them():
    text = "Consultant depuis huit ans pour des compagnies\nd'assurance de la région, puis pour des services\npublics."

    assert set(held(text)) == {"insurance", "public_sector"}


def test_evidence_counts_in_the_text_as_it_was_written():
    flat = flatten("Œuvre dans une « banque privée » à Genève")
    [words] = find_profile_domains(flat).evidence

    assert words.words == "banque privée"
