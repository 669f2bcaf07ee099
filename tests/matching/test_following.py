"""Matches follow what they were made of, whatever happens at the same time."""

from functools import partial
from typing import Any

import pytest

from marketplace.models import PoolVersion, Skill, WorkOrder
from marketplace.services.freelancers import MANY, HeldSkill, announce_profiles, update_profile
from marketplace.work import orders
from marketplace.work.names import MATCH_FREELANCER, MATCH_MISSION
from marketplace.work.registry import kind_named
from marketplace.work.tasks import answer
from matching.models import Match, MatchSet
from matching.scoring.ranking import rank
from matching.scoring.units import ALGORITHM_VERSION
from matching.services import find_matches, follow_profile, follow_the_algorithm
from matching.snapshot import load_snapshot

pytestmark = pytest.mark.django_db
RAG = "retrieval-augmented-generation"


@pytest.fixture
def posted(company_client, rag_mission) -> Any:
    """The id of a published mission."""
    return company_client.post("/v1/missions", rag_mission).json()["id"]


def _order(kind: str) -> WorkOrder:
    return WorkOrder.objects.get(kind=kind)


def test_a_run_that_read_the_pool_before_a_change_is_run_again(posted, make_freelancer, settle):
    freelancer, _client = make_freelancer({RAG: 4})
    under_way = orders.claim(order_id=_order(MATCH_MISSION).pk, kind=kind_named(MATCH_MISSION))
    write = kind_named(MATCH_MISSION).handler(under_way.subject)  # has read the pool, has stored nothing

    update_profile(freelancer_id=freelancer.pk, values={}, skills=[])
    follow_profile(freelancer_id=freelancer.pk)()
    orders.settle(under_way, write)
    assert Match.objects.count() == 1  # of a profile that is empty by now …

    settle()
    assert Match.objects.count() == 0  # … but not for long


def test_who_is_erased_without_a_word_leaves_every_list_and_stops_none(posted, make_freelancer, settle):
    """A row that is deleted by hand counts no new version of the pool, so the worker still has it in its memory."""
    stays, _client = make_freelancer({RAG: 2})
    goes, _client = make_freelancer({RAG: 4})
    settle()
    assert list(Match.objects.order_by("rank").values_list("freelancer", flat=True)) == [goes.pk, stays.pk]

    goes.delete()
    find_matches(mission_id=MatchSet.objects.get().pk, now=MatchSet.objects.get().matched_at)()

    assert list(Match.objects.values_list("rank", "freelancer")) == [(1, stays.pk)]


def test_running_again_changes_nothing(posted, make_freelancer, settle):
    make_freelancer({RAG: 4})
    make_freelancer({"python": 2})
    settle()
    before = list(Match.objects.order_by("rank").values("freelancer", "rank", "score", "previous_score"))
    set_before = MatchSet.objects.get().snapshot_version
    find_matches(mission_id=MatchSet.objects.get().pk, now=MatchSet.objects.get().matched_at)()
    assert list(Match.objects.order_by("rank").values("freelancer", "rank", "score", "previous_score")) == before
    assert MatchSet.objects.get().snapshot_version == set_before


def test_a_new_score_keeps_the_previous_one(posted, make_freelancer, settle):
    freelancer, client = make_freelancer({RAG: 2})
    settle()
    first = Match.objects.get().score
    client.patch("/v1/freelancers/me", {"skills": [{"skill": RAG, "level": 4}]})
    settle()
    match = Match.objects.get(freelancer=freelancer)
    assert match.score > first
    assert match.previous_score == first


def test_a_profile_that_touches_no_mission_re_ranks_none(posted, make_freelancer, settle):
    settle()
    wanted = _order(MATCH_MISSION).wanted
    make_freelancer({"cobol": 4})
    settle()
    assert _order(MATCH_MISSION).wanted == wanted


def test_a_profile_below_a_full_list_re_ranks_none(posted, make_freelancer, settle, monkeypatch):
    monkeypatch.setattr("matching.services.BEST", 2)
    monkeypatch.setattr("matching.services.rank", partial(rank, limit=2))
    for _somebody in range(2):
        make_freelancer({RAG: 4, "python": 4})
    settle()
    wanted = _order(MATCH_MISSION).wanted
    make_freelancer({"python": 1})
    settle()
    assert _order(MATCH_MISSION).wanted == wanted


