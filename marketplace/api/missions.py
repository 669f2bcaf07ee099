"""`/v1/missions`: a company's own missions. Somebody else's answers like one that does not exist."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from marketplace.api.drafts import Chosen, choose, heading, mission_draft, mission_reading_json
from marketplace.api.mission_body import (
    MissionCreateSerializer,
    MissionSerializer,
    MissionWriteSerializer,
    WholeMissionSerializer,
    mission_json,
)
from marketplace.api.reading_body import LONGEST_BRIEF, MissionReadingSerializer
from marketplace.briefs.mission import parse_brief
from marketplace.http.authentication import company_of
from marketplace.http.idempotency import MIN_LENGTH_OF_NOBODYS, idempotent
from marketplace.http.pages import CursorField, PageQuery, id_place, page, page_after
from marketplace.http.permissions import HasCompanyKey
from marketplace.http.problems import invalid
from marketplace.http.views import StrictView, refuse_body
from marketplace.models import Mission, MissionState
from marketplace.services import missions as service
from marketplace.services.reading import skill_finder

SURE_ENOUGH = 0.6  # confidence of what is read in a brief and posted without anybody looking at it
_KEY = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[ -~]+$"}
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key", _KEY, OpenApiParameter.HEADER, required=True, description="kept for 24 hours at least"
)
OPTIONAL_IDEMPOTENCY_KEY = OpenApiParameter("Idempotency-Key", _KEY, OpenApiParameter.HEADER)
SIGN_UP_IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key", {**_KEY, "minLength": MIN_LENGTH_OF_NOBODYS}, OpenApiParameter.HEADER
)


class MissionQuery(PageQuery):
    """Parameters of the list."""

    cursor = CursorField(parse=id_place, default=None)
    state = serializers.ChoiceField(choices=MissionState.choices, required=False)


class NewMissionSerializer(MissionSerializer):
    """A mission that was just created, and what was read from its brief where the body left fields out."""

    parsed = MissionReadingSerializer(allow_null=True, help_text="null: the body was taken as it was")


class MissionPageSerializer(serializers.Serializer[Any]):
    """A page, newest first."""

    next = serializers.URLField(allow_null=True)
    results = MissionSerializer(many=True)


def missions_of(request: Request) -> QuerySet[Mission]:
    """The missions that the caller may see, ready for `mission_json`."""
    own = Mission.objects.filter(company_id=company_of(request))
    return own.select_related("engagement").prefetch_related("requirements__skill")


def own_mission(request: Request, mission_id: UUID) -> Mission:
    """The caller's mission, or 404."""
    return get_object_or_404(missions_of(request), pk=mission_id)


class MissionListView(StrictView):
    """The company's missions."""

    permission_classes = (HasCompanyKey,)
    parameters = {"GET": MissionQuery}

    @extend_schema(operation_id="missions_list", parameters=[MissionQuery], responses=MissionPageSerializer)
    def get(self, request: Request) -> Response:
        """Newest first."""
        query = self.query
        rows = missions_of(request)
        if "state" in query:
            rows = rows.filter(state=query["state"])
        found = page_after(rows, key="id", after=query["cursor"], limit=query["limit"], descending=True)
        return Response(page(request, found, limit=query["limit"], key=lambda m: str(m.pk), shape=mission_json))

    @extend_schema(request=MissionCreateSerializer, responses={201: NewMissionSerializer}, parameters=[IDEMPOTENCY_KEY])
    @idempotent(required=True)
    def post(self, request: Request) -> Response:
        """Create a draft, or a mission that is published and matched at once.

        With a `brief` and without `requirements`, these and the other fields that are left out are read from title and
        brief; `parsed` then says what each rests on, and notes what was read and not taken: with doubt, or beside
        a half of the budget, the start or the place that the body gives otherwise.
        """
        read = _read(request.data)
        body = WholeMissionSerializer(data=_completed(request.data, read))
        body.is_valid(raise_exception=True)
        values = dict(body.validated_data)
        publish = values.pop("state") == MissionState.PUBLISHED
        requirements = values.pop("requirements", [])
        if publish and read and not requirements:
            raise invalid("brief", "brief_without_skills")
        mission = service.create_mission(
            company_id=company_of(request),
            values=values,
            requirements=requirements,
            publish=publish,
            now=timezone.now(),
        )
        created = mission_json(own_mission(request, mission.pk))
        location = reverse("mission", args=[mission.pk], request=request)
        parsed = mission_reading_json(read) if read else None
        return Response({**created, "parsed": parsed}, status=201, headers={"Location": location})


def _read(body: Any) -> Chosen | None:
    """What title and brief of a body without requirements say; None where there is none, or it will be refused."""
    if not isinstance(body, Mapping) or body.get("requirements", []) != []:
        return None
    brief = body.get("brief")
    if not isinstance(brief, str) or not 0 < len(brief.strip()) <= LONGEST_BRIEF:
        return None
    head = heading(body.get("title"))
    draft = parse_brief(head + brief.strip(), today=timezone.now().date(), finder=skill_finder())
    return choose(draft, given=body, least=SURE_ENOUGH, head=head)


def _completed(body: Any, read: Chosen | None) -> Any:
    return {**body, **mission_draft(read)} if read else body


class MissionDetailView(StrictView):
    """One mission of the company."""

    permission_classes = (HasCompanyKey,)

    @extend_schema(responses=MissionSerializer)
    def get(self, request: Request, mission_id: UUID) -> Response:
        """Read it."""
        return Response(mission_json(own_mission(request, mission_id)))

    @extend_schema(request=MissionWriteSerializer, responses=MissionSerializer)
    def patch(self, request: Request, mission_id: UUID) -> Response:
        """Change the fields given; `requirements` and `weights` are replaced whole. Matches follow.

        A new `brief` changes the text alone: nothing is read out of it (see `POST /v1/briefs/parse`).
        """
        with transaction.atomic():  # what agrees with the rest of the row must still do so when it is written
            locked = missions_of(request).select_for_update(of=("self",), no_key=True)
            mission = get_object_or_404(locked, pk=mission_id)
            body = MissionWriteSerializer(mission, data=request.data, partial=True)
            body.is_valid(raise_exception=True)
            values = dict(body.validated_data)
            requirements = values.pop("requirements", None)
            service.update_mission(mission=mission, values=values, requirements=requirements)
        return Response(mission_json(own_mission(request, mission_id)))


class MissionMoveView(StrictView):
    """A change of state."""

    permission_classes = (HasCompanyKey,)
    move: Any = None

    @extend_schema(request=None, responses=MissionSerializer, parameters=[OPTIONAL_IDEMPOTENCY_KEY])
    @idempotent()
    def post(self, request: Request, mission_id: UUID) -> Response:
        """409 `transition_forbidden` when the mission is not in a state that allows it."""
        mission = own_mission(request, mission_id)
        refuse_body(request)
        type(self).move(mission=mission, now=timezone.now())
        return Response(mission_json(own_mission(request, mission_id)))


class PublishView(MissionMoveView):
    """Draft → published."""

    move = service.publish_mission


class CloseView(MissionMoveView):
    """Published → closed."""

    move = service.close_mission


class CancelView(MissionMoveView):
    """Draft or published → cancelled."""

    move = service.cancel_mission
