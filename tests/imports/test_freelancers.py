import gzip
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from marketplace.models import Freelancer, FreelancerSkill, PoolVersion, WorkOrder
from marketplace.services.freelancers import update_profile
from tests.imports.running import csv, ndjson, run

pytestmark = pytest.mark.django_db
HEADER = "external_ref,display_name,skills,day_rate,languages,trains_teams,available_from,years_experience\n"


def held(ref: str) -> dict[str, int | None]:
    return dict(FreelancerSkill.objects.filter(freelancer__external_ref=ref).values_list("skill__slug", "level"))


def state() -> list[Any]:
    return [
        list(Freelancer.objects.order_by("id").values()),
        list(
            FreelancerSkill.objects.order_by("freelancer_id", "skill_id").values("freelancer_id", "skill_id", "level")
        ),
        list(WorkOrder.objects.order_by("id").values()),
        PoolVersion.current(),
    ]


def test_a_csv_becomes_profiles_with_their_skills(tmp_path: Path) -> None:
    file = csv(tmp_path / "f.csv", HEADER + 'f1,Ada,"python:3|RAG:4|Docker","650,50",fr|en,oui,2026-12-01,7\n')
    ran = run("import_freelancers", file)
    ada = Freelancer.objects.get(external_ref="f1")
    assert (ran.code, ran.problems) == (0, [])
    assert held("f1") == {"python": 3, "retrieval-augmented-generation": 4, "docker": None}
    assert (ada.day_rate, ada.languages, ada.trains_teams) == (Decimal("650.50"), ["fr", "en"], True)
    assert (ada.available_from, ada.years_experience) == (date(2026, 12, 1), 7)
    assert "1 created" in ran.out


def test_domains_stand_in_one_cell(tmp_path: Path) -> None:
    rows = "f1,Ada,insurance|health_care\nf2,Bob,\nf3,Cy,law\n"
    file = csv(tmp_path / "f.csv", f"external_ref,display_name,domains\n{rows}")
    ran = run("import_freelancers", file)
    domains = dict(Freelancer.objects.values_list("external_ref", "domains"))
    assert domains == {"f1": ["insurance", "health_care"], "f2": []}
    assert [problem.split(":")[0] for problem in ran.problems] == ["line 4, domains/0"]


def test_ndjson_takes_labels_and_objects_alike(tmp_path: Path) -> None:
    skills = ["Python:2", {"skill": "Torch/PyTorch", "level": 4, "years": 6}, "Amazon Web Services (AWS)"]
    run(
        "import_freelancers",
        ndjson(tmp_path / "f.ndjson", [{"external_ref": "f1", "display_name": "A", "skills": skills}]),
    )
    assert held("f1") == {"python": 2, "pytorch": 4, "aws": None}


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "f.csv.gz"
    path.write_bytes(gzip.compress((HEADER + "f1,Ada,python,,,,,\n").encode()))
    assert run("import_freelancers", path).code == 0
    assert Freelancer.objects.filter(external_ref="f1").exists()


def test_a_packed_file_that_is_cut_off_keeps_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "f.csv.gz"
    rows = "".join(f"f{number},{number**5},,,,,,\n" for number in range(5000))
    path.write_bytes(gzip.compress((HEADER + rows).encode())[:-2000])
    ran = run("import_freelancers", path, "--batch", "100")
    assert (ran.code, "cannot be read" in ran.err) == (1, True)
    assert Freelancer.objects.exists()


