"""The open missions that fit a freelancer, as the freelancer sees them."""

from itertools import islice
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.http.authentication import freelancer_of
from marketplace.http.pages import CursorField, PageQuery, id_place, page, whole_place
from marketplace.http.permissions import HasFreelancerKey
from marketplace.http.views import StrictView
from matching.api.bodies import FittingMissionPageSerializer, mission_card, rate_band_json, score_json
from matching.scoring.explanation import plain
from matching.scoring.units import ALGORITHM_VERSION
from matching.services import FittingMission, FittingMissions, fitting_missions

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
            mission=item.mission,
            rank=rank,
            score=scored.score,
            focus=scored.focus,
            coverage=scored.coverage,
            explanation=explanation,
        ),
        "mission": mission_card(item.mission),
        "rate_band": rate_band_json(item.mission),
        "versions": {
            "algorithm": ALGORITHM_VERSION,
            "taxonomy": fitting.skills.taxonomy_version,
            "snapshot": fitting.snapshot_version,
        },
    }
