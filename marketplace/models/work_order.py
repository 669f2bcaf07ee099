from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from marketplace.models.choices import OrderState
from marketplace.models.guards import one_of


class WorkOrder(models.Model):
    """Work that is owed: the row is the queue, Celery only the doorbell.

    `wanted` and `done` are versions: the order is due while `done < wanted`. Times are the database's.
    """

    kind = models.CharField(max_length=40)
    subject = models.UUIDField()
    wanted = models.BigIntegerField(default=1)
    done = models.BigIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(db_default=Now())
    ring_after = models.DateTimeField(db_default=Now())
    lease = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=OrderState.choices, default=OrderState.WAITING)
    urgent = models.BooleanField(
        default=False, db_default=False, help_text="somebody waits for it: rings before bulk work"
    )
    wanted_at = models.DateTimeField(db_default=Now())
    failure = models.CharField(max_length=300, blank=True, default="", db_default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject"], name="work_order_once"),
            models.CheckConstraint(name="work_order_not_ahead", condition=Q(done__lte=F("wanted"))),
            models.CheckConstraint(
                name="work_order_lease_whole",
                condition=Q(lease__isnull=True, lease_until__isnull=True)
                | Q(lease__isnull=False, lease_until__isnull=False),
            ),
            one_of(name="work_order_state_known", field="state", choices=OrderState),
        ]
        indexes = [
            models.Index(fields=["not_before"], name="work_order_due", condition=Q(done__lt=F("wanted"))),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}: {self.done}/{self.wanted} {self.state}"
