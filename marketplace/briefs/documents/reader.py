"""PDF or DOCX → its text, read in a process that can do nothing else."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore, Event, Timer
from typing import cast

from marketplace.briefs.documents import child
from marketplace.briefs.documents.errors import CODES, Code, DocumentError
from marketplace.briefs.documents.kinds import kind_of
from marketplace.briefs.documents.limits import MAX_BYTES, Limits

_BYTES_A_CHARACTER = 4  # at most, in UTF-8
_ANSWER = 64  # bytes of the first line, with room to spare
_KILLED = {-signal.SIGKILL, -signal.SIGXCPU}
AT_ONCE = 2  # children of one process of ours: the others of a crowd would only slow each other, and us
PATIENCE = 1.0  # seconds that a document waits for its place
_PLACES = BoundedSemaphore(AT_ONCE)


def read_document(data: bytes, *, limits: Limits | None = None) -> str:
    """The text of a PDF or DOCX, told apart by their bytes.

    Safe to call from any thread; takes a fraction of a second for an ordinary file, and at most `PATIENCE` and
    `limits.wall_seconds`. Raises DocumentError, whose code says why there is no text.
    """
    limits = limits or Limits()
    if len(data) > MAX_BYTES:
        raise DocumentError("document_too_large")
    kind = kind_of(data)
    with _place():
        answer = _answer(kind, data, limits)
    head, _, text = answer.partition("\n")
    if head == "ok":
        return text
    raise DocumentError(cast("Code", head) if head in CODES else "document_damaged")


@contextmanager
def _place() -> Iterator[None]:
    if not _PLACES.acquire(timeout=PATIENCE):
        raise DocumentError("documents_busy")
    try:
        yield
    finally:
        _PLACES.release()


def _answer(kind: str, data: bytes, limits: Limits) -> str:
    """What the child says; a child that is killed, by a limit or by its own fault, says it by that."""
    most = limits.characters * _BYTES_A_CHARACTER + _ANSWER
    with tempfile.TemporaryFile() as document:
        document.write(data)
        document.seek(0)
        process = subprocess.Popen(  # noqa: S603 (our own script)
            [sys.executable, "-I", "-B", str(Path(child.__file__)), kind, *limits.as_arguments()],
            stdin=document,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            process_group=0,  # not a session: the kernel weighs niceness within one
        )
        late = Event()
        said = _hear(process, most, limits.wall_seconds, late)
    if process.returncode in _KILLED:
        return "documents_busy" if late.is_set() else "document_too_complex"
    return said.decode(errors="replace")


def _hear(process: subprocess.Popen[bytes], most: int, seconds: float, late: Event) -> bytes:
    """At most `most` bytes of what it says; then it has ended, by itself or not; `late` is set by the clock."""

    def end() -> None:
        late.set()
        process.kill()

    clock = Timer(seconds, end)
    clock.start()
    try:
        with process:
            said = process.stdout.read(most) if process.stdout else b""
            if len(said) == most:
                process.kill()
        return said
    finally:
        clock.cancel()
