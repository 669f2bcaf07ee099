"""Query parameters are taken literally too: unknown, repeated or malformed ones are refused by name."""

import base64
from uuid import uuid4

import pytest

from tests.marketplace.sending import pointers, send
from tests.marketplace.test_authorization import NOT_IN_SCHEMA, TABLE, ask

pytestmark = pytest.mark.django_db
MISSIONS, MATCHES, FITTING, SKILLS = "/v1/missions", "/matches", "/v1/freelancers/me/matches", "/v1/skills"
LENIENT = NOT_IN_SCHEMA | {"GET /livez", "GET /readyz"}  # pages about the API; and a prober may add what it likes


def cursor(text):
    raw = text if isinstance(text, bytes) else text.encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def get(market, path):
    """As the company or freelancer who may ask there."""
    if path.startswith(MATCHES):
        path = f"/v1/missions/{market.mission}{path}"
    client = market["freelancer" if path.startswith(FITTING) else "company A"]
    client.raise_request_exception = False
    return client.get(path)


LIMITS = ["0", "-1", "101", "x", "", "1.5", "5.0", "1e1", " 5", "+5", "1_0", "٥", "9" * 30, "9" * 5_000, "null", "5,6"]
CURSORS = {
    "no base64": "!!!!",
    "one letter": "a",
    "rubbish": cursor(b"\xff\x00\xfe"),
    "NUL": cursor("\x00"),
    "words": cursor("hello"),
    "empty": "",
    "negative": cursor("-5"),
    "beyond a bigint": cursor("9" * 20),
    "beyond anything": cursor("9" * 120),
    "decimal": cursor("1.5"),
    "not finite": cursor("inf"),
    "Arabic digits": cursor("٥"),
    "underscore": cursor("1_0"),
    "blank": cursor(" 1"),
    "an id in another writing": cursor("urn:uuid:" + str(uuid4())),
    "JSON": cursor('{"id": 1}'),
    "too long": "A" * 10_000,
}
PAGED = [MISSIONS, MATCHES, FITTING]


@pytest.mark.parametrize("path", [*PAGED, SKILLS])
def test_a_bad_limit_is_refused(market, path):
    more = "&q=py" if path == SKILLS else ""
    for limit in LIMITS:
        assert list(pointers(get(market, f"{path}?limit={limit.replace('+', '%2B')}{more}"))) == ["?limit"], limit


@pytest.mark.parametrize("path", PAGED)
def test_a_bad_cursor_is_refused(market, path):
    for name, text in CURSORS.items():
        assert list(pointers(get(market, f"{path}?cursor={text}"))) == ["?cursor"], name


@pytest.mark.parametrize("path", PAGED)
def test_the_cursor_of_one_list_is_refused_by_another_or_harmless(market, path):
    for place in ("1", str(uuid4()), f"9999:9999:{uuid4()}"):
        assert get(market, f"{path}?cursor={cursor(place)}").status_code in {200, 400}


@pytest.mark.parametrize("path", [*PAGED, f"{SKILLS}?q=py"])
def test_a_repeated_parameter_is_refused(market, path):
    joint = "&" if "?" in path else "?"
    assert pointers(get(market, f"{path}{joint}limit=5&limit=6")) == {"?limit": "repeated_parameter"}
    assert pointers(get(market, f"{path}{joint}limit=5&limit=5")) == {"?limit": "repeated_parameter"}


@pytest.mark.parametrize("state", ["lost", "", "Draft", "draft,published", "%00", "é"])
def test_a_bad_state_is_refused(company_client, state):
    assert list(pointers(company_client.get(f"{MISSIONS}?state={state}"))) == ["?state"]


@pytest.mark.parametrize("query", ["limit=%FF", "limit=%C3%28", "%FF=1", "state=%ED%A0%80", "limit=%C0%80"])
def test_a_query_that_is_not_utf_8_is_refused(company_client, query):
    assert pointers(company_client.get(f"{MISSIONS}?{query}")) == {"?": "query_unreadable"}


def test_a_query_may_be_plain_utf_8_without_percent_signs(anonymous):
    answer = anonymous.get(SKILLS, QUERY_STRING="q=données".encode().decode("latin-1"))
    assert answer.status_code == 200


@pytest.mark.parametrize("charset", ["utf-16", "latin-1", "nonsense"])
def test_a_query_is_utf_8_whatever_the_header_says(company_client, charset):
    content_type = f"application/json; charset={charset}"
    answer = send(company_client, b"", path=f"{MISSIONS}?limit=%35", verb="GET", content_type=content_type)
    assert answer.status_code == 200


@pytest.mark.parametrize("query", ["q=", "q=%20", "q=" + "x" * 101, "q=%00", "limit=5", "q=%C2%AD", "q=%CC%81"])
def test_a_completion_of_nothing_is_refused(anonymous, query):
    assert list(pointers(anonymous.get(f"{SKILLS}?{query}"))) == ["?q"]


@pytest.mark.parametrize("route", [route for route in TABLE if route not in LENIENT])
def test_no_route_ignores_a_parameter_that_it_does_not_know(market, route):
    caller = next(name for name in ("company A", "freelancer") if ask(market, name, route).status_code < 400)
    verb, path = route.split()
    path = path.format(mission_id=market.spare, slug="python")
    answer = getattr(market[caller], verb.lower())(f"{path}?colour=red", {})
    assert pointers(answer).get("?colour") == "unknown_parameter"


def test_an_empty_parameter_name_is_unknown_too(market):
    assert pointers(get(market, f"{MISSIONS}?=5")) == {"?": "unknown_parameter"}
    assert pointers(get(market, f"{MISSIONS}?limit")) == {"?limit": "invalid"}


@pytest.mark.parametrize("count", [101, 5_000])
def test_very_many_parameters_are_refused(company_client, count):
    query = "&".join(f"p{i}=1" for i in range(count))
    assert company_client.get(f"{MISSIONS}?{query}").status_code == 400
