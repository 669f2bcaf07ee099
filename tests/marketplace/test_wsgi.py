"""What Django is handed of a media type."""

import pytest

from marketplace import wsgi


@pytest.mark.parametrize(
    ("sent", "handed"),
    [
        ("application/json", "application/json"),
        ("Application/JSON; charset=utf-8", "application/json; charset=utf-8"),
        ("application/json; charset=zlib", "application/json; charset=refused"),
        ("Multipart/Form-Data; boundary=AbC", "multipart/form-data; boundary=AbC"),
        ("multipart/form-data; boundary=AbC; charset=zlib", "multipart/form-data; boundary=AbC; charset=refused"),
        ("multipart/form-data; charset=zlib; boundary=AbC", "multipart/form-data; charset=refused; boundary=AbC"),
        ("", ""),
    ],
)
def test_the_type_is_in_small_letters_its_charset_harmless_and_the_rest_as_sent(monkeypatch, sent, handed):
    monkeypatch.setattr(wsgi, "_django", lambda environ, start_response: [environ["CONTENT_TYPE"].encode()])
    assert wsgi.application({"CONTENT_TYPE": sent}, lambda *_: None) == [handed.encode()]
