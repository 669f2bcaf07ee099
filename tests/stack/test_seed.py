"""The demo's market."""

import json
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from django.http import HttpRequest
from django.utils import timezone
from rest_framework.request import Request

from marketplace.api.mission_body import WholeMissionSerializer, mission_json
from marketplace.http.authentication import Actor, BearerKeyAuthentication
from marketplace.models import (
    ApiKey,
    Company,
    Engagement,
    Freelancer,
    FreelancerSkill,
    Mission,
    MissionState,
    Requirement,
    WorkOrder,
)
from marketplace.stack.seed import Seeded, issue_key, seed
from marketplace.stack.seeding import people
from marketplace.stack.seeding.brief import demo_brief
from marketplace.work.names import MATCH_MISSION
from tests.conftest import Client

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def fill(tmp_path: Path) -> Iterator[Any]:
    def run(*, freelancers: int = 60, missions: int = 20, **more: Any) -> Seeded:
        return seed(freelancers=freelancers, missions=missions, now=NOW, state_dir=tmp_path, **more)

    return run


def counts() -> dict[str, int]:
    models = (Company, Freelancer, FreelancerSkill, Mission, Requirement, Engagement, ApiKey)
    return {model.__name__: model.objects.count() for model in models}


def caller(key: str) -> Actor:
    request = HttpRequest()
    request.META["HTTP_AUTHORIZATION"] = f"Bearer {key}"
    found = BearerKeyAuthentication().authenticate(Request(request))
    assert found
    return found[0]


def test_it_makes_the_sizes_that_were_asked_for(fill: Any) -> None:
    fill()
    assert Freelancer.objects.count() == 60
    assert Mission.objects.filter(state=MissionState.PUBLISHED).count() == 20
    assert Mission.objects.exclude(state=MissionState.PUBLISHED).count() == 100


def test_seeding_twice_changes_nothing(fill: Any) -> None:
    first = fill()
    before = counts()
    assert fill() == first
    assert counts() == before


def test_bigger_sizes_add_the_difference_and_smaller_ones_take_nothing_away(fill: Any) -> None:
    fill()
    kept = set(Freelancer.objects.values_list("id", flat=True))
    fill(freelancers=80, missions=30)
    assert kept < set(Freelancer.objects.values_list("id", flat=True))
    assert (Freelancer.objects.count(), Mission.objects.count()) == (80, 30 + 150)
    fill(freelancers=1, missions=1)
    assert (Freelancer.objects.count(), Mission.objects.count()) == (80, 30 + 150)


def test_the_smallest_market_works(fill: Any) -> None:
    seeded = fill(freelancers=1, missions=1)
    assert seeded.freelancer_id == Freelancer.objects.get().pk


