"""What the URL resolver really serves."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, get_resolver

VERBS = ("get", "post", "put", "patch", "delete")


def served() -> set[str]:
    """Every `VERB /path/{parameter}` that a view answers, written as in the OpenAPI schema."""
    return {
        f"{verb.upper()} {path}"
        for path, view in _patterns(get_resolver().url_patterns, "/")
        for verb in VERBS
        if hasattr(view, verb)
    }


def _patterns(patterns: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        path = prefix + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield path, getattr(pattern.callback, "cls", None) or pattern.callback
        else:
            yield from _patterns(pattern.url_patterns, path)
