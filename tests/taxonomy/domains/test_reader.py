"""Industries in a text: the ones meant are found, the ones that only seem to be named are not."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.canonical import canonical
from marketplace.taxonomy.domains.codes import DOMAINS
from marketplace.taxonomy.domains.lexicon import load_lexicon
from marketplace.taxonomy.domains.reader import DomainReader

LINES = [json.loads(line) for line in (Path(__file__).parent / "lines.jsonl").read_text().splitlines()]
PHRASES = [phrase for phrases in load_lexicon().values() for phrase in phrases]
SOME = random.Random(4).sample(PHRASES, 60)
READER = DomainReader()


def codes(text: str) -> set[str]:
    return {found.code for found in READER.read(text)}


@pytest.mark.parametrize("line", LINES, ids=[line["text"][:40] for line in LINES])
def test_a_line_names_the_industries_that_a_reader_would_name_and_no_other(line: dict[str, list[str]]) -> None:
    assert codes(str(line["text"])) == set(line["domains"])


@pytest.mark.parametrize("line", LINES[:20], ids=[line["text"][:40] for line in LINES[:20]])
def test_the_canonical_text_names_the_same(line: dict[str, list[str]]) -> None:
    assert codes(canonical(str(line["text"]))) == set(line["domains"])


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_industry_has_words_of_its_own_in_the_lexicon(domain: str) -> None:
    assert any(phrase.domain == domain and phrase.kind == "sure" for phrase in PHRASES)


def test_the_lexicon_knows_no_other_industry() -> None:
    assert {phrase.domain for phrase in PHRASES} == {*DOMAINS, ""}


def test_only_traps_name_no_industry() -> None:
    assert all((phrase.kind == "trap") == (phrase.domain == "") for phrase in PHRASES)


@pytest.mark.parametrize(
    "text",
    ["secteur de l'énergie", "the energy sector", "nos clients de l'énergie", "banque, assurance et énergie"],
)
def test_a_weak_word_counts_beside_a_cue_or_in_a_list(text: str) -> None:
    assert "energy_utilities" in codes(text)


def test_a_weak_word_alone_does_not_count() -> None:
    assert codes("Beaucoup d'énergie et de curiosité") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Never worked in banking.",
        "I have not worked in insurance or banking.",
        "Toutes missions, sauf banque et assurance.",
        "Aucune expérience en banque, assurance ou télécom.",
        "Hors secteur bancaire",
    ],
)
def test_what_is_denied_does_not_count(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Not only banking but many more",
        "Never bored: five years at a bank",
        "Jamais en retail, mais dix ans en banque",
        "No experience with Java, I come from a retail bank",
    ],
)
def test_what_is_denied_elsewhere_or_widened_counts(text: str) -> None:
    assert codes(text) == {"banking_finance"}


def test_what_the_company_pays_for_is_no_industry() -> None:
    assert codes("Abonnement aux transports en commun remboursé à 75 %") == set()


def test_evidence_stands_where_it_says() -> None:
    text = "Ex-Banque privée, puis secteur de la Santé ; hôpital de jour."

    spans = [span for found in READER.read(text) for span in found.evidence]

    assert {span.words for span in spans} == {"Banque privée", "secteur de la Santé", "hôpital"}
    assert all(text[span.start : span.end] == span.words for span in spans)


def test_the_surest_comes_first() -> None:
    found = READER.read("Conseil en luxe et énergie. Clients du secteur bancaire.")

    assert [one.code for one in found] == ["banking_finance", "luxury_fashion", "energy_utilities"]
    assert [one.confidence for one in found] == [0.9, 0.85, 0.7]


def test_several_words_for_one_industry_make_it_surer() -> None:
    once, twice = READER.read("Une banque.")[0], READER.read("Une banque. Des moyens de paiement.")[0]

    assert once.confidence < twice.confidence <= 1


def test_number_accents_and_case_do_not_matter() -> None:
    assert codes("HOPITAUX") == codes("hôpital") == codes("Hôpitaux") == {"health_care"}


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    found = READER.read(text)

    assert all(0 < one.confidence <= 1 and one.evidence for one in found)


@given(
    st.lists(st.sampled_from([" ".join(phrase.words) for phrase in random.Random(4).sample(PHRASES, 60)] + [",", "."]))
)
def test_each_industry_is_told_once_with_the_words_of_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    found = READER.read(text)

    assert len({one.code for one in found}) == len(found)
    assert all(text[span.start : span.end] == span.words for one in found for span in one.evidence)
