"""Starts PostgreSQL and Valkey for the tests.

A plugin named in `addopts`, not a conftest: pytest-django reads the settings, and with them DATABASE_URL, before any
conftest. Workers of xdist inherit the environment of the one process that started the servers.
"""

import os
import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from marketplace.stack.processes import Processes
from marketplace.stack.servers import URLS, missing_urls, start_servers

OURS = "VIVIER_TEST_SERVERS"  # tells xdist's workers which servers nobody else uses


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the tests start processes of their own
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        take_own_valkey_database(worker)
    else:
        set_plain_settings()
        start_missing_servers(early_config)
    return (yield)


def pytest_report_header() -> str:
    given = [name for name in URLS if name not in os.environ[OURS]]
    return f"servers: {' and '.join(given)} of the environment" if given else "servers: embedded PostgreSQL and Valkey"


def set_plain_settings() -> None:
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    os.environ.setdefault("HTTPS", "false")
    os.environ.setdefault("ALLOWED_HOSTS", "127.0.0.1,localhost,testserver")


def start_missing_servers(config: pytest.Config) -> None:
    missing = missing_urls()
    os.environ[OURS] = ",".join(missing)
    if not missing:
        return
    processes = Processes()
    folder = Path(tempfile.mkdtemp(prefix="vivier-tests-"))
    processes.remove_at_end(folder)
    config.add_cleanup(processes.close)
    start_servers(missing, state=folder, processes=processes, durable=False, temporary=True)


def take_own_valkey_database(worker: str) -> None:
    """Each worker empties and fills its own."""
    if "REDIS_URL" in os.environ.get(OURS, ""):
        number = int(worker.removeprefix("gw")) + 1
        os.environ["REDIS_URL"] = os.environ["REDIS_URL"].removesuffix("/0") + f"/{number}"
