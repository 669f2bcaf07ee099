import json

import pytest

from tests.benchmarks.report import Section, measured, not_measured, show
from tests.benchmarks.skills.__main__ import MODULES, main
from tests.benchmarks.skills.bars import BARS


def test_the_verdict_is_that_of_the_shown_value() -> None:
    assert measured("f", 0.71999, bar=0.72).met
    assert not measured("f", 0.7199, bar=0.72).met


def test_the_last_line_is_one_list_of_all_figures(capsys: pytest.CaptureFixture[str]) -> None:
    show([Section(title="one", figures=(measured("f", 1.0, bar=2),)), Section(title="two")])
    line = capsys.readouterr().out.splitlines()[-1]
    assert json.loads(line) == [{"figure": "f", "value": 1.0, "bar": 2, "met": False}]


def test_what_was_not_measured_is_not_met() -> None:
    assert not not_measured("f", bar=0).met


def test_every_figure_of_every_module_has_a_bar() -> None:
    assert {figure for figures in MODULES.values() for figure in figures} == BARS.keys()


def test_a_module_that_cannot_run_says_why_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tests.benchmarks.skills.__main__.MODULES", {"nowhere": ("finder_vs_regex",)})
    assert main(data=None, quick=True) == 1
    out = capsys.readouterr().out
    assert "nowhere: not run: No module named" in out
    assert json.loads(out.splitlines()[-1])[0]["met"] is False
