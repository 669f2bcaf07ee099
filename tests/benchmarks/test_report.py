import json

import pytest

from tests.benchmarks.modules import run_all
from tests.benchmarks.quality import __main__ as quality
from tests.benchmarks.quality.bars import BARS as QUALITY_BARS
from tests.benchmarks.report import Section, measured, not_measured, show
from tests.benchmarks.skills import __main__ as skills
from tests.benchmarks.skills.bars import BARS as SKILLS_BARS


def test_the_verdict_is_that_of_the_shown_value() -> None:
    assert measured("f", 0.71999, bar=0.72).met
    assert not measured("f", 0.7199, bar=0.72).met


def test_the_last_line_is_one_list_of_all_figures(capsys: pytest.CaptureFixture[str]) -> None:
    show([Section(title="one", figures=(measured("f", 1.0, bar=2),)), Section(title="two")])
    line = capsys.readouterr().out.splitlines()[-1]
    assert json.loads(line) == [{"figure": "f", "value": 1.0, "bar": 2, "met": False}]


def test_what_was_not_measured_is_not_met() -> None:
    assert not not_measured("f", bar=0).met


@pytest.mark.parametrize(("modules", "bars"), [(skills.MODULES, SKILLS_BARS), (quality.MODULES, QUALITY_BARS)])
def test_every_figure_of_every_module_has_a_bar(modules: dict[str, tuple[str, ...]], bars: dict[str, float]) -> None:
    assert {figure for figures in modules.values() for figure in figures} == bars.keys()


def test_a_module_that_cannot_run_says_why_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    modules = {"nowhere": ("a_figure",)}
    assert run_all("tests.benchmarks.skills", modules, bars={"a_figure": 0.5}, data=None, quick=True) == 1
    out = capsys.readouterr().out
    assert "nowhere: not run: No module named" in out
    assert json.loads(out.splitlines()[-1])[0]["met"] is False
