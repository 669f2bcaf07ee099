"""What the benchmark scores without a database is what the product scores with one."""

import pytest
from django.core.management import call_command

from marketplace.models import Company, Freelancer, Mission
from matching.scoring.ranking import places
from matching.snapshot import asked_missions, load_snapshot
from tests.benchmarks.judging.market import JudgedMarket, judged_market
from tests.benchmarks.judging.reading import FOLDER
from tests.benchmarks.judging.reading import Mission as WrittenMission

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported() -> None:
    for path in sorted(FOLDER.glob("freelancers.*.ndjson")):
        call_command("import_freelancers", str(path))
    company = Company.objects.create(name="Judging")
    for path in sorted(FOLDER.glob("missions.*.ndjson")):
        call_command("import_missions", str(path), company=str(company.pk))


def test_an_imported_mission_gives_everybody_the_score_that_the_benchmark_gives(imported: None) -> None:
    market, snapshot = judged_market(), load_snapshot()
    stored = {one.external_ref: one for one in Mission.objects.prefetch_related("requirements")}
    refs = dict(Freelancer.objects.values_list("pk", "external_ref"))
    structured = [one for one in market.missions if "skills" in one.row]
    asked = asked_missions([stored[one.ref] for one in structured], skills=snapshot.skills, keep=False)
    assert len(structured) == 24
    for one in structured:
        mission = asked[stored[one.ref].pk]
        found = places(mission=mission, pool=snapshot.pool, relatedness=snapshot.skills.relatedness)
        assert {refs[place.freelancer]: place.score for place in found} == scores_of(market, one)


def scores_of(market: JudgedMarket, mission: WrittenMission) -> dict[str, int]:
    refs = {identity: ref for ref, identity in market.identities.by_ref.items()}
    found = places(mission=market.asked(mission), pool=market.pool, relatedness=market.skills.relatedness)
    return {refs[place.freelancer]: place.score for place in found}
