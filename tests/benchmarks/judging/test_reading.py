import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from marketplace.api.drafts import choose, heading, mission_draft
from marketplace.api.mission_body import MAX_REQUIREMENTS, check_mission
from marketplace.api.missions import SURE_ENOUGH
from marketplace.briefs.mission import parse_brief
from marketplace.imports.bodies import FreelancerRow, MissionRow
from marketplace.imports.checking import Candidate, Checker
from marketplace.imports.freelancers import FreelancerKind
from marketplace.imports.labels import Labels, split_level
from marketplace.imports.lines import Line
from marketplace.imports.missions import MissionKind
from marketplace.services.reading import skill_finder, skill_linker
from marketplace.taxonomy.vocabulary import load_vocabulary
from tests.benchmarks.judging import reading
from tests.benchmarks.judging.reading import WRITTEN, load_freelancers, load_missions, load_translations

SLUGS = [skill.slug for skill in load_vocabulary().skills]
IDS = {slug: index for index, slug in enumerate(SLUGS)}
MISSIONS, FREELANCERS, TRANSLATIONS = load_missions(), load_freelancers(), load_translations()
BRIEF_ALONE = [mission for mission in (*MISSIONS, *TRANSLATIONS) if "skills" not in mission.row]


def importer(kind: type[Any], body: type[Any]) -> Checker:
    labels = Labels(linker=skill_linker(), slugs={slug: slug for slug in SLUGS})
    return Checker(body=body(context={"skill_ids": IDS}), columns=kind.columns, labels=labels)


MISSION_IMPORT, FREELANCER_IMPORT = importer(MissionKind, MissionRow), importer(FreelancerKind, FreelancerRow)


def imported(checker: Checker, row: Mapping[str, Any]) -> Candidate:
    checked = checker.check(Line(number=1, values=dict(row)))
    assert isinstance(checked, Candidate), (row["external_ref"], checked)
    return checked


def test_there_are_thirty_two_missions_of_which_half_are_french() -> None:
    assert [mission.ref for mission in MISSIONS] == [f"m{number:02d}" for number in range(1, 33)]
    assert Counter(mission.language for mission in MISSIONS) == {"fr": 16, "en": 16}


def test_there_are_three_hundred_and_twenty_freelancers() -> None:
    assert [freelancer.ref for freelancer in FREELANCERS] == [f"f{number:03d}" for number in range(1, 321)]


def test_no_two_freelancers_have_one_name() -> None:
    names = Counter(freelancer.values["display_name"] for freelancer in FREELANCERS)
    assert [name for name, count in names.items() if count > 1] == []


def test_the_import_takes_every_mission_with_the_skills_that_are_read_here() -> None:
    for mission in (*MISSIONS, *TRANSLATIONS):
        if mission in BRIEF_ALONE:
            continue
        candidate = imported(MISSION_IMPORT, mission.row)
        check_mission(candidate.values)
        assert {
            (SLUGS[a.skill_id], a.importance == "essential", a.weight, a.minimum_level) for a in candidate.skills or ()
        } == {(a.skill, a.essential, a.weight, a.minimum_level) for a in mission.requirements}, mission.ref


def test_the_import_takes_every_freelancer_with_the_skills_that_are_read_here() -> None:
    for freelancer in FREELANCERS:
        candidate = imported(FREELANCER_IMPORT, freelancer.row)
        assert {(SLUGS[h.skill_id], h.level, h.years) for h in candidate.skills or ()} == {
            (h.skill, h.level, h.years) for h in freelancer.skills
        }, freelancer.ref


@pytest.mark.parametrize("mission", BRIEF_ALONE, ids=lambda mission: f"{mission.ref}-{mission.language}")
def test_a_brief_alone_is_read_as_the_api_reads_it(mission: reading.Mission) -> None:
    head = heading(mission.row["title"])
    draft = parse_brief(head + mission.row["brief"].strip(), today=WRITTEN, finder=skill_finder())
    posted = {**mission.row, **mission_draft(choose(draft, given=mission.row, least=SURE_ENOUGH, head=head))}
    assert {name: value for name, value in posted.items() if name not in ("external_ref", "requirements")} == dict(
        mission.values
    )
    assert sorted((r["skill"], r["importance"] == "essential", r["minimum_level"]) for r in posted["requirements"]) == [
        (a.skill, a.essential, a.minimum_level) for a in mission.requirements
    ]
    check_mission(imported(MISSION_IMPORT, posted).values)


def test_a_brief_is_taken_as_surely_and_as_widely_as_by_the_api() -> None:
    assert (reading.SURE_ENOUGH, reading.MAX_REQUIREMENTS) == (SURE_ENOUGH, MAX_REQUIREMENTS)


def test_every_label_of_a_skill_is_known() -> None:
    labels = Labels(linker=skill_linker(), slugs={slug: slug for slug in SLUGS})
    rows = [*(mission.row for mission in MISSIONS), *(freelancer.row for freelancer in FREELANCERS)]
    written = [item for row in rows for name in ("skills", "optional_skills") for item in row.get(name, ())]
    for item in written:
        labels.slugs_of(item["skill"] if isinstance(item, dict) else split_level(item)[0])
    assert labels.most_frequent_unknown(limit=20) == []


def test_every_mission_asks_for_a_skill_and_every_freelancer_holds_one() -> None:
    assert [mission.ref for mission in (*MISSIONS, *TRANSLATIONS) if not mission.requirements] == []
    assert [freelancer.ref for freelancer in FREELANCERS if not freelancer.skills] == []


def test_a_translation_is_in_the_other_language_and_keeps_what_is_structured() -> None:
    originals = {mission.ref: mission for mission in MISSIONS}
    for translated in TRANSLATIONS:
        original = originals[translated.ref]
        assert {translated.language, original.language} == {"en", "fr"}
        assert {**translated.row, "title": "", "brief": ""} == {**original.row, "title": "", "brief": ""}
        assert translated.row["brief"] != original.row["brief"]


def test_no_brief_is_shorter_than_eighty_words_or_much_longer_than_two_hundred_and_fifty() -> None:
    lengths = {mission.ref: len(re.findall(r"\w+(?:[-'’.,]\w+)*", mission.row["brief"])) for mission in MISSIONS}
    assert {ref: length for ref, length in lengths.items() if not 80 <= length <= 280} == {}


def test_a_folder_without_the_set_is_named(tmp_path: Path) -> None:
    for load in (load_missions, load_freelancers):
        with pytest.raises(FileNotFoundError, match=re.escape(str(tmp_path))):
            load(folder=tmp_path)
