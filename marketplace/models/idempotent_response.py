from django.db import models


class IdempotentResponse(models.Model):
    """The answer to a POST that carried an Idempotency-Key, written in the same transaction as what it answers."""

    owner = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    route = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.JSONField()
    headers = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "route", "key"], name="idempotent_response_once"),
        ]

    def __str__(self) -> str:
        return f"{self.owner} {self.route} {self.key}"
