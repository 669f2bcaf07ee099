"""PDF → text, with pypdf."""

from io import BytesIO

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError, EmptyFileError, LimitReachedError, PyPdfError

from marketplace.briefs.documents.errors import DocumentError
from marketplace.briefs.documents.limits import Limits
from marketplace.briefs.documents.lines import rejoin, tidy


def pdf_text(data: bytes, *, limits: Limits) -> str:
    """The text of all pages. Raises DocumentError."""
    try:
        return _text(PdfReader(BytesIO(data)), limits)
    except EmptyFileError as error:
        raise DocumentError("document_empty") from error
    except LimitReachedError as error:
        raise DocumentError("document_too_complex") from error
    except DependencyError as error:  # a cipher that no library here knows
        raise DocumentError("document_encrypted") from error
    except PyPdfError as error:
        raise DocumentError("document_damaged") from error


def _text(reader: PdfReader, limits: Limits) -> str:
    if reader.is_encrypted:
        _unlock(reader)
    if not len(reader.pages):
        raise DocumentError("document_empty")
    if len(reader.pages) > limits.pages:
        raise DocumentError("document_too_complex")
    bounded = _Bounded(limits.characters)
    pages = [rejoin(tidy(bounded.text_of(page))) for page in reader.pages]
    text = "\n\n".join(page for page in pages if page)
    if not text:
        raise DocumentError("document_scanned")
    return text


class _Bounded:
    """Reads pages until they have said too much, in the middle of one if need be."""

    def __init__(self, characters: int) -> None:
        self._left = characters

    def text_of(self, page: PageObject) -> str:
        text = page.extract_text(visitor_text=self._count)
        self._count("")  # what a form within the page raises, pypdf only logs
        return text

    def _count(self, shown: str, *_: object) -> None:
        self._left -= len(shown)
        if self._left < 0:
            raise DocumentError("document_too_complex")


def _unlock(reader: PdfReader) -> None:
    """Many files only forbid printing or editing, and open with an empty password."""
    try:
        opened = reader.decrypt("") != PasswordType.NOT_DECRYPTED
    except NotImplementedError:  # a security handler of somebody's own
        opened = False
    if not opened:
        raise DocumentError("document_encrypted")