def test_an_interrupted_run_goes_on_where_it_stopped(fill: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(people, "announce_profiles", lambda _ids: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            fill()
    assert Freelancer.objects.count() == FreelancerSkill.objects.count() == 0
    fill()
    assert Freelancer.objects.count() == 60


def test_every_open_mission_is_owed_its_matches_and_no_past_one(fill: Any) -> None:
    fill()
    owed = set(WorkOrder.objects.filter(kind=MATCH_MISSION).values_list("subject", flat=True))
    assert owed == set(Mission.objects.filter(state=MissionState.PUBLISHED).values_list("id", flat=True))


def test_the_keys_open_and_are_kept_for_our_own_eyes(fill: Any, tmp_path: Path) -> None:
    seeded = fill()
    assert caller(seeded.company_key).company_id == Company.objects.get(name=seeded.company_name).pk
    assert caller(seeded.freelancer_key).freelancer_id == seeded.freelancer_id
    assert stat.S_IMODE((tmp_path / "demo-keys.json").stat().st_mode) == 0o600


def test_a_kept_key_that_no_longer_opens_is_replaced(fill: Any) -> None:
    first = fill()
    ApiKey.objects.filter(company__isnull=False).update(revoked_at=NOW)
    second = fill()
    assert second.company_key != first.company_key
    assert second.freelancer_key == first.freelancer_key
    caller(second.company_key)


def test_a_key_can_be_made_for_any_freelancer(fill: Any) -> None:
    fill()
    freelancer = Freelancer.objects.order_by("-external_ref").first()
    assert freelancer
    assert caller(issue_key(str(freelancer.pk))).freelancer_id == freelancer.pk


def test_the_brief_is_plain_text_that_the_api_reads_as_a_mission(company_client: Client) -> None:
    today = timezone.now().date()
    body = demo_brief(today=today)
    assert body.keys() == {"state", "brief"}
    posted = company_client.post("/v1/missions", body)
    assert posted.status_code == 201, posted.json()
    mission = posted.json()
    wanted = {
        "title": "Assistant RAG pour les gestionnaires de sinistres",
        "role": "ai_engineer",
        "seniority": "senior",
        "work_mode": "hybrid",
        "city": "Paris",
        "languages": ["fr"],
        "start_date": (today + timedelta(days=21)).isoformat(),
        "duration_days": 120,
        "days_per_week": 4,
        "budget_min": "600.00",
        "budget_max": "720.00",
        "knowledge_transfer": "coaching",
    }
    assert {name: mission[name] for name in wanted} == wanted
    asked = {need["skill"]: (need["importance"], need["minimum_level"]) for need in mission["requirements"]}
    assert asked == {
        "retrieval-augmented-generation": ("essential", 3),
        "python": ("essential", 3),
        "large-language-models": ("essential", None),
        "vector-databases": ("essential", None),
        "llm-evaluation": ("optional", None),
        "langchain": ("optional", None),
        "rerankers": ("optional", None),
    }


def test_the_demo_company_has_missions_to_show(fill: Any) -> None:
    seeded = fill(missions=3)
    assert Mission.objects.filter(company__name=seeded.company_name, state=MissionState.PUBLISHED).count() == 3


def test_progress_reaches_its_total_also_when_there_is_nothing_to_do(fill: Any) -> None:
    for _ in range(2):
        told: list[tuple[int, int]] = []
        fill(progress=lambda done, total, told=told: told.append((done, total)))
        assert told[-1] == (180, 180)


def test_everything_is_marked_as_synthetic(fill: Any) -> None:
    fill()
    assert not Freelancer.objects.exclude(external_ref__startswith="demo-f-").exists()
    assert not Mission.objects.exclude(external_ref__regex="^demo-[mh]-").exists()
    assert not Company.objects.exclude(name__endswith=" (démo)").exists()


def test_every_mission_could_have_come_through_the_api(fill: Any) -> None:
    fill(missions=60)
    for mission in Mission.objects.prefetch_related("requirements__skill"):
        body = WholeMissionSerializer(data=as_posted(mission))
        assert body.is_valid(), (mission.title, body.errors)


def as_posted(mission: Mission) -> dict[str, Any]:
    written = {name for name, field in WholeMissionSerializer().fields.items() if not field.read_only}
    shown = json.loads(orjson.dumps(mission_json(mission), default=str))
    asked = ("skill", "importance", "weight", "minimum_level")
    requirements = [{name: row[name] for name in asked} for row in shown["requirements"]]
    return {**{k: v for k, v in shown.items() if k in written}, "requirements": requirements, "state": "published"}


def test_who_took_a_mission_agreed_on_a_rate_when_it_ended(fill: Any) -> None:
    fill()
    filled = Mission.objects.filter(state=MissionState.FILLED)
    assert filled.count() == Engagement.objects.count() > 20
    for mission in filled.select_related("engagement"):
        assert mission.engagement
        assert mission.engagement.agreed_at == mission.ended_at
        assert 100 <= mission.engagement.agreed_day_rate <= 2000


def test_history_is_dated_back(fill: Any) -> None:
    fill()
    for mission in Mission.objects.all():
        began = mission.published_at or mission.ended_at
        assert began
        assert mission.created_at <= began <= NOW
    joined = Freelancer.objects.values_list("created_at", flat=True)
    assert max(joined) <= NOW
    assert (NOW - min(joined)).days > 600
