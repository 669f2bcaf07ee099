"""`Idempotency-Key`: the answer to a POST is stored in the transaction of what it did, and replayed.

After IETF draft-ietf-httpapi-idempotency-key-header-07: 400 missing where required, 422 other body, 409 in flight;
only successes are kept, so a failure may be tried again with the same key.
"""

import functools
import hashlib
import json
from collections.abc import Callable
from typing import Any

from django.db import connection, transaction
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.http.authentication import actor_of
from marketplace.http.json import JSONRenderer
from marketplace.http.problems import Refusal
from marketplace.models import IdempotentResponse

_KEPT_HEADERS = ("Location",)
_MAX_LENGTH = 200
MIN_LENGTH_OF_NOBODYS = 20  # a UUID has 36
Handler = Callable[..., Response]


Renew = Callable[[dict[str, Any]], str | None]


def idempotent(
    *, required: bool = False, secret: str | None = None, renew: Renew = lambda body: None
) -> Callable[[Handler], Handler]:
    """Decorate a view's `post`.

    `secret` names a body field that is never stored; in a replay it is what `renew` makes of the stored body.
    """

    def decorate(handler: Handler) -> Handler:
        @functools.wraps(handler)
        def post(view: Any, request: Request, *args: Any, **kwargs: Any) -> Response:
            key = _key(request, required=required)
            if key is None:
                with transaction.atomic():
                    return handler(view, request, *args, **kwargs)
            with transaction.atomic():
                _hold(request, key)
                replay = _replay(request, key)
                if replay is not None:
                    if secret:
                        replay.data[secret] = renew(replay.data)
                    return replay
                response = handler(view, request, *args, **kwargs)
                _keep(request, key, response, secret=secret)
                return response

        return post

    return decorate


def _key(request: Request, *, required: bool) -> str | None:
    key = request.headers.get("Idempotency-Key")
    if key is None:
        if required:
            raise Refusal("idempotency_key_missing", status_code=400)
        return None
    if not 0 < len(key) <= _MAX_LENGTH or not key.isascii() or not key.isprintable():
        raise Refusal("idempotency_key_invalid", status_code=400)
    if len(key) < MIN_LENGTH_OF_NOBODYS and not request.user.is_authenticated:
        # All who come without an API key share one space of these, and nobody may meet a stranger's by chance.
        raise Refusal("idempotency_key_guessable", status_code=400)
    return key


def _hold(request: Request, key: str) -> None:
    """One request at a time for a key: the lock goes with the transaction, however that ends."""
    name = hashlib.sha256(f"{actor_of(request).owner} {request.path} {key}".encode()).digest()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [int.from_bytes(name[:8], signed=True)])
        if not cursor.fetchone()[0]:
            raise Refusal("idempotency_key_in_flight", status_code=409)


def _fingerprint(request: Request) -> str:
    return hashlib.sha256(json.dumps(request.data, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def _replay(request: Request, key: str) -> Response | None:
    kept = IdempotentResponse.objects.filter(owner=actor_of(request).owner, route=request.path, key=key).first()
    if kept is None:
        return None
    if kept.fingerprint != _fingerprint(request):
        raise Refusal("idempotency_key_reused", status_code=422)
    return Response(kept.body, status=kept.status, headers={**kept.headers, "Idempotent-Replayed": "true"})


def _keep(request: Request, key: str, response: Response, *, secret: str | None) -> None:
    body = json.loads(JSONRenderer().render(response.data))
    if secret:
        body[secret] = None
    IdempotentResponse.objects.create(
        owner=actor_of(request).owner,
        route=request.path,
        key=key,
        fingerprint=_fingerprint(request),
        status=response.status_code,
        body=body,
        headers={name: response[name] for name in _KEPT_HEADERS if name in response},
    )
