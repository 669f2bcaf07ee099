"""How a match is shown: to the company, with a public card of the freelancer; to the freelancer, with the mission."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from rest_framework import serializers

from marketplace.api.mission_body import RequirementReadSerializer, requirements_json
from marketplace.models import (
    Criterion,
    Domain,
    Freelancer,
    Importance,
    KnowledgeTransfer,
    Mission,
    RemotePreference,
    Role,
    Seniority,
    WorkMode,
)
from matching.models import MatchSet
from matching.scoring.calibration import BANDS, shortlisting
from matching.scoring.criteria.day_rate import STEP
from matching.scoring.units import ONE
from matching.wording import CODES, band_label, best_change_detail, reasons, skill_labels
from rates.services import estimate_rate

Body = serializers.Serializer[Any]


class Share(serializers.FloatField):
    """0 to 1 in steps of 1/10 000."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=1, **kwargs)


class DayRateBandSerializer(Body):
    """The step of 25 € in which a freelancer's day rate lies: above `from`, up to and including `to`."""

    from_ = serializers.DecimalField(max_digits=8, decimal_places=2)
    to = serializers.DecimalField(max_digits=8, decimal_places=2)
    currency = serializers.CharField()

    def get_fields(self) -> dict[str, Any]:
        """`from` is a word of Python's own."""
        fields = super().get_fields()
        return {"from": fields["from_"], "to": fields["to"], "currency": fields["currency"]}


class FreelancerCardSerializer(Body):
    """What a company may know of a freelancer whom it matched."""

    id = serializers.UUIDField()
    display_name = serializers.CharField()
    headline = serializers.CharField()
    role = serializers.ChoiceField(choices=Role.choices)
    seniority = serializers.ChoiceField(choices=Seniority.choices)
    years_experience = serializers.IntegerField(allow_null=True)
    languages = serializers.ListField(child=serializers.CharField())
    domains = serializers.ListField(child=serializers.ChoiceField(choices=Domain.choices))
    country = serializers.CharField()
    city = serializers.CharField()
    remote_preference = serializers.ChoiceField(choices=RemotePreference.choices)
    day_rate_band = DayRateBandSerializer(allow_null=True)
    available_from = serializers.DateField(allow_null=True)
    days_per_week = serializers.IntegerField(allow_null=True)
    trains_teams = serializers.BooleanField(allow_null=True)


class MissionCardSerializer(Body):
    """What a freelancer may know of an open mission."""

    id = serializers.UUIDField()
    company = serializers.CharField()
    title = serializers.CharField()
    brief = serializers.CharField()
    role = serializers.ChoiceField(choices=Role.choices)
    seniority = serializers.ChoiceField(choices=Seniority.choices)
    requirements = RequirementReadSerializer(many=True)
    work_mode = serializers.ChoiceField(choices=WorkMode.choices)
    country = serializers.CharField()
    city = serializers.CharField()
    languages = serializers.ListField(child=serializers.CharField())
    domains = serializers.ListField(child=serializers.ChoiceField(choices=Domain.choices))
    start_date = serializers.DateField(allow_null=True)
    duration_days = serializers.IntegerField(allow_null=True)
    days_per_week = serializers.IntegerField(allow_null=True)
    budget_min = serializers.DecimalField(max_digits=8, decimal_places=2, allow_null=True)
    budget_max = serializers.DecimalField(max_digits=8, decimal_places=2, allow_null=True)
    currency = serializers.CharField()
    knowledge_transfer = serializers.ChoiceField(choices=KnowledgeTransfer.choices)
    published_at = serializers.DateTimeField()


class ReasonSerializer(Body):
    """One reason as a sentence, with the code and the parameters behind it."""

    code = serializers.ChoiceField(choices=CODES, help_text="stable; more may come")
    params = serializers.DictField()
    detail = serializers.CharField(help_text="in the language of the request")
    contribution = Share()