def test_bad_rows_are_reported_by_line_and_field_as_the_api_says_it_and_good_ones_are_kept(tmp_path: Path) -> None:
    rows = [
        {"external_ref": "f1", "display_name": "x" * 81, "day_rate": "9"},
        {
            "external_ref": "f2",
            "display_name": "B",
            "skills": ["Zorglub", {"skill": "python", "level": 9}],
            "colour": 1,
        },
        {"external_ref": "f3", "display_name": "C", "latitude": 48.8, "day_rate": 650},
        {"external_ref": "f4", "display_name": "D"},
        {"external_ref": "f5"},
        {"external_ref": "f6", "display_name": "E", "skills": "python"},
    ]
    ran = run("import_freelancers", ndjson(tmp_path / "f.ndjson", rows))
    assert [problem.split(":")[0] for problem in ran.problems] == [
        "line 1, display_name",
        "line 2, colour",
        "line 2, skills/1/level",
        "line 3, day_rate",
        "line 5, display_name",
        "line 6, skills",
    ]
    assert [problem.rsplit("(", 1)[1] for problem in ran.problems] == [
        "max_length)",
        "unknown_field)",
        "max_value)",
        "not_a_string)",
        "required)",
        "not_a_list)",
    ]
    assert (ran.code, "5 bad" in ran.out) == (1, True)
    assert list(Freelancer.objects.values_list("external_ref", flat=True)) == ["f4"]


def test_problems_can_be_kept_in_a_file(tmp_path: Path) -> None:
    kept = tmp_path / "problems.ndjson"
    run("import_freelancers", csv(tmp_path / "f.csv", HEADER + "f1,Ada,,,,,,lots\n"), "--errors", str(kept))
    assert kept.read_text().startswith('{"line":2,"field":"years_experience","code":"not_a_number","message":')


def test_running_it_again_changes_nothing(tmp_path: Path, rag_mission: dict[str, Any], company_client: Any) -> None:
    company_client.post("/v1/missions", rag_mission)
    file = csv(tmp_path / "f.csv", HEADER + "".join(f"f{i},Ada,python:3,600,fr,,,\n" for i in range(60)))
    run("import_freelancers", file)
    before = state()
    ran = run("import_freelancers", file)
    assert (ran.code, "60 unchanged" in ran.out) == (0, True)
    assert state() == before


def test_rows_without_a_reference_are_known_by_what_they_say(tmp_path: Path) -> None:
    file = csv(tmp_path / "f.csv", "display_name,skills\nAda,python\nBob,rag\n")
    run("import_freelancers", file)
    before = state()
    run("import_freelancers", file)
    assert state() == before
    assert Freelancer.objects.count() == 2


def test_a_changed_row_updates_and_owes_the_matching(tmp_path: Path) -> None:
    run("import_freelancers", csv(tmp_path / "f.csv", HEADER + "f1,Ada,python:3|rag,600,fr,,,\nf2,Bob,rag,,,,,\n"))
    before = {f.external_ref: f for f in Freelancer.objects.all()}
    version = PoolVersion.current()
    wanted = dict(WorkOrder.objects.values_list("subject", "wanted"))
    ran = run("import_freelancers", csv(tmp_path / "f.csv", HEADER + "f1,Ada,docker,,fr,,,\nf2,Bob,rag,,,,,\n"))
    ada, bob = (Freelancer.objects.get(external_ref=ref) for ref in ("f1", "f2"))
    assert (ada.pk, ada.day_rate, held("f1")) == (before["f1"].pk, None, {"docker": None})
    assert (ada.created_at, ada.updated_at > before["f1"].updated_at) == (before["f1"].created_at, True)
    assert bob.updated_at == before["f2"].updated_at
    assert PoolVersion.current() != version
    assert dict(WorkOrder.objects.values_list("subject", "wanted")) == {**wanted, ada.pk: wanted[ada.pk] + 1}
    assert "1 updated, 1 unchanged" in ran.out


def test_what_a_row_does_not_speak_of_stays(tmp_path: Path) -> None:
    path = tmp_path / "f.ndjson"
    run(
        "import_freelancers",
        ndjson(path, [{"external_ref": "f1", "display_name": "A", "skills": ["rag"], "city": "Lyon"}]),
    )
    run("import_freelancers", ndjson(path, [{"external_ref": "f1", "display_name": "B"}]))
    ada = Freelancer.objects.get(external_ref="f1")
    assert (ada.display_name, ada.city, list(held("f1"))) == ("B", "Lyon", ["retrieval-augmented-generation"])


