"""Query parameters: declared by the view, checked like a body; one that is not declared is refused."""

import re
from typing import Any
from urllib.parse import parse_qsl

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail
from rest_framework.request import Request

from marketplace.http.codes import words
from marketplace.http.problems import QueryError
from marketplace.http.serializers import StrictSerializer

MAX_PARAMETERS = 100
_DIGITS = re.compile(r"[0-9]{1,9}")


class QuerySerializer(StrictSerializer):
    """Base of a view's parameters. Values arrive as text, so here text is what is converted."""

    def _unknown_fields(self, data: Any) -> dict[str, list[ErrorDetail]]:
        return {name: _error("unknown_parameter") for name in data if name not in self.fields}


class CountField(serializers.IntegerField):
    """A whole number in plain digits; DRF's own would also take "5.0", "+5" and "1_0"."""

    def to_internal_value(self, data: Any) -> int:
        """The number."""
        if not _DIGITS.fullmatch(data):
            self.fail("invalid")
        return super().to_internal_value(data)


def read_query(request: Request, serializer_class: type[QuerySerializer]) -> dict[str, Any]:
    """The view's parameters, or a 400 that names each bad one as `?name`."""
    serializer = serializer_class(data=given_parameters(request))
    if not serializer.is_valid():
        raise QueryError(serializer.errors)
    return dict(serializer.validated_data)


def given_parameters(request: Request) -> dict[str, str]:
    """What stands in the query, each name once. Read from its bytes: Django would mend what is not UTF-8."""
    try:
        text = request.META.get("QUERY_STRING", "").encode("latin-1").decode("utf-8")
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS)
    except ValueError as error:
        raise QueryError({"": _error("query_unreadable")}) from error
    names = [name for name, _value in pairs]
    if repeated := {name: _error("repeated_parameter") for name in names if names.count(name) > 1}:
        raise QueryError(repeated)
    return dict(pairs)


def _error(code: str) -> list[ErrorDetail]:
    return [ErrorDetail(words(code), code=code)]
