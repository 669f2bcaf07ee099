"""The WSGI application: `granian --interface wsgi marketplace.wsgi:application`."""

import os
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.settings")
_django = get_wsgi_application()

from marketplace.services.reading import warm_up_beside_requests  # noqa: E402 (Django has to be up)

warm_up_beside_requests()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Django, spared the codecs that are no charsets.

    It looks a request's charset up among all of Python's codecs before any of our code runs, and dies of `zlib`. Every
    charset but UTF-8 is refused by the JSON parser anyway, under whatever name.
    """
    media_type, parameters = parse_header_parameters(environ.get("CONTENT_TYPE", ""))
    if parameters.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        environ["CONTENT_TYPE"] = f"{media_type}; charset=refused"
    return _django(environ, start_response)
