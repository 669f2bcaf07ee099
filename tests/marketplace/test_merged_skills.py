"""A slug that clients have kept from before its skill was merged into another."""

import pytest

from marketplace.models import Skill
from tests.marketplace.sending import pointers

pytestmark = pytest.mark.django_db
OLD = "go-of-old"


@pytest.fixture(autouse=True)
def merged():
    go = Skill.objects.get(slug="go")
    Skill.objects.create(slug=OLD, label_en=OLD, label_fr=OLD, specialities=go.specialities, merged_into=go)


def test_a_mission_may_name_it_and_asks_for_the_successor(company_client):
    posted = company_client.post("/v1/missions", {"title": "Go", "requirements": [{"skill": OLD}]})
    assert [need["skill"] for need in posted.json()["requirements"]] == ["go"]


def test_a_profile_may_name_it_and_holds_the_successor(freelancer_client):
    saved = freelancer_client.patch("/v1/freelancers/me", {"skills": [{"skill": OLD, "level": 3}]})
    assert [(held["skill"], held["level"]) for held in saved.json()["skills"]] == [("go", 3)]


def test_beside_its_successor_it_is_a_repetition(company_client):
    posted = company_client.post(
        "/v1/missions", {"title": "Go", "requirements": [{"skill": "go"}, {"skill": OLD}, {"skill": "rust"}]}
    )
    assert pointers(posted) == {"/requirements/1/skill": "duplicate_skill"}
