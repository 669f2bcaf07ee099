"""`/livez`: the process answers. `/readyz`: it can do its work."""

from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from drf_spectacular.utils import extend_schema
from redis import Redis, RedisError
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

_migrated = False


class LiveSerializer(serializers.Serializer[Any]):
    """The process answers."""

    status = serializers.ChoiceField(choices=["ok"])


class ReadySerializer(serializers.Serializer[Any]):
    """What it needs for its work."""

    status = serializers.ChoiceField(choices=["ok", "degraded", "unavailable"])
    database = serializers.ChoiceField(choices=["ok", "not migrated", "unreachable"])
    broker = serializers.ChoiceField(choices=["ok", "unreachable"])


class HealthView(APIView):
    """Open, and not strict about parameters: a prober may add what keeps a cache away."""

    authentication_classes = ()
    permission_classes = (AllowAny,)


class LiveView(HealthView):
    """Depends on nothing."""

    @extend_schema(operation_id="live", responses=LiveSerializer, auth=[])
    def get(self, request: Request) -> Response:
        """200 as long as the process answers."""
        return Response({"status": "ok"})


class ReadyView(HealthView):
    """Depends on PostgreSQL."""

    @extend_schema(operation_id="ready", responses={200: ReadySerializer, 503: ReadySerializer}, auth=[])
    def get(self, request: Request) -> Response:
        """503 without a migrated PostgreSQL; without the broker still ready, but `degraded`: what is posted is kept."""
        database, broker = _database(), _broker()
        status = "unavailable" if database != "ok" else "ok" if broker == "ok" else "degraded"
        body = {"status": status, "database": database, "broker": broker}
        return Response(body, status=503 if status == "unavailable" else 200)


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