class RequirementReasonSerializer(Body):
    """How one requirement is met."""

    skill = serializers.CharField()
    importance = serializers.ChoiceField(choices=Importance.choices)
    minimum_level = serializers.IntegerField(allow_null=True)
    status = serializers.ChoiceField(choices=["met", "level_short", "level_unknown", "related", "missing"])
    held = serializers.BooleanField(help_text="whether the skill itself is held, at whatever level")
    via = serializers.CharField(allow_null=True, help_text="the held skill that counts")
    relatedness = Share()
    held_level = serializers.IntegerField(allow_null=True)
    value = Share()
    weight = Share()
    contribution = Share()


class CriterionReasonSerializer(Body):
    """How one criterion is met; those that the mission does not ask for are not here."""

    criterion = serializers.ChoiceField(choices=Criterion.choices)
    status = serializers.ChoiceField(choices=["judged", "unknown"])
    value = Share()
    weight = Share()
    contribution = Share()
    facts = serializers.DictField()


class BestChangeSerializer(Body):
    """The one change of a skill that would add most."""

    skill = serializers.CharField()
    level = serializers.IntegerField(allow_null=True)
    gain = Share()
    detail = serializers.CharField(help_text="in the language of the request")


class ExplanationSerializer(Body):
    """The contributions add up to the score, exactly (in 1/10 000)."""

    requirements = RequirementReasonSerializer(many=True)
    criteria = CriterionReasonSerializer(many=True)
    missing = serializers.ListField(child=serializers.CharField(), help_text="skills asked for and not held")
    unknown = serializers.ListField(child=serializers.CharField(), help_text="criteria that could not be judged")
    best_change = BestChangeSerializer(allow_null=True)


class VersionsSerializer(Body):
    """With what the score was made."""

    algorithm = serializers.CharField()
    taxonomy = serializers.CharField()
    snapshot = serializers.IntegerField()


class ShortlistingSerializer(Body):
    """What the score means, the same on every mission; it is worked out from score and coverage and alters neither."""

    probability = Share(help_text="of being shortlisted by a recruiter, see /v1/ranking-parameters")
    band = serializers.ChoiceField(choices=[band.name for band in BANDS])
    label = serializers.CharField(help_text="in the language of the request")  # type: ignore[assignment]


class ScoreSerializer(Body):
    """What both views of a match share."""

    rank = serializers.IntegerField()
    score = Share()
    coverage = Share(help_text="the part of the score that could be judged at all")
    shortlisting = ShortlistingSerializer(
        allow_null=True, help_text="null for a mission with weights of its own: nobody knows what its scores mean"
    )
    focus = Share(help_text="how far the profile's skills are what the mission is about; orders equal scores")
    reasons = ReasonSerializer(many=True)
    explanation = ExplanationSerializer()
    versions = VersionsSerializer()


class RateBandSerializer(Body):
    """The market's day rate for the mission, beside the score and without weight in it."""

    p25 = serializers.DecimalField(max_digits=8, decimal_places=2)
    p50 = serializers.DecimalField(max_digits=8, decimal_places=2)
    p75 = serializers.DecimalField(max_digits=8, decimal_places=2)
    currency = serializers.CharField()
    unit = serializers.CharField()
    basis = serializers.CharField()


class MatchSerializer(ScoreSerializer):
    """A match as the company sees it."""

    previous_score = Share(allow_null=True)
    freelancer = FreelancerCardSerializer()
    matched_at = serializers.DateTimeField()


class MatchPageSerializer(Body):
    """A page of a mission's matches, best first."""

    next = serializers.URLField(allow_null=True)
    results = MatchSerializer(many=True)
    rate_band = RateBandSerializer()


class FittingMissionSerializer(ScoreSerializer):
    """A match as the freelancer sees it; `rank` is the place in their own list."""

    mission = MissionCardSerializer()
    rate_band = RateBandSerializer()


class FittingMissionPageSerializer(Body):
    """A page of the open missions that fit, best first."""

    next = serializers.URLField(allow_null=True)
    results = FittingMissionSerializer(many=True)


_CARD = [
    "id",
    "display_name",
    "headline",
    "role",
    "seniority",
    "years_experience",
    "languages",
    "domains",
    "country",
    "city",
    "remote_preference",
    "available_from",
    "days_per_week",
    "trains_teams",
]
_MISSION_CARD = [
    "id",
    "title",
    "brief",
    "role",
    "seniority",
    "work_mode",
    "country",
    "city",
    "languages",
    "domains",
    "start_date",
    "duration_days",
    "days_per_week",
    "budget_min",
    "budget_max",
    "knowledge_transfer",
    "published_at",
]


