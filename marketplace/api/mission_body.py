"""What a company writes of a mission, and how it reads it back."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from marketplace.api.skill_slugs import skill_ids
from marketplace.http.problems import invalid
from marketplace.http.serializers import (
    CodeField,
    DayField,
    DegreesField,
    MoneyField,
    StrictSerializer,
    TextField,
    UniqueListField,
    WholeNumberField,
    whole_list,
)
from marketplace.models import (
    Criterion,
    Domain,
    HardFilter,
    Importance,
    KnowledgeTransfer,
    Mission,
    MissionState,
    Role,
    Seniority,
    WorkMode,
)
from marketplace.services.missions import AskedSkill

MAX_REQUIREMENTS = 50


class RequirementSerializer(StrictSerializer):
    """A skill that the mission asks for."""

    skill = TextField(max_length=60, help_text="slug, see /v1/skills")
    importance = serializers.ChoiceField(choices=Importance.choices, default=Importance.ESSENTIAL)
    weight = WholeNumberField(min_value=1, max_value=10, default=1)
    minimum_level = WholeNumberField(min_value=1, max_value=4, allow_null=True, default=None)


class WeightsSerializer(StrictSerializer):
    """The company's own weights; a criterion left out keeps the published one (see /v1/ranking-parameters)."""

    may_lack = tuple(Criterion.values)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """One whole number for each criterion."""
        low = {Criterion.SKILLS: 1}
        return {
            name: WholeNumberField(min_value=low.get(Criterion(name), 0), max_value=100, required=False)
            for name in Criterion.values
        }


class MissionWriteSerializer(StrictSerializer):
    """Body of POST and PATCH. What is left out is not asked for."""

    title = TextField(max_length=160)
    brief = TextField(max_length=20_000, allow_blank=True, required=False)
    requirements = whole_list(RequirementSerializer, max_length=MAX_REQUIREMENTS)
    role = serializers.ChoiceField(choices=Role.choices, required=False)
    seniority = serializers.ChoiceField(choices=Seniority.choices, required=False)
    work_mode = serializers.ChoiceField(choices=WorkMode.choices, required=False)
    country = CodeField(kind="country", allow_blank=True, required=False)
    city = TextField(max_length=100, allow_blank=True, required=False)
    latitude = DegreesField(min_value=-90, max_value=90, allow_null=True, required=False)
    longitude = DegreesField(min_value=-180, max_value=180, allow_null=True, required=False)
    radius_km = WholeNumberField(min_value=1, max_value=2000, allow_null=True, required=False)
    languages = UniqueListField(child=CodeField(kind="language"), max_length=10, required=False)
    domains = UniqueListField(
        child=serializers.ChoiceField(choices=Domain.choices),
        max_length=len(Domain),
        required=False,
        help_text="industries, experience in which counts",
    )
    start_date = DayField(allow_null=True, required=False)
    latest_start_date = DayField(allow_null=True, required=False)
    duration_days = WholeNumberField(min_value=1, max_value=1500, allow_null=True, required=False)
    days_per_week = WholeNumberField(min_value=1, max_value=7, allow_null=True, required=False)
    budget_min = MoneyField(allow_null=True, required=False)
    budget_max = MoneyField(allow_null=True, required=False)
    knowledge_transfer = serializers.ChoiceField(choices=KnowledgeTransfer.choices, required=False)
    hard_filters = UniqueListField(
        child=serializers.ChoiceField(choices=HardFilter.choices), max_length=len(HardFilter), required=False
    )
    max_per_city = WholeNumberField(
        min_value=1, max_value=100, allow_null=True, required=False, help_text="of the stored matches"
    )
    max_per_speciality = WholeNumberField(
        min_value=1, max_value=100, allow_null=True, required=False, help_text="of the stored matches"
    )
    weights = WeightsSerializer(required=False)
    external_ref = TextField(max_length=120, allow_null=True, required=False)

    def validate_requirements(self, items: list[dict[str, Any]]) -> list[AskedSkill]:
        """Slugs become skills."""
        return [
            AskedSkill(
                skill_id=skill_id,
                importance=item["importance"],
                weight=item["weight"],
                minimum_level=item["minimum_level"],
            )
            for item, skill_id in zip(items, skill_ids(items), strict=True)
        ]

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """What must agree, after a PATCH too."""
        check_mission({**_current(self.instance), **attrs})
        return attrs


class WholeMissionSerializer(MissionWriteSerializer):
    """Body of POST, once it is whole: a draft, or published at once."""

    state = serializers.ChoiceField(
        choices=[MissionState.DRAFT.value, MissionState.PUBLISHED.value], default=MissionState.DRAFT.value
    )


class MissionCreateSerializer(WholeMissionSerializer):
    """Body of POST as it is sent: with a `brief` and no `requirements`, what is left out is read from the brief."""

    title = TextField(max_length=160, required=False, help_text="needed where it cannot be read from the brief")


