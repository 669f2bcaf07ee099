"""401 without a key, 403 with a key of the wrong kind; whose object it is decides the queryset (404)."""

from typing import Any

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from marketplace.http.authentication import Actor, actor_of
from marketplace.http.codes import words


class HasKey(BasePermission):
    """Any valid key; a viewer's only for reading."""

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the request may go on to the view."""
        if not request.user.is_authenticated:
            return False
        actor = actor_of(request)
        return self.refuse_unless(self.is_right_kind(actor), self.kind_code) and self.refuse_unless(
            request.method in SAFE_METHODS or getattr(view, "only_computes", False) or actor.may_write,
            "read_only_key",
        )

    kind_code = "company_key_required"

    def is_right_kind(self, actor: Actor) -> bool:
        """Whether this kind of key may come here at all."""
        return True

    def refuse_unless(self, condition: bool, code: str) -> bool:
        """Remember the code and its words for DRF's 403."""
        if not condition:
            self.code, self.message = code, words(code)
        return condition


class HasCompanyKey(HasKey):
    """The key of a company."""

    kind_code = "company_key_required"

    def is_right_kind(self, actor: Actor) -> bool:
        """See HasKey."""
        return actor.company_id is not None


class HasFreelancerKey(HasKey):
    """The key of a freelancer."""

    kind_code = "freelancer_key_required"

    def is_right_kind(self, actor: Actor) -> bool:
        """See HasKey."""
        return actor.freelancer_id is not None
