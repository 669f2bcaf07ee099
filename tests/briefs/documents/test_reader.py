import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.opc.constants import CONTENT_TYPE
from docx.oxml import parse_xml
from pypdf.errors import DependencyError

from marketplace.briefs.documents import pdf_text, reader
from marketplace.briefs.documents.child import NICENESS
from marketplace.briefs.documents.errors import DocumentError
from marketplace.briefs.documents.limits import MAX_BYTES, Limits
from marketplace.briefs.documents.reader import AT_ONCE, read_document
from tests.briefs.documents.making import (
    assembled,
    blank_pdf,
    docx_of,
    encrypted_pdf,
    part_of,
    pdf_of,
    saved,
    slow_pdf,
    with_part,
)

SLOW = Limits(cpu_seconds=2, wall_seconds=60)
ALGORITHMS = ("RC4-128", "AES-128", "AES-256", "AES-256-R5")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_with(body: str, *, head: str = "") -> bytes:
    """A DOCX whose body is this XML."""
    xml = f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"
    return with_part(docx_of("x"), "word/document.xml", xml.encode())


def refusal_of(data: bytes, *, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as refusal:
        read_document(data, limits=limits)
    return refusal.value.code


class Watched(subprocess.Popen):  # type: ignore[type-arg]
    """A process that remembers how it was started."""

    def __init__(self, command: list[str], **options: object) -> None:
        self.options = options
        super().__init__(command, **options)  # type: ignore[call-overload]


@contextmanager
def watched() -> Iterator[list[Watched]]:
    """The children that are started meanwhile."""
    started: list[Watched] = []

    def start(command: list[str], **options: object) -> Watched:
        started.append(Watched(command, **options))
        return started[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader.subprocess, "Popen", start)
        yield started


def niceness(process: Watched) -> int:
    """Of a process; 0 once it has ended."""
    try:
        return os.getpriority(os.PRIO_PROCESS, process.pid)
    except ProcessLookupError:
        return 0


def test_the_text_of_a_pdf_is_read() -> None:
    assert read_document(pdf_of("Data engineer à Lyon\nTJM : 600 €")) == "Data engineer à Lyon\nTJM : 600 €"


def test_pages_stand_apart() -> None:
    assert read_document(pdf_of("Première page.", "Seconde page.")) == "Première page.\n\nSeconde page."


def test_a_broken_word_of_a_pdf_is_whole_again() -> None:
    text = read_document(pdf_of("Vous rejoignez une équipe de dix personnes pour le déve-\nloppement de notre moteur."))
    assert text == "Vous rejoignez une équipe de dix personnes pour le développement de notre moteur."


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_pdf_that_only_forbids_printing_opens(algorithm: str) -> None:
    assert read_document(encrypted_pdf(user="", algorithm=algorithm, text="Python")) == "Python"


def test_the_text_of_a_docx_is_read_in_order() -> None:
    document = Document()
    document.add_heading("Data engineer")
    document.add_paragraph("Python", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Durée", "6 mois", "TJM", "600 €"], strict=True):
        cell.text = text
    document.add_paragraph("Fin.")
    assert read_document(saved(document)).split("\n") == [
        "Data engineer",
        "- Python",
        "Durée | 6 mois",
        "TJM | 600 €",
        "Fin.",
    ]


def test_cells_that_lay_out_a_page_follow_each_other() -> None:
    document = Document()
    left, right = document.add_table(1, 2)._cells
    left.text, right.text = "Contact\nLyon", "Expérience\nBanque"
    assert read_document(saved(document)).split("\n") == ["Contact", "Lyon", "Expérience", "Banque"]


def test_the_headers_of_a_docx_come_first() -> None:
    document = Document()
    document.add_paragraph("Python")
    document.sections[0].header.paragraphs[0].text = "Camille Martin"
    document.sections[0].footer.paragraphs[0].text = "page 1"
    assert read_document(saved(document)).split("\n") == ["Camille Martin", "Python", "page 1"]


def test_a_text_box_of_a_docx_is_read_once() -> None:
    mc, wps = "http://schemas.openxmlformats.org/markup-compatibility/2006", "urn:wps"
    box = f"<w:txbxContent {W}><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        f'<w:p {W} xmlns:mc="{mc}"><w:r><w:t>Around it</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f'<wps:txbx xmlns:wps="{wps}">{box}</wps:txbx></mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )
    document = Document()
    document.element.body.insert(0, parse_xml(xml))
    assert read_document(saved(document)).split("\n") == ["Around it", "In the box"]


@pytest.mark.parametrize("data", [b"", b"\0\0\n"])
def test_nothing_is_empty(data: bytes) -> None:
    assert refusal_of(data) == "document_empty"


def test_a_docx_without_words_is_empty() -> None:
    assert refusal_of(docx_of("", " ")) == "document_empty"


def test_a_pdf_without_pages_is_empty() -> None:
    empty = assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])
    assert refusal_of(empty) == "document_empty"


