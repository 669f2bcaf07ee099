from pathlib import Path

import pytest

from marketplace.stack import benching
from marketplace.stack.environment import ROOT
from marketplace.stack.options import BENCHMARKS


@pytest.mark.parametrize("name", BENCHMARKS)
def test_every_benchmark_that_is_offered_is_there(name: str) -> None:
    assert (ROOT / "tests" / "benchmarks" / name / "__main__.py").is_file()


def test_an_unknown_benchmark_is_refused_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        benching.main(["nonsense"])
    assert ended.value.code == 2
    assert "skills" in capsys.readouterr().err


def test_a_data_folder_that_is_not_there_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert benching.main(["skills", "--data", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err == f"vivier: error: {tmp_path / 'nowhere'} is no folder\n"
