"""What `python3 manage.py demo` and `test` do before there is any package. The clones are real, the networks closed."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from marketplace.stack import environment
from marketplace.stack.environment import ROOT
from marketplace.stack.ports import LOOPBACK
from tests.stack.living import clean_environment

BARE = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}"
NEEDED = ("manage.py", "requirements.lock", "marketplace/__init__.py", "marketplace/stack")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """As much of the project as runs before there is an environment."""
    root = tmp_path / "clone"
    for name in NEEDED:
        source, target = ROOT / name, root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy2(source, target)
    return root


@pytest.fixture
def closed_registry() -> Iterator[dict[str, str]]:
    """The environment of somebody whose registry refuses connections, and who has a uv but no cache."""
    with socket.socket() as nobody_listens:
        nobody_listens.bind((LOOPBACK, 0))
        registry = f"http://{LOOPBACK}:{nobody_listens.getsockname()[1]}/simple"
        indexes = {"UV_INDEX_URL": registry, "UV_DEFAULT_INDEX": registry, "PIP_INDEX_URL": registry}
        offline = {"UV_NO_CACHE": "1", "UV_HTTP_RETRIES": "0", "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1"}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        yield clean_environment(**indexes, **offline, PATH=path)


def run(clone: Path, env: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(BARE), "manage.py", *(arguments or ("test", "--version"))]
    return subprocess.run(command, cwd=clone, env=env, capture_output=True, text=True, timeout=120, check=False)


def pretend_ready(clone: Path) -> None:
    """Its environment is ours: the stamp is what tells."""
    bin_folder = clone / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    python = bin_folder / "python"
    python.write_text(
        f'#!/bin/sh\necho "ready as $VIRTUAL_ENV ${{PYTHONDONTWRITEBYTECODE:-kept}} $*"\nexec true {BARE}\n'
    )
    python.chmod(0o755)
    (clone / ".venv" / environment.STAMP).write_text(environment.stamp_of(clone))


def test_a_second_start_goes_straight_into_the_environment(clone: Path) -> None:
    pretend_ready(clone)
    began = time.monotonic()
    done = run(clone, clean_environment(PYTHONDONTWRITEBYTECODE="1"), "demo", "--once")
    assert done.stdout == f"ready as {clone / '.venv'} kept manage.py demo --once\n"
    assert done.stderr == ""
    assert time.monotonic() - began < 5  # bounded, not measured: the README has the figure


def test_another_lock_makes_the_environment_follow(clone: Path, closed_registry: dict[str, str]) -> None:
    pretend_ready(clone)
    with (clone / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    done = run(clone, closed_registry)
    assert "installing the packages of requirements.lock" in done.stderr


def test_a_half_made_environment_is_made_again(clone: Path, closed_registry: dict[str, str]) -> None:
    pretend_ready(clone)
    (clone / ".venv" / environment.STAMP).unlink()
    done = run(clone, closed_registry)
    assert "vivier: removing the unfinished or foreign .venv\nvivier: making .venv for Python" in done.stderr


def test_an_unreachable_registry_is_one_clear_line(clone: Path, closed_registry: dict[str, str]) -> None:
    done = run(clone, closed_registry)
    assert done.returncode == 1
    assert "error: the package registry cannot be reached" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert not (clone / ".venv" / environment.STAMP).exists()


@pytest.mark.parametrize("damage", ["<<<<<<< HEAD\n", "django>=5\n", "    --hash=sha256:123\n", "\xff"])
def test_a_damaged_lock_is_one_clear_line(clone: Path, damage: str) -> None:
    lock = clone / "requirements.lock"
    lock.write_bytes(damage.encode("latin-1") + lock.read_bytes())
    done = run(clone, clean_environment())
    assert done.returncode == 1
    assert done.stderr.startswith("vivier: error: requirements.lock is damaged; get it back with: git checkout")
    assert done.stderr.count("\n") == 1


def test_a_missing_lock_is_one_clear_line(clone: Path) -> None:
    (clone / "requirements.lock").unlink()
    done = run(clone, clean_environment())
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "requirements.lock is missing" in done.stderr


def test_an_old_python_is_told_so(clone: Path) -> None:
    pretend = "import sys, runpy; sys.version_info = (3, 8, 18); sys.argv = ['manage.py', 'demo']"
    code = f"{pretend}; runpy.run_path('manage.py', run_name='__main__')"
    command = [str(BARE), "-c", code]
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "vivier: error: Python 3.11 or newer is needed, this is 3.8; try python3.13 manage.py demo\n"


@pytest.mark.parametrize("command", ["bench", "demo", "test"])
def test_help_needs_no_environment(clone: Path, command: str) -> None:
    done = run(clone, clean_environment(), command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: manage.py {command}")
    assert not (clone / ".venv").exists()


def test_django_commands_outside_of_the_environment_say_where_to_find_it(clone: Path) -> None:
    command = [str(BARE), "-S", "manage.py", "check"]
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith("Django is not here: run `python3 manage.py demo` once")


def test_the_second_of_two_first_starts_waits_and_says_so(clone: Path) -> None:
    with environment.alone(clone):
        command = [str(BARE), "manage.py", "test", "--version"]
        with subprocess.Popen(command, cwd=clone, env=clean_environment(), stderr=subprocess.PIPE, text=True) as second:
            assert second.stderr
            assert second.stderr.readline() == "vivier: another start is making the environment; waiting for it\n"
            assert second.poll() is None
            second.kill()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("error: failed to write to file: No space left on device (os error 28)", "the disk is full"),
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("× Failed to download `six`\n╰─▶ Hash mismatch for `six==1.17.0`", "requirements.lock is damaged"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "requirements.lock is damaged"),
        ("error: Request failed after 3 retries\n  Caused by: Failed to fetch: `…`", "registry cannot be reached"),
        ("ERROR: No matching distribution found for uv==0.13.9", "registry cannot be reached"),
        ("PermissionError: [Errno 13] Permission denied: '.venv'", "may not write in"),
        ("what nobody foresaw\n\n", "what nobody foresaw"),
        ("", "it failed without a word"),
    ],
)
def test_what_the_tools_say_becomes_one_sentence(said: str, meant: str) -> None:
    sentence = environment.meaning(said, ROOT)
    assert meant in sentence
    assert "\n" not in sentence


def test_a_full_disk_while_the_stamp_is_written_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_root: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(environment, "bring", full)
    with pytest.raises(SystemExit) as ended:
        environment.provide()
    assert ended.value.code == 1
    assert capsys.readouterr().err == "vivier: error: the disk is full; make room and start again\n"


def test_a_python_without_ensurepip_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(environment.EnvironmentFailure, match="apt install python3-venv"):
        environment.create(tmp_path / ".venv")
