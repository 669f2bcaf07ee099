"""The WSGI application: `granian --interface wsgi marketplace.wsgi:application`."""

import os
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.settings")
_django = get_wsgi_application()

from marketplace.services.reading import warm_up_beside_requests  # noqa: E402 (Django has to be up)
from matching.reader import text_reader  # noqa: E402

warm_up_beside_requests(text_reader)


_CHARSET = re.compile(r"(;\s*charset\s*=)[^;]*", re.IGNORECASE)


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Django, spared the codecs that are no charsets, and a media type in capitals.

    It looks a request's charset up among all of Python's codecs before any of our code runs, and dies of `zlib`. Every
    charset but UTF-8 is refused by the JSON parser anyway, under whatever name. And it knows forms in small letters.
    """
    media_type, separator, parameters = environ.get("CONTENT_TYPE", "").partition(";")
    charset = parse_header_parameters(separator + parameters)[1].get("charset", "utf-8")
    if charset.lower() not in ("utf-8", "utf8"):
        parameters = _CHARSET.sub(r"\1refused", separator + parameters).removeprefix(separator)
    environ["CONTENT_TYPE"] = media_type.lower() + separator + parameters
    return _django(environ, start_response)
