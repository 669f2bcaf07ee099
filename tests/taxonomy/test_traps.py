"""Names that also are ordinary words, in both languages: what the finder must see, and what it must not.

A line of `traps/*.jsonl` says which skills its `text` names (`found`) and which it only seems to (`absent`; `*`: it
names none at all); `polarity`, `level` and `years` say more of some of them.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from marketplace.taxonomy.finding.finder import FoundSkill, SkillFinder
from marketplace.taxonomy.vocabulary import load_vocabulary

TRAPS = [
    json.loads(line)
    for file in sorted(Path(__file__).with_name("traps").glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


@lru_cache(maxsize=1)
def finder() -> SkillFinder:
    return SkillFinder(load_vocabulary())


def found_in(text: str) -> dict[str, list[FoundSkill]]:
    by_skill: dict[str, list[FoundSkill]] = {}
    for found in finder().find(text):
        by_skill.setdefault(found.skill, []).append(found)
    return by_skill


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap["text"][:60])
def test_the_finder_sees_what_is_meant_and_nothing_else(trap: dict[str, Any]) -> None:
    by_skill = found_in(trap["text"])
    assert [skill for skill in trap["found"] if skill not in by_skill] == []
    unwanted = by_skill if trap["absent"] == ["*"] else [skill for skill in trap["absent"] if skill in by_skill]
    assert list(unwanted) == []


@pytest.mark.parametrize("trap", [t for t in TRAPS if "polarity" in t], ids=lambda trap: trap["text"][:60])
def test_the_finder_tells_asked_from_welcome_from_unwanted(trap: dict[str, Any]) -> None:
    by_skill = found_in(trap["text"])
    said = {skill: {found.polarity for found in by_skill.get(skill, [])} for skill in trap["polarity"]}
    # What is not asked for may as well not be mentioned at all.
    allowed = {
        skill: [{wanted}, *([set()] if wanted == "excluded" else [])] for skill, wanted in trap["polarity"].items()
    }
    assert {skill: said[skill] for skill in said if said[skill] not in allowed[skill]} == {}


@pytest.mark.parametrize("field", ["level", "years"])
def test_the_finder_reads_level_and_years_where_the_text_says_them(field: str) -> None:
    wrong = {}
    for trap in TRAPS:
        by_skill = found_in(trap["text"]) if field in trap else {}
        for skill, wanted in trap.get(field, {}).items():
            if (read := [getattr(found, field) for found in by_skill.get(skill, [])]) != [wanted]:
                wrong[trap["text"]] = (skill, wanted, read)
    assert wrong == {}
