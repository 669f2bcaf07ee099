"""`POST /v1/missions` with a brief and no requirements: what is left out is read from the brief, and said."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.marketplace.sending import pointers

pytestmark = pytest.mark.django_db

BRIEF = """Mission : Assistant RAG pour notre service client
Nous cherchons un ingénieur IA senior : Python et LangChain indispensables, Kubernetes serait un plus.
Lyon, hybride. TJM 550-650€ HT. Anglais courant."""


def post(client, **body):
    answer = client.post("/v1/missions", {"state": "published", **body})
    assert answer.status_code == 201, answer.json()
    return answer.json()


def skills(mission):
    return {need["skill"]: need["importance"] for need in mission["requirements"]}


def test_a_plain_brief_is_a_whole_mission(company_client):
    mission = post(company_client, brief=BRIEF)
    assert mission["title"] == "Assistant RAG pour notre service client"
    assert {"python": "essential", "langchain": "essential", "kubernetes": "optional"}.items() <= skills(
        mission
    ).items()
    assert (mission["budget_min"], mission["budget_max"], mission["city"]) == ("550.00", "650.00", "Lyon")


def test_the_industry_of_a_brief_is_taken(company_client):
    mission = post(company_client, brief=f"{BRIEF} Notre client est une banque privée.")

    assert mission["domains"] == ["banking_finance"]


def test_the_industries_that_an_adviser_lists_are_noted_and_not_taken(company_client):
    mission = post(company_client, brief=f"{BRIEF} Nos secteurs : banque, assurance, retail, télécom et luxe.")

    assert mission["domains"] == []
    assert ("domains", "unsure") in {(note["field"], note["code"]) for note in mission["parsed"]["notes"]}


def test_the_industry_that_the_body_gives_wins(company_client):
    mission = post(company_client, brief=f"{BRIEF} Notre client est une banque privée.", domains=["legal"])

    assert mission["domains"] == ["legal"]


def test_the_answer_says_what_was_read_and_where(company_client):
    mission = post(company_client, brief=BRIEF)
    budget = next(field for field in mission["parsed"]["fields"] if field["field"] == "budget_max")
    [words] = budget["evidence"]
    assert mission["brief"][words["start"] : words["end"]] == words["words"]
    assert "650" in words["words"]
    assert {need["skill"] for need in mission["parsed"]["requirements"]} == skills(mission).keys()


def test_blanks_around_the_brief_do_not_shift_the_evidence(company_client):
    mission = post(company_client, brief=f"\n\n   {BRIEF}  ")
    for field in mission["parsed"]["fields"]:
        for words in field["evidence"]:
            assert mission["brief"][words["start"] : words["end"]] == words["words"]


def test_a_title_that_is_given_is_read_too_and_its_words_are_told_apart(company_client):
    title = "Data engineer senior – Snowflake"
    mission = post(company_client, title=title, brief="Indispensable : Python et dbt.\nTJM : 600 €.")

    assert (mission["role"], mission["seniority"]) == ("data_engineer", "senior")
    assert skills(mission).keys() == {"python", "dbt", "snowflake"}
    texts = {"title": title, "text": mission["brief"]}
    found = [*mission["parsed"]["fields"], *mission["parsed"]["requirements"]]
    words = [words for reading in found for words in reading["evidence"]]
    assert {one["of"] for one in words} == {"title", "text"}
    for one in words:
        assert texts[one["of"]][one["start"] : one["end"]] == one["words"]


def test_what_the_body_says_wins(company_client):
    mission = post(company_client, brief=BRIEF, title="Ours", budget_max="500.00", role="nlp_engineer")
    assert (mission["title"], mission["role"]) == ("Ours", "nlp_engineer")
    assert (mission["budget_min"], mission["budget_max"]) == (None, "500.00")  # half of a range would be a third one
    assert {field["field"] for field in mission["parsed"]["fields"]}.isdisjoint(
        {"title", "role", "budget_min", "budget_max"}
    )


def test_half_a_place_that_agrees_keeps_the_rest(company_client):
    mission = post(company_client, brief=BRIEF, city="lyon")
    assert (mission["city"], mission["country"], mission["work_mode"]) == ("lyon", "FR", "hybrid")
    assert mission["latitude"] is not None


def test_another_place_leaves_the_one_of_the_brief_out_and_notes_it(company_client):
    mission = post(company_client, brief=BRIEF, city="Nantes")
    assert (mission["city"], mission["country"], mission["latitude"]) == ("Nantes", "", None)
    notes = {(note["field"], note["code"]) for note in mission["parsed"]["notes"]}
    assert {("country", "given_otherwise"), ("latitude", "given_otherwise"), ("work_mode", "place_missing")} <= notes


@pytest.mark.parametrize(("given", "kept"), [("550", "650.00"), ("550.00", "650.00"), ("500.00", None)])
def test_the_other_end_of_the_budget_is_kept_where_this_one_agrees(company_client, given, kept):
    mission = post(company_client, brief=BRIEF, budget_min=given)
    assert mission["budget_max"] == kept


def test_given_requirements_are_the_mission_and_nothing_is_read(company_client):
    mission = post(company_client, brief=BRIEF, title="Ours", requirements=[{"skill": "rust"}])
    assert (skills(mission), mission["parsed"]) == ({"rust": "essential"}, None)
    assert (mission["city"], mission["budget_max"]) == ("", None)


def test_an_empty_list_of_requirements_is_none(company_client):
    assert "python" in skills(post(company_client, brief=BRIEF, requirements=[]))


def test_a_brief_without_skills_cannot_be_published_as_it_is(company_client):
    answer = company_client.post(
        "/v1/missions", {"state": "published", "title": "Sea", "brief": "Nous aimons la mer et les nuages."}
    )
    assert pointers(answer) == {"/brief": "brief_without_skills"}


def test_a_brief_without_skills_may_be_a_draft(company_client):
    mission = post(company_client, state="draft", title="Sea", brief="Nous aimons la mer et les nuages.")
    assert skills(mission) == {}


def test_a_title_that_nobody_gives_is_asked_for(company_client):
    assert pointers(company_client.post("/v1/missions", {"state": "draft"})) == {"/title": "required"}


def test_a_mode_without_place_is_left_out_and_noted(company_client):
    mission = post(company_client, title="Hybrid", brief="Mission Python en mode hybride.")
    assert mission["work_mode"] == "unspecified"
    assert [note["code"] for note in mission["parsed"]["notes"]] == ["place_missing"]


def test_what_was_read_with_doubt_is_noted_and_not_taken(company_client):
    brief = "Mission Python. Vous accompagnez les équipes."
    mission = post(company_client, title="Doubt", brief=brief)
    assert mission["knowledge_transfer"] == "none"
    assert [(note["field"], note["code"]) for note in mission["parsed"]["notes"]] == [("knowledge_transfer", "unsure")]
    draft = company_client.post("/v1/briefs/parse", {"text": brief}).json()["draft"]
    assert draft["knowledge_transfer"] == "coaching"  # for somebody to look at


def test_the_mode_is_taken_when_the_body_gives_the_place(company_client):
    mission = post(company_client, title="Hybrid", brief="Mission Python en mode hybride.", city="Lyon", country="FR")
    assert mission["work_mode"] == "hybrid"


def test_a_long_brief_gets_the_usual_error(company_client):
    answer = company_client.post("/v1/missions", {"title": "Long", "brief": "Python " * 3000})
    assert pointers(answer) == {"/brief": "max_length"}


def test_a_replay_says_the_same(company_client):
    body = {"state": "published", "brief": BRIEF}
    first, second = (
        company_client.post("/v1/missions", body, headers={"Idempotency-Key": "the-same-one"}) for _ in range(2)
    )
    assert first.json() == second.json()
    assert second["Idempotent-Replayed"] == "true"


@pytest.mark.parametrize("late", ["dès que possible", "ASAP", "immédiatement"])
def test_as_soon_as_possible_is_today(company_client, late):
    mission = post(company_client, title="Now", brief=f"Mission Python, démarrage {late}.")
    today = timezone.now().date()
    assert mission["start_date"] in {today.isoformat(), (today - timedelta(days=1)).isoformat()}  # midnight may pass


def test_more_skills_than_a_mission_takes_are_cut_to_the_surest(company_client):
    from marketplace.taxonomy.vocabulary import load_vocabulary  # noqa: PLC0415

    labels = [skill.label_en for skill in load_vocabulary().skills][:120]
    mission = post(
        company_client, title="Everything", brief="Requirements: " + ", ".join(labels) + ", PyTorch, Docker."
    )
    assert len(mission["requirements"]) == 50
    assert "too_many_skills" in [note["code"] for note in mission["parsed"]["notes"]]
