"""Filling a mission with one of its matches."""

from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.api.mission_body import MissionSerializer, mission_json
from marketplace.api.missions import OPTIONAL_IDEMPOTENCY_KEY, own_mission
from marketplace.http.idempotency import idempotent
from marketplace.http.permissions import HasCompanyKey
from marketplace.http.serializers import IdField, MoneyField, StrictSerializer
from marketplace.http.views import StrictView
from matching.services import fill_with_match


class FillSerializer(StrictSerializer):
    """Who took the mission, and for how much."""

    freelancer = IdField()
    agreed_day_rate = MoneyField()


class FillView(StrictView):
    """Published or closed → filled."""

    permission_classes = (HasCompanyKey,)

    @extend_schema(request=FillSerializer, responses=MissionSerializer, parameters=[OPTIONAL_IDEMPOTENCY_KEY])
    @idempotent()
    def post(self, request: Request, mission_id: UUID) -> Response:
        """The freelancer must be among the mission's matches."""
        mission = own_mission(request, mission_id)
        body = FillSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        fill_with_match(
            mission=mission,
            freelancer_id=body.validated_data["freelancer"],
            agreed_day_rate=body.validated_data["agreed_day_rate"],
            now=timezone.now(),
        )
        return Response(mission_json(own_mission(request, mission_id)))
