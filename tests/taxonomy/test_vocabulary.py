import copy
from typing import Any

import pytest

from marketplace.taxonomy.vocabulary import VocabularyError, parse_vocabulary

SOUND: dict[str, Any] = {
    "version": "1",
    "merged": {"roberta": "xlm", "xlm": "bert"},
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
            "in_text": {"BERT": "context"},
            "esco": ["a1"],
            "topics": ["bert"],
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
        (
            "aliases",
            [{"label": "roberta", "language": "en"}],
            "means both skill 'bert' (as 'RoBERTa') and skill 'spacy'",
        ),
        ("aliases", [{"label": "x", "language": "de"}], "'spacy': alias 'x' is in unknown language 'de'"),
        ("label_fr", " ", "'spacy' has an empty label"),
        (
            "aliases",
            [{"label": "Ro-BERTa", "language": "en"}],
            "means both skill 'bert' (as 'RoBERTa') and skill 'spacy'",
        ),
        (
            "aliases",
            [{"label": "x", "language": "en", "source": "hearsay"}],
            "alias 'x' is from unknown source 'hearsay'",
        ),
        ("label_en", "--", "'spacy' has an empty label"),
        ("status", "gone", "'spacy' has unknown status 'gone'"),
        ("in_text", {"spacey": "never"}, "'spacy': in_text names 'spacey', which is none of its labels"),
        ("in_text", {"spaCy": "plain"}, "'spacy': in_text gives 'spaCy' the unknown rule 'plain'"),
        ("esco", ["a1"], "ESCO concept 'a1' stands in both skill 'bert' and skill 'spacy'"),
        ("topics", ["bert"], "GitHub topic 'bert' stands in both skill 'bert' and skill 'spacy'"),
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


def test_an_old_slug_resolves_to_the_last_of_its_successors(document: dict[str, Any]) -> None:
    vocabulary = parse_vocabulary(document)
    assert vocabulary.resolve("roberta") is vocabulary.resolve("bert") is vocabulary.skills[0]


def test_an_unknown_slug_resolves_to_nothing(document: dict[str, Any]) -> None:
    assert parse_vocabulary(document).resolve("gone") is None


@pytest.mark.parametrize(
    ("merged", "complaint"),
    [
        ({"spacy": "bert"}, "merged skill 'spacy' is a skill as well"),
        ({"old": "gone"}, "merged skill 'old' names unknown successor 'gone'"),
        ({"old": "older", "older": "old"}, "merged skill 'old' succeeds itself, by way of ['old', 'older']"),
    ],
)
def test_a_merge_that_leads_nowhere_is_refused(document: dict[str, Any], merged: object, complaint: str) -> None:
    document["merged"] = merged
    with pytest.raises(VocabularyError) as refusal:
        parse_vocabulary(document)
    assert complaint in str(refusal.value)


@pytest.mark.parametrize(("label", "rule"), [("Bert", "context"), ("RoBERTa", "plain")])
def test_the_rule_of_a_label_holds_in_any_case(document: dict[str, Any], label: str, rule: str) -> None:
    assert parse_vocabulary(document).skills[0].rule(label) == rule
