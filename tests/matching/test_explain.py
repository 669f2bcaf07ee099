"""`manage.py explain`: an account of one pair that a person can follow."""

import re
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from marketplace.models import Freelancer, Mission
from matching import account
from matching.models import Match

pytestmark = pytest.mark.django_db
RAG = "retrieval-augmented-generation"
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


def explain(mission: Any, freelancer: Any, language: str = "en") -> str:
    out = StringIO()
    call_command("explain", str(mission), str(freelancer), "--language", language, stdout=out)
    return out.getvalue()


def flat(text: str) -> str:
    """Without the line breaks."""
    return " ".join(text.split())


@pytest.fixture
def post(company_client, rag_mission, settle) -> Any:
    """Publishes a mission with these fields besides and has it matched; returns its id."""

    def posted(**fields: Any) -> str:
        answer = company_client.post("/v1/missions", {**rag_mission, **fields})
        assert answer.status_code == 201, answer.json()
        settle()
        return answer.json()["id"]

    return posted


@pytest.fixture
def ada(make_freelancer) -> Freelancer:
    skills = {RAG: 4, "kubernetes": 2}
    return make_freelancer(skills, headline="RAG engineer", role="ai_engineer", day_rate="700.00")[0]


ASKING = {"languages": ["fr"], "days_per_week": 4, "work_mode": "hybrid", "city": "Paris", "country": "FR"}


@LANGUAGES
def test_the_contributions_add_up_to_the_stored_score(post, ada, language):
    text = explain(post(**ASKING), ada.pk, language).replace(",", ".")

    added = [int(number.replace(".", "")) for number in re.findall(r"× \d\.\d{4} = (\d\.\d{4})", text)]
    [whole] = re.findall(r"^(?:Sum|Somme) +(\d\.\d{4})$", text, re.MULTILINE)
    assert len(added) > 5
    assert sum(added) == int(whole.replace(".", "")) == Match.objects.get().score


@LANGUAGES
def test_no_line_is_wider_than_a_hundred_columns(post, make_freelancer, language):
    headline = "Engineer of language models, retrieval, evaluation and everything around these " * 2
    long, _client = make_freelancer({RAG: 1}, display_name="A" * 80, headline=headline[:160], day_rate="900.00")

    text = explain(post(title="A very long title " * 8, **ASKING), long.pk, language)
    assert max(len(line) for line in text.splitlines()) <= 100


def test_it_says_who_and_what_and_where_they_stand(post, ada):
    text = explain(post(), ada.pk)

    for words in ("RAG assistant for our lawyers", "Acme · published", "Ada – RAG engineer", "1 (1 of 1 who match)"):
        assert words in text


def test_it_says_what_is_missing_and_what_one_change_would_add(post, ada):
    text = explain(post(**ASKING), ada.pk)

    assert re.search(r"^Missing +Docker, Python$", text, re.MULTILINE)
    assert re.search(r"^Best change +Python", text, re.MULTILINE)
    assert re.search(r"^Not stated .*languages", text, re.MULTILINE)


def test_it_shows_through_which_skill_a_requirement_is_met(post, ada):
    rows = {line[2:29].strip(): line for line in explain(post(), ada.pk).splitlines() if line[:2] in ("* ", "  ")}

    assert re.search(
        r"confirmed +expert +itself +1\.0000", next(row for name, row in rows.items() if "Retrieval" in name)
    )
    assert re.search(r"Kubernetes +\d+ %", rows["Docker"])


def test_french_is_french(post, ada):
    text = explain(post(**ASKING), ada.pk, "fr")

    for words in ("Exigences", "confirmé", "elle-même", "valeur × poids = apport", "Somme", "Absent", "publiée"):
        assert words in text


def test_it_is_worked_out_now_and_told_beside_what_is_stored(post, ada):
    mission = post()
    before = explain(mission, ada.pk)
    Match.objects.update(score=17)

    assert "score 0.0017" in explain(mission, ada.pk)
    assert before.split("\nScore")[1] == explain(mission, ada.pk).split("\nScore")[1]


def test_both_sides_may_be_named_by_their_external_ref(post, ada):
    Freelancer.objects.filter(pk=ada.pk).update(external_ref="crm-17")
    mission = post(external_ref="ERP-1")

    assert explain("ERP-1", "crm-17") == explain(mission, ada.pk)


