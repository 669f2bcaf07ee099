"""Processes that cannot outlive the one that started them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
BARE = [sys.executable, "-I", "-S"]
UNWANTED = ("PYTHONDONTWRITEBYTECODE",)  # it makes every process compile everything again


class StackError(Exception):
    """Something that the person at the keyboard can act on; its text is one clear line."""


class ChildError(StackError):
    """A process ended by itself; `tail` is the end of its log."""

    def __init__(self, name: str, code: int | None, tail: str) -> None:
        super().__init__(f"{name} ended (exit code {code})")
        self.tail = tail


@dataclass(frozen=True)
class Child:
    """One started process, leader of its own process group."""

    name: str
    log: Path
    popen: subprocess.Popen[bytes]
    stop_signal: signal.Signals

    @property
    def pid(self) -> int:
        return self.popen.pid

    def alive(self) -> bool:
        return self.popen.poll() is None

    def check(self) -> None:
        """Raise `ChildError` if it is no longer there."""
        if not self.alive():
            raise ChildError(self.name, self.popen.returncode, self.tail())

    def tail(self, lines: int = 15) -> str:
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return "\n".join(text.splitlines()[-lines:])


@dataclass
class Processes:
    """Starts and stops children; a watchman ends them should this process vanish. Start them from the main thread."""

    children: list[Child] = field(default_factory=list)
    _watchman: subprocess.Popen[bytes] | None = None

    def start(
        self,
        name: str,
        command: Sequence[str | os.PathLike[str]],
        *,
        log: Path,
        stop_signal: signal.Signals = signal.SIGTERM,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        owner: tuple[int, int] | None = None,  # uid and gid to drop to, when we are root
    ) -> Child:
        who = "-" if owner is None else f"{owner[0]}:{owner[1]}"
        launcher = [*BARE, str(HERE / "child.py"), str(os.getpid()), str(int(stop_signal)), who, "--"]
        log.parent.mkdir(parents=True, exist_ok=True)
        self._tell()  # the watchman first: nothing may start unwatched
        with log.open("wb") as output:
            popen = subprocess.Popen(
                [*launcher, program(command[0]), *(os.fspath(part) for part in command[1:])],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=clean_environment(env),
                cwd=cwd,
                start_new_session=True,
            )
        self._tell(f"group {popen.pid} {int(stop_signal)}")
        child = Child(name, log, popen, stop_signal)
        self.children.append(child)
        return child

    @property
    def watchman_pid(self) -> int:
        self._tell()
        assert self._watchman is not None
        return self._watchman.pid

    def remove_at_end(self, folder: Path) -> None:
        """Have `folder` taken away even if this process is killed."""
        self._tell(f"remove {folder}")

    def check(self) -> None:
        """Raise `ChildError` for the first child that is no longer there."""
        for child in self.children:
            child.check()

    def stop(self, children: Iterable[Child], *, grace: float = 2.0) -> None:
        """End these and their descendants: politely, then after `grace` seconds with SIGKILL."""
        stopping = list(children)
        for child in stopping:
            signal_group(child.pid, child.stop_signal) if child.alive() else None
        deadline = time.monotonic() + grace
        while any(group_exists(child) for child in stopping) and time.monotonic() < deadline:
            time.sleep(0.02)
        for child in stopping:
            signal_group(child.pid, signal.SIGKILL)
            child.popen.wait()
            self._tell(f"forget {child.pid}")
            if child in self.children:
                self.children.remove(child)

    def close(self) -> None:
        """End whatever is left, and the watchman (it then removes the folders entrusted to it)."""
        self.stop(reversed(self.children))
        if self._watchman and self._watchman.stdin:
            self._watchman.stdin.close()
            self._watchman.wait()
            self._watchman = None

    def _tell(self, *orders: str) -> None:
        if self._watchman is None:
            self._watchman = subprocess.Popen(
                [*BARE, str(HERE / "watchman.py"), str(os.getpid())],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        assert self._watchman.stdin is not None
        for order in orders:
            self._watchman.stdin.write(os.fsencode(order) + b"\n")
        self._watchman.stdin.flush()


def program(name: str | os.PathLike[str]) -> str:
    """Its full path, found while we still have our own rights. Raises `StackError`."""
    if found := shutil.which(name):
        return found
    raise StackError(f"no program {os.fspath(name)} on this machine")


def clean_environment(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """`env`, or our own, without what would slow the children down."""
    return {name: value for name, value in (os.environ if env is None else env).items() if name not in UNWANTED}


def signal_group(group: int, number: int) -> bool:
    """Whether anybody was there to receive it."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):  # PermissionError: how macOS calls a group of zombies
        return False
    return True


def group_exists(child: Child) -> bool:
    child.popen.poll()  # a zombie still counts as a member of its group
    return signal_group(child.pid, 0)
