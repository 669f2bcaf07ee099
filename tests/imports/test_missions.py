from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from marketplace.models import Company, Mission, MissionState, Requirement, WorkOrder
from marketplace.services.missions import close_mission, update_mission
from marketplace.work.names import MATCH_MISSION
from tests.imports.running import Ran, csv, ndjson, run

pytestmark = pytest.mark.django_db
HEADER = "external_ref,title,brief,skills,optional_skills,budget_max,weights\n"


def bring(path: Path, company: Company, *arguments: str) -> Ran:
    return run("import_missions", path, "--company", str(company.pk), *arguments)


def asked(ref: str) -> dict[str, tuple[str, int | None]]:
    rows = Requirement.objects.filter(mission__external_ref=ref)
    return {slug: (why, level) for slug, why, level in rows.values_list("skill__slug", "importance", "minimum_level")}


def wanted() -> dict[Any, int]:
    return dict(WorkOrder.objects.filter(kind=MATCH_MISSION).values_list("subject", "wanted"))


def test_a_csv_becomes_drafts_with_essential_and_optional_requirements(tmp_path: Path, company: Company) -> None:
    file = csv(tmp_path / "m.csv", HEADER + 'm1,Agent,"two\nlines",rag:3|python,Docker,700,skills:60|role:20\n')
    assert bring(file, company).code == 0
    mission = Mission.objects.get(company=company, external_ref="m1")
    assert (mission.state, mission.brief, mission.weights) == ("draft", "two\nlines", {"skills": 60, "role": 20})
    assert asked("m1") == {
        "retrieval-augmented-generation": ("essential", 3),
        "python": ("essential", None),
        "docker": ("optional", None),
    }
    assert wanted() == {}


def test_domains_stand_in_one_cell(tmp_path: Path, company: Company) -> None:
    bring(csv(tmp_path / "m.csv", "external_ref,title,domains\nm1,Agent,insurance|legal\n"), company)
    assert Mission.objects.get(external_ref="m1").domains == ["insurance", "legal"]


def test_published_missions_owe_their_matching_once(tmp_path: Path, company: Company) -> None:
    rows = [
        {"external_ref": f"m{i}", "title": "T", "requirements": ["rag", {"skill": "Python", "weight": 3}]}
        for i in range(5)
    ]
    bring(ndjson(tmp_path / "m.jsonl", rows), company, "--publish", "--batch", "2")
    missions = Mission.objects.filter(state=MissionState.PUBLISHED, published_at__isnull=False)
    assert wanted() == {mission.pk: 1 for mission in missions}
    assert len(missions) == 5


def test_running_it_again_touches_no_row_and_no_order(tmp_path: Path, company: Company) -> None:
    file = csv(tmp_path / "m.csv", HEADER + "m1,A,,rag,,,\nm2,B,,python,,,\n")
    bring(file, company, "--publish")
    before = [list(model.objects.order_by("pk").values()) for model in (Mission, Requirement, WorkOrder)]
    assert bring(file, company, "--publish").code == 0
    assert [list(model.objects.order_by("pk").values()) for model in (Mission, Requirement, WorkOrder)] == before


def test_a_changed_row_is_matched_anew(tmp_path: Path, company: Company) -> None:
    bring(csv(tmp_path / "m.csv", HEADER + "m1,A,,rag,,,\nm2,B,,python,,,\n"), company, "--publish")
    bring(csv(tmp_path / "m.csv", HEADER + "m1,A,,rag|python,,,\nm2,B,,python,,,\n"), company)
    changed, same = (Mission.objects.get(external_ref=ref) for ref in ("m1", "m2"))
    assert (changed.state, set(asked("m1"))) == ("published", {"retrieval-augmented-generation", "python"})
    assert wanted() == {changed.pk: 2, same.pk: 1}


def test_drafts_are_published_later_as_they_then_are(tmp_path: Path, company: Company) -> None:
    file = csv(tmp_path / "m.csv", HEADER + "m1,A,,rag,,,\n")
    bring(file, company)
    update_mission(mission=Mission.objects.get(), values={"title": "Edited"})
    bring(file, company, "--publish")
    mission = Mission.objects.get()
    assert (mission.state, mission.title, wanted()) == ("published", "Edited", {mission.pk: 1})
    assert "1 unchanged" in bring(file, company, "--publish").out


