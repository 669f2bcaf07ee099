"""JSON in and out: what is ambiguous is refused, and what goes out is plain UTF-8."""

import json
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import IO, Any, NoReturn

import orjson
from django.utils.functional import Promise
from django.utils.http import parse_header_parameters
from rest_framework import parsers, renderers
from rest_framework.exceptions import ParseError, UnsupportedMediaType

from marketplace.http.codes import words

MAX_DEPTH = 20
_SURROGATE = re.compile("[\ud800-\udfff]")


class StrictJSONParser(parsers.JSONParser):
    """Refuses duplicate keys, NaN and Infinity, deep nesting, lone surrogates and NUL, each with a 400."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """Read the body as one JSON document, or raise ParseError saying what is wrong with it."""
        _refuse_other_charset(media_type or "")
        try:
            data = json.loads(stream.read().decode("utf-8"), **_HOOKS)
        except RecursionError as error:
            raise _bad("json_too_deep", depth=MAX_DEPTH) from error
        except UnicodeDecodeError as error:
            raise _bad("json_not_utf8") from error
        except json.JSONDecodeError as error:
            raise _bad("json_syntax", line=error.lineno, column=error.colno) from error
        except ValueError as error:  # Python reads no integer of more than 4 300 digits
            raise _bad("json_number_too_large") from error
        _check(data, depth=1)
        return data


def _refuse_other_charset(media_type: str) -> None:
    # JSON is UTF-8 (RFC 8259). Python's codecs hold more than charsets: "zlib" would inflate a bomb.
    charset = parse_header_parameters(media_type)[1].get("charset", "utf-8")
    if charset.lower() not in ("utf-8", "utf8"):
        raise UnsupportedMediaType(media_type)


def _bad(reason: str, **params: Any) -> ParseError:
    return ParseError(words(reason, **params))


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _value in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _bad("json_duplicate_key", key=ascii(twice)[1:-1])
    return result


def _refuse_constant(name: str) -> NoReturn:
    raise _bad("json_constant", name=name)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise _bad("json_number_too_large")
    return number


_HOOKS: dict[str, Any] = {
    "object_pairs_hook": _unique_keys,
    "parse_constant": _refuse_constant,
    "parse_float": _finite,
}


def _check(value: Any, *, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise _bad("json_too_deep", depth=MAX_DEPTH)
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, list):
        for item in value:
            _check(item, depth=depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_text(key)
            _check(item, depth=depth + 1)


def _check_text(text: str) -> None:
    if "\x00" in text:
        raise _bad("json_nul")
    if _SURROGATE.search(text):
        raise _bad("json_surrogate")


class JSONRenderer(renderers.BaseRenderer):
    """orjson: UTF-8, `Z` for UTC, decimals as strings."""

    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "text"

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        """The bytes of the document; an empty body for None."""
        if data is None:
            return b""
        options = orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS | orjson.OPT_PASSTHROUGH_SUBCLASS
        return orjson.dumps(data, default=_plain, option=options)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (str, Promise)):
        return str.__str__(value) if isinstance(value, str) else str(value)
    if isinstance(value, dict):
        return dict(value)
    if isinstance(value, (list, tuple)):
        return list(value)
    raise TypeError(f"{type(value).__name__} is not JSON")