def test_an_unchanged_row_does_not_undo_what_the_freelancer_edited_since(tmp_path: Path) -> None:
    file = csv(tmp_path / "f.csv", HEADER + "f1,Ada,python,,,,,\n")
    run("import_freelancers", file)
    ada = Freelancer.objects.get(external_ref="f1")
    update_profile(freelancer_id=ada.pk, values={"display_name": "Ada L."})
    run("import_freelancers", file)
    ada.refresh_from_db()
    assert ada.display_name == "Ada L."


def test_another_spelling_of_the_same_skills_is_no_change(tmp_path: Path) -> None:
    run("import_freelancers", csv(tmp_path / "f.csv", "external_ref,display_name,skills\nf1,Ada,Torch/PyTorch\n"))
    before = state()
    run("import_freelancers", csv(tmp_path / "f.csv", "external_ref,display_name,skills\nf1,Ada,pytorch|Zorglub\n"))
    assert state() == before


def test_two_labels_of_one_skill_are_one_skill_at_the_higher_level(tmp_path: Path) -> None:
    run(
        "import_freelancers",
        csv(tmp_path / "f.csv", "external_ref,display_name,skills\nf1,Ada,AWS:2|Amazon Web Services:3\n"),
    )
    assert held("f1") == {"aws": 3}


def test_a_repeated_reference_is_a_bad_row_even_in_a_later_batch(tmp_path: Path) -> None:
    file = csv(tmp_path / "f.csv", HEADER + "f1,Ada,,,,,,\nf1,Bob,,,,,,\nf2,Cyd,,,,,,\nf1,Dan,,,,,,\n")
    ran = run("import_freelancers", file, "--batch", "2")
    assert [problem.split(":")[0] for problem in ran.problems] == ["line 3, external_ref", "line 5, external_ref"]
    assert set(Freelancer.objects.values_list("display_name", flat=True)) == {"Ada", "Cyd"}


def test_a_dry_run_reports_the_same_and_writes_nothing(tmp_path: Path) -> None:
    file = csv(tmp_path / "f.csv", HEADER + "f1,Ada,Zorglub,,,,,\nf2,,,,,,,\n")
    before = state()
    dry = run("import_freelancers", file, "--dry-run")
    assert state() == before
    real = run("import_freelancers", file)
    assert (dry.code, dry.problems) == (real.code, real.problems)
    assert "dry run" in dry.out
    assert "Zorglub" in dry.out


def test_unknown_labels_are_counted_and_cost_nobody_their_row(tmp_path: Path) -> None:
    file = csv(tmp_path / "f.csv", HEADER + "f1,Ada,python|Zorglub,,,,,\nf2,Bob,Zorglub,,,,,\n")
    ran = run("import_freelancers", file)
    assert (ran.code, held("f1"), held("f2")) == (0, {"python": None}, {})
    assert "     2 Zorglub" in ran.out


@pytest.mark.parametrize(
    ("name", "arguments", "complaint"),
    [
        ("f.txt", [], "--format"),
        ("absent.csv", [], "No such file"),
        ("f.csv", ["--column", "brief=x"], "there is no field brief"),
        ("f.csv", ["--column", "headline=x"], "not in the header"),
        ("f.csv", ["--errors", "/nowhere/problems"], "/nowhere/problems"),
    ],
)
def test_a_call_that_cannot_work_is_a_usage_error(
    tmp_path: Path, name: str, arguments: list[str], complaint: str
) -> None:
    if not name.startswith("absent"):
        csv(tmp_path / name, HEADER)
    ran = run("import_freelancers", tmp_path / name, *arguments)
    assert ran.code == 2
    assert complaint in ran.err
