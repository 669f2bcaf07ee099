"""Which labels of the sources become aliases."""

from pathlib import Path
from typing import Any

import pytest

from marketplace.taxonomy.building.borrowing import Borrowed, borrow, spelt_out
from marketplace.taxonomy.vocabulary import Alias, VocabularyError
from tests.taxonomy.building.little import concept, curation, sources, topic


def borrowed(tmp_path: Path, *skills: dict[str, Any], refused: str = "", **files: Any) -> Borrowed:
    written = curation(tmp_path / "curation", *skills, refused=refused)
    return borrow(skills=written.skills, sources=sources(tmp_path, **files), refused=written.refused)


def test_labels_and_alternatives_come_in_both_languages(tmp_path: Path) -> None:
    found = borrowed(
        tmp_path,
        {"slug": "speech", "esco": ["a"]},
        en=[concept("a", "speech", "voice science")],
        fr=[concept("a", "science de la parole")],
    )
    assert found.aliases["speech"] == (
        Alias("science de la parole", "fr", "esco"),
        Alias("voice science", "en", "esco"),
    )


def test_hyphens_of_topics_become_blanks(tmp_path: Path) -> None:
    found = borrowed(tmp_path, {"slug": "nlp", "topics": ["nlp"]}, topics=[topic("nlp", "NLP", "text-mining")])
    assert found.aliases["nlp"] == (Alias("text mining", "en", "github_topics"),)


@pytest.mark.parametrize(
    ("offered", "why"),
    [
        ("Speech-Recognition", "written already"),
        ("parsing", "another skill's"),
        ("sr", "too short"),
        ("x" * 121, "too long"),
        ("talking machines", "refused by hand"),
        ("notebooks", "an ordinary word"),
        ("speech recognitions", "a plural or version"),
        ("speech recognition 2", "a plural or version"),
        ("tools for speech recognition", ""),
    ],
)
def test_what_is_not_borrowed_is_counted_by_why(tmp_path: Path, offered: str, why: str) -> None:
    prose = [concept(key, key, description="People who write into notebooks.") for key in ("x", "y")]
    found = borrowed(
        tmp_path,
        {"slug": "parsing"},
        {"slug": "speech", "en": "Speech recognition", "esco": ["a"]},
        refused="# why\nTalking machines\n",
        en=[concept("a", "speech", offered)],
        older_en=prose,
    )
    counted = {reason: times for reason, times in found.left_out.items() if reason != "written already"}
    if why == "written already":
        assert (counted, found.left_out[why]) == ({}, 2)
    else:
        assert counted == ({why: 1} if why else {})


def test_a_label_that_two_skills_would_borrow_goes_to_neither(tmp_path: Path) -> None:
    rows = [concept("a", "one", "the same name"), concept("b", "two", "The Same Name")]
    found = borrowed(tmp_path, {"slug": "one", "esco": ["a"]}, {"slug": "two", "esco": ["b"]}, en=rows)
    assert found.aliases == {}
    assert found.left_out["of several skills"] == 2


@pytest.mark.parametrize(
    ("row", "taken"),
    [
        (concept("a", "speech", "voice science"), 1),
        (concept("a", "speech", *(f"product {letter}" for letter in "abcdefghijklm")), 0),
        ({**concept("a", "speech", "talk about voices"), "skillType": "skill/competence"}, 0),
    ],
    ids=["knowledge", "a long list of products", "a task in other words"],
)
def test_only_short_lists_of_other_names_are_borrowed(tmp_path: Path, row: dict[str, str], taken: int) -> None:
    found = borrowed(tmp_path, {"slug": "speech", "esco": ["a"]}, en=[row])
    assert len(found.aliases.get("speech", ())) == taken


@pytest.mark.parametrize("link", [{"esco": ["gone"]}, {"topics": ["gone"]}])
def test_a_link_to_nothing_is_refused(tmp_path: Path, link: dict[str, Any]) -> None:
    with pytest.raises(VocabularyError, match=r"'speech' links the unknown .* 'gone'"):
        borrowed(tmp_path, {"slug": "speech", **link})


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Python (computer programming)", ["Python"]),
        ("Internet of things (IoT)", ["Internet of things", "IoT"]),
        ("ingénieur/ingénieure de données", ["ingénieur de données", "ingénieure de données"]),
        ("TCP/IP", ["TCP/IP"]),
        ("use computers", ["use computers"]),
        (" ", []),
    ],
)
def test_a_label_is_spelt_out_as_people_write_it(label: str, names: list[str]) -> None:
    assert spelt_out(label) == names
