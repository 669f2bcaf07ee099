from django.urls import URLPattern, URLResolver, include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from marketplace.api import freelancers, health, missions, parsing, skill_resolving, skills

handler400 = "marketplace.http.problems.bad_request"
handler404 = "marketplace.http.problems.not_found"
handler500 = "marketplace.http.problems.internal_error"

v1: list[URLPattern | URLResolver] = [
    path("skills", skills.SkillListView.as_view(), name="skills"),
    path("skills/resolve", skill_resolving.SkillResolveView.as_view(), name="skills-resolve"),
    path("skills/<slug:slug>", skills.SkillDetailView.as_view(), name="skill"),
    path("briefs/parse", parsing.BriefParseView.as_view(), name="brief-parse"),
    path("profiles/parse", parsing.ProfileParseView.as_view(), name="profile-parse"),
    path("missions", missions.MissionListView.as_view(), name="missions"),
    path("missions/<uuid:mission_id>", missions.MissionDetailView.as_view(), name="mission"),
    path("missions/<uuid:mission_id>/publish", missions.PublishView.as_view(), name="mission-publish"),
    path("missions/<uuid:mission_id>/close", missions.CloseView.as_view(), name="mission-close"),
    path("missions/<uuid:mission_id>/cancel", missions.CancelView.as_view(), name="mission-cancel"),
    path("freelancers", freelancers.SignUpView.as_view(), name="freelancers"),
    path("freelancers/me", freelancers.OwnProfileView.as_view(), name="own-profile"),
    path("", include("matching.api.urls")),
    path("", include("rates.api.urls")),
    path("schema", SpectacularAPIView.as_view(), name="schema"),
    path("docs", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
]

urlpatterns = [
    path("livez", health.LiveView.as_view()),
    path("readyz", health.ReadyView.as_view()),
    path("v1/", include(v1)),
]
