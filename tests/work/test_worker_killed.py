"""A real Celery worker, killed with -9 in the middle of a match: the mission is matched all the same."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from marketplace.celery import app
from marketplace.models import OrderState, WorkOrder
from marketplace.work.names import MATCH_MISSION
from marketplace.work.relay import Relay, doorbell
from matching.models import Match

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def worker_environment() -> dict[str, str]:
    database = connection.settings_dict
    password = quote(database["PASSWORD"] or "", safe="")
    host = f"{database['HOST']}:{database['PORT']}"
    return {
        **os.environ,
        "DATABASE_URL": f"postgresql://{database['USER']}:{password}@{host}/{database['NAME']}",
        "DJANGO_SETTINGS_MODULE": "marketplace.settings",
    }


@pytest.fixture
def start_worker(worker_environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "celery", "-A", "marketplace.celery", "worker", "-c", "1", "-l", "INFO"]
        with (tmp_path / f"worker-{len(started)}.log").open("wb") as log:
            process = subprocess.Popen(
                [*command, "--without-gossip", "--without-mingle"],
                env=worker_environment,
                cwd=settings.BASE_DIR,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        started.append(process)
        return process

    yield start
    for process in started:
        _kill_with_children(process)


def _kill_with_children(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL to the session that the worker leads; only what this test started is in it."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def relay() -> Iterator[None]:
    running = Relay(ring=doorbell(app))
    thread = threading.Thread(target=_run, args=[running])
    thread.start()
    yield
    running.stop()
    thread.join()


def _run(running: Relay) -> None:
    try:
        running.run()
    finally:
        connection.close()


def _wait_for(condition: Callable[[], bool], *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.05)


def _order() -> WorkOrder:
    return WorkOrder.objects.get(kind=MATCH_MISSION)


@pytest.fixture
def post_mission(company_client, make_freelancer, settle, rag_mission) -> Callable[[], None]:
    """There is one freelancer whom the mission will fit."""
    make_freelancer({"retrieval-augmented-generation": 4, "python": 3})
    settle()
    return lambda: company_client.post("/v1/missions", rag_mission)


@pytest.fixture
def skills_locked(worker_environment: dict[str, str]) -> Iterator[psycopg.Connection]:
    """Whoever reads the skills of the profiles has to wait: a match stops half-way."""
    with psycopg.connect(worker_environment["DATABASE_URL"]) as other:
        other.execute("LOCK TABLE marketplace_freelancerskill IN ACCESS EXCLUSIVE MODE")
        yield other


def test_a_worker_killed_in_mid_match_loses_nothing(post_mission, start_worker, relay, request):
    locked = request.getfixturevalue("skills_locked")
    doomed = start_worker()
    post_mission()
    _wait_for(lambda: _order().state == OrderState.RUNNING, seconds=60)
    _kill_with_children(doomed)
    locked.rollback()
    assert (_order().done, Match.objects.count()) == (0, 0)

    start_worker()
    _wait_for(lambda: _order().state == OrderState.DONE, seconds=60)
    assert [match.rank for match in Match.objects.all()] == [1]