def test_pages_without_text_are_a_scan() -> None:
    assert refusal_of(blank_pdf()) == "document_scanned"


@pytest.mark.parametrize(
    "data", [b"hello", b"\x89PNG\r\n\x1a\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old Word", b"<html>"]
)
def test_other_files_are_told_by_their_bytes(data: bytes) -> None:
    assert refusal_of(data) == "document_type_unknown"


@pytest.mark.parametrize("mimetype", [b"application/vnd.oasis.opendocument.text", b"application/epub+zip"])
def test_a_zip_that_is_no_office_package_is_of_an_unknown_type(mimetype: bytes) -> None:
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("mimetype", mimetype)
        package.writestr("content.xml", "<x/>")
    assert refusal_of(file.getvalue()) == "document_type_unknown"


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    ],
)
def test_an_office_package_that_is_no_docx_is_of_an_unknown_type(content_type: str) -> None:
    types = part_of(docx_of("Python"), "[Content_Types].xml").replace(CONTENT_TYPE.WML_DOCUMENT_MAIN, content_type)
    other = with_part(docx_of("Python"), "[Content_Types].xml", types.encode())
    assert refusal_of(other) == "document_type_unknown"


def test_a_file_above_the_limit_is_too_large() -> None:
    assert refusal_of(b"%PDF-" + bytes(MAX_BYTES)) == "document_too_large"


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_pdf_with_a_password_is_encrypted(algorithm: str) -> None:
    assert refusal_of(encrypted_pdf(user="secret", algorithm=algorithm)) == "document_encrypted"


