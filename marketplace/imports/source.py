"""The file, as a stream of bytes whose length and place are known."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from marketplace.imports.problems import UsageError

LONGEST_LINE = 1024 * 1024  # bytes: as much as a body of the API may have
FORMATS = {".csv": "csv", ".ndjson": "ndjson", ".jsonl": "ndjson"}
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Source:
    """An open file."""

    stream: IO[bytes]  # unpacked
    raw: IO[bytes]  # as it lies on the disk
    size: int  # bytes on the disk

    def place(self) -> int:
        """How many of `size` bytes have been read."""
        return self.raw.tell()


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """The file, unpacked when its name ends in .gz. Raises UsageError when it cannot be opened."""
    try:
        raw = path.open("rb")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    with raw:
        stream = cast(IO[bytes], gzip.GzipFile(fileobj=raw)) if path.suffix == ".gz" else raw
        yield Source(stream=stream, raw=raw, size=path.stat().st_size)


def is_cut(line: bytes) -> bool:
    """Whether a line read up to LONGEST_LINE goes on after that."""
    return len(line) == LONGEST_LINE and not line.endswith(b"\n")


def skip_rest(stream: IO[bytes]) -> None:
    """Read to the end of a line without holding it."""
    while (piece := stream.readline(LONGEST_LINE)) and not piece.endswith(b"\n"):
        pass


def format_of(path: Path) -> str:
    """csv or ndjson, by the name of the file. Raises UsageError when the name does not say."""
    suffix = Path(path.stem).suffix if path.suffix == ".gz" else path.suffix
    try:
        return FORMATS[suffix.lower()]
    except KeyError:
        raise UsageError(f"{path}: neither .csv nor .ndjson; say --format") from None
