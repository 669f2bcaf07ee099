"""How far the matching of a mission is."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.api.missions import own_mission
from marketplace.http.permissions import HasCompanyKey
from marketplace.http.views import StrictView
from matching.api.bodies import VersionsSerializer, versions_json
from matching.services import match_run


class MatchRunSerializer(serializers.Serializer[Any]):
    """How far the matching of a mission is."""

    state = serializers.ChoiceField(choices=["not_wanted", "queued", "running", "done", "quarantined"])
    wanted = serializers.IntegerField(help_text="versions asked for so far: one for each publication or edit")
    done = serializers.IntegerField(help_text="the last version that was matched")
    attempts = serializers.IntegerField(help_text="failed attempts at the current version")
    matches = serializers.IntegerField(help_text="stored matches, 100 at most")
    considered = serializers.IntegerField(help_text="profiles that the last run scored")
    matched_at = serializers.DateTimeField(allow_null=True)
    versions = VersionsSerializer(allow_null=True)


class MatchRunView(StrictView):
    """The matching of a mission."""

    permission_classes = (HasCompanyKey,)

    @extend_schema(responses=MatchRunSerializer)
    def get(self, request: Request, mission_id: UUID) -> Response:
        """Poll it after posting; `Retry-After` says when."""
        run = match_run(mission_id=own_mission(request, mission_id).pk)
        stored = run.match_set
        body = {
            "state": run.state,
            "wanted": run.wanted,
            "done": run.done,
            "attempts": run.attempts,
            "matches": run.matches,
            "considered": stored.considered if stored else 0,
            "matched_at": stored.matched_at if stored else None,
            "versions": versions_json(stored) if stored else None,
        }
        return Response(body, headers={"Retry-After": "1"} if run.state in ("queued", "running") else {})
