"""DOCX → text, with python-docx: paragraphs, tables, lists and text boxes in the order of the document."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx.opc.constants import CONTENT_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.package import Package
from lxml.etree import ErrorTypes, LxmlError, XMLSyntaxError  # type: ignore[import-untyped]

from marketplace.briefs.documents.errors import DocumentError
from marketplace.briefs.documents.limits import Limits
from marketplace.briefs.documents.lines import tidy

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _TAB, _BREAK, _RETURN, _HYPHEN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")
_WRITTEN = {_TAB: "\t", _BREAK: "\n", _RETURN: "\n", _HYPHEN: "-"}
_BOX, _NUMBERED = qn("w:txbxContent"), f"{qn('w:pPr')}/{qn('w:numPr')}"
_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"
# Word writes a text box twice, for itself and for older readers; properties hold no text.
_SKIPPED = frozenset(
    {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", qn("w:pPr"), qn("w:rPr")}
)
_ENCRYPTED_FLAG = 1
# What libxml2 says of too deep an element, too long a text, and entities that would not end.
_TOO_MUCH = frozenset({ErrorTypes.ERR_RESOURCE_LIMIT, ErrorTypes.ERR_ENTITY_LOOP, ErrorTypes.ERR_NO_MEMORY})


def docx_text(data: bytes, *, limits: Limits) -> str:
    """The text of the headers, the body and the footers. Raises DocumentError."""
    try:
        _check_package(data, limits)
        text = tidy("\n".join(_lines(_document(data))))
    except XMLSyntaxError as error:
        raise DocumentError("document_too_complex" if error.code in _TOO_MUCH else "document_damaged") from error
    except (BadZipFile, PackageNotFoundError, LxmlError, KeyError) as error:
        raise DocumentError("document_damaged") from error
    if len(text) > limits.characters:
        raise DocumentError("document_too_complex")
    if not text:
        raise DocumentError("document_empty")
    return text


def _check_package(data: bytes, limits: Limits) -> None:
    with ZipFile(BytesIO(data)) as package:
        entries = package.infolist()
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise DocumentError("document_encrypted")
    if "[Content_Types].xml" not in {entry.filename for entry in entries}:
        raise DocumentError("document_type_unknown")
    # zipfile unpacks no more of an entry than its directory declares.
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        raise DocumentError("document_too_complex")


def _document(data: bytes) -> Any:
    """Of an Office package that is no DOCX (a template, a sheet, one with macros) the type is not ours."""
    part = Package.open(BytesIO(data)).main_document_part
    if part.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        raise DocumentError("document_type_unknown")
    return part.document


def _lines(document: Any) -> Iterator[str]:
    yield from _edges(document, "header")
    yield from _blocks(document.element.body)
    yield from _edges(document, "footer")


def _edges(document: Any, name: str) -> Iterator[str]:
    """What stands above or below the pages, once."""
    seen: set[str] = set()
    for section in document.sections:
        edge = getattr(section, name)
        lines = [] if edge.is_linked_to_previous else list(_blocks(edge._element))
        yield from (line for line in lines if line not in seen)
        seen.update(lines)


def _blocks(parent: Any) -> Iterator[str]:
    for child in parent:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == _TABLE:
            yield from _table(child)
        elif child.tag not in _SKIPPED:
            yield from _blocks(child)


def _paragraph(paragraph: Any) -> Iterator[str]:
    boxes: list[Any] = []
    text = "".join(_pieces(paragraph, boxes))
    style = paragraph.find(_STYLE)
    listed = (
        paragraph.find(_NUMBERED) is not None
        or "list" in str(style.get(qn("w:val")) if style is not None else "").lower()
    )
    yield f"- {text}" if listed and text.strip() else text
    for box in boxes:
        yield from _blocks(box)


def _pieces(element: Any, boxes: list[Any]) -> Iterator[str]:
    """The words of a paragraph; its text boxes are put aside."""
    for child in element:
        if child.tag == _BOX:
            boxes.append(child)
        elif child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _WRITTEN:
            yield _WRITTEN[child.tag]
        elif child.tag not in _SKIPPED:
            yield from _pieces(child, boxes)


def _table(table: Any) -> Iterator[str]:
    """A row of short cells is one line ("Durée | 6 mois"); cells that lay out a page follow each other."""
    for row in table.iter(_ROW):
        if next(row.iterancestors(_TABLE)) is not table:
            continue  # of a table within a cell: its cell gives it
        cells = [_cell(cell) for cell in row.findall(_CELL)]
        if all(len(cell) <= 1 for cell in cells):
            yield " | ".join(cell[0].strip() for cell in cells if cell)
        else:
            yield from (line for cell in cells for line in cell)


def _cell(cell: Any) -> list[str]:
    return [line for block in _blocks(cell) for line in block.split("\n") if line.strip()]
