"""Who is alive, by pid; and processes of ours that a test starts and ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from marketplace.stack.environment import ROOT

OURS = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "HTTPS", "ALLOWED_HOSTS", "VIVIER_TEST_SERVERS", "VIVIER_VAR")


def clean_environment(**more: str) -> dict[str, str]:
    """As a newcomer's shell: without what the tests' own servers set, and outside of xdist."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS and not name.startswith("PYTEST_")}
    return {**kept, **more}


@contextmanager
def started(command: list[str], **more: object) -> Iterator[subprocess.Popen[str]]:
    """A process with piped output; killed with its descendants if the test leaves it running."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "cwd": ROOT}
    with subprocess.Popen(command, **{**pipes, **more}) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            for pid in [process.pid, *descendants(process.pid)] if process.poll() is None else []:
                kill(pid)


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]


def kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def is_alive(pid: int) -> bool:
    """False for a zombie too: it only waits to be read."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def descendants(pid: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(entry.name))
    found, looking = [], [pid]
    while looking:
        below = children.get(looking.pop(), [])
        found += below
        looking += below
    return found


def soon(true: Callable[[], object], *, seconds: float) -> bool:
    """Whether it becomes true in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.05)
    return bool(true())


def read_until(process: subprocess.Popen[str], sign: str) -> str:
    """What it has printed up to the line that holds `sign`. Fails if it ends before."""
    seen = []
    assert process.stdout is not None
    for line in process.stdout:
        seen.append(line)
        if sign in line:
            return "".join(seen)
    raise AssertionError(f"no {sign!r} in {''.join(seen)!r}, {process.stderr and process.stderr.read()!r}")
