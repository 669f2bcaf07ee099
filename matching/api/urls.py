from django.urls import path

from matching.api import matches, ranking_parameters

urlpatterns = [
    path("missions/<uuid:mission_id>/matches", matches.MatchListView.as_view(), name="mission-matches"),
    path("missions/<uuid:mission_id>/match-run", matches.MatchRunView.as_view(), name="mission-match-run"),
    path("missions/<uuid:mission_id>/fill", matches.FillView.as_view(), name="mission-fill"),
    path("freelancers/me/matches", matches.FittingMissionListView.as_view(), name="own-matches"),
    path("ranking-parameters", ranking_parameters.RankingParametersView.as_view(), name="ranking-parameters"),
]
