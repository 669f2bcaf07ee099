from django.db import models
from django.db.models.functions import Lower

from marketplace.models.choices import MemberRole
from marketplace.models.guards import one_of
from marketplace.models.ids import uuid_key


class Company(models.Model):
    """Who publishes missions."""

    id = uuid_key()
    name = models.CharField(max_length=120)
    country = models.CharField(max_length=2, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    """Somebody who acts for a company; a key made out to a viewer cannot write."""

    id = uuid_key()
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="members")
    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True, default="")
    role = models.CharField(max_length=10, choices=MemberRole.choices, default=MemberRole.EDITOR)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("company", Lower("email"), name="member_email_once_per_company"),
            one_of(name="member_role_known", field="role", choices=MemberRole),
        ]

    def __str__(self) -> str:
        return self.email
