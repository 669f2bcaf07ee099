"""Why a document could not be read."""

from typing import Literal, get_args

Code = Literal[
    "document_too_large",
    "document_type_unknown",
    "document_encrypted",
    "document_scanned",
    "document_damaged",
    "document_empty",
    "document_too_complex",
    "documents_busy",  # of the reader, not of the document: the same one may be read a moment later
]
CODES: frozenset[str] = frozenset(get_args(Code))


class DocumentError(Exception):
    """The document has no text that can be had, or none now; `code` is stable and says why."""

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code: Code = code