def test_a_mission_of_which_no_skill_is_known_can_be_a_draft_only(tmp_path: Path, company: Company) -> None:
    file = csv(tmp_path / "m.csv", HEADER + "m1,A,,Zorglub,,,\nm2,B,,rag,,,\n")
    ran = bring(file, company, "--publish")
    assert [problem.split(":")[0] for problem in ran.problems] == ["line 2, requirements"]
    assert ran.problems[0].endswith("(requirements_missing)")
    assert list(Mission.objects.values_list("external_ref", flat=True)) == ["m2"]
    assert bring(file, company).code == 0


def test_fields_that_do_not_agree_are_refused_as_by_the_api(tmp_path: Path, company: Company) -> None:
    rows = [
        {"external_ref": "m1", "title": "T", "budget_min": "700", "budget_max": "600"},
        {"external_ref": "m2", "title": "T", "work_mode": "on_site"},
        {"external_ref": "m3", "title": "T", "optional_skills": ["rag", "Zorglub", {"skill": "python", "weight": 99}]},
        {"external_ref": "m4", "title": "T", "brief": "x" * 20_001},
    ]
    ran = bring(ndjson(tmp_path / "m.ndjson", rows), company)
    assert [problem.split(":")[0] for problem in ran.problems] == [
        "line 1, budget_min",
        "line 2, work_mode",
        "line 3, optional_skills/2/weight",
        "line 4, brief",
    ]


def test_a_row_that_disagrees_with_what_is_stored_is_refused(tmp_path: Path, company: Company) -> None:
    path = tmp_path / "m.ndjson"
    bring(ndjson(path, [{"external_ref": "m1", "title": "T", "budget_max": "600"}]), company)
    ran = bring(ndjson(path, [{"external_ref": "m1", "title": "T", "budget_min": "700"}]), company)
    assert (ran.code, ran.problems[0].split(":")[0]) == (1, "line 1, budget_min")
    assert Mission.objects.get().budget_min is None


def test_a_mission_that_has_ended_is_not_changed(tmp_path: Path, company: Company) -> None:
    bring(csv(tmp_path / "m.csv", HEADER + "m1,A,,rag,,,\n"), company, "--publish")
    close_mission(mission=Mission.objects.get(), now=timezone.now())
    ran = bring(csv(tmp_path / "m.csv", HEADER + "m1,B,,rag,,,\n"), company, "--publish")
    assert "(mission_ended)" in ran.problems[0]
    assert Mission.objects.get().title == "A"


def test_a_reference_is_the_companys_own(tmp_path: Path, make_company: Any) -> None:
    file = csv(tmp_path / "m.csv", HEADER + "m1,A,,rag,,,\n")
    for name in ("Acme", "Umbrella"):
        assert bring(file, make_company(name)[0]).code == 0
    assert Mission.objects.count() == 2


def test_foreign_columns_are_mapped(tmp_path: Path, company: Company) -> None:
    rows = [{"id": 7, "title": "Ad", "description": "Text", "skills_found": ["Python"]}]
    mapping = ("external_ref=id", "brief=description", "skills=skills_found")
    ran = bring(ndjson(tmp_path / "m.ndjson", rows), company, *(x for pair in mapping for x in ("--column", pair)))
    assert (ran.code, Mission.objects.get(external_ref="7").brief, list(asked("7"))) == (0, "Text", ["python"])


def test_a_company_is_named_or_numbered(tmp_path: Path, make_company: Any) -> None:
    file = csv(tmp_path / "m.csv", HEADER + "m1,A,,rag,,,\n")
    make_company("Acme")
    assert run("import_missions", file, "--company", "Acme").code == 0
    make_company("Acme")
    assert "say the id" in run("import_missions", file, "--company", "Acme").err
    assert run("import_missions", file, "--company", "Nobody").code == 2


def test_caps_of_the_list_come_from_their_columns(tmp_path: Path, company: Company) -> None:
    header = "external_ref,title,max_per_city,max_per_speciality\n"
    assert bring(csv(tmp_path / "m.csv", header + "m1,A,10,25\nm2,B,,\n"), company).code == 0
    assert list(Mission.objects.order_by("external_ref").values_list("max_per_city", "max_per_speciality")) == [
        (10, 25),
        (None, None),
    ]
