"""`/v1/rates/estimates`: what a day of work is worth. Both sides of the market get the same figures."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.http.codes import unknown_skill
from marketplace.http.permissions import HasKey
from marketplace.http.views import StrictView
from marketplace.services.reading import skill_linker
from rates.api.estimates_body import EstimateAskedSerializer, EstimateSerializer, estimate_json
from rates.services import UnknownSkillError, estimate_rate

EXAMPLE = OpenApiExample(
    "A senior LLM engineer in Paris",
    request_only=True,
    value={
        "role": "ai_engineer",
        "seniority": "senior",
        "skills": ["retrieval-augmented-generation", "python"],
        "city": "Paris",
        "country": "FR",
        "work_mode": "hybrid",
        "duration_days": 120,
        "days_per_week": 5,
    },
)


class EstimateView(StrictView):
    """A computation: nothing is created or kept, so a viewer's key may ask, and no Idempotency-Key is needed."""

    permission_classes = (HasKey,)
    only_computes = True

    @extend_schema(request=EstimateAskedSerializer, responses={200: EstimateSerializer}, examples=[EXAMPLE])
    def post(self, request: Request) -> Response:
        """The day-rate band for these circumstances, and how it comes about."""
        body = EstimateAskedSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        asked = body.validated_data
        try:
            band = estimate_rate(**asked, now=timezone.now())
        except UnknownSkillError as error:
            raise _unknown_skill(asked, str(error.value)) from error
        return Response(estimate_json(band))


def _unknown_skill(asked: dict[str, Any], slug: str) -> ValidationError:
    """Named where it stands in the list, with what may have been meant."""
    detail = unknown_skill(skill=slug, suggestions=skill_linker().suggest(slug))
    return ValidationError({"skills": {str(asked["skills"].index(slug)): [ErrorDetail(detail, code="unknown_skill")]}})
