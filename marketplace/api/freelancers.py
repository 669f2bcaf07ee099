"""`/v1/freelancers`: sign up, and one's own profile. There is no list: profiles are seen as matches only."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from marketplace.api.freelancer_body import (
    NewProfileSerializer,
    ProfileSerializer,
    ProfileWriteSerializer,
    profile_json,
)
from marketplace.api.missions import SIGN_UP_IDEMPOTENCY_KEY
from marketplace.http.authentication import freelancer_of, issue_key
from marketplace.http.idempotency import idempotent
from marketplace.http.permissions import HasFreelancerKey
from marketplace.http.views import OpenView, StrictView
from marketplace.models import ApiKey, Freelancer
from marketplace.services.freelancers import create_freelancer, update_profile


def renew_first_key(body: dict[str, Any]) -> str | None:
    """A new key for the profile of a stored answer, in place of the only live one; None once any has been used.

    Two live keys mean that somebody has helped already, none that somebody has revoked it: both stay as they are.
    """
    keys = ApiKey.objects.filter(freelancer_id=body["id"])
    live = keys.filter(revoked_at__isnull=True)
    if keys.filter(last_used_at__isnull=False).exists() or live.count() != 1:
        return None
    live.update(revoked_at=timezone.now())
    return issue_key(freelancer=Freelancer.objects.get(pk=body["id"]), label="first key, renewed")


class SignUpView(OpenView):
    """Open to everybody; whatever key is sent along is not looked at."""

    @extend_schema(
        request=ProfileWriteSerializer,
        responses={201: NewProfileSerializer},
        parameters=[SIGN_UP_IDEMPOTENCY_KEY],
        auth=[],
    )
    @idempotent(secret="api_key", renew=renew_first_key)  # noqa: S106 (the name of a field)
    def post(self, request: Request) -> Response:
        """Create a profile; the answer holds its key, shown this once.

        A replay brings a new key in place of the first, as long as that one was never used: its answer may be lost.
        """
        body = ProfileWriteSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        values = dict(body.validated_data)
        skills = values.pop("skills", [])
        freelancer = create_freelancer(values=values, skills=skills)
        key = issue_key(freelancer=freelancer, label="first key")
        freelancer.refresh_from_db()
        location = reverse("own-profile", request=request)
        return Response({**profile_json(freelancer), "api_key": key}, status=201, headers={"Location": location})


class OwnProfileView(StrictView):
    """The caller's own profile."""

    permission_classes = (HasFreelancerKey,)

    @extend_schema(responses=ProfileSerializer)
    def get(self, request: Request) -> Response:
        """Read it."""
        return Response(profile_json(Freelancer.objects.get(pk=freelancer_of(request))))

    @extend_schema(request=ProfileWriteSerializer, responses=ProfileSerializer)
    def patch(self, request: Request) -> Response:
        """Change the fields given; `skills` are replaced whole. Matches follow."""
        with transaction.atomic():
            freelancer = Freelancer.objects.select_for_update(no_key=True).get(pk=freelancer_of(request))
            body = ProfileWriteSerializer(freelancer, data=request.data, partial=True)
            body.is_valid(raise_exception=True)
            values = dict(body.validated_data)
            skills = values.pop("skills", None)
            freelancer = update_profile(freelancer_id=freelancer.pk, values=values, skills=skills)
        return Response(profile_json(freelancer))
