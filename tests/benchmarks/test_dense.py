import numpy as np
import pytest

from tests.benchmarks import dense


def test_the_mean_leaves_out_what_only_fills_up() -> None:
    states = np.array([[[3.0, 0.0], [0.0, 4.0], [9.0, 9.0]]])
    assert np.allclose(dense.pooled(states, np.array([[1, 0, 0]])), [[1, 0]])
    assert np.allclose(dense.pooled(states, np.array([[1, 1, 0]])), [[0.6, 0.8]])


def test_what_was_pooled_already_is_only_brought_to_length() -> None:
    assert np.allclose(dense.pooled(np.array([[0.0, 5.0], [0.0, 0.0]]), np.ones((2, 7))), [[0, 1], [0, 0]])


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
