"""`/livez`: the process answers. `/readyz`: it can do its work."""

from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from redis import Redis, RedisError

_migrated = False


def live(request: HttpRequest) -> JsonResponse:
    """Depends on nothing."""
    return JsonResponse({"status": "ok"})


def ready(request: HttpRequest) -> JsonResponse:
    """503 without a migrated PostgreSQL; without the broker still ready, but `degraded`: what is posted is kept."""
    database, broker = _database(), _broker()
    status = "unavailable" if database != "ok" else "ok" if broker == "ok" else "degraded"
    body = {"status": status, "database": database, "broker": broker}
    return JsonResponse(body, status=503 if status == "unavailable" else 200)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return "ok" if _is_migrated() else "not migrated"
    except DatabaseError:
        return "unreachable"


def _is_migrated() -> bool:
    global _migrated  # noqa: PLW0603 (once migrated, a process need not look again)
    if not _migrated:
        executor = MigrationExecutor(connection)
        _migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return _migrated


def _broker() -> str:
    options: dict[str, Any] = {"socket_timeout": 0.1, "socket_connect_timeout": 0.1}
    try:
        with Redis.from_url(settings.REDIS_URL, **options) as client:
            client.ping()
    except (RedisError, OSError):
        return "unreachable"
    return "ok"