def test_a_closed_mission_keeps_the_matches_that_it_had(posted, company_client, make_freelancer, settle):
    _freelancer, client = make_freelancer({RAG: 4})
    settle()
    company_client.post(f"/v1/missions/{posted}/close")
    client.patch("/v1/freelancers/me", {"skills": []})
    settle()
    assert Match.objects.count() == 1
    assert client.get("/v1/freelancers/me/matches").json()["results"] == []


def test_many_profiles_at_once_re_rank_every_open_mission_instead(posted, make_freelancer, settle):
    settle()
    people = [make_freelancer({RAG: 1})[0].pk for _somebody in range(3)]
    settle()
    owed = WorkOrder.objects.filter(kind=MATCH_FREELANCER, done=0).count()
    wanted = _order(MATCH_MISSION).wanted
    announce_profiles(people * (MANY // 3 + 1))
    assert WorkOrder.objects.filter(kind=MATCH_FREELANCER, done=0).count() == owed
    settle()
    assert _order(MATCH_MISSION).wanted == wanted + 1


def test_a_mission_published_while_many_profiles_are_written_is_ranked_anew(
    company_client, rag_mission, make_freelancer, settle
):
    people = [make_freelancer({RAG: 4})[0].pk for _somebody in range(3)]
    settle()
    announce_profiles(people * (MANY // 3 + 1))  # had read which missions are open, if it did so now
    mission = company_client.post("/v1/missions", rag_mission).json()["id"]
    order = WorkOrder.objects.get(kind=MATCH_MISSION, subject=mission)
    answer(order.pk)  # reads the pool that the bulk writer has not committed yet
    settle()
    order.refresh_from_db()
    assert order.wanted == 2


def test_a_stale_run_that_stores_while_a_profile_is_followed_is_run_again(
    posted, company_client, make_freelancer, settle, monkeypatch
):
    monkeypatch.setattr("matching.services.BEST", 2)
    monkeypatch.setattr("matching.services.rank", partial(rank, limit=2))
    for _somebody in range(2):
        make_freelancer({RAG: 4, "python": 4})
    newcomer, _client = make_freelancer({"excel": 1})
    settle()  # the list is full, of people whom the newcomer cannot reach
    company_client.patch(f"/v1/missions/{posted}", {"requirements": [{"skill": "cobol", "minimum_level": 4}]})
    stale = orders.claim(order_id=_order(MATCH_MISSION).pk, kind=kind_named(MATCH_MISSION))
    write_stale = kind_named(MATCH_MISSION).handler(stale.subject)  # nobody knows COBOL yet

    update_profile(freelancer_id=newcomer.pk, values={}, skills=[HeldSkill(_skill("cobol"), level=1)])
    owed = WorkOrder.objects.get(kind=MATCH_FREELANCER, subject=newcomer.pk)
    following = orders.claim(order_id=owed.pk, kind=kind_named(MATCH_FREELANCER))
    write_following = kind_named(MATCH_FREELANCER).handler(newcomer.pk)
    orders.settle(stale, write_stale)
    orders.settle(following, write_following)
    settle()

    assert [match.freelancer_id for match in Match.objects.all()] == [newcomer.pk]


def test_after_a_release_of_the_scorer_what_the_old_one_ranked_is_ranked_again(make_freelancer, posted, settle):
    make_freelancer({RAG: 4})
    settle()
    done = _order(MATCH_MISSION).done
    follow_the_algorithm()
    assert _order(MATCH_MISSION).wanted == done  # nothing is owed to the scorer that ranked it

    MatchSet.objects.update(algorithm_version="2000.01.1")
    follow_the_algorithm()
    settle()
    assert MatchSet.objects.get().algorithm_version == ALGORITHM_VERSION


def test_the_snapshot_is_read_again_only_after_a_change(make_freelancer):
    freelancer, _client = make_freelancer({RAG: 4})
    first = load_snapshot()
    assert load_snapshot(known=first) is first
    update_profile(freelancer_id=freelancer.pk, values={"headline": "RAG"}, skills=[HeldSkill(_skill("python"))])
    second = load_snapshot(known=first)
    assert second.version == first.version + 1 == PoolVersion.current()[1]
    assert [held.skill for held in second.pool.held(0)] != [held.skill for held in first.pool.held(0)]


def _skill(slug: str) -> int:
    return Skill.objects.get(slug=slug).pk
