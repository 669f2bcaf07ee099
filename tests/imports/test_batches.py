from collections.abc import Iterator
from pathlib import Path

import pytest

from marketplace.imports import command
from marketplace.imports.importing import Importer, Outcome
from marketplace.imports.lines import Line, batches
from marketplace.imports.progress import Lines
from marketplace.models import Freelancer
from tests.imports.running import csv, run

ROWS = "external_ref,display_name\n" + "".join(f"f{i},N{i}\n" for i in range(100))


def test_no_more_than_one_batch_is_read_ahead() -> None:
    read = 0

    def endless() -> Iterator[int]:
        nonlocal read
        while True:
            read += 1
            yield read

    groups = batches(endless(), size=7)
    assert (next(groups), read) == ([1, 2, 3, 4, 5, 6, 7], 7)
    next(groups)
    assert read == 14


@pytest.mark.django_db
def test_the_file_is_not_read_further_than_the_batch_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held, most, reader, take = 0, 0, command.read_csv, Importer._take

    def counted(*args: object, **kwargs: object) -> Iterator[Line]:
        nonlocal held, most
        for line in reader(*args, **kwargs):  # type: ignore[arg-type]
            held += 1
            most = max(most, held)
            yield line

    def released(self: Importer, lines: list[Line]) -> None:
        nonlocal held
        take(self, lines)
        held -= len(lines)

    monkeypatch.setattr(command, "read_csv", counted)
    monkeypatch.setattr(Importer, "_take", released)
    assert run("import_freelancers", csv(tmp_path / "f.csv", ROWS), "--batch", "10").code == 0
    assert (most, held, Freelancer.objects.count()) == (10, 0, 100)


@pytest.mark.django_db
def test_what_was_done_before_an_interruption_is_kept_and_a_second_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, reader = csv(tmp_path / "f.csv", ROWS), command.read_csv

    def interrupted(*args: object, **kwargs: object) -> Iterator[Line]:
        for line in reader(*args, **kwargs):  # type: ignore[arg-type]
            if line.number == 50:
                raise KeyboardInterrupt
            yield line

    with monkeypatch.context() as patch:
        patch.setattr(command, "read_csv", interrupted)
        ran = run("import_freelancers", file, "--batch", "20")
    assert (ran.code, Freelancer.objects.count()) == (130, 40)
    assert "60 created, 0 updated, 40 unchanged" in run("import_freelancers", file, "--batch", "20").out


def test_without_a_terminal_a_line_tells_of_every_ten_thousand_rows(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Lines()
    for read in range(4_000, 40_001, 4_000):
        progress.advance(Outcome(read=read, bad=1))
    assert capsys.readouterr().err.splitlines() == [
        "12000 rows, 1 bad",
        "20000 rows, 1 bad",
        "32000 rows, 1 bad",
        "40000 rows, 1 bad",
    ]


@pytest.mark.django_db
def test_on_a_terminal_a_bar_is_shown_and_problems_stand_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    ran = run("import_freelancers", csv(tmp_path / "f.csv", ROWS + "f100,\n"))
    assert "line 102, display_name: This field may not be blank. (blank)" in ran.err
    assert "101 rows, 1 bad" in ran.err
    assert "100%" in ran.err
