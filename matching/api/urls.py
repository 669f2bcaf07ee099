from django.urls import path

from matching.api import filling, fitting_missions, match_run, matches, ranking_parameters

urlpatterns = [
    path("missions/<uuid:mission_id>/matches", matches.MatchListView.as_view(), name="mission-matches"),
    path("missions/<uuid:mission_id>/match-run", match_run.MatchRunView.as_view(), name="mission-match-run"),
    path("missions/<uuid:mission_id>/fill", filling.FillView.as_view(), name="mission-fill"),
    path("freelancers/me/matches", fitting_missions.FittingMissionListView.as_view(), name="own-matches"),
    path("ranking-parameters", ranking_parameters.RankingParametersView.as_view(), name="ranking-parameters"),
]
