"""`POST /v1/skills/resolve`: free labels → canonical skills, with how sure that is. Open to everybody."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.api.skills import SkillSerializer, known, skill_json
from marketplace.http.serializers import StrictSerializer, TextField
from marketplace.http.views import OpenView
from marketplace.services.reading import skill_linker

MOST_LABELS = 100
LONGEST_LABEL = 120  # letters; the vocabulary's own stay well below
SUGGESTIONS = 3  # of a label that stays unresolved


class LabelsSerializer(StrictSerializer):
    """What somebody called their skills."""

    labels = serializers.ListField(
        child=TextField(max_length=LONGEST_LABEL),
        min_length=1,
        max_length=MOST_LABELS,
        help_text=f"a skill each, at most {LONGEST_LABEL} letters; a text goes to POST /v1/briefs/parse",
    )


class SuggestionSerializer(SkillSerializer):
    """What an unresolved label may mean."""

    confidence = serializers.FloatField(min_value=0, max_value=1)


class ResolvedSerializer(serializers.Serializer[Any]):
    """One label, in the order of the request."""

    label = serializers.CharField(help_text="as given, but for blanks around it")  # type: ignore[assignment]
    skill = SkillSerializer(allow_null=True, help_text="null: not sure enough to say")
    confidence = serializers.FloatField(min_value=0, max_value=1, help_text="0 when unresolved")
    suggestions = SuggestionSerializer(many=True, help_text="of an unresolved label: what it may mean, likeliest first")


class ResolutionSerializer(serializers.Serializer[Any]):
    """Every label, and those that stay unresolved once more."""

    results = ResolvedSerializer(many=True)
    unresolved = serializers.ListField(child=serializers.CharField())


class SkillResolveView(OpenView):
    """Labels of a profile, a mission or another system."""

    @extend_schema(request=LabelsSerializer, responses=ResolutionSerializer, auth=[])
    def post(self, request: Request) -> Response:
        """Nothing is stored."""
        body = LabelsSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        results = [_resolve(label) for label in body.validated_data["labels"]]
        unresolved = [result["label"] for result in results if result["skill"] is None]
        return Response({"results": results, "unresolved": unresolved})


def _resolve(label: str) -> dict[str, Any]:
    slug = skill_linker().link(label)
    ranked = [(other, round(chance, 3)) for other, chance in skill_linker().rank(label, SUGGESTIONS)]
    if slug is None:
        suggestions = [{**skill_json(known(other)), "confidence": chance} for other, chance in ranked]
        return {"label": label, "skill": None, "confidence": 0.0, "suggestions": suggestions}
    return {"label": label, "skill": skill_json(known(slug)), "confidence": ranked[0][1], "suggestions": []}
