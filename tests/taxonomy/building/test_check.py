"""What is refused of a curated line, without any source."""

from pathlib import Path
from typing import Any

import pytest

from marketplace.taxonomy.building.check import curation_complaints
from marketplace.taxonomy.vocabulary import VocabularyError
from tests.taxonomy.building.little import curation

WIDE = {"slug": "a-wide", "related": {"b-narrow": 7000, "c-third": 3000}}
NARROW: dict[str, Any] = {"slug": "b-narrow", "broader": "a-wide", "related": {"a-wide": 3000, "c-third": 2000}}
THIRD = {"slug": "c-third", "related": {"a-wide": 3000, "b-narrow": 3000}}


def test_a_sound_curation_has_no_complaint(tmp_path: Path) -> None:
    assert list(curation_complaints(curation(tmp_path, WIDE, NARROW, THIRD))) == []


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"slug": "B_narrow"}, "the slug 'B_narrow' is not kebab-case"),
        ({"fr": "x" * 121}, "has more than 120 letters"),
        ({"aliases": {"en": ["x"], "any": ["x"]}}, "'b-narrow' has the alias 'x' twice"),
        ({"specialities": ["speech", "nlp"]}, "the main speciality of 'b-narrow' is not 'nlp'"),
        ({"related": {"a-wide": 3000}}, "'b-narrow' has fewer than 2 related skills"),
        (
            {"related": {"a-wide": 3000, "c-third": 1999}},
            "'b-narrow' ← 'c-third': strength 1999 is not within 2000..9000",
        ),
        (
            {"related": {"a-wide": 3501, "c-third": 2000}},
            "'b-narrow' ← 'a-wide': strength 3501 is not within 2000..3500",
        ),
        ({"broader": "c-third"}, "'c-third' ← 'b-narrow': strength 3000 is not within 6000..9000"),
        ({"into": "a-wide"}, "'b-narrow' names a successor, but is not merged"),
        ({"in_text": {"nowhere": "never"}}, "in_text names 'nowhere'"),
        ({"slug": "a-wide"}, "'a-wide' stands at nlp.jsonl:1 already"),
        ({"slug": "a-thin"}, "'a-thin' stands after 'a-wide'"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, changes: dict[str, Any], complaint: str) -> None:
    found = list(curation_complaints(curation(tmp_path, WIDE, {**NARROW, **changes}, THIRD)))
    assert any(complaint in sentence for sentence in found), found


def test_what_a_merged_skill_had_belongs_to_its_successor(tmp_path: Path) -> None:
    merged = {"slug": "d-old", "status": "merged", "into": "c-third", "aliases": {"any": ["D"]}}
    found = list(curation_complaints(curation(tmp_path, WIDE, NARROW, THIRD, merged)))
    assert found == ["nlp.jsonl:4: 'd-old' is merged; its aliases belong to its successor"]


def test_an_unreadable_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"nlp\.jsonl:1: .*colour"):
        list(curation_complaints(curation(tmp_path, {**WIDE, "colour": "red"})))
