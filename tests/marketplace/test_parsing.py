"""`POST /v1/briefs/parse` and `/v1/profiles/parse`: from pasted text or a document to a body that can be sent."""

import io
from threading import Semaphore

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from marketplace.briefs.documents import reader
from tests.marketplace.sending import pointers, send

pytestmark = pytest.mark.django_db

BRIEF = """Mission : Assistant RAG pour notre service client

Nous cherchons un ingénieur IA senior. Python et LangChain indispensables (5 ans d'expérience en Python),
Kubernetes serait un plus, pas de PHP.
À Lyon, deux jours de télétravail par semaine. Anglais courant. TJM 550-650€ HT, démarrage le 4 janvier 2027, 6 mois.
"""
CV = """Data scientist senior, 8 ans d'expérience, basée à Nantes. TJM 600 €.
Python (expert), scikit-learn, notions de Kubernetes. Anglais courant."""
ROUTES = ("/v1/briefs/parse", "/v1/profiles/parse")


def parse(client, text, route="/v1/briefs/parse"):
    answer = client.post(route, {"text": text})
    assert answer.status_code == 200, answer.json()
    return answer.json()


def upload(client, data, *, name="brief.docx", route="/v1/briefs/parse"):
    return client.post(route, {"file": SimpleUploadedFile(name, data)}, format="multipart")


def word(*paragraphs):
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def test_a_brief_becomes_a_mission_with_its_reasons(company_client):
    parsed = parse(company_client, BRIEF)
    draft = parsed["draft"]
    importance = {need["skill"]: need["importance"] for need in draft["requirements"]}
    assert importance["python"] == importance["langchain"] == "essential"
    assert importance["kubernetes"] == "optional"
    assert [skill["skill"] for skill in parsed["excluded"]] == ["php"]
    wanted = {
        "title": "Assistant RAG pour notre service client",
        "role": "ai_engineer",
        "seniority": "senior",
        "budget_min": "550.00",
        "budget_max": "650.00",
        "start_date": "2027-01-04",
        "work_mode": "hybrid",
        "city": "Lyon",
        "country": "FR",
        "languages": ["en"],
    }
    assert {name: draft.get(name) for name in wanted} == wanted


@pytest.mark.parametrize(("route", "text"), [(ROUTES[0], BRIEF), (ROUTES[1], CV)])
def test_every_value_of_a_draft_rests_on_words_of_the_text(company_client, route, text):
    parsed = parse(company_client, text, route)
    assert {reading["field"] for reading in parsed["fields"]} == parsed["draft"].keys() - {
        "brief",
        "bio",
        "requirements",
        "skills",
    }
    skills = parsed["requirements"] if "requirements" in parsed else parsed["skills"]
    for reading in [*parsed["fields"], *skills]:
        assert 0 < reading["confidence"] <= 1
        assert reading["evidence"]
        for words in reading["evidence"]:
            assert parsed["text"][words["start"] : words["end"]] == words["words"]


def test_the_draft_can_be_posted_as_it_is(company_client):
    draft = parse(company_client, BRIEF)["draft"]
    posted = company_client.post("/v1/missions", {**draft, "state": "published"})
    assert posted.status_code == 201, posted.json()
    assert posted.json()["parsed"] is None
    assert {name: posted.json()[name] for name in ("title", "budget_max", "city")} == {
        "title": draft["title"],
        "budget_max": "650.00",
        "city": "Lyon",
    }


def test_a_cv_becomes_a_profile_that_can_be_saved(freelancer_client):
    draft = parse(freelancer_client, CV, "/v1/profiles/parse")["draft"]
    levels = {held["skill"]: held["level"] for held in draft["skills"]}
    assert (levels["python"], levels["kubernetes"], levels["scikit-learn"]) == (4, 1, None)
    assert (draft["years_experience"], draft["day_rate"], draft["city"]) == (8, "600.00", "Nantes")
    saved = freelancer_client.patch("/v1/freelancers/me", draft)
    assert saved.status_code == 200, saved.json()
    assert saved.json()["seniority"] == "senior"


def test_the_industries_of_a_brief_and_of_a_cv_are_read(company_client, freelancer_client):
    brief = parse(company_client, f"{BRIEF}Notre client est une compagnie d'assurance.")
    cv = parse(freelancer_client, f"{CV} Cinq ans en banque, jamais dans l'assurance.", "/v1/profiles/parse")

    assert brief["draft"]["domains"] == ["insurance"]
    assert cv["draft"]["domains"] == ["banking_finance"]
    assert freelancer_client.patch("/v1/freelancers/me", cv["draft"]).json()["domains"] == ["banking_finance"]


def test_nobody_is_given_a_name(freelancer_client):
    assert "display_name" not in parse(freelancer_client, f"Jeanne Martin\n{CV}", "/v1/profiles/parse")["draft"]


