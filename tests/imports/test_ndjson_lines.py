from io import BytesIO

import pytest

from marketplace.imports.columns import columns_of
from marketplace.imports.lines import Line
from marketplace.imports.ndjson_lines import read_ndjson
from marketplace.imports.source import LONGEST_LINE


def read(text: str | bytes, *mapping: str, ignore_unknown: bool = False) -> list[Line]:
    columns = columns_of(known=["title", "brief"], mapping=mapping, ignore_unknown=ignore_unknown)
    return list(read_ndjson(BytesIO(text.encode() if isinstance(text, str) else text), columns=columns))


def test_each_line_is_a_row_and_blank_lines_are_passed_over() -> None:
    lines = read('\ufeff{"title": "A"}\n\n{"title": "B"}')
    assert [(line.number, line.values) for line in lines] == [(1, {"title": "A"}), (3, {"title": "B"})]


@pytest.mark.parametrize("text", ['{"title": ', '{"title": NaN}', '{"title": "A", "title": "B"}', '["A"]', "3"])
def test_what_is_not_one_json_object_is_reported_and_the_rest_goes_on(text: str) -> None:
    broken, good = read(f'{text}\n{{"title": "B"}}\n')
    assert (broken.problem and broken.problem.line, good.values) == (1, {"title": "B"})


def test_an_endless_line_is_refused_and_not_held() -> None:
    long, good = read('{"title": "' + "x" * (2 * LONGEST_LINE) + '"}\n{"title": "B"}\n')
    assert (long.problem and long.problem.code, good.number) == ("body_too_large", 2)


def test_bytes_that_are_not_utf8_are_reported() -> None:
    assert read(b'{"title": "\xe9"}\n')[0].problem is not None


def test_foreign_names_are_mapped_where_they_occur() -> None:
    lines = read('{"name": "A", "brief": "x"}\n{"brief": "y"}\n', "title=name")
    assert [line.values for line in lines] == [{"title": "A", "brief": "x"}, {"brief": "y"}]


def test_unknown_names_are_told_unless_they_are_to_be_ignored() -> None:
    text = '{"title": "A", "colour": "red"}\n'
    assert read(text)[0].unknown == ("colour",)
    assert read(text, ignore_unknown=True)[0].unknown == ()
