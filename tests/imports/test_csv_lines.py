from io import BytesIO

import pytest

from marketplace.imports.columns import columns_of
from marketplace.imports.csv_lines import read_csv
from marketplace.imports.lines import Line
from marketplace.imports.problems import UsageError
from marketplace.imports.source import LONGEST_LINE

KNOWN = ["title", "brief", "skills"]


def read(text: str | bytes, *mapping: str, ignore_unknown: bool = False, delimiter: str | None = None) -> list[Line]:
    stream = BytesIO(text.encode() if isinstance(text, str) else text)
    columns = columns_of(known=KNOWN, mapping=mapping, ignore_unknown=ignore_unknown)
    return list(read_csv(stream, columns=columns, translate=dict, delimiter=delimiter))


def good(lines: list[Line]) -> list[tuple[int, dict[str, str]]]:
    return [(line.number, line.values) for line in lines if not line.problem]


def bad(lines: list[Line]) -> list[tuple[int, str]]:
    return [(line.number, line.problem.code) for line in lines if line.problem]


def test_a_row_is_named_by_the_line_where_it_begins() -> None:
    lines = read('title,brief\nA,one\nB,"two\nlines"\n\nC,three\n')
    assert good(lines) == [
        (2, {"title": "A", "brief": "one"}),
        (3, {"title": "B", "brief": "two\nlines"}),
        (6, {"title": "C", "brief": "three"}),
    ]


def test_windows_line_ends_and_a_byte_order_mark_are_no_text() -> None:
    assert good(read("\ufefftitle,brief\r\nÉté,x\r\n")) == [(2, {"title": "Été", "brief": "x"})]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_read_from_the_header(delimiter: str) -> None:
    assert good(read(f"title{delimiter}brief\nA{delimiter}x\n")) == [(2, {"title": "A", "brief": "x"})]


def test_a_delimiter_may_be_said() -> None:
    assert good(read("title:brief\nA:x\n", delimiter=":")) == [(2, {"title": "A", "brief": "x"})]


def test_cells_too_few_or_too_many_make_a_bad_row() -> None:
    lines = read("title,brief\nA\nB,x\nC,x,y\n")
    assert bad(lines) == [(2, "invalid_csv"), (4, "invalid_csv")]
    assert good(lines) == [(3, {"title": "B", "brief": "x"})]


def test_a_quote_that_is_never_closed_costs_only_its_own_row() -> None:
    lines = read('title,brief\nA,"open\nB,x\nC,y\n')
    assert bad(lines) == [(2, "invalid_csv")]
    assert good(lines) == [(3, {"title": "B", "brief": "x"}), (4, {"title": "C", "brief": "y"})]


def test_a_quote_closed_by_a_later_row_costs_only_its_own_row() -> None:
    lines = read('title,brief\nA,"open\nB,"x"\nC,y\n')
    assert bad(lines) == [(2, "invalid_csv")]
    assert [number for number, _ in good(lines)] == [3, 4]


def test_bytes_that_are_not_utf8_cost_only_their_own_row() -> None:
    lines = read(b"title,brief\n\xe9t\xe9,x\nB,y\n")
    assert bad(lines) == [(2, "not_utf8")]
    assert good(lines) == [(3, {"title": "B", "brief": "y"})]


def test_an_endless_line_is_refused_and_not_held() -> None:
    lines = read("title,brief\nA," + "x" * (3 * LONGEST_LINE) + "\nB,y\n")
    assert bad(lines) == [(2, "invalid_csv")]
    assert good(lines) == [(3, {"title": "B", "brief": "y"})]


def test_foreign_names_are_mapped_and_one_column_may_serve_twice() -> None:
    lines = read("name,text\nA,x\n", "title=name", "skills=name", "brief=text")
    assert good(lines) == [(2, {"title": "A", "skills": "A", "brief": "x"})]


@pytest.mark.parametrize(
    ("text", "mapping", "complaint"),
    [
        ("", [], "empty"),
        ("title,colour\nA,red\n", [], "colour"),
        ("title,title\nA,B\n", [], "twice"),
        ("title,\nA,B\n", [], "column 2"),
        ("title\nA\n", ["brief=description"], "description"),
        ("title,brief,description\nA,x,y\n", ["brief=description"], "brief"),
    ],
)
def test_a_header_that_will_not_do_is_refused_before_any_row(text: str, mapping: list[str], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        read(text, *mapping)


@pytest.mark.parametrize("text", ["title\nA\n".encode("utf-16"), b"title," + b"x" * LONGEST_LINE + b"\nA\n"])
def test_a_header_that_cannot_be_read_is_refused(text: bytes) -> None:
    with pytest.raises(UsageError, match="header"):
        read(text)


@pytest.mark.parametrize("mapping", ["brief", "=x", "brief=", "colour=x"])
def test_a_mapping_that_makes_no_sense_is_refused(mapping: str) -> None:
    with pytest.raises(UsageError, match="--column"):
        columns_of(known=KNOWN, mapping=[mapping], ignore_unknown=False)


def test_unknown_columns_may_be_passed_over() -> None:
    assert good(read("title,colour\nA,red\n", ignore_unknown=True)) == [(2, {"title": "A"})]
