"""The plugin that starts the tests' servers, seen from outside: pytest is run as a process."""

from pathlib import Path

import pytest

from tests.stack.living import clean_environment, descendants, is_alive, python, read_until, soon, started

ASKS = """
import os, time
import psycopg, pytest, redis

@pytest.mark.parametrize("turn", range(4))
def test_the_servers_answer(turn):
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute("select uuidv7()")
    with redis.from_url(os.environ["REDIS_URL"]) as client:
        client.set("turn", turn)
"""
WAITS = """
import time

def test_that_somebody_kills():
    print("testing", flush=True)
    time.sleep(60)
"""


def pytest_of(folder: Path, test: str, *options: str) -> list[str]:
    """With nothing but our plugin: settings and Django are no part of it."""
    (folder / "pytest.ini").write_text("[pytest]\n")
    (folder / "test_it.py").write_text(test)
    plugins = ["-p", "tests.servers", "-p", "no:django", "-p", "no:cacheprovider"]
    return python("-m", "pytest", "-c", str(folder / "pytest.ini"), *plugins, *options, str(folder / "test_it.py"))


@pytest.mark.parametrize("options", [[], ["-n", "2"]], ids=["serial", "parallel"])
def test_each_test_process_finds_servers_and_none_is_left(tmp_path: Path, options: list[str]) -> None:
    own_temporary = tmp_path / "tmp"
    own_temporary.mkdir()
    env = clean_environment(TMPDIR=str(own_temporary))
    with started(pytest_of(tmp_path, ASKS, *options), env=env) as run:
        output, errors = run.communicate(timeout=60)
    assert run.returncode == 0, output + errors
    assert "servers: embedded PostgreSQL and Valkey" in output
    assert "4 passed" in output
    assert not list(own_temporary.glob("vivier-tests-*"))


def test_kill_9_of_pytest_leaves_no_process_and_no_data(tmp_path: Path) -> None:
    own_temporary = tmp_path / "tmp"
    own_temporary.mkdir()
    env = clean_environment(TMPDIR=str(own_temporary))
    with started(pytest_of(tmp_path, WAITS, "-s"), env=env) as run:
        read_until(run, "testing")
        family = descendants(run.pid)
        run.kill()
        run.wait(timeout=10)  # else leaving the block would kill the family too
    assert len(family) > 3
    assert soon(lambda: not any(is_alive(pid) for pid in family), seconds=5)
    assert soon(lambda: not list(own_temporary.glob("vivier-tests-*")), seconds=5)


def test_urls_of_the_environment_win(tmp_path: Path) -> None:
    test = "def test_nothing(): pass\n"
    env = clean_environment(DATABASE_URL="postgresql://given/x", REDIS_URL="redis://given/0")
    with started(pytest_of(tmp_path, test), env=env) as run:
        output, _ = run.communicate(timeout=60)
    assert "servers: DATABASE_URL and REDIS_URL of the environment" in output
