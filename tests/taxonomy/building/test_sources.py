"""The open sources as dataclasses."""

from pathlib import Path

import pytest

from marketplace.taxonomy.building.sources import FILES, TOPICS, MissingSourceError, Sources
from tests.taxonomy.building.little import concept, sources, topic


def test_a_concept_has_the_labels_of_both_languages(tmp_path: Path) -> None:
    found = sources(tmp_path, en=[concept("a", "speech", "voice | talk")], fr=[concept("a", "parole")]).concepts["a"]
    assert (found.label_en, found.label_fr, found.alternatives_en) == ("speech", "parole", ("talk", "voice"))


def test_alternatives_may_stand_a_line_each(tmp_path: Path) -> None:
    older = concept("a", "Ruby", "Ruby prog", "Ruby lang", by="\n")
    assert sources(tmp_path, older_en=[older]).concepts["a"].alternatives_en == ("Ruby lang", "Ruby prog")


def test_the_newer_labels_win(tmp_path: Path) -> None:
    found = sources(tmp_path, en=[concept("a", "new")], older_en=[concept("a", "old", "older"), concept("b", "b")])
    assert {key: (c.label_en, c.alternatives_en, c.digital) for key, c in found.concepts.items()} == {
        "a": ("new", (), True),
        "b": ("b", (), False),
    }


def test_a_concept_names_what_is_broader_what_it_needs_and_what_helps(tmp_path: Path) -> None:
    found = sources(
        tmp_path,
        en=[concept("a", "a")],
        broader=[("a", "group"), ("a", "b")],
        related=[("a", "essential", "c"), ("a", "optional", "d"), ("e", "optional", "a")],
    ).concepts["a"]
    assert (found.broader, found.essential, found.related) == (("b", "group"), ("c",), ("d",))


def test_topics_are_found_by_name(tmp_path: Path) -> None:
    found = sources(tmp_path, topics=[topic("nlp", "NLP", "text-mining")]).topics
    assert found["nlp"].aliases == ("text-mining",)


def test_a_skill_list_has_neither_its_number_nor_its_empty_cells(tmp_path: Path) -> None:
    assert sources(tmp_path, lists=[("java", "sql"), ()]).skill_lists == [("java", "sql"), ()]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingSourceError, match=TOPICS):
        _ = Sources(tmp_path).topics


def test_every_file_has_a_digest_that_changes_with_it(tmp_path: Path) -> None:
    before = sources(tmp_path).digests()
    after = sources(tmp_path, topics=[topic("nlp", "NLP")]).digests()
    assert list(before) == list(FILES)
    assert {name for name in before if before[name] != after[name]} == {TOPICS}