def test_a_pdf_that_no_library_here_can_decrypt_is_encrypted(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_library(*_: object, **__: object) -> None:
        raise DependencyError

    monkeypatch.setattr(pdf_text.PdfReader, "decrypt", without_library)
    with pytest.raises(DocumentError) as refusal:
        pdf_text.pdf_text(encrypted_pdf(user=""), limits=Limits())
    assert refusal.value.code == "document_encrypted"


def test_an_office_file_with_a_password_is_encrypted() -> None:
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    assert refusal_of(ole) == "document_encrypted"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_half_a_docx_is_damaged(share: float) -> None:
    data = docx_of("Python " * 500)
    assert refusal_of(data[: int(len(data) * share)]) == "document_damaged"


@pytest.mark.parametrize("data", [pdf_of("Python")[:60], b"%PDF-1.7\n" + bytes(range(256)) * 20, b"PK\x03\x04junk"])
def test_what_only_begins_like_a_document_is_damaged(data: bytes) -> None:
    assert refusal_of(data) == "document_damaged"


def test_a_docx_with_broken_xml_is_damaged() -> None:
    assert refusal_of(with_part(docx_of("x"), "word/document.xml", b"<w:document")) == "document_damaged"


def test_a_zip_bomb_is_too_complex() -> None:
    bomb = with_part(docx_of("x"), "word/media/image1.png", bytes(150 * 1024 * 1024))
    assert len(bomb) < MAX_BYTES
    assert refusal_of(bomb) == "document_too_complex"


def test_a_docx_that_unpacks_to_more_text_than_anybody_reads_is_too_complex() -> None:
    assert refusal_of(docx_of("Python et Spark " * 20_000)) == "document_too_complex"


def test_a_pdf_bomb_is_refused_and_does_not_take_the_server_with_it() -> None:
    bomb = slow_pdf(8_000_000)
    assert len(bomb) < MAX_BYTES
    assert refusal_of(bomb, limits=Limits(cpu_seconds=2)) == "document_too_complex"


def test_who_uses_up_the_processor_is_too_complex() -> None:
    assert refusal_of(slow_pdf(300_000), limits=SLOW) == "document_too_complex"


def test_who_gets_too_little_of_the_processor_may_come_again() -> None:
    assert refusal_of(pdf_of("Python"), limits=Limits(wall_seconds=0)) == "documents_busy"


def test_a_page_is_read_no_further_than_its_characters_may_go(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[int] = []
    count = pdf_text._Bounded._count
    monkeypatch.setattr(pdf_text._Bounded, "_count", lambda *given: (shown.append(1), count(*given)))
    with pytest.raises(DocumentError) as refusal:
        pdf_text.pdf_text(slow_pdf(1000), limits=Limits(characters=100))
    assert refusal.value.code == "document_too_complex"
    assert len(shown) < 60


def test_of_three_slow_documents_one_is_turned_away_and_the_next_is_read() -> None:
    with ThreadPoolExecutor(3) as threads:
        codes = list(threads.map(lambda data: refusal_of(data, limits=SLOW), [slow_pdf(300_000)] * 3))
    assert sorted(codes) == ["document_too_complex", "document_too_complex", "documents_busy"]
    assert read_document(pdf_of("Python")) == "Python"


def test_a_document_that_is_refused_gives_its_place_back() -> None:
    assert [refusal_of(blank_pdf()) for _ in range(AT_ONCE + 1)] == ["document_scanned"] * (AT_ONCE + 1)


def test_the_child_lets_others_go_first() -> None:
    expected = min(19, os.nice(0) + NICENESS)
    with ThreadPoolExecutor(1) as threads, watched() as started:
        reading = threads.submit(refusal_of, slow_pdf(300_000), limits=Limits(cpu_seconds=1, wall_seconds=60))
        while not reading.done() and expected not in map(niceness, started):
            time.sleep(0.01)
        assert not reading.done()


def test_who_uses_up_the_memory_is_too_complex() -> None:
    xml = f"<w:document {W}><w:body><w:p><w:r><w:t>{'word ' * 18_000_000}</w:t></w:r></w:p></w:body></w:document>"
    data = with_part(docx_of("x"), "word/document.xml", xml.encode())
    assert len(data) < MAX_BYTES
    assert refusal_of(data, limits=Limits(memory_bytes=200 * 1024 * 1024)) == "document_too_complex"


def test_too_many_pages_are_too_complex() -> None:
    assert refusal_of(pdf_of("a", "b", "c"), limits=Limits(pages=2)) == "document_too_complex"


def test_entities_of_a_docx_are_not_resolved() -> None:
    body = b"<w:body><w:p><w:r><w:t>before &secret; after</w:t></w:r></w:p></w:body>"
    xml = (
        b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
        b"<w:document " + W.encode() + b">" + body + b"</w:document>"
    )
    assert "root:" not in read_document(with_part(docx_of("x"), "word/document.xml", xml))


@pytest.mark.parametrize("place", ["<w:t>&e11;</w:t>", '<w:t w:x="&e11;"/>'])
def test_an_avalanche_of_entities_is_too_complex(place: str) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    head = f'<?xml version="1.0"?><!DOCTYPE w:document [{entities}]>'
    assert refusal_of(docx_with(f"<w:p><w:r>{place}</w:r></w:p>", head=head)) == "document_too_complex"


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>" * 300 + "</w:p>" * 300,
        f"<w:p><w:r><w:t>{'x' * 11_000_000}</w:t></w:r></w:p>",
        f'<w:p w:x="{"x" * 11_000_000}"/>',
    ],
    ids=["depth", "text", "attribute"],
)
def test_more_xml_than_any_document_needs_is_too_complex(body: str) -> None:
    assert refusal_of(docx_with(body)) == "document_too_complex"


def test_several_threads_read_at_once() -> None:
    with ThreadPoolExecutor(AT_ONCE) as threads:
        texts = list(threads.map(read_document, [pdf_of(f"Page {number}") for number in range(6)]))
    assert texts == [f"Page {number}" for number in range(6)]


def test_the_child_gets_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "secret")
    with watched() as started:
        assert read_document(pdf_of("Python")) == "Python"
    (child,) = started
    assert child.options["env"] == {}
    assert child.args[:2] == [sys.executable, "-I"]
