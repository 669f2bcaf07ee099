"""Documents made in the tests."""

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from pypdf import PdfWriter


def pdf_of(*pages: str) -> bytes:
    """A PDF written by hand: one line of text for each line of a page, in Helvetica."""
    contents = [_content(page) for page in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(stream(content))
    return assembled(objects)


def stream(content: bytes, extra: str = "") -> bytes:
    """A PDF stream object."""
    return f"<< /Length {len(content)} {extra}>>\nstream\n".encode() + content + b"\nendstream"


def assembled(objects: list[bytes]) -> bytes:
    """A PDF file of numbered objects, the first of which is its catalogue."""
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF"
    return data + head.encode() + trailer.encode()


def _content(page: str) -> bytes:
    lines = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in page.split("\n")]
    shown = "".join(f"({line}) Tj T*\n" for line in lines)
    return f"BT /F1 11 Tf 14 TL 50 800 Td\n{shown}ET".encode("cp1252")


def slow_pdf(lines: int) -> bytes:
    """A small file of very many lines, on one page."""
    page = zlib.compress(b"BT /F1 11 Tf 50 800 Td\n" + b"(ab) Tj 0 -1 Td\n" * lines + b"ET", 9)
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            stream(page, "/Filter /FlateDecode "),
        ]
    )


def blank_pdf() -> bytes:
    """A page on which nothing is written."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    return written(writer)


def encrypted_pdf(*, user: str, owner: str = "owner", algorithm: str = "RC4-128", text: str = "Python") -> bytes:
    """A PDF that opens with the password `user`."""
    writer = PdfWriter(clone_from=BytesIO(pdf_of(text)))
    writer.encrypt(user, owner_password=owner, algorithm=algorithm)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """The bytes of the file."""
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def docx_of(*paragraphs: str) -> bytes:
    """A DOCX of plain paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: object) -> bytes:
    """The bytes of the file."""
    file = BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def part_of(package: bytes, name: str) -> str:
    """One part of a DOCX, as text."""
    with ZipFile(BytesIO(package)) as parts:
        return parts.read(name).decode()


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """The same DOCX with one of its parts replaced."""
    file = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, content if entry.filename == name else old.read(entry))
        if name not in old.namelist():
            new.writestr(name, content)
    return file.getvalue()
