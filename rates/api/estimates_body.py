"""The body of an estimate, asked and answered."""

from typing import Any

from rest_framework import serializers

from marketplace.http.serializers import CodeField, StrictSerializer, TextField, UniqueListField, WholeNumberField
from marketplace.models.choices import Role, Seniority, WorkMode
from rates.api.labels import BASIS_DETAIL, LABELS, language, title_of
from rates.estimation import Fact, RateBand, WaterfallLine
from rates.estimation.words import SPECIALITIES


class EstimateAskedSerializer(StrictSerializer):
    """Everything is optional; what is left out is unknown, and widens the band."""

    role = serializers.ChoiceField(choices=Role.choices, default=Role.UNSPECIFIED)
    seniority = serializers.ChoiceField(choices=Seniority.choices, default=Seniority.UNSPECIFIED)
    skills = UniqueListField(
        child=TextField(max_length=60), max_length=50, default=list, help_text="slugs, see /v1/skills"
    )
    specialities = UniqueListField(
        child=serializers.ChoiceField(choices=SPECIALITIES), default=list, help_text="outrank those of the skills"
    )
    city = TextField(max_length=100, allow_blank=True, default="")
    country = CodeField(kind="country", allow_blank=True, default="", help_text="ISO 3166-1 alpha-2")
    work_mode = serializers.ChoiceField(choices=WorkMode.choices, default=WorkMode.UNSPECIFIED)
    duration_days = WholeNumberField(
        min_value=1, max_value=1500, allow_null=True, default=None, help_text="calendar days"
    )
    days_per_week = WholeNumberField(min_value=1, max_value=7, allow_null=True, default=None)


class Amount(serializers.DecimalField):
    """€ per day excluding VAT, as a decimal string."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": 8, "decimal_places": 2, **kwargs})


class IntervalSerializer(serializers.Serializer[Any]):
    """Four rates in five lie within."""

    low = Amount()
    high = Amount()


class WaterfallLineSerializer(serializers.Serializer[Any]):
    """One step from the IT average to p50; the amounts add up to p50 exactly."""

    code = serializers.ChoiceField(choices=tuple(LABELS))
    label = serializers.CharField(help_text="in the language of the request")  # type: ignore[assignment]
    amount = Amount()
    source = serializers.ChoiceField(choices=("published", "estimated", "assumption", "arithmetic"))  # type: ignore[assignment]
    sd = Amount(help_text="standard error of the amount")
    facts = serializers.ListField(child=serializers.CharField(), help_text="ids among `sources`")


class SourceSerializer(serializers.Serializer[Any]):
    """A published figure behind the band."""

    may_lack = ("url",)

    id = serializers.CharField()
    title = serializers.CharField(help_text="what it says, in the language of the request")
    kind = serializers.ChoiceField(
        choices=("asked", "declared", "placed", "posted", "billed", "mixed", "growth", "study"),
        help_text="asked: of profiles; declared: in a survey; placed: by recruiters; posted: by companies",
    )
    publisher = serializers.CharField()
    date = serializers.CharField(allow_null=True, help_text="year, month or day, as precise as the source; null: none")
    url = serializers.URLField(required=False)


class MarketFactSerializer(SourceSerializer):
    """A gross market figure: shown beside the band, never counted in it."""

    value = serializers.CharField(help_text="decimal")
    unit = serializers.ChoiceField(choices=("ratio", "eur_per_day"))
    gross = serializers.BooleanField()


class EstimateSerializer(serializers.Serializer[Any]):
    """A day-rate band with its reasons: low ≤ p25 ≤ p50 ≤ p75 ≤ high, in steps of 5 €."""

    p25 = Amount()
    p50 = Amount()
    p75 = Amount()
    interval_80 = IntervalSerializer()
    currency = serializers.ChoiceField(choices=("EUR",))
    unit = serializers.ChoiceField(choices=("day",))
    vat = serializers.ChoiceField(choices=("excluded",))
    basis = serializers.ChoiceField(choices=tuple(BASIS_DETAIL))
    basis_detail = serializers.CharField(help_text="in the language of the request")
    observations = serializers.IntegerField(help_text="day rates of this market behind the band")
    as_of = serializers.DateField(help_text="when the newest figure behind the band was read")
    model_version = serializers.CharField()
    waterfall = WaterfallLineSerializer(many=True)
    sources = SourceSerializer(many=True)
    facts = MarketFactSerializer(many=True)


def estimate_json(band: RateBand) -> dict[str, Any]:
    """The body of EstimateSerializer."""
    return {
        "p25": str(band.p25),
        "p50": str(band.p50),
        "p75": str(band.p75),
        "interval_80": {"low": str(band.low), "high": str(band.high)},
        "currency": "EUR",
        "unit": "day",
        "vat": "excluded",
        "basis": band.basis,
        "basis_detail": BASIS_DETAIL[band.basis][language()],
        "observations": band.observations,
        "as_of": band.as_of.isoformat(),
        "model_version": band.model_version,
        "waterfall": [_line_json(line) for line in band.waterfall],
        "sources": [_source_json(fact) for fact in band.sources],
        "facts": [_market_fact_json(fact) for fact in band.context],
    }


def _line_json(line: WaterfallLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "label": LABELS[line.code][language()],
        "amount": str(line.amount),
        "source": line.source,
        "sd": str(line.sd),
        "facts": list(line.facts),
    }


def _source_json(fact: Fact) -> dict[str, Any]:
    shown = {
        "id": fact.id,
        "title": title_of(fact),
        "kind": fact.kind,
        "publisher": fact.publisher,
        "date": fact.published_on,
    }
    return shown | ({"url": fact.url} if fact.url else {})


def _market_fact_json(fact: Fact) -> dict[str, Any]:
    return {**_source_json(fact), "value": str(fact.gross_value), "unit": fact.gross_unit, "gross": True}
