from django.db import models

from marketplace.models.freelancer import Freelancer
from marketplace.models.guards import between
from marketplace.models.ids import uuid_key


class Engagement(models.Model):
    """What a filled mission ended in: who took it, and the day rate that both agreed on."""

    id = uuid_key()
    freelancer = models.ForeignKey(Freelancer, on_delete=models.PROTECT, related_name="engagements")
    agreed_day_rate = models.DecimalField(max_digits=8, decimal_places=2, help_text="€ per day, excluding VAT")
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [between(name="engagement_day_rate", field="agreed_day_rate", low=1, high=20_000)]

    def __str__(self) -> str:
        return f"{self.freelancer_id} at {self.agreed_day_rate}"