def freelancer_card(freelancer: Freelancer) -> dict[str, Any]:
    """The body of FreelancerCardSerializer."""
    card = {name: getattr(freelancer, name) for name in _CARD}
    return {**card, "day_rate_band": _band_of(freelancer)}


def _band_of(freelancer: Freelancer) -> dict[str, str] | None:
    if freelancer.day_rate is None:
        return None
    # The same steps as the scorer's, upper end included: two that overlap in part would tell more than either.
    top = -(-int(freelancer.day_rate * 100) // STEP) * STEP
    return {"from": f"{(top - STEP) // 100}.00", "to": f"{top // 100}.00", "currency": "EUR"}


def mission_card(mission: Mission) -> dict[str, Any]:
    """The body of MissionCardSerializer."""
    card = {name: getattr(mission, name) for name in _MISSION_CARD}
    return {
        **card,
        "company": mission.company.name,
        "currency": "EUR",
        "requirements": requirements_json(mission),
    }


def score_json(
    *, rank: int, score: int, focus: int, coverage: int, explanation: Mapping[str, Any], mission: Mission
) -> dict[str, Any]:
    """What both views share, from the integers of 1/10 000."""
    return {
        "rank": rank,
        "score": score / ONE,
        "coverage": coverage / ONE,
        "shortlisting": None if mission.weights else _shortlisting_json(score=score, coverage=coverage),
        "focus": focus / ONE,
        "reasons": reasons(explanation, labels=skill_labels()),
        "explanation": explanation_json(explanation),
    }


def _shortlisting_json(*, score: int, coverage: int) -> dict[str, Any]:
    found = shortlisting(score=score, coverage=coverage)
    return {"probability": found.probability / ONE, "band": found.band, "label": band_label(found.band)}


def versions_json(match_set: MatchSet) -> dict[str, Any]:
    """The body of VersionsSerializer."""
    return {
        "algorithm": match_set.algorithm_version,
        "taxonomy": match_set.taxonomy_version,
        "snapshot": match_set.snapshot_version,
    }


def explanation_json(explanation: Mapping[str, Any]) -> dict[str, Any]:
    """The body of ExplanationSerializer."""
    requirements, criteria = explanation["requirements"], explanation["criteria"]
    change = explanation["best_change"]
    return {
        "requirements": [_requirement_json(row) for row in sorted(requirements, key=lambda row: -row["weight"])],
        "criteria": [{**row, **_shares(row, "value", "weight", "contribution")} for row in criteria],
        "missing": [row["skill"] for row in requirements if not row["held"]],
        "unknown": [row["criterion"] for row in criteria if row["status"] == "unknown"],
        "best_change": change and _change_json(change),
    }


def _change_json(change: Mapping[str, Any]) -> dict[str, Any]:
    detail = best_change_detail(change, labels=skill_labels())
    return {**change, "level": change["level"] or None, **_shares(change, "gain"), "detail": detail}


def _requirement_json(row: Mapping[str, Any]) -> dict[str, Any]:
    plain = {name: row[name] or None for name in ("minimum_level", "via", "held_level")}
    return {**row, **plain, **_shares(row, "relatedness", "value", "weight", "contribution")}


def _shares(row: Mapping[str, Any], *names: str) -> dict[str, float]:
    return {name: row[name] / ONE for name in names}


def rate_band_json(mission: Mission) -> dict[str, Any]:
    """What the market pays for such a mission; wants its requirements with their skills prefetched."""
    band = estimate_rate(
        role=mission.role,
        seniority=mission.seniority,
        skills=[row.skill.slug for row in mission.requirements.all()],
        city=mission.city,
        country=mission.country,
        work_mode=mission.work_mode,
        duration_days=mission.duration_days,
        days_per_week=mission.days_per_week,
        now=timezone.now(),
    )
    figures = {"p25": str(band.p25), "p50": str(band.p50), "p75": str(band.p75)}
    return {**figures, "currency": "EUR", "unit": "day", "basis": band.basis}
