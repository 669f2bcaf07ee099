"""RFC 9457: every error leaves as `application/problem+json` with a stable code; only `detail` is translated."""

import logging
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from drf_standardized_errors.formatter import ExceptionFormatter
from drf_standardized_errors.handler import exception_handler as standardized_handler
from drf_standardized_errors.types import ErrorResponse, ExceptionHandlerContext
from rest_framework import status
from rest_framework.exceptions import APIException, ErrorDetail, ValidationError
from rest_framework.response import Response

from marketplace.http.codes import words
from marketplace.http.request_id import current_request_id

CONTENT_TYPE = "application/problem+json"
TITLES = {
    400: "Bad request",
    401: "Not authenticated",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    409: "Conflict",
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


class BodyTooLarge(APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = "The body is larger than 1 MiB."
    default_code = "body_too_large"


class Unavailable(APIException):
    status_code = status.HTTP_503_SERVICE_UNAVAILABLE
    default_code = "service_unavailable"

    def __init__(self) -> None:
        super().__init__(detail=words("service_unavailable"), code=self.default_code)


def invalid(field: str, code: str, **params: Any) -> ValidationError:
    """A 400 that names `field` (`""` for the body as a whole) with one of our codes."""
    detail = [ErrorDetail(words(code, **params), code=code)]
    return ValidationError({field or "non_field_errors": detail})


def exception_handler(error: Exception, context: ExceptionHandlerContext) -> Response | None:
    """DRF's hook: translate what Django raises, then answer as a problem."""
    response = standardized_handler(_translate(error), context)
    if response is not None:
        response.content_type = CONTENT_TYPE
        if response.status_code == status.HTTP_503_SERVICE_UNAVAILABLE:
            response["Retry-After"] = "2"
    return response


def _translate(error: Exception) -> Exception:
    if isinstance(error, RequestDataTooBig):
        return BodyTooLarge()
    if isinstance(error, OperationalError):
        logger.warning("PostgreSQL did not answer: %s", error)
        return Unavailable()
    return error


class ProblemFormatter(ExceptionFormatter):
    """The body of a problem, from what drf-standardized-errors has flattened."""

    def format_error_response(self, error_response: ErrorResponse) -> dict[str, Any]:
        """`type`, `title`, `status`, `code`, `detail`, `request_id`, and for a bad body or query `errors[]`."""
        status_code = getattr(self.exc, "status_code", 500)
        first = error_response.errors[0]
        if not isinstance(self.exc, ValidationError):
            return problem(status_code=status_code, code=first.code, detail=first.detail)
        errors = [{"code": e.code, "pointer": _pointer(e.attr), "detail": e.detail} for e in error_response.errors]
        return problem(status_code=status_code, code="validation_error", detail=first.detail, errors=errors)


def _pointer(attr: str | None) -> str:
    """JSON pointer (RFC 6901) of the field; `?name` for a query parameter; empty for the body as a whole."""
    if not attr or attr == "non_field_errors":
        return ""
    if attr.startswith("?"):
        return attr
    return "/" + attr.removesuffix("/non_field_errors")


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
    body = problem(status_code=status_code, code=code, detail=TITLES[status_code])
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
