import json
from pathlib import Path

import numpy as np
import pytest

from tests.benchmarks import dense
from tests.benchmarks.tasks import TaskError


def publish(folder: Path, name: str, settings: object) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(json.dumps(settings), encoding="utf-8")


def test_the_mean_leaves_out_what_only_fills_up() -> None:
    states = np.array([[[3.0, 0.0], [0.0, 4.0], [9.0, 9.0]]])
    assert np.allclose(dense.pooled(states, np.array([[1, 0, 0]])), [[1, 0]])
    assert np.allclose(dense.pooled(states, np.array([[1, 1, 0]])), [[0.6, 0.8]])


def test_what_was_pooled_already_is_only_brought_to_length() -> None:
    assert np.allclose(dense.pooled(np.array([[0.0, 5.0], [0.0, 0.0]]), np.ones((2, 7))), [[0, 1], [0, 0]])


def test_the_first_token_stands_for_the_text_where_it_is_asked_to() -> None:
    states = np.array([[[0.0, 2.0], [4.0, 0.0]]])
    assert np.allclose(dense.pooled(states, np.array([[1, 1]]), first=True), [[0, 1]])


def test_a_folder_that_says_nothing_gets_the_mean_the_usual_length_and_no_prompts(tmp_path: Path) -> None:
    assert dense.manner(tmp_path) == dense.Manner(first=False, longest=dense.LONGEST, query="", document="")


def test_a_folder_is_used_in_the_way_that_it_says(tmp_path: Path) -> None:
    publish(tmp_path, "1_Pooling/config.json", {"word_embedding_dimension": 8, dense.FIRST: True, dense.MEAN: False})
    publish(tmp_path, "config_sentence_transformers.json", {"prompts": {"query": "ask: ", "passage": "told: "}})
    publish(tmp_path, "sentence_bert_config.json", {"max_seq_length": 256})
    assert dense.manner(tmp_path) == dense.Manner(first=True, longest=256, query="ask: ", document="told: ")


def test_a_way_of_pooling_that_is_not_known_is_refused_rather_than_guessed(tmp_path: Path) -> None:
    publish(tmp_path, "1_Pooling/config.json", {"pooling_mode_max_tokens": True})
    with pytest.raises(TaskError, match="pooling_mode_max_tokens"):
        dense.manner(tmp_path)


def test_without_a_folder_nothing_is_measured_and_the_note_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(dense.VARIABLE, raising=False)
    assert dense.peers(["a"], ["b"]) == {}
    assert "not measured" in dense.note()
    assert dense.VARIABLE in dense.note()


def test_without_its_libraries_the_note_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(dense.VARIABLE, "some/encoder")
    monkeypatch.setattr(dense, "LIBRARIES", ("a_library_that_nobody_has",))
    assert dense.peers(["a"], ["b"]) == {}
    assert "pip install a_library_that_nobody_has" in dense.note()


def test_a_quick_run_says_that_it_leaves_the_encoder_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(dense.VARIABLE, "some/encoder")
    monkeypatch.setattr(dense, "LIBRARIES", ("json",))
    assert "quick" in dense.note(quick=True)
    assert "quick" not in dense.note()
