"""RFC 9457: every error leaves as `application/problem+json` with a stable code; only `detail` is translated."""

import logging
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import IntegrityError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from drf_standardized_errors.formatter import ExceptionFormatter
from drf_standardized_errors.handler import exception_handler as standardized_handler
from drf_standardized_errors.types import ErrorResponse, ExceptionHandlerContext
from rest_framework import status
from rest_framework.exceptions import APIException, ErrorDetail, ValidationError
from rest_framework.response import Response
from rest_framework.settings import api_settings

from marketplace.http.codes import words
from marketplace.http.json import JSONRenderer
from marketplace.http.request_id import current_request_id

CONTENT_TYPE = "application/problem+json"
MAX_ERRORS = 100  # a body can hold more mistakes than anybody reads
TITLES = {
    400: "Bad request",
    401: "Not authenticated",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    409: "Conflict",
    411: "Length required",
    413: "Body too large",
    415: "Unsupported media type",
    422: "Unprocessable",
    429: "Too many requests",
    500: "Internal error",
    503: "Unavailable",
}
logger = logging.getLogger(__name__)


class Refusal(APIException):
    """A request that is understood and refused: one of our codes with its status."""

    def __init__(self, code: str, *, status_code: int, **params: Any) -> None:
        self.status_code = status_code
        super().__init__(detail=words(code, **params), code=code)


class Conflict(Refusal):
    """The state of the object forbids it: 409."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, status_code=status.HTTP_409_CONFLICT, **params)


class QueryError(ValidationError):
    """What is wrong with the query parameters, by name; `""` for the query as a whole."""


def invalid(field: str, code: str, **params: Any) -> ValidationError:
    """A 400 that names `field` (`""` for the body as a whole) with one of our codes."""
    detail = [ErrorDetail(words(code, **params), code=code)]
    return ValidationError({field or "non_field_errors": detail})


def exception_handler(error: Exception, context: ExceptionHandlerContext) -> Response | None:
    """DRF's hook: translate what Django raises, then answer as a problem."""
    response = standardized_handler(_translate(error), context)
    if response is not None:
        response.content_type = CONTENT_TYPE
        _answer_in_json(context)
        if response.status_code == status.HTTP_503_SERVICE_UNAVAILABLE:
            response["Retry-After"] = "2"
    return response


def _answer_in_json(context: ExceptionHandlerContext) -> None:
    """A problem is JSON whatever the view renders."""
    request = context.get("request")
    if request is not None:
        request.accepted_renderer, request.accepted_media_type = JSONRenderer(), JSONRenderer.media_type


def _translate(error: Exception) -> Exception:
    if isinstance(error, RequestDataTooBig):
        return Refusal("body_too_large", status_code=413)
    if isinstance(error, SuspiciousOperation):
        return Refusal("bad_request", status_code=400)
    if isinstance(error, Http404):
        return Refusal("not_found", status_code=404)
    if isinstance(error, (OperationalError, InterfaceError)):
        logger.warning("PostgreSQL did not answer: %s", error)
        return Refusal("service_unavailable", status_code=503)
    if isinstance(error, IntegrityError) and (field := _TAKEN.get(_constraint(error))):
        return invalid(field, f"{field}_taken")
    return error


# Unique constraints that a caller can run into, and the field to blame: PostgreSQL alone can tell without a race.
_TAKEN = {"mission_external_ref_once": "external_ref"}


def _constraint(error: IntegrityError) -> str:
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or ""


class ProblemFormatter(ExceptionFormatter):
    """The body of a problem, from what drf-standardized-errors has flattened."""

    def format_error_response(self, error_response: ErrorResponse) -> dict[str, Any]:
        """`type`, `title`, `status`, `code`, `detail`, `request_id`, and for a bad body or query `errors[]`."""
        status_code = getattr(self.exc, "status_code", 500)
        if not isinstance(self.exc, ValidationError):
            first = error_response.errors[0]
            return problem(
                status_code=status_code,
                code=first.code,
                detail=words("error") if first.code == "error" else str(first.detail),
            )
        sign, pointer = ("?", _name) if isinstance(self.exc, QueryError) else ("", json_pointer)
        errors = [
            {"code": found.code, "pointer": sign + pointer(path), "detail": str(found)}
            for path, found in islice(_flat(self.exc.detail, ()), MAX_ERRORS)
        ]
        return problem(status_code=status_code, code="validation_error", detail=str(errors[0]["detail"]), errors=errors)


def _flat(detail: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ErrorDetail]]:
    """Each error with the way to its field; an error of the whole is kept by DRF as a field of that name."""
    if isinstance(detail, ErrorDetail):
        yield path, detail
        return
    named = detail.items() if isinstance(detail, dict) else enumerate(detail)
    for name, inner in named:
        of_itself = isinstance(inner, ErrorDetail) or name == api_settings.NON_FIELD_ERRORS_KEY
        yield from _flat(inner, path if of_itself else (*path, str(name)))


def json_pointer(path: tuple[str, ...]) -> str:
    """RFC 6901; empty for the body as a whole."""
    return "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in path)


def _name(path: tuple[str, ...]) -> str:
    return path[0] if path else ""


def problem(*, status_code: int, code: str, detail: str, errors: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """The document itself."""
    body: dict[str, Any] = {
        "type": f"urn:vivier:problem:{code}",
        "title": TITLES.get(status_code, "Error"),
        "status": status_code,
        "code": code,
        "detail": detail,
        "request_id": current_request_id(),
    }
    if errors is not None:
        body["errors"] = errors
    return body


def bare_problem(*, status_code: int, code: str) -> HttpResponse:
    """For answers that no view gives: Django's own 400, 404 and 500 handlers."""
    body = problem(status_code=status_code, code=code, detail=words(code))
    return JsonResponse(body, status=status_code, content_type=CONTENT_TYPE)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """`handler400`."""
    return bare_problem(status_code=400, code="bad_request")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """`handler404`."""
    return bare_problem(status_code=404, code="not_found")


def internal_error(request: HttpRequest) -> HttpResponse:
    """`handler500`; Django has logged the traceback."""
    return bare_problem(status_code=500, code="error")
