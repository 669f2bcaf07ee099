"""A body that is not one plain, unambiguous JSON document is refused before any field is looked at."""

import gzip
import json
import zlib

import pytest
from django.test import RequestFactory

from marketplace.models import Mission
from marketplace.wsgi import application
from tests.marketplace.sending import pointers, send

pytestmark = pytest.mark.django_db
DEEP = 5_000
NOT_JSON = {
    "cut off": b'{"title": "x"',
    "two documents": b'{"title": "x"} {}',
    "single quotes": b"{'title': 'x'}",
    "trailing comma": b'{"title": "x",}',
    "comment": b'{"title": "x"} // really',
    "duplicate key": b'{"title": "x", "title": "y"}',
    "duplicate key inside": b'{"title": "x", "requirements": [{"skill": "python", "skill": "java"}]}',
    "NaN": b'{"title": "x", "latitude": NaN}',
    "Infinity": b'{"title": "x", "latitude": Infinity}',
    "minus Infinity": b'{"title": "x", "latitude": -Infinity}',
    "deep lists": b"[" * DEEP + b"]" * DEEP,
    "very deep lists": b"[" * 100_000 + b"]" * 100_000,
    "deep objects": b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    "deep in a field": b'{"title": "x", "weights": ' + b"[" * 21 + b"]" * 21 + b"}",
    "lone surrogate": rb'{"title": "\ud800"}',
    "lone surrogate in a key": rb'{"title": "x", "\udfff": 1}',
    "NUL": rb'{"title": "a\u0000b"}',
    "NUL in a key": rb'{"title": "x", "\u0000": 1}',
    "raw control character": b'{"title": "a\x01b"}',
    "byte order mark": b'\xef\xbb\xbf{"title": "x"}',
    "UTF-16": '{"title": "x"}'.encode("utf-16"),
    "invalid UTF-8": b'{"title": "\xff\xfe"}',
    "overlong UTF-8": b'{"title": "\xc0\x80"}',
    "surrogate in UTF-8": b'{"title": "\xed\xa0\x80"}',
    "gzip": gzip.compress(b'{"title": "x"}'),
    "5 000 digits": b'{"title": "x", "radius_km": ' + b"9" * 5_000 + b"}",
    "a number beyond a double": b'{"title": "x", "latitude": 1e400}',
    "only blanks": b"   ",
}


@pytest.mark.parametrize("name", NOT_JSON)
def test_a_body_that_is_not_plain_json_is_a_parse_error(company_client, name):
    answer = send(company_client, NOT_JSON[name])
    assert (answer.status_code, answer.json()["code"]) == (400, "parse_error")
    assert not Mission.objects.exists()


def test_a_compressed_body_is_not_unpacked(company_client):
    answer = send(company_client, gzip.compress(b'{"title": "x"}'), **{"Content-Encoding": "gzip"})
    assert answer.status_code == 400


@pytest.mark.parametrize(("verb", "path"), [("POST", "/v1/missions"), ("PATCH", "mission"), ("POST", "mission/cancel")])
def test_a_body_of_unsaid_length_is_refused_not_overlooked(company_client, verb, path):
    mission = company_client.post("/v1/missions", {"title": "Draft"}).json()["id"]
    path = path.replace("mission", f"/v1/missions/{mission}") if path.startswith("mission") else path
    headers = {"Transfer-Encoding": "chunked"}  # a WSGI application cannot read such a body
    answer = send(company_client, b"", path=path, verb=verb, **headers)
    assert (answer.status_code, answer.json()["code"]) == (411, "length_required")


@pytest.mark.parametrize("charset", ["utf-16", "latin-1", "rot13", "hex", "zlib", "bz2", "nonsense", "idna", "utf-7"])
def test_json_is_utf_8_whatever_the_header_says(company_client, charset):
    answer = send(company_client, b'{"title": "x"}', content_type=f"application/json; charset={charset}")
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


def test_a_body_is_never_inflated(company_client):
    bomb = zlib.compress(b'{"title": "' + b"x" * 50_000_000 + b'"}')
    assert send(company_client, bomb, content_type="application/json; charset=zlib").status_code == 415


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "utf8", '"utf-8"'])
def test_saying_utf_8_is_allowed(company_client, charset):
    answer = send(company_client, '{"title": "é"}'.encode(), content_type=f"application/json; charset={charset}")
    assert (answer.status_code, answer.json()["title"]) == (201, "é")


@pytest.mark.parametrize("body", ["[]", '[{"title": "x"}]', "null", "true", "5", '"title"', "1.5"])
@pytest.mark.parametrize(
    ("verb", "path"),
    [("POST", "/v1/missions"), ("POST", "/v1/freelancers"), ("POST", "/v1/rates/estimates"), ("PATCH", "mission")],
)
def test_a_body_that_is_no_object_is_refused(company_client, verb, path, body):
    if path == "mission":
        path = f"/v1/missions/{company_client.post('/v1/missions', {'title': 'Draft'}).json()['id']}"
    assert list(pointers(send(company_client, body, path=path, verb=verb))) == [""]


def test_twenty_levels_are_not_too_deep_to_be_looked_at(company_client):
    body = json.dumps({"title": "x", "colour": json.loads("[" * 19 + "]" * 19)})
    assert pointers(send(company_client, body)) == {"/colour": "unknown_field"}


def test_text_beyond_the_basic_plane_is_kept_as_it_is(company_client):
    body = rb'{"title": "\ud83d\ude80 \u00e9\u202f\u20ac"}'
    assert send(company_client, body).json()["title"] == "🚀 é\u202f€"


def test_many_unknown_fields_are_answered_briefly(company_client):
    body = json.dumps({f"f{i}": i for i in range(40_000)})
    answer = send(company_client, body)
    assert answer.status_code == 400
    assert len(answer.content) < 100_000


@pytest.mark.parametrize("charset", ["zlib", "rot13", "nonsense"])
def test_the_server_survives_a_charset_that_is_none(charset):
    environ = RequestFactory().get("/livez?limit=5").environ | {"CONTENT_TYPE": f"application/json; charset={charset}"}
    statuses = []
    list(application(environ, lambda status, _headers, *_rest: statuses.append(status)))
    assert statuses == ["200 OK"]
