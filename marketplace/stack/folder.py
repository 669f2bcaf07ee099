"""The folder of one demo: its data, its secrets, its logs. Only one demo at a time holds it."""

from __future__ import annotations

import fcntl
import itertools
import shutil
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TextIO

DYING = 5.0  # seconds that the servers of a killed demo may need to end


@dataclass(frozen=True)
class DemoFolder:
    """Held until `release`, or until this process ends in any way."""

    path: Path
    lock: TextIO
    others: int  # how many running demos held the folders before it

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    def empty(self) -> None:
        for entry in self.path.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != "lock":
                entry.unlink()

    def watched_by(self, pid: int) -> None:
        """Leave word for whoever comes after a kill -9."""
        self._write(str(pid))

    def release(self) -> None:
        self._write("")
        self.lock.close()

    def _write(self, text: str) -> None:
        self.lock.seek(0)
        self.lock.truncate()
        self.lock.write(text)
        self.lock.flush()


def take_folder(var: Path, *, database_url: str | None) -> DemoFolder:
    """`var/demo`, or demo-2, demo-3 … while others hold those. Another database has folders, and keys, of its own."""
    stem = "demo" if database_url is None else f"demo-at-{sha256(database_url.encode()).hexdigest()[:8]}"
    for number in itertools.count(1):
        path = var / (stem if number == 1 else f"{stem}-{number}")
        path.mkdir(parents=True, exist_ok=True)
        if lock := hold(path / "lock"):
            return DemoFolder(path, lock, number - 1)
    raise AssertionError


def hold(path: Path) -> TextIO | None:
    """The open lock file, or None if a running process has it."""
    file = path.open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    wait_for(watchman_named_in(file))
    return file


def watchman_named_in(file: TextIO) -> int:
    """The pid that a demo left here when it was killed; 0 after a regular end."""
    file.seek(0)
    written = file.read().strip()
    return int(written) if written.isdigit() else 0


def wait_for(watchman: int) -> None:
    """A demo was killed: its watchman may still be ending its servers, which write in this folder."""
    deadline = time.monotonic() + DYING
    while watchman and is_watchman(watchman) and time.monotonic() < deadline:
        time.sleep(0.05)


def is_watchman(pid: int) -> bool:
    """False, too, where /proc does not tell what a pid is: the servers' own locks must do there."""
    try:
        return b"watchman.py" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
