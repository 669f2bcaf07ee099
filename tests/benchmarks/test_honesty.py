"""Canaries: what a benchmark must hide from our methods would be found if it were not hidden."""

import json
from pathlib import Path

import pytest

from marketplace.taxonomy.building.sources import Concept, Sources, Topic
from marketplace.taxonomy.vocabulary import Alias, Skill, Vocabulary
from tests.benchmarks.skills import alias, fr_to_en
from tests.benchmarks.tasks import Task

DOCUMENTS = {"d1": {"text": "apples", "name": "Apples"}, "d2": {"text": "pears", "name": "Pears"}}
TOPICS = {
    "apples": Topic("apples", "Apples", ("zxqv", "granny-smith"), (), "", ""),
    "pears": Topic("pears", "Pears", ("wkjh", "conference"), (), "", ""),
}


def task(text: str, document: str) -> Task:
    return Task(name="t", queries={"q": {"text": text}}, corpus=DOCUMENTS, relevant={"q": {document: 1}})


def test_an_alias_that_is_asked_for_cannot_be_read_nor_can_its_siblings() -> None:
    assert alias.visible_aliases(task("zxqv", "d1"), TOPICS) == {"pears": ("wkjh", "conference")}


def test_an_alias_is_hidden_even_if_its_topic_is_judged_wrongly() -> None:
    assert "apples" not in alias.visible_aliases(task("ZXQV", "d2"), TOPICS)


def test_the_canary_would_be_found_if_it_were_not_hidden() -> None:
    asked = task("zxqv", "d1")
    open_, hidden = {name: topic.aliases for name, topic in TOPICS.items()}, alias.visible_aliases(asked, TOPICS)
    names = [{name for entry in alias.entries(asked, rows, {}) for name in entry.aliases} for rows in (open_, hidden)]
    assert ["zxqv" in found for found in names] == [True, False]


def test_our_vocabulary_tells_neither_what_is_asked_nor_what_it_took_from_the_topics() -> None:
    aliases = (Alias("zxqv", "any"), Alias("reinette", "fr"), Alias("wkjh", "any", source="github_topics"))
    skill = Skill("apples", "Apple", "Pomme", aliases, ("fruit",), None, (), topics=("apples",))
    vocabulary = Vocabulary(version="0", specialities=(), skills=(skill,))
    assert alias.vocabulary_names(task("zx-qv", "d1"), vocabulary) == {"apples": ("Apple", "Pomme", "reinette")}


def concept(key: str, en: str, fr: str, *others: str) -> Concept:
    return Concept(key, en, fr, (), others, "", "")


def test_every_concept_that_bears_a_query_or_is_an_answer_is_hidden() -> None:
    concepts = {
        "1": concept("1", "Apples", "pommes"),
        "2": concept("2", "fruit of the tree", "fruits", "Pommes !"),
        "3": concept("3", "apples", "pommes reinettes"),
        "4": concept("4", "pears", "poires"),
    }
    assert fr_to_en.hidden_concepts(task("pommes", "d1"), concepts) == {"1", "2", "3"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """ESCO in little: one skill whose words stand nowhere else, beside others; two groups and occupations."""
    skill = "conceptUri,preferredLabel,altLabels,description,skillType,reuseLevel,inScheme\n"
    group = "conceptUri,preferredLabel,altLabels,description\n"
    rows = {"en": "x/1,zxqv maker,,\nx/2,pear growing,,\n", "fr": "x/1,faiseur de wkjh,,\nx/2,culture de poires,,\n"}
    for language, lines in rows.items():
        (tmp_path / "taxonomy/esco" / language).mkdir(parents=True)
        for kind, head in (("digitalSkillsCollection", skill), ("skillGroups", group), ("occupations", group)):
            (tmp_path / f"taxonomy/esco/{language}/{kind}_{language}.csv").write_text(head + lines)
    (tmp_path / "taxonomy/esco/fr/all_skills_labels_fr.csv").write_text(skill + rows["fr"])
    (tmp_path / "taxonomy/esco/v1.0").mkdir()
    for name, language in (("skills_en-us.csv", "en"), ("skills_fr.csv", "fr")):
        (tmp_path / "taxonomy/esco/v1.0" / name).write_text(skill + rows[language])
    relations = "conceptUri,broaderUri,originalSkillUri,relatedSkillUri,relationType\n"
    for name in ("broaderRelationsSkillPillar_en.csv", "skillSkillRelations_en.csv"):
        (tmp_path / "taxonomy/esco/en" / name).write_text(relations)
    return tmp_path


def test_a_hidden_concept_teaches_the_lexicon_nothing_from_any_file_or_version(folder: Path) -> None:
    sources = Sources(folder)
    assert "wkjh" in fr_to_en.lexicon(sources=sources).words
    taught = fr_to_en.lexicon(sources=sources, without=frozenset({"1"}))
    assert "wkjh" not in taught.words
    assert "zxqv" not in json.dumps(taught.words)
    assert "poir" in taught.words
