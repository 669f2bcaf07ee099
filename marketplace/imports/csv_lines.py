"""CSV with a header → rows of text, under our names. A broken row costs itself, never the rows after it."""

import csv
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any

from marketplace.imports.columns import Columns
from marketplace.imports.lines import Line, broken
from marketplace.imports.problems import UsageError
from marketplace.imports.source import BOM, LONGEST_LINE, is_cut, skip_rest

DELIMITERS = ",;\t"
Translate = Callable[[Mapping[str, str]], dict[str, Any]]


class _Feed:
    """The physical lines; those of the record under way can be given back."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._waiting: deque[tuple[int, str]] = deque()  # lines to be given before the file's next, numbered
        self._record: list[tuple[int, str]] = []
        self._read_so_far = 0

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        self.peek()
        if not self._waiting:
            raise StopIteration
        self._record.append(self._waiting.popleft())
        return self._record[-1][1]

    def peek(self) -> str:
        """The next line, without taking it; "" at the end of the file."""
        if not self._waiting and (line := self._read()):
            self._waiting.append((self._read_so_far, line))
        return self._waiting[0][1] if self._waiting else ""

    def begin(self) -> None:
        """A new record."""
        self._record.clear()

    @property
    def first(self) -> int:
        """The number of the line at which the record began."""
        return self._record[0][0] if self._record else self._read_so_far

    def give_back(self) -> None:
        """All lines of the record but the first: a quote that was never closed has swallowed rows."""
        self._waiting.extendleft(reversed(self._record[1:]))

    def _read(self) -> str:
        line = self._stream.readline(LONGEST_LINE)
        self._read_so_far += bool(line)
        if self._read_so_far == 1:
            line = line.removeprefix(BOM)
        if is_cut(line):
            skip_rest(self._stream)
            raise csv.Error(f"line longer than {LONGEST_LINE} bytes")
        # Bytes that are not UTF-8 are carried along as surrogates, so that only their own row is refused.
        return line.decode("utf-8", errors="surrogateescape")


def read_csv(
    stream: IO[bytes], *, columns: Columns, translate: Translate, delimiter: str | None = None
) -> Iterator[Line]:
    """One line a row; blank lines are passed over. Raises UsageError at once when the header will not do."""
    csv.field_size_limit(LONGEST_LINE)
    feed = _Feed(stream)
    header, records = _header(feed, delimiter)
    places = columns.of_header(header)
    return _rows(feed, records, places=places, width=len(header), translate=translate)


def _likeliest(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _header(feed: _Feed, delimiter: str | None) -> tuple[list[str], Iterator[list[str]]]:
    try:
        records = csv.reader(feed, delimiter=delimiter or _likeliest(feed.peek()), strict=True)
        header = [name.strip() for name in next(records)]
    except StopIteration:
        raise UsageError("the file is empty: a CSV begins with a header") from None
    except csv.Error as error:
        raise UsageError(f"the header cannot be read: {error}") from error
    if not _is_text(header):
        raise UsageError("the header is not UTF-8: save the file as UTF-8")
    if "" in header:
        raise UsageError(f"column {header.index('') + 1} of the header has no name")
    return header, records


def _rows(
    feed: _Feed, records: Iterator[list[str]], *, places: Mapping[str, int], width: int, translate: Translate
) -> Iterator[Line]:
    while True:
        feed.begin()
        try:
            cells = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            yield broken(feed.first, "invalid_csv", f"This row cannot be read: {error}.")
            feed.give_back()
            continue
        if cells:
            yield _row(feed.first, cells, places=places, width=width, translate=translate)


def _row(number: int, cells: list[str], *, places: Mapping[str, int], width: int, translate: Translate) -> Line:
    if len(cells) != width:
        return broken(number, "invalid_csv", f"This row has {len(cells)} cells, the header has {width}.")
    if not _is_text(cells):
        return broken(number, "not_utf8", "This row is not UTF-8.")
    return Line(number=number, values=translate({name: cells[place].strip() for name, place in places.items()}))


def _is_text(cells: list[str]) -> bool:
    try:
        "".join(cells).encode()
    except UnicodeEncodeError:
        return False
    return True
