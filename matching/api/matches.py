"""The matches of a mission, as its company sees them."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.api.missions import own_mission
from marketplace.http.pages import CursorField, PageQuery, page, page_after, whole_place
from marketplace.http.permissions import HasCompanyKey
from marketplace.http.views import StrictView
from matching.api.bodies import MatchPageSerializer, freelancer_card, rate_band_json, score_json, versions_json
from matching.models import Match
from matching.scoring.units import ONE


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
        rows = Match.objects.filter(match_set_id=mission.pk).select_related("freelancer", "match_set__mission")
        found = page_after(rows, key="rank", after=query["cursor"], limit=query["limit"])
        body = page(request, found, limit=query["limit"], key=lambda match: str(match.rank), shape=_match_json)
        return Response({**body, "rate_band": rate_band_json(mission)})


def _match_json(match: Match) -> dict[str, Any]:
    return {
        **score_json(
            mission=match.match_set.mission,
            rank=match.rank,
            score=match.score,
            focus=match.focus,
            coverage=match.coverage,
            explanation=match.explanation,
        ),
        "previous_score": None if match.previous_score is None else match.previous_score / ONE,
        "freelancer": freelancer_card(match.freelancer),
        "matched_at": match.match_set.matched_at,
        "versions": versions_json(match.match_set),
    }
