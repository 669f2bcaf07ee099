"""Cursor pages over one strictly ordered key: no counts, no offsets, no row twice or left out at a tie."""

import base64
import re
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.request import Request

from marketplace.http.codes import words
from marketplace.http.queries import CountField, QuerySerializer, given_parameters

DEFAULT_LIMIT = 25
MAX_LIMIT = 100


_WHOLE = re.compile(r"[1-9][0-9]{0,8}|0")


def whole_place(text: str) -> int:
    """A place that is a whole number."""
    if not _WHOLE.fullmatch(text):
        raise ValueError(text)
    return int(text)


def id_place(text: str) -> UUID:
    """A place that is an id."""
    place = UUID(text)
    if str(place) != text:
        raise ValueError(text)
    return place


class CursorField(serializers.CharField):
    """An opaque cursor; `parse` turns its text into the key after which the page starts."""

    def __init__(self, *, parse: Callable[[str], Any], **kwargs: Any) -> None:
        self.parse = parse
        super().__init__(**kwargs)  # no max_length: DRF would measure the key, not the text

    def to_internal_value(self, data: Any) -> Any:
        """The key, or `invalid_cursor`."""
        text = super().to_internal_value(data)
        try:
            return self.parse(_decoded(text))
        except ValueError as error:
            raise serializers.ValidationError(words("invalid_cursor"), code="invalid_cursor") from error


class PageQuery(QuerySerializer):
    """`limit`; a view adds its `cursor` with the key's own parser."""

    limit = CountField(min_value=1, max_value=MAX_LIMIT, default=DEFAULT_LIMIT)


def page_after(queryset: QuerySet[Any], *, key: str, after: Any, limit: int, descending: bool = False) -> list[Any]:
    """Up to `limit` + 1 rows after the key; the one too many says that another page exists."""
    if after is not None:
        queryset = queryset.filter(**{f"{key}__{'lt' if descending else 'gt'}": after})
    return list(queryset.order_by(f"-{key}" if descending else key)[: limit + 1])


def page(
    request: Request, rows: Sequence[Any], *, limit: int, key: Callable[[Any], str], shape: Callable[[Any], Any]
) -> dict[str, Any]:
    """`{"next", "results"}` from up to `limit` + 1 rows; `key` gives a row's place as text."""
    shown = rows[:limit]
    following = _link(request, key(shown[-1])) if len(rows) > limit else None
    return {"next": following, "results": [shape(row) for row in shown]}


def _link(request: Request, place: str) -> str:
    query = {**given_parameters(request), "cursor": _encoded(place)}
    return request.build_absolute_uri(f"{request.path}?{urlencode(query)}")


def _encoded(place: str) -> str:
    return base64.urlsafe_b64encode(place.encode("ascii")).decode().rstrip("=")


def _decoded(text: str) -> str:
    """ValueError for whatever is not exactly what we wrote; Python's decoder skips letters that it does not know."""
    place = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4)).decode("ascii")
    if _encoded(place) != text:
        raise ValueError(text)
    return place
