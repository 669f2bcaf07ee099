"""Bodies as raw bytes, and what the API says to them."""

from uuid import uuid4


def send(client, body, *, path="/v1/missions", verb="POST", content_type="application/json", **headers):
    """The answer to these very bytes."""
    headers = {"Idempotency-Key": uuid4().hex, **headers}
    client.raise_request_exception = False
    return client.generic(verb, path, body, content_type=content_type, headers=headers)


def pointers(answer):
    """{pointer: code} of a 400 about fields."""
    body = answer.json()
    assert (answer.status_code, body["code"]) == (400, "validation_error"), body
    return {error["pointer"]: error["code"] for error in body["errors"]}
