"""Who is calling: `Authorization: Bearer viv_<identifier>_<secret>`. A key belongs to one company or one freelancer."""

import hashlib
import hmac
import re
import secrets
import string
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from marketplace.http.codes import words
from marketplace.models import ApiKey, Company, Freelancer, Member, MemberRole

_ALPHABET = string.ascii_letters + string.digits
_SHAPE = re.compile(r"viv_([A-Za-z0-9]{12})_([A-Za-z0-9]{32})")
_SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Actor:
    """The owner of the key that came with the request."""

    key_id: UUID
    company_id: UUID | None  # set for a company's key
    freelancer_id: UUID | None  # set for a freelancer's key
    may_write: bool  # false for the key of a member who is a viewer

    is_authenticated = True

    @property
    def owner(self) -> str:
        """Stable name of the owner, for what is kept per owner."""
        return f"company:{self.company_id}" if self.company_id else f"freelancer:{self.freelancer_id}"


class Nobody:
    """Stands for the user of a request without a key."""

    is_authenticated = False
    company_id = None
    freelancer_id = None
    may_write = False
    owner = "nobody"


def actor_of(request: Request) -> Actor:
    """Who is calling, in a view that lets nobody in without a key."""
    return cast(Actor, request.user)


def company_of(request: Request) -> UUID:
    """The company of the key, behind HasCompanyKey."""
    return cast(UUID, actor_of(request).company_id)


def freelancer_of(request: Request) -> UUID:
    """The freelancer of the key, behind HasFreelancerKey."""
    return cast(UUID, actor_of(request).freelancer_id)


def issue_key(
    *,
    company: Company | None = None,
    member: Member | None = None,
    freelancer: Freelancer | None = None,
    label: str = "",
) -> str:
    """Make a key for exactly one owner and return it: it is shown this once, only its SHA-256 is kept."""
    identifier, secret = _random(12), _random(32)
    ApiKey.objects.create(
        identifier=identifier,
        digest=_digest(secret),
        company=company,
        member=member,
        freelancer=freelancer,
        label=label,
    )
    return f"viv_{identifier}_{secret}"


def _random(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def _digest(secret: str) -> str:
    # 32 random letters and digits hold 190 bits: a slow password hash would add nothing but time to each request.
    return hashlib.sha256(secret.encode()).hexdigest()


class BearerKeyAuthentication(BaseAuthentication):
    """DRF's hook. No header: nobody. A header that is wrong in any way: 401, the same for every reason."""

    def authenticate(self, request: Request) -> tuple[Actor, ApiKey] | None:
        """The actor and the key row."""
        header = get_authorization_header(request).decode("latin-1").split()
        if not header:
            return None
        shape = _SHAPE.fullmatch(header[1]) if len(header) == 2 and header[0].lower() == "bearer" else None  # noqa: PLR2004
        key = _find(identifier=shape[1], secret=shape[2], now=timezone.now()) if shape else None
        if key is None:
            raise AuthenticationFailed(words("invalid_key"), code="invalid_key")
        return _actor(key), key

    def authenticate_header(self, request: Request) -> str:
        """Makes DRF answer 401, not 403."""
        return 'Bearer realm="vivier"'


def _find(*, identifier: str, secret: str, now: datetime) -> ApiKey | None:
    alive = Q(revoked_at__isnull=True) & (Q(expires_at__isnull=True) | Q(expires_at__gt=now))
    key = ApiKey.objects.select_related("member").filter(alive, identifier=identifier).first()
    if key is None or not hmac.compare_digest(key.digest, _digest(secret)):
        return None
    if key.last_used_at is None or now - key.last_used_at > _SEEN_EVERY:
        ApiKey.objects.filter(pk=key.pk).update(last_used_at=now)
    return key


def _actor(key: ApiKey) -> Actor:
    viewer = key.member is not None and key.member.role == MemberRole.VIEWER
    return Actor(key_id=key.pk, company_id=key.company_id, freelancer_id=key.freelancer_id, may_write=not viewer)
