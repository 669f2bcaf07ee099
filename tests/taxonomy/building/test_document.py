"""The build as a whole, on little files."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from marketplace.taxonomy.building.assembling import curated_relations
from marketplace.taxonomy.building.command import main
from marketplace.taxonomy.building.curation import CuratedSkill
from marketplace.taxonomy.building.document import build
from marketplace.taxonomy.building.sources import Sources
from marketplace.taxonomy.vocabulary import Vocabulary, VocabularyError, parse_vocabulary
from tests.taxonomy.building.little import concept, curation, sources

SKILLS: tuple[dict[str, Any], ...] = (
    {"slug": "speech", "esco": ["a"], "aliases": {"any": ["ASR"]}, "in_text": {"speech": "context"}},
    {"slug": "parsing", "related": {"speech": 2500}},
    {"slug": "talk", "status": "merged", "into": "speech"},
)


def as_written(*, skills: Sequence[CuratedSkill], sources: Sources) -> dict[str, dict[str, int]]:
    """Nothing can be learned from so little."""
    return curated_relations(skills)


def text_of(tmp_path: Path, *skills: dict[str, Any]) -> str:
    data = sources(tmp_path / "data", en=[concept("a", "voice science")], fr=[concept("a", "science vocale")])
    return build(data, curation(tmp_path / "curation", *skills), as_written).text


def built(tmp_path: Path, *skills: dict[str, Any]) -> Vocabulary:
    return parse_vocabulary(json.loads(text_of(tmp_path, *skills)))


def test_what_is_built_can_be_loaded(tmp_path: Path) -> None:
    vocabulary = built(tmp_path, *SKILLS)
    assert [skill.slug for skill in vocabulary.skills] == ["parsing", "speech"]
    assert vocabulary.resolve("talk") is vocabulary.resolve("speech")


def test_own_aliases_come_before_borrowed_ones(tmp_path: Path) -> None:
    aliases = built(tmp_path, *SKILLS).skills[1].aliases
    assert [(alias.label, alias.source) for alias in aliases] == [
        ("ASR", None),
        ("science vocale", "esco"),
        ("voice science", "esco"),
    ]


def test_links_and_rules_stay_with_their_skill(tmp_path: Path) -> None:
    speech = built(tmp_path, *SKILLS).skills[1]
    assert (speech.esco, speech.in_text, speech.rule("Speech")) == (("a",), (("speech", "context"),), "context")


def test_a_borrowed_name_of_one_word_wants_context_in_running_text(tmp_path: Path) -> None:
    data = sources(tmp_path / "data", en=[concept("a", "voicing", "voice science")])
    text = build(data, curation(tmp_path / "curation", {"slug": "speech", "esco": ["a"]}), as_written).text
    speech = parse_vocabulary(json.loads(text)).skills[0]
    assert (speech.rule("voicing"), speech.rule("voice science")) == ("context", "plain")


def test_the_same_files_give_the_same_bytes_in_any_order_of_lines(tmp_path: Path) -> None:
    one, other = (json.loads(text_of(tmp_path, *skills)) for skills in (SKILLS, SKILLS[::-1]))
    assert text_of(tmp_path, *SKILLS) == text_of(tmp_path, *SKILLS)
    assert one["skills"] == other["skills"]


def test_the_header_says_what_it_was_built_from(tmp_path: Path) -> None:
    header = json.loads(text_of(tmp_path, *SKILLS))
    assert set(header["built_from"]["curation"]) == {"nlp.jsonl", "refused.txt", "specialities.jsonl"}
    assert all(source["licence"] and source["attribution"] for source in header["sources"])


def test_every_contradiction_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError) as refusal:
        text_of(tmp_path, {"slug": "a", "broader": "gone"}, {"slug": "b", "en": "a"})
    assert "unknown broader skill 'gone'" in str(refusal.value)
    assert "means both skill 'a'" in str(refusal.value)


def test_a_merge_without_successor_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="'talk' is merged, but not said into which"):
        text_of(tmp_path, {"slug": "talk", "status": "merged"})


def test_the_command_names_a_missing_source_and_writes_nothing(tmp_path: Path, capsys: Any) -> None:
    assert main(["--data", str(tmp_path)]) == 1
    assert "is not in" in capsys.readouterr().err


def test_the_command_fails_its_check_when_a_build_gives_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    sources(tmp_path / "data", en=[concept("a", "voice science")], fr=[concept("a", "science vocale")])
    skills, shipped = curation(tmp_path / "curation", *SKILLS), tmp_path / "skills.json"
    monkeypatch.setattr("marketplace.taxonomy.building.command.build", lambda data: build(data, skills, as_written))
    monkeypatch.setattr("marketplace.taxonomy.building.command.PACKAGED", tmp_path)
    data = ["--data", str(tmp_path / "data")]
    assert main([*data, "--check"]) == 1
    assert not shipped.exists()
    assert (main(data), main([*data, "--check"])) == (0, 0)
    shipped.write_text(shipped.read_text().replace("ASR", "ASS"))
    assert main([*data, "--check"]) == 1
    assert "other files than the packaged ones: skills.json\n" in capsys.readouterr().err
