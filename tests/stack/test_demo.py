"""`manage.py demo`, for real: every process, over HTTP. The data goes to a folder of the test's own."""

import json
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from marketplace.stack.ports import LOOPBACK
from tests.stack.living import clean_environment, descendants, is_alive, kill, python, read_until, soon, started

ROOT = Path(__file__).resolve().parents[2]
SMALL = python("manage.py", "demo", "--freelancers", "150", "--missions", "20")


@contextmanager
def demo(var: Path, *options: str, **env: str) -> Iterator[subprocess.Popen[str]]:
    with started([*SMALL, *options], env=clean_environment(VIVIER_VAR=str(var), **env)) as process:
        yield process


def paste(line: str) -> dict[str, object]:
    """What a shell answers to one of the lines that the demo prints."""
    told = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=30, check=True)
    answer: dict[str, object] = json.loads(told.stdout)
    return answer


@pytest.mark.slow
def test_once_shows_matches_and_ends_with_one_json_object(tmp_path: Path) -> None:
    with demo(tmp_path, "--once") as process:
        output, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    summary = json.loads(output.splitlines()[-1])
    assert set(summary) == {"base_url", "mission_id", "matches", "seconds_to_first_match", "top", "rate_band"}
    assert summary["matches"] >= 20
    scores = [match["score"] for match in summary["top"]]
    assert scores == sorted(scores, reverse=True)
    assert all(match["reasons"] for match in summary["top"])
    assert float(summary["rate_band"]["p25"]) <= float(summary["rate_band"]["p50"])
    assert "see the same score for this pair" in output


@pytest.mark.slow
def test_two_demos_run_side_by_side_and_a_part_that_dies_ends_its_demo_only(tmp_path: Path) -> None:
    with demo(tmp_path) as first, demo(tmp_path) as second:
        seen = [read_until(process, "Serving") for process in (first, second)]
        addresses = {re.findall(r"^(http://\S+)", text, re.MULTILINE)[0] for text in seen}
        assert len(addresses) == 2
        assert all(httpx.get(f"{address}/readyz").json()["status"] == "ok" for address in addresses)
        assert any("another demo is running: using the folder" in text for text in seen)
        lines = re.findall(r"^curl .*$", seen[0], re.MULTILINE)
        assert ["results" in paste(lines[0]), "results" in paste(lines[1]), "p50" in paste(lines[2])] == [True] * 3
        family = descendants(first.pid)
        kill(running(family, b"manage.py", b"relay"))
        _, errors = first.communicate(timeout=20)
        assert first.returncode == 1
        assert errors.splitlines()[-2:] == ["relay: listening", "vivier: error: relay ended (exit code -9)"]
        assert not any(is_alive(pid) for pid in family)
        assert httpx.get(f"{re.findall(r'http://[^ ]+', seen[1])[0]}/readyz").is_success
        second.send_signal(signal.SIGINT)
        assert second.wait(timeout=10) == 0


def running(pids: list[int], *words: bytes) -> int:
    """The one whose command holds these words."""
    found = [pid for pid in pids if set(words) <= set(Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"))]
    assert len(found) == 1
    return found[0]


@pytest.mark.slow
def test_neither_kill_9_nor_ctrl_c_leaves_a_process_and_the_next_start_has_the_same_data(tmp_path: Path) -> None:
    with demo(tmp_path) as process:
        first_keys = re.findall(r"viv_\w+", read_until(process, "Serving"))
        family = descendants(process.pid)
        process.kill()
        process.wait(timeout=10)
        assert soon(lambda: not any(is_alive(pid) for pid in family), seconds=6)
    with demo(tmp_path) as process:
        shown = read_until(process, "Serving")
        second_keys = re.findall(r"viv_\w+", shown)
        assert_other_commands_work(tmp_path / "demo" / "env", re.findall(r"^(http://\S+)", shown, re.MULTILINE)[0])
        family = descendants(process.pid)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
        assert time.monotonic() - began < 5
        assert not any(is_alive(pid) for pid in family)
    assert first_keys == second_keys
    assert len(family) > 10


def assert_other_commands_work(env: Path, address: str) -> None:
    """The file that the demo names lets Django's commands work on its data; nobody else may read it."""
    assert env.stat().st_mode & 0o077 == 0
    line = f". {env} && {' '.join(python('manage.py', 'create_company', 'Acme', '--email', 'ada@example.org'))}"
    told = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=60, check=True, cwd=ROOT)
    keys = {"Authorization": f"Bearer {told.stdout.split()[-1]}"}
    assert httpx.get(f"{address}/v1/missions", headers=keys).json() == {"next": None, "results": []}


def test_a_taken_port_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server((LOOPBACK, 0)) as somebody:
        port = str(somebody.getsockname()[1])
        with demo(tmp_path, "--port", port) as process:
            output, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert (output, errors) == (
        "",
        f"vivier: error: port {port} is taken; choose another with --port, or leave --port out\n",
    )


def test_fresh_does_not_touch_a_database_of_somebody_elses(tmp_path: Path) -> None:
    with demo(tmp_path, "--fresh", DATABASE_URL="postgresql://given@127.0.0.1:9/x") as process:
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert errors.startswith("vivier: error: --fresh throws embedded data away")
    assert errors.count("\n") == 1
