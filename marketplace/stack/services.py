"""The four processes of the product, as the demo runs them; docker-compose.yml has the same for production."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import httpx

from marketplace.stack.ports import LOOPBACK
from marketplace.stack.processes import Child
from marketplace.stack.supervisor import Service, says

CELERY = ("-m", "celery", "-A", "marketplace.celery")
GRANIAN = ("-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "8", "--no-ws")


def services(*, port: int, beat_schedule: Path, env: Mapping[str, str]) -> list[Service]:
    """The slowest to be ready comes first."""
    python, pooled = sys.executable, {**env, "DATABASE_POOL": "true"}
    return [
        Service("worker", [python, *CELERY, "worker", *worker_options()], says(" ready."), env),
        Service("web", [python, *GRANIAN, *where(port), "marketplace.wsgi:application"], answers(port), pooled),
        Service("relay", [python, "manage.py", "relay"], says("relay: listening"), env),
        Service("beat", [python, *CELERY, "beat", *beat_options(beat_schedule)], says("beat: Starting"), env),
    ]


def worker_options() -> list[str]:
    """Nobody to mingle with: alone on its broker, it would only wait for answers."""
    return ["--concurrency", "2", "--loglevel", "INFO", "--without-mingle", "--without-gossip"]


def beat_options(schedule: Path) -> list[str]:
    return ["--schedule", str(schedule), "--loglevel", "INFO"]


def where(port: int) -> list[str]:
    return ["--host", LOOPBACK, "--port", str(port)]


def answers(port: int) -> Callable[[Child], bool]:
    """Ready once /readyz says so."""

    def ready(child: Child) -> bool:
        try:
            return (
                httpx.get(f"http://{LOOPBACK}:{port}/readyz", timeout=2, trust_env=False).status_code == httpx.codes.OK
            )
        except httpx.TransportError:
            return False

    return ready
