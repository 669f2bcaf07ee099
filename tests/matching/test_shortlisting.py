"""Both sides are told what a score means, and everybody by what rules."""

from math import exp

import pytest

from matching.scoring.calibration import shortlisting

pytestmark = pytest.mark.django_db


@pytest.fixture
def matches(company_client, make_freelancer, rag_mission, settle):
    """The path of a mission's matches, of which there is one."""
    make_freelancer({"retrieval-augmented-generation": 4, "python": 3}, role="ai_engineer")
    mission = company_client.post("/v1/missions", rag_mission).json()["id"]
    settle()
    return f"/v1/missions/{mission}/matches"


@pytest.mark.parametrize(("language", "label"), [("en", "Strong match"), ("fr", "Profil très adapté")])
def test_the_label_is_in_the_language_of_the_request(company_client, matches, language, label, monkeypatch):
    monkeypatch.setattr("matching.api.bodies.shortlisting", lambda **_shown: shortlisting(score=10_000, coverage=0))

    [match] = company_client.get(matches, headers={"Accept-Language": language}).json()["results"]
    assert match["shortlisting"]["label"] == label
    assert match["shortlisting"]["band"] == "strong"


def test_anybody_can_work_out_the_probability_from_what_is_published(company_client, anonymous, matches):
    [match] = company_client.get(matches).json()["results"]
    published = anonymous.get("/v1/ranking-parameters").json()["shortlisting"]

    log_odds = published["intercept"] + published["per_score"] * match["score"]
    log_odds += published["per_coverage"] * match["coverage"]
    probability = match["shortlisting"]["probability"]
    assert probability == pytest.approx(1 / (1 + exp(-log_odds)), abs=0.00005)
    assert match["shortlisting"]["band"] == next(b["band"] for b in published["bands"] if probability >= b["lowest"])


def test_a_mission_with_weights_of_its_own_promises_no_probability(
    company_client, make_freelancer, rag_mission, settle
):
    _freelancer, mine = make_freelancer({"retrieval-augmented-generation": 4, "python": 3})
    mission = company_client.post("/v1/missions", {**rag_mission, "weights": {"role": 100}}).json()["id"]
    settle()

    [theirs] = company_client.get(f"/v1/missions/{mission}/matches").json()["results"]
    [own] = mine.get("/v1/freelancers/me/matches").json()["results"]
    assert theirs["shortlisting"] is own["shortlisting"] is None


@pytest.mark.parametrize("said", ["ties", "caps", "shortlisting"])
def test_every_rule_is_published_in_both_languages(anonymous, said):
    page = anonymous.get("/v1/ranking-parameters").json()
    words = page[said] if said in page else {f"meaning_{x}": page[f"{said}_{x}"] for x in ("en", "fr")}

    assert min(len(words["meaning_en"]), len(words["meaning_fr"])) > 0
    assert words["meaning_en"] != words["meaning_fr"]
