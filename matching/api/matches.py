"""Matches from both sides, the state of a mission's matching, and filling a mission with one of them."""

from itertools import islice
from typing import Any
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.api.mission_body import MissionSerializer, mission_json
from marketplace.api.missions import OPTIONAL_IDEMPOTENCY_KEY, own_mission
from marketplace.http.authentication import freelancer_of
from marketplace.http.idempotency import idempotent
from marketplace.http.pages import CursorField, PageQuery, id_place, page, page_after, whole_place
from marketplace.http.permissions import HasCompanyKey, HasFreelancerKey
from marketplace.http.serializers import IdField, MoneyField, StrictSerializer
from marketplace.http.views import StrictView
from matching.api.bodies import (
    FittingMissionPageSerializer,
    MatchPageSerializer,
    VersionsSerializer,
    freelancer_card,
    mission_card,
    rate_band_json,
    score_json,
)
from matching.models import Match, MatchSet
from matching.scoring.explanation import plain
from matching.scoring.units import ALGORITHM_VERSION, ONE
from matching.services import FittingMission, FittingMissions, fill_with_match, fitting_missions, match_run


class RankQuery(PageQuery):
    """A page after a rank."""

    cursor = CursorField(parse=whole_place, default=None)


class MatchListView(StrictView):
    """The freelancers of a mission."""

    permission_classes = (HasCompanyKey,)
    parameters = {"GET": RankQuery}

    @extend_schema(parameters=[RankQuery], responses=MatchPageSerializer)
    def get(self, request: Request, mission_id: UUID) -> Response:
        """Best first; empty until the first run is done (see match-run)."""
        mission = own_mission(request, mission_id)
        query = self.query
        rows = Match.objects.filter(match_set_id=mission.pk).select_related("freelancer", "match_set")
        found = page_after(rows, key="rank", after=query["cursor"], limit=query["limit"])
        body = page(request, found, limit=query["limit"], key=lambda match: str(match.rank), shape=_match_json)
        return Response({**body, "rate_band": rate_band_json(mission)})


def _match_json(match: Match) -> dict[str, Any]:
    return {
        **score_json(
            rank=match.rank,
            score=match.score,
            focus=match.focus,
            coverage=match.coverage,
            explanation=match.explanation,
        ),
        "previous_score": None if match.previous_score is None else match.previous_score / ONE,
        "freelancer": freelancer_card(match.freelancer),
        "matched_at": match.match_set.matched_at,
        "versions": _versions_json(match.match_set),
    }


def _versions_json(match_set: MatchSet) -> dict[str, Any]:
    return {
        "algorithm": match_set.algorithm_version,
        "taxonomy": match_set.taxonomy_version,
        "snapshot": match_set.snapshot_version,
    }


Place = tuple[int, int, UUID]  # score, focus, mission: by these the list falls


def score_place(text: str) -> Place:
    """`score:focus:mission`, the place in a list that is best first."""
    score, focus, mission = text.split(":")
    return whole_place(score), whole_place(focus), id_place(mission)


class ScoreQuery(PageQuery):
    """A page after a score; a rank would move when a mission is published meanwhile."""

    cursor = CursorField(parse=score_place, default=None)


class FittingMissionListView(StrictView):
    """The open missions that fit the caller."""

    permission_classes = (HasFreelancerKey,)
    parameters = {"GET": ScoreQuery}

    @extend_schema(parameters=[ScoreQuery], responses=FittingMissionPageSerializer)
    def get(self, request: Request) -> Response:
        """Best first, scored now, so that somebody who is nobody's top 100 still sees what fits."""
        fitting = fitting_missions(freelancer_id=freelancer_of(request))
        place, limit = self.query["cursor"], self.query["limit"]
        ranked = enumerate(fitting.missions, start=1)
        rows = list(islice((row for row in ranked if place is None or _place(row[1]) < place), limit + 1))

        def shape(row: tuple[int, FittingMission]) -> dict[str, Any]:
            return _fitting_json(*row, fitting=fitting)

        def key(row: tuple[int, FittingMission]) -> str:
            return ":".join(str(part) for part in _place(row[1]))

        return Response(page(request, rows, limit=limit, key=key, shape=shape))


def _place(item: FittingMission) -> Place:
    return item.score, item.focus, item.mission.pk


def _fitting_json(rank: int, item: FittingMission, *, fitting: FittingMissions) -> dict[str, Any]:
    scored = fitting.explained(item)
    explanation = plain(scored.explanation)
    return {
        **score_json(
            rank=rank, score=scored.score, focus=scored.focus, coverage=scored.coverage, explanation=explanation
        ),
        "mission": mission_card(item.mission),
        "rate_band": rate_band_json(item.mission),
        "versions": {
            "algorithm": ALGORITHM_VERSION,
            "taxonomy": fitting.skills.taxonomy_version,
            "snapshot": fitting.snapshot_version,
        },
    }


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
            "versions": _versions_json(stored) if stored else None,
        }
        return Response(body, headers={"Retry-After": "1"} if run.state in ("queued", "running") else {})


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