def test_what_is_not_said_stays_empty(company_client):
    parsed = parse(company_client, "Bonjour, nous aimons les nuages et la mer.")
    assert parsed["draft"].keys() <= {"brief", "requirements", "title"}
    assert parsed["draft"]["requirements"] == []


def test_a_work_mode_without_a_place_is_noted_and_left_out(company_client):
    parsed = parse(company_client, "Mission Python, hybride.")
    assert "work_mode" not in parsed["draft"]
    assert [(note["field"], note["code"]) for note in parsed["notes"]] == [("work_mode", "place_missing")]


def test_a_foreign_rate_is_noted_and_not_converted(company_client):
    parsed = parse(company_client, "Python developer, daily rate £500, remote.")
    assert "budget_max" not in parsed["draft"]
    assert [note["code"] for note in parsed["notes"]] == ["foreign_currency"]


def test_a_document_is_read_like_its_text(company_client):
    answer = upload(company_client, word(*BRIEF.strip().split("\n")))
    assert answer.status_code == 200, answer.json()
    assert answer.json()["draft"]["title"] == "Assistant RAG pour notre service client"
    assert answer.json()["draft"]["budget_max"] == "650.00"


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 422, "document_empty"),
        (bytes(range(256)) * 40, 415, "document_type_unknown"),
        (b"plain words", 415, "document_type_unknown"),
        (b"%PDF-1.7 and nothing more", 422, "document_damaged"),
        (b"x" * (5 * 1024 * 1024 + 1), 413, "document_too_large"),
        (b"x" * (6 * 1024 * 1024), 413, "document_too_large"),
    ],
    ids=["empty", "binary", "text", "truncated", "one byte too many", "a megabyte too many"],
)
def test_a_document_that_cannot_be_read_says_why(company_client, data, status, code):
    answer = upload(company_client, data, name="cv.pdf")
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_document_in_a_crowd_may_come_again_shortly(company_client, monkeypatch):
    monkeypatch.setattr(reader, "_PLACES", Semaphore(0))
    company_client.raise_request_exception = False
    answer = upload(company_client, word("Python"))
    assert (answer.status_code, answer.json()["code"]) == (503, "documents_busy")
    assert int(answer["Retry-After"]) > 0


def test_a_document_without_words_says_so(company_client):
    assert pointers(upload(company_client, word("12 — 34", "…"))) == {"/file": "text_without_words"}


def test_a_document_longer_than_a_brief_may_be_says_so(company_client):
    answer = upload(company_client, word("mot " * 5001))
    assert (answer.status_code, answer.json()["code"]) == (422, "document_too_long")


def test_a_form_holds_one_file_and_nothing_else(company_client):
    file = lambda: SimpleUploadedFile("brief.docx", word("Python"))  # noqa: E731
    two = company_client.post(ROUTES[0], {"file": [file(), file()]}, format="multipart")
    assert pointers(two) == {"/file": "repeated_file"}
    other = company_client.post(ROUTES[0], {"file": file(), "language": "fr"}, format="multipart")
    assert pointers(other) == {"/language": "unknown_field"}
    none = company_client.post(ROUTES[0], {"document": file()}, format="multipart")
    assert pointers(none) == {"/document": "unknown_field", "/file": "required"}


def test_a_form_without_its_boundary_says_so_in_the_language_of_the_request(company_client):
    sent = {"path": ROUTES[0], "content_type": "multipart/form-data", "Accept-Language": "fr"}
    answer = send(company_client, b"--x", **sent)
    assert (answer.status_code, answer.json()["code"]) == (400, "parse_error")
    assert "formulaire" in answer.json()["detail"]


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "blank"),
        ("   \n\t ", "blank"),
        ("x" * 200_000, "max_length"),
        ("\u200f\u202e\u2066\u2069", "text_without_words"),
        ("🚀" * 10_000, "text_without_words"),
        ("12345 — !", "text_without_words"),
        (17, "not_a_string"),
        (None, "null"),
    ],
    ids=["empty", "blanks", "200 kB", "right-to-left marks", "emojis", "digits", "number", "null"],
)
def test_a_text_that_cannot_be_read_says_why(company_client, route, text, code):
    assert pointers(company_client.post(route, {"text": text})) == {"/text": code}


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "body", [b'{"text": "Py\\u0000thon"}', b'{"text": "Py\\ud800thon"}', b"\xff\xfe\x00binary", b"{"], ids=repr
)
def test_bytes_that_are_no_text_are_refused(company_client, route, body):
    answer = send(company_client, body, path=route)
    assert (answer.status_code, answer.json()["code"]) == (400, "parse_error")


def test_marks_and_emojis_among_the_words_do_no_harm(company_client):
    parsed = parse(company_client, "🚀\u202e Nous cherchons Python \u200f🚀, TJM 500 €")
    assert [need["skill"] for need in parsed["draft"]["requirements"]] == ["python"]
    assert parsed["draft"]["budget_max"] == "500.00"


def test_nothing_is_stored(company_client):
    parse(company_client, BRIEF)
    assert company_client.get("/v1/missions").json()["results"] == []
