"""NDJSON → rows, read by the API's own parser: what it refuses in a body is refused here."""

from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any

from rest_framework.exceptions import ParseError

from marketplace.http.json import StrictJSONParser
from marketplace.imports.columns import Columns
from marketplace.imports.lines import Line, broken
from marketplace.imports.source import BOM, LONGEST_LINE, is_cut, skip_rest


def read_ndjson(stream: IO[bytes], *, columns: Columns) -> Iterator[Line]:
    """One line a row; blank lines are passed over."""
    number = 0
    while text := stream.readline(LONGEST_LINE):
        number += 1
        if is_cut(text):
            skip_rest(stream)
            yield broken(number, "body_too_large", f"This line is longer than {LONGEST_LINE} bytes.")
        elif text := _bare(text, number):
            yield _line(number, text, columns)


def _bare(text: bytes, number: int) -> bytes:
    return (text.removeprefix(BOM) if number == 1 else text).strip()


def _line(number: int, text: bytes, columns: Columns) -> Line:
    try:
        row: Any = StrictJSONParser().parse(BytesIO(text))
    except ParseError as error:
        return broken(number, ParseError.default_code, str(error.detail))
    if not isinstance(row, dict):
        return broken(number, "invalid", f"Each line is a JSON object, not {type(row).__name__}.")
    values, unknown = columns.of_object(row)
    return Line(number=number, values=values, unknown=unknown)
