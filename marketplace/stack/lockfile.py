"""Reading requirements.lock without any package."""

from __future__ import annotations

import re
from pathlib import Path

PIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(\[[a-z0-9,_-]+\])?==\S+( ; [^\\]+)? \\")
HASH = re.compile(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?")
COMMENT = re.compile(r"\s*(#.*)?")


class LockError(ValueError):
    """What is wrong with it, and on which line."""


def check_lock(lock: Path) -> None:
    """Raise LockError unless it is a list of pinned packages, each with its hashes."""
    for number, line in enumerate(lines_of(lock), start=1):
        if not any(form.fullmatch(line) for form in (PIN, HASH, COMMENT)):
            raise LockError(f"line {number}")
    stanza(lock, "uv")


def stanza(lock: Path, package: str) -> str:
    """The lines that pin one package. Raises LockError if there is none."""
    found, inside = [], False
    for line in lines_of(lock):
        if not line.startswith((" ", "#")):
            inside = line.startswith(f"{package}==")
        if inside:
            found.append(line)
    if not found:
        raise LockError(f"no {package}")
    return "\n".join(found) + "\n"


def lines_of(lock: Path) -> list[str]:
    try:
        return lock.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        raise LockError("not text") from None
