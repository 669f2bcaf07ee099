"""`GET /v1/skills/{slug}`: one skill, its names, its neighbours, and its market."""

import pytest

from marketplace.taxonomy.vocabulary import Vocabulary, load_vocabulary

pytestmark = pytest.mark.django_db


def detail(client, slug):
    answer = client.get(f"/v1/skills/{slug}")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def test_it_tells_names_and_neighbours(anonymous):
    skill = detail(anonymous, "python")
    assert (skill["label_en"], skill["status"]) == ("Python", "active")
    assert "Python 3" in skill["aliases"]
    strengths = [related["strength"] for related in skill["related"]]
    assert strengths == sorted(strengths, reverse=True)
    assert all(0 < strength < 1 for strength in strengths)
    assert {"slug", "label_en", "label_fr", "strength"} == skill["related"][0].keys()


def test_it_counts_published_missions_and_freelancers(anonymous, company_client, make_freelancer):
    body = {"title": "Rust", "requirements": [{"skill": "rust"}]}
    for state in ("published", "published", "draft"):
        company_client.post("/v1/missions", {**body, "state": state})
    for _ in range(3):
        make_freelancer({"rust": 3})
    make_freelancer({"python": 3})
    assert (detail(anonymous, "rust")["demand"], detail(anonymous, "rust")["supply"]) == (2, 3)


def test_an_unknown_slug_is_not_found(anonymous):
    assert anonymous.get("/v1/skills/no-such-skill").status_code == 404


@pytest.fixture
def merged(monkeypatch):
    """A vocabulary in which `golang-old` was merged into `go`."""
    packaged = load_vocabulary()
    vocabulary = Vocabulary(packaged.version, packaged.specialities, packaged.skills, merged={"golang-old": "go"})
    for module in ("skills", "skill_slugs"):
        monkeypatch.setattr(f"marketplace.api.{module}.load_vocabulary", lambda: vocabulary, raising=False)
    from marketplace.api import skills  # noqa: PLC0415

    skills._formerly.cache_clear()
    yield
    monkeypatch.undo()
    skills._formerly.cache_clear()


def test_the_slug_of_a_merged_skill_gives_its_successor(anonymous, merged):
    skill = detail(anonymous, "golang-old")
    assert (skill["slug"], skill["formerly"]) == ("go", ["golang-old"])
