import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.concepts.matters import Matter, idioms, load_matters, silent_phrases
from marketplace.taxonomy.concepts.space_matters import MatterFinder, phrase_key
from marketplace.taxonomy.vocabulary import load_vocabulary

CASES = Path(__file__).with_name("cases") / "everyday.jsonl"
EVERYDAY = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
SHIPPED = MatterFinder(load_matters(), silent=silent_phrases(), idioms=idioms())


def matter(name: str, phrases: tuple[str, ...], *, as_written: tuple[str, ...] = ()) -> Matter:
    return Matter(id=name, label_en=name, label_fr=name, phrases=phrases, as_written=as_written)


FINDER = MatterFinder(
    [
        matter("contracts", ("contract", "contrats")),
        matter("satellites", ("satellite images", "images satellite")),
        matter("images", ("images", "photos")),
        matter("tenders", ("appels d'offres",)),
        matter("calls", ("appels",)),
        matter("ships", ("ships", "boats"), as_written=("ships",)),
        matter("defects", ("défauts",)),
    ],
    silent=("contrat de travail",),
    idioms=("par défaut",),
)


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("Lire des CONTRATS", ["contracts"]),
        ("one contract", ["contracts"]),
        ("satellite images", ["satellites"]),
        ("des images de satellites", ["satellites"]),
        ("satellite radar images", ["satellites"]),
        ("images. Satellite", ["images"]),
        ("appels d'offres", ["tenders"]),
        ("nos appels et nos photos", ["calls", "images"]),
        ("contractors", []),
        ("contrat de travail", []),
        ("a boat, two ships", ["ships", "ships"]),
        ("we ship on Fridays", []),
        ("un défaut", ["defects"]),
        ("Par défaut, sans défaut", []),
        ("", []),
    ],
)
def test_the_longest_phrases_of_each_clause_are_found(text: str, matters: list[str]) -> None:
    assert sorted(FINDER.find(text)) == sorted(matters)


@pytest.mark.parametrize("text", ["Pas de photos", "no images", "sans contrats", "not on satellite images, no photos"])
def test_what_is_ruled_out_is_not_found(text: str) -> None:
    assert FINDER.find(text) == []


def test_what_follows_something_ruled_out_in_another_clause_is_found() -> None:
    assert FINDER.find("Sans photos, mais avec des contrats") == ["contracts"]


@given(st.text())
def test_any_text_is_searched(text: str) -> None:
    assert set(FINDER.find(text)) <= {"contracts", "satellites", "images", "tenders", "calls", "ships", "defects"}


def test_every_phrase_says_something_and_belongs_to_one_matter() -> None:
    said = [(phrase_key(phrase), one.id) for one in load_matters() for phrase in one.phrases]
    assert all(key for key, _ in said)
    assert len({key for key, _ in set(said)}) == len(set(said))


def test_no_silent_phrase_silences_a_matter() -> None:
    said = {phrase_key(phrase) for one in load_matters() for phrase in one.phrases}
    assert said.isdisjoint(map(phrase_key, silent_phrases()))


def test_matters_speak_both_languages_and_name_only_what_exists() -> None:
    vocabulary = load_vocabulary()
    ids = [one.id for one in load_matters()]
    assert len(set(ids)) == len(ids)
    assert not [name for name in ids if vocabulary.resolve(name)]
    for one in load_matters():
        assert {one.label_en, one.label_fr} <= set(one.phrases)
        assert set(one.under) <= set(ids) - {one.id}
        assert all(vocabulary.resolve(skill) for skill in one.skills)


def test_words_that_count_as_written_are_phrases_of_one_word() -> None:
    for one in load_matters():
        assert set(one.as_written) <= {phrase for phrase in one.phrases if " " not in phrase}


@pytest.mark.parametrize("case", EVERYDAY, ids=lambda case: str(case["text"])[:40])
def test_everyday_words_speak_of_no_matter_of_their_sound(case: dict[str, Any]) -> None:
    assert set(SHIPPED.find(case["text"])) <= set(case["speaks_of"])


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Detect ships and vessels on radar images", "ships-and-ports"),
        ("Lire des contrats et en extraire les clauses", "contracts"),
        ("Détecter des défauts sur des pièces", "defects"),
        ("Pannes de moteurs, maintenance des équipements", "machine-failures"),
        ("Prévoir la demande de chaque magasin", "demand-forecasts"),
        ("Les dons et les donateurs d'une ONG", "ngos"),
        ("Bridges and tunnels seen from a drone", "infrastructure-inspection"),
        ("Séquences d'ADN et ARN messagers", "genomics"),
        ("Records of patients in a hospital", "patients"),
        ("A catalogue of 40,000 products", "product-catalogue"),
        ("Fuites d'eau sur le réseau", "water"),
        ("Contours des organes sur des IRM", "outline-regions"),
    ],
)
def test_words_that_are_meant_are_still_heard(text: str, matter: str) -> None:
    assert matter in SHIPPED.find(text)
