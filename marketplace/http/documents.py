"""A document in a `multipart/form-data` body: bounded before it is read, and nothing else beside it."""

from collections.abc import Mapping
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ParseError, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request

from marketplace.http.codes import words
from marketplace.http.problems import Refusal
from marketplace.http.serializers import StrictSerializer

MAX_DOCUMENT = 5 * 1024 * 1024  # bytes
_ENVELOPE = 16 * 1024  # bytes: boundaries and headers around it


class DocumentParser(MultiPartParser):
    """Refuses a body that cannot but hold too large a document, before a byte of it is read."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """DRF's own parsing, behind a look at the length."""
        length = int((parser_context or {})["request"].META.get("CONTENT_LENGTH") or 0)
        if length > MAX_DOCUMENT + _ENVELOPE:
            raise Refusal("document_too_large", status_code=413)
        try:
            return super().parse(stream, media_type, parser_context)
        except ParseError as error:  # in Django's words, which are English
            raise ParseError(words("form_unreadable")) from error


class DocumentSerializer(StrictSerializer):
    """The form: one file."""

    file = serializers.FileField(allow_empty_file=True, help_text="PDF or DOCX, at most 5 MiB")


def is_form(request: Request) -> bool:
    """Whether the body is a form, not JSON."""
    return (request.content_type or "").lower().startswith("multipart/form-data")


def document_of(request: Request) -> bytes:
    """The one file of the form. Raises the 400 that names `file` or an unknown field, and the 413."""
    body = DocumentSerializer(data=request.data)
    body.is_valid(raise_exception=True)
    if len(request.FILES.getlist("file")) > 1:
        raise ValidationError({"file": [ErrorDetail(words("repeated_file"), code="repeated_file")]})
    file: UploadedFile = body.validated_data["file"]
    if file.size is None or file.size > MAX_DOCUMENT:
        raise Refusal("document_too_large", status_code=413)
    return file.read()
