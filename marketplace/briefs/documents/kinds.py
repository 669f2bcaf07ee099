"""What a document is, by its first bytes; names and declared types are anybody's word."""

from marketplace.briefs.documents.errors import DocumentError

PDF, DOCX = "pdf", "docx"
_HEAD = 1024  # bytes within which a PDF must say that it is one
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # Office wraps an encrypted DOCX in an OLE container


def kind_of(data: bytes) -> str:
    """`pdf` or `docx` (any ZIP, at this point). Raises DocumentError: empty, encrypted or of another type."""
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError("document_empty")
    if b"%PDF-" in data[:_HEAD]:
        return PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return DOCX
    if data.startswith(_OLE) and _ENCRYPTED_PACKAGE in data:
        raise DocumentError("document_encrypted")
    raise DocumentError("document_type_unknown")
