from datetime import timedelta

from celery import shared_task
from django.db.models.functions import Now

from marketplace.models import IdempotentResponse

KEPT_FOR = timedelta(hours=48)


@shared_task(name="marketplace.http.forget_keys")
def forget_keys() -> None:
    """Forget answers older than two days; clients are promised one."""
    IdempotentResponse.objects.filter(created_at__lt=Now() - KEPT_FOR).delete()