@pytest.mark.parametrize(
    ("mission", "freelancer", "words"), [("x", None, "no mission .* 'x'"), (None, "y", "no freelancer")]
)
def test_an_unknown_name_is_said_to_be_so(post, ada, mission, freelancer, words):
    with pytest.raises(CommandError, match=words):
        explain(mission or post(), freelancer or ada.pk)


def test_a_reference_that_two_companies_use_is_not_guessed(post, ada, make_company):
    Mission.objects.create(company=make_company("Other")[0], title="T", external_ref="ERP-1")
    mission = post(external_ref="ERP-1")

    with pytest.raises(CommandError, match=mission):
        explain("ERP-1", ada.pk)


NO_MATCH = {
    "empty_profile": ({}, {}, "states no skill", "ne déclare aucune compétence"),
    "no_overlap": ({}, {"cobol": 4}, "no skill held covers any", "aucune compétence déclarée ne couvre"),
    "excluded": (
        {"hard_filters": ["essentials", "budget"]},
        {RAG: 4},
        "the hard filter on essentials excludes",
        "le filtre strict « compétences essentielles » exclut",
    ),
}


@pytest.mark.parametrize("case", NO_MATCH)
def test_why_a_pair_is_no_match_is_said_in_both_languages(post, make_freelancer, case):
    asked, skills, english, french = NO_MATCH[case]
    someone = make_freelancer(skills, day_rate="600.00")[0].pk
    mission = post(**asked)

    assert english in flat(explain(mission, someone))
    assert french in flat(explain(mission, someone, "fr"))


def test_only_the_filter_that_excludes_is_named(post, make_freelancer):
    someone = make_freelancer({RAG: 4}, day_rate="600.00")[0].pk
    text = flat(explain(post(hard_filters=["essentials", "budget"]), someone))

    assert "filter on essentials" in text
    assert "filter on budget" not in text


def test_an_excluded_profile_is_shown_with_the_score_that_it_would_have(post, make_freelancer):
    someone = make_freelancer({RAG: 4, "python": 4}, day_rate="600.00")[0].pk
    free, strict = post(), post(hard_filters=["languages"], languages=["fr"], weights={"languages": 0})

    score = re.search(r"^Score +(\S+)$", explain(free, someone), re.MULTILINE)[1]
    assert f"Score         {score}" in explain(strict, someone)


@pytest.mark.parametrize(("language", "words"), [("en", "not published (closed)"), ("fr", "n'est pas publiée (close)")])
def test_a_mission_that_is_not_published_is_said_to_be_so(post, ada, company_client, language, words):
    mission = post()
    company_client.post(f"/v1/missions/{mission}/close")

    assert words in flat(explain(mission, ada.pk, language))


@pytest.mark.parametrize(
    ("language", "words"), [("en", "place 2 is beyond the best 1:"), ("fr", "la place 2 est au-delà des 1 meilleurs")]
)
def test_how_far_behind_the_best_somebody_is(post, make_freelancer, monkeypatch, language, words):
    monkeypatch.setattr(account, "BEST", 1)
    make_freelancer({RAG: 4, "python": 4, "docker": 4})
    second = make_freelancer({RAG: 4, "python": 4})[0]
    mission = post()

    best, own = Match.objects.get(rank=1).score, Match.objects.get(freelancer=second).score
    text = flat(explain(mission, second.pk, language)).replace("0,", "0.")
    assert words in text
    assert f"0.{best - own:04d}" in text


def test_who_lost_the_lot_is_told_so(post, make_freelancer, monkeypatch):
    monkeypatch.setattr(account, "BEST", 1)
    for _equal in range(2):
        make_freelancer({RAG: 4})
    mission = post()

    last = Match.objects.get(rank=2).freelancer_id
    assert "the last has the same score, and comes first by focus or lot" in flat(explain(mission, last))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "capped: the mission wants 1 at most of one city, and that many better ones are of Paris, too."),
        ("fr", "plafonné : la mission en veut 1 au plus par ville, et autant de meilleurs ont déjà Paris."),
    ],
)
def test_the_cap_that_keeps_somebody_out_is_named(post, make_freelancer, language, words):
    make_freelancer({RAG: 4}, city="Paris", country="FR")
    second = make_freelancer({RAG: 1}, city="Paris", country="FR")[0].pk

    assert words in flat(explain(post(max_per_city=1), second, language))


def test_a_match_has_no_reason_against_it(post, ada):
    assert "No match" not in explain(post(), ada.pk)
