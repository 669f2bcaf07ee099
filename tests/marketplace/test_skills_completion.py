"""`GET /v1/skills?q=`: what somebody may mean by the letters typed so far."""

import pytest

from marketplace.taxonomy.vocabulary import load_vocabulary

pytestmark = pytest.mark.django_db


def complete(client, q, **more):
    answer = client.get("/v1/skills", {"q": q, **more})
    assert answer.status_code == 200, answer.json()
    return answer.json()["results"]


def slugs(client, q, **more):
    return [row["slug"] for row in complete(client, q, **more)]


@pytest.mark.parametrize(
    "typed", ["réseaux de neur", "reseaux de neur", "RÉSEAUX DE NEUR", "  Réseaux   de neur", "ŘESEAUX de neur"]
)
def test_accents_case_and_blanks_do_not_matter(anonymous, typed):
    first = complete(anonymous, typed)[0]
    assert "neur" in first["found_by"]
    assert first["slug"] == slugs(anonymous, "reseaux de neur")[0]


@pytest.mark.parametrize(
    ("english", "french"), [("computer vis", "vision par ord"), ("machine learn", "apprentissage aut")]
)
def test_both_languages_lead_to_the_same_skill(anonymous, english, french):
    assert slugs(anonymous, english)[0] == slugs(anonymous, french)[0]


def test_an_alias_finds_its_skill_and_says_so(anonymous):
    found = complete(anonymous, "k8s")[0]
    assert (found["slug"], found["found_by"].lower()) == ("kubernetes", "k8s")


def test_a_typo_is_forgiven(anonymous):
    assert slugs(anonymous, "kuberentes")[0] == "kubernetes"
    assert slugs(anonymous, "py_hon")[0] == "python"


def test_the_whole_name_comes_before_longer_ones(anonymous):
    assert slugs(anonymous, "go")[0] == "go"
    assert slugs(anonymous, "react")[:2] == ["react", "react-native"]


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_there_are_never_more_than_asked_for(anonymous, limit):
    assert 0 < len(complete(anonymous, "a", limit=limit)) <= limit
    assert slugs(anonymous, "a", limit=limit) == slugs(anonymous, "a", limit=50)[:limit]


@pytest.mark.parametrize("q", ["%", "_", "\\", "%%%", "'; --", "qzqzqz", "🚀", "%" * 100])
def test_what_holds_no_letters_of_a_name_finds_nothing(anonymous, q):
    assert complete(anonymous, q) == []


def test_signs_that_belong_to_a_name_count(anonymous):
    assert slugs(anonymous, "c++")[0] == slugs(anonymous, "C++")[0]
    assert "+" in complete(anonymous, "c++")[0]["found_by"]


def test_every_label_in_either_language_finds_its_skill_first(anonymous):
    for skill in load_vocabulary().skills[::12]:
        assert skill.slug in slugs(anonymous, skill.label_en)[:2], skill.label_en
        assert skill.slug in slugs(anonymous, skill.label_fr)[:2], skill.label_fr
