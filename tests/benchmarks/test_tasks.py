from pathlib import Path

import pytest

from tests.benchmarks.tasks import TaskError, find_task, load_task, part_of

QRELS = "query_id\tdoc_id\trelevance\nq1\td1\t2\nq2\td1\t0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "queries.jsonl").write_text('{"id": "q1", "text": "un"}\n{"id": "q2", "text": "deux"}\n')
    (tmp_path / "corpus.jsonl").write_text('{"id": "d1", "text": "one", "alt": ["single"]}\n')
    (tmp_path / "qrels.tsv").write_text(QRELS)
    return tmp_path


def test_a_query_that_nobody_judged_is_left_out(folder: Path) -> None:
    assert list(load_task(folder).queries) == ["q1"]


def test_the_raw_line_of_a_document_is_kept(folder: Path) -> None:
    assert load_task(folder).corpus["d1"]["alt"] == ["single"]


def test_a_judgement_keeps_its_grade(folder: Path) -> None:
    assert load_task(folder).relevant == {"q1": {"d1": 2}}


def test_a_judgement_of_an_unknown_document_is_refused(folder: Path) -> None:
    (folder / "qrels.tsv").write_text(QRELS + "q1\td9\t1\n")
    with pytest.raises(TaskError, match="d9"):
        load_task(folder)


def test_a_part_of_a_task_has_the_same_corpus(folder: Path) -> None:
    assert part_of(load_task(folder), []).corpus_texts == ["one"]


def test_a_task_is_found_by_the_beginning_of_its_name(tmp_path: Path) -> None:
    wanted = tmp_path / "quality" / "skill_extract_tech_test"
    wanted.mkdir(parents=True)
    assert find_task(tmp_path, "skill_extract_tech_*") == wanted


def test_without_a_data_folder_the_error_names_the_task() -> None:
    with pytest.raises(TaskError, match="skill_alias"):
        find_task(None, "skill_alias")
