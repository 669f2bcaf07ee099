from django.db import models
from django.db.models import Q

from marketplace.models.company import Company, Member
from marketplace.models.freelancer import Freelancer
from marketplace.models.ids import uuid_key


class ApiKey(models.Model):
    """A bearer key of one company or one freelancer; only its SHA-256 is kept."""

    id = uuid_key()
    identifier = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, null=True, blank=True, related_name="keys")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, null=True, blank=True, related_name="keys")
    freelancer = models.ForeignKey(Freelancer, on_delete=models.CASCADE, null=True, blank=True, related_name="keys")
    label = models.CharField(max_length=80, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="api_key_has_one_owner",
                condition=Q(company__isnull=False, freelancer__isnull=True)
                | Q(company__isnull=True, freelancer__isnull=False, member__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.identifier
