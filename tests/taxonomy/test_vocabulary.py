import copy
from typing import Any

import pytest

from marketplace.taxonomy.vocabulary import VocabularyError, parse_vocabulary

SOUND: dict[str, Any] = {
    "version": "1",
    "specialities": [{"slug": "nlp", "label_en": "NLP", "label_fr": "TAL", "ai": True}],
    "skills": [
        {
            "slug": "bert",
            "label_en": "BERT",
            "label_fr": "BERT",
            "aliases": [{"label": "RoBERTa", "language": "any"}],
            "specialities": ["nlp"],
            "broader": None,
            "related": [{"skill": "spacy", "strength": 3000}],
        },
        {
            "slug": "spacy",
            "label_en": "spaCy",
            "label_fr": "spaCy",
            "aliases": [],
            "specialities": ["nlp"],
            "broader": "bert",
            "related": [],
        },
    ],
}


@pytest.fixture
def document() -> dict[str, Any]:
    return copy.deepcopy(SOUND)


def test_a_sound_document_becomes_a_vocabulary(document: dict[str, Any]) -> None:
    assert [skill.slug for skill in parse_vocabulary(document).skills] == ["bert", "spacy"]


def test_the_labels_of_a_skill_are_all_its_names(document: dict[str, Any]) -> None:
    assert parse_vocabulary(document).skills[0].labels == ("BERT", "BERT", "RoBERTa")


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("slug", "bert", "'bert' is there twice"),
        ("specialities", [], "'spacy' has no speciality"),
        ("specialities", ["law"], "'spacy' names unknown speciality 'law'"),
        ("broader", "gone", "'spacy' names unknown broader skill 'gone'"),
        ("broader", "spacy", "'spacy' is broader than itself"),
        ("related", [{"skill": "gone", "strength": 1}], "'spacy' names unknown related skill 'gone'"),
        ("related", [{"skill": "spacy", "strength": 1}], "'spacy' is related to itself"),
        ("related", [{"skill": "bert", "strength": 0}], "'spacy': strength 0 of 'bert'"),
        ("related", [{"skill": "bert", "strength": 10_000}], "'spacy': strength 10000 of 'bert'"),
        ("related", [{"skill": "bert", "strength": 1}] * 2, "'bert' is there twice"),
        ("aliases", [{"label": "roberta", "language": "en"}], "means both skill 'bert' and skill 'spacy'"),
        ("aliases", [{"label": "x", "language": "de"}], "'spacy': alias 'x' is in unknown language 'de'"),
        ("label_fr", " ", "'spacy' has an empty label"),
        ("wide", 1, "skill 'spacy': bad or missing field"),
    ],
)
def test_a_contradiction_is_refused_and_names_its_entry(
    document: dict[str, Any], field: str, value: object, complaint: str
) -> None:
    document["skills"][1][field] = value
    with pytest.raises(VocabularyError) as refusal:
        parse_vocabulary(document)
    assert complaint in str(refusal.value)


def test_a_circle_of_broader_skills_is_refused(document: dict[str, Any]) -> None:
    document["skills"][0]["broader"] = "spacy"
    with pytest.raises(VocabularyError, match="'bert' is broader than itself"):
        parse_vocabulary(document)


def test_a_skill_without_related_skills_field_is_refused(document: dict[str, Any]) -> None:
    del document["skills"][0]["related"]
    with pytest.raises(VocabularyError, match="skill 'bert': bad or missing field"):
        parse_vocabulary(document)


def test_a_document_without_version_is_refused(document: dict[str, Any]) -> None:
    del document["version"]
    with pytest.raises(VocabularyError, match="no version"):
        parse_vocabulary(document)