_CHECKED = [
    "work_mode",
    "country",
    "city",
    "latitude",
    "longitude",
    "radius_km",
    "languages",
    "start_date",
    "latest_start_date",
    "budget_min",
    "budget_max",
    "hard_filters",
]


def _current(mission: Mission | None) -> dict[str, Any]:
    return {name: getattr(mission, name) for name in _CHECKED} if mission else {}


def check_mission(values: Mapping[str, Any]) -> None:
    """Raise the 400 for fields that do not agree with each other."""
    if (values.get("latitude") is None) != (values.get("longitude") is None):
        raise invalid("latitude" if values.get("latitude") is None else "longitude", "point_incomplete")
    if _above(values.get("budget_min"), values.get("budget_max")):
        raise invalid("budget_min", "budget_disordered")
    if _above(values.get("start_date"), values.get("latest_start_date")):
        raise invalid("start_date", "start_disordered")
    if values.get("work_mode") in (WorkMode.ON_SITE, WorkMode.HYBRID) and not has_place(values):
        raise invalid("work_mode", "place_missing")
    if values.get("radius_km") is not None and not has_place(values):
        raise invalid("radius_km", "radius_unfounded")
    _check_hard_filters(values)


def _above(low: Any, high: Any) -> bool:
    return low is not None and high is not None and low > high


def has_place(values: Mapping[str, Any]) -> bool:
    """Whether a distance or at least "the same city" can be judged."""
    return values.get("latitude") is not None or bool(values.get("city") and values.get("country"))


def _check_hard_filters(values: Mapping[str, Any]) -> None:
    founded = {
        HardFilter.LANGUAGES: ("languages", bool(values.get("languages"))),
        HardFilter.PLACE: ("work_mode", values.get("work_mode", WorkMode.UNSPECIFIED) != WorkMode.UNSPECIFIED),
        HardFilter.LATEST_START: ("latest_start_date", values.get("latest_start_date") is not None),
        HardFilter.BUDGET: ("budget_max", values.get("budget_max") is not None),
        HardFilter.ESSENTIALS: ("requirements", True),
    }
    for name in values.get("hard_filters", ()):
        needs, there = founded[HardFilter(name)]
        if not there:
            raise invalid("hard_filters", "filter_unfounded", filter=name, needs=needs)


class RequirementReadSerializer(RequirementSerializer):
    """A requirement with its labels."""

    label_en = serializers.CharField()
    label_fr = serializers.CharField()


class EngagementSerializer(serializers.Serializer[Any]):
    """What a filled mission ended in."""

    freelancer = serializers.UUIDField()
    agreed_day_rate = serializers.DecimalField(max_digits=8, decimal_places=2)
    agreed_at = serializers.DateTimeField()


class MissionSerializer(MissionWriteSerializer):
    """A mission as its company reads it."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=MissionState.choices)
    requirements = RequirementReadSerializer(many=True)
    currency = serializers.CharField(help_text="EUR: budgets are per day, excluding VAT")
    engagement = EngagementSerializer(allow_null=True)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()
    published_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)


_PLAIN = [
    "id",
    "state",
    "title",
    "brief",
    "role",
    "seniority",
    "work_mode",
    "country",
    "city",
    "latitude",
    "longitude",
    "radius_km",
    "languages",
    "domains",
    "start_date",
    "latest_start_date",
    "duration_days",
    "days_per_week",
    "budget_min",
    "budget_max",
    "knowledge_transfer",
    "hard_filters",
    "max_per_city",
    "max_per_speciality",
    "weights",
    "external_ref",
    "created_at",
    "updated_at",
    "published_at",
    "ended_at",
]


def mission_json(mission: Mission) -> dict[str, Any]:
    """The body of MissionSerializer; wants requirements with their skills, and the engagement, prefetched."""
    engagement = mission.engagement
    return {
        **{name: getattr(mission, name) for name in _PLAIN},
        "currency": "EUR",
        "requirements": requirements_json(mission),
        "engagement": engagement
        and {
            "freelancer": engagement.freelancer_id,
            "agreed_day_rate": engagement.agreed_day_rate,
            "agreed_at": engagement.agreed_at,
        },
    }


def requirements_json(mission: Mission) -> list[dict[str, Any]]:
    """Essential ones first, then by weight, then by slug."""
    rows = sorted(mission.requirements.all(), key=lambda r: (r.importance, -r.weight, r.skill.slug))
    return [
        {
            "skill": row.skill.slug,
            "label_en": row.skill.label_en,
            "label_fr": row.skill.label_fr,
            "importance": row.importance,
            "weight": row.weight,
            "minimum_level": row.minimum_level,
        }
        for row in rows
    ]
