from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from marketplace.briefs import skills
from marketplace.briefs.fields import knowledge_transfer, seniority, work_mode
from marketplace.briefs.mission import DraftMission, parse_brief
from marketplace.briefs.profile import DraftProfile, parse_profile
from marketplace.briefs.reading import Evidence, Note, Reading
from marketplace.models.choices import Importance, KnowledgeTransfer, RemotePreference, Role, Seniority, WorkMode
from marketplace.taxonomy.roles.phrases import ROLES
from tests.briefs.finders import GivenFinder, WordFinder

TODAY = date(2026, 11, 23)
NOTHING = GivenFinder()
BRIEF = """Titre : Data engineer senior (H/F)

Notre client cherche un data engineer pour sa plateforme. Démarrage : 05/01/2027. Durée : 6 mois renouvelables.
TJM : 550-650 € HT. Lieu : Lyon (69), 2 jours de télétravail par semaine, temps plein.
Python et Spark. Anglais courant exigé. Transfert de compétences à l'équipe.
"""


def valued(reading: Reading[Any] | None) -> Any:
    return None if reading is None else reading.value


def readings(draft: DraftMission) -> dict[str, Any]:
    values = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return {name: value.value for name, value in values.items() if isinstance(value, Reading)}


def parse(text: str) -> DraftMission:
    return parse_brief(text, today=TODAY, finder=WordFinder(Spark="apache-spark", Python="python"))


def test_a_brief_becomes_a_mission() -> None:
    draft = parse(BRIEF)
    assert draft.brief == BRIEF
    assert [one.skill for one in draft.requirements] == ["python", "apache-spark"]
    assert readings(draft) == {
        "title": "Data engineer senior",
        "role": "data_engineer",
        "seniority": "senior",
        "budget_min": Decimal("550.00"),
        "budget_max": Decimal("650.00"),
        "start_date": date(2027, 1, 5),
        "duration_days": 180,
        "days_per_week": 5,
        "work_mode": "hybrid",
        "city": "Lyon",
        "country": "FR",
        "latitude": 45.7491,
        "longitude": 4.8479,
        "languages": ("en",),
        "knowledge_transfer": "coaching",
    }  # fmt: skip


def test_working_days_of_the_duration_follow_the_days_per_week() -> None:
    assert valued(parse("Durée : 10 jours, 3 jours/semaine").duration_days) == 22


def test_a_text_that_says_nothing_leaves_everything_empty() -> None:
    draft = parse("Bonjour.")
    assert all(getattr(draft, field.name) in (None, ()) for field in fields(draft) if field.name != "brief")


def test_every_value_is_one_that_the_api_takes() -> None:
    assert set(ROLES) == set(Role.values) - {Role.UNSPECIFIED}
    assert {seniority.JUNIOR, seniority.INTERMEDIATE, seniority.SENIOR, seniority.EXPERT} == set(Seniority.values) - {
        Seniority.UNSPECIFIED
    }
    assert {work_mode.REMOTE, work_mode.HYBRID, work_mode.ON_SITE} == set(WorkMode.values) - {WorkMode.UNSPECIFIED}
    assert {work_mode.REMOTE_ONLY, work_mode.FLEXIBLE, work_mode.ON_SITE_ONLY} == set(RemotePreference.values) - {
        RemotePreference.UNSPECIFIED
    }
    assert {knowledge_transfer.COACHING, knowledge_transfer.TRAINING} == set(KnowledgeTransfer.values) - {
        KnowledgeTransfer.NONE
    }
    assert {skills.ESSENTIAL, skills.OPTIONAL} == set(Importance.values)


# Pieces that the fields react to, so that random texts are not all silence.
PIECES = st.sampled_from(
    [
        "TJM ",
        "600",
        " € ",
        "/jour",
        "k€",
        "-",
        "\n",
        " ",
        "Paris",
        "69",
        "(",
        ")",
        "début ",
        "janvier",
        "2027",
        "31/02/2027",
        "ASAP",
        "mois",
        "6 ",
        "an",
        "jours",
        "semaine",
        "télétravail",
        "100 %",
        "hybride",
        "Data Scientist",
        "senior",
        "H/F",
        "anglais",
        "courant",
        "Titre : ",
        ":",
        "•",
        "\x00",
        "\u202e",
        "\u200b",
        "🤖",
        "�",
        "é",
        "ﬁ",
        "Ⅷ",
        "٣",
        "½",
        "²",
        "recherche ",
        "5 ans d'expérience",
        "depuis ",
        "2019",
        "aujourd'hui",
        "disponible ",
        "mi-",
        "T1 ",
        "à ",
        "Lyon",
        "0",
        "1/1/1",
    ]
)
TEXTS = st.one_of(st.text(alphabet=st.characters(), max_size=200), st.lists(PIECES, max_size=40).map("".join))


def check_evidence(draft: DraftMission | DraftProfile, text: str) -> None:
    for field in fields(draft):
        for evidence in evidences(getattr(draft, field.name)):
            assert text[evidence.start : evidence.end] == evidence.words


def evidences(value: Any) -> list[Evidence]:
    if isinstance(value, Reading):
        assert 0 < value.confidence <= 1
        assert value.evidence
        return list(value.evidence)
    if isinstance(value, tuple):
        return [evidence for item in value for evidence in evidences(item)]
    return [value.evidence] if isinstance(value, Note) else list(getattr(value, "evidence", ()))


@given(TEXTS)
def test_any_string_is_parsed_and_its_evidence_is_where_it_says(text: str) -> None:
    finder = WordFinder(Python="python", Paris="paris")
    check_evidence(parse_brief(text, today=TODAY, finder=finder), text)
    check_evidence(parse_profile(text, today=TODAY, finder=finder), text)


@given(TEXTS)
def test_a_draft_keeps_what_the_api_checks(text: str) -> None:
    draft = parse_brief(text, today=TODAY, finder=NOTHING)
    low, high = valued(draft.budget_min), valued(draft.budget_max)
    assert low is None or high is None or low <= high
    first, latest = valued(draft.start_date), valued(draft.latest_start_date)
    assert first is None or latest is None or first <= latest
    assert draft.duration_days is None or 1 <= draft.duration_days.value <= 1500
    assert draft.days_per_week is None or 1 <= draft.days_per_week.value <= 7
    assert draft.title is None or 1 <= len(draft.title.value) <= 160
    assert (draft.latitude is None) == (draft.longitude is None)


def test_ten_thousand_emojis_say_nothing() -> None:
    draft = parse("🤖" * 10_000)
    assert draft.title is None
    assert draft.requirements == ()
