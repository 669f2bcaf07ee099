"""The embedded PostgreSQL and Valkey."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from marketplace.stack import postgres_owner
from marketplace.stack.postgres import PostgreSQL
from marketplace.stack.processes import ChildError, Processes, StackError
from marketplace.stack.valkey import Valkey
from tests.stack.living import descendants, is_alive, soon


@pytest.fixture
def processes() -> Iterator[Processes]:
    running = Processes()
    yield running
    running.close()


def answer(server: PostgreSQL, question: str) -> object:
    with psycopg.connect(server.url) as connection:
        row = connection.execute(question).fetchone()  # type: ignore[call-overload]
        return row and row[0]


def started_postgres(state: Path, processes: Processes, *, durable: bool = False) -> PostgreSQL:
    server = PostgreSQL(state, processes, durable=durable, temporary=True)
    server.start()
    return server


def started_valkey(state: Path, processes: Processes, *, durable: bool = False) -> Valkey:
    server = Valkey(state, processes, durable=durable)
    server.start()
    return server


def test_postgres_18_answers_on_loopback_with_the_locale_of_production(tmp_path: Path, processes: Processes) -> None:
    server = started_postgres(tmp_path, processes)
    assert "@127.0.0.1:" in server.url
    assert answer(server, "show server_version_num").startswith("18")  # type: ignore[union-attr]
    assert answer(server, "show server_encoding") == "UTF8"
    locale = "select datlocprovider::text || datlocale from pg_database where datname = current_database()"
    assert answer(server, locale) == "bC.UTF-8"
    assert answer(server, "select uuidv7() is not null")


def test_postgres_asks_for_its_password(tmp_path: Path, processes: Processes) -> None:
    server = started_postgres(tmp_path, processes)
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(server.url.replace(server.password, "guessed"))


def test_valkey_asks_for_its_password_and_evicts_nothing(tmp_path: Path, processes: Processes) -> None:
    server = started_valkey(tmp_path, processes)
    with redis.from_url(server.url) as client:
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
    without_password = server.url.replace(f":{server.password}@", "")
    with redis.from_url(without_password) as stranger, pytest.raises(redis.AuthenticationError):
        stranger.ping()


def test_passwords_are_for_our_own_eyes_and_not_among_the_arguments(tmp_path: Path, processes: Processes) -> None:
    servers = [started_postgres(tmp_path, processes), started_valkey(tmp_path, processes)]
    for name in ("postgres.password", "valkey.password", "valkey.conf"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    shown = b"".join(Path(f"/proc/{pid}/cmdline").read_bytes() for pid in descendants(os.getpid()) if is_alive(pid))
    assert b"postgres" in shown
    assert not any(server.password.encode() in shown for server in servers)


def test_postgres_starts_again_on_the_data_of_a_crash(tmp_path: Path, processes: Processes) -> None:
    server = started_postgres(tmp_path, processes, durable=True)
    with psycopg.connect(server.url) as connection:
        connection.execute("create table kept as select 42 as answer")
    crash(server, processes)
    assert (server.data / "postmaster.pid").exists()
    assert answer(started_postgres(tmp_path, processes, durable=True), "select answer from kept") == 42


def crash(server: PostgreSQL, processes: Processes) -> None:
    child = next(child for child in processes.children if child.name == "postgres")
    backends = descendants(child.pid)
    os.kill(child.pid, signal.SIGKILL)
    assert soon(lambda: not child.alive() and not any(is_alive(pid) for pid in backends), seconds=10)
    server.stop()


def test_postgres_starts_again_when_its_old_pid_is_somebody_elses(tmp_path: Path, processes: Processes) -> None:
    server = started_postgres(tmp_path, processes)
    server.stop()
    (server.data / "postmaster.pid").write_text(f"{os.getppid()}\n{server.data}\n")
    assert answer(started_postgres(tmp_path, processes), "select 1") == 1


def test_an_interrupted_initdb_is_begun_again(tmp_path: Path, processes: Processes) -> None:
    server = PostgreSQL(tmp_path, processes, durable=False, temporary=True)
    half_made = server.data.with_name(server.data.name + ".new")
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")
    server.start()
    assert answer(server, "select 1") == 1


@pytest.mark.skipif(os.getuid() != 0, reason="only root has to become somebody else")
def test_root_without_user_namespaces_runs_postgres_as_nobody(
    tmp_path: Path, processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_owner, "namespaces_work", lambda: False)
    server = started_postgres(tmp_path, processes)
    assert answer(server, "select 1") == 1
    assert server.data.stat().st_uid == postgres_owner.NOBODY
    apart = server.owner.apart
    assert apart
    assert apart.exists()
    processes.close()
    assert not apart.exists()


def test_a_shared_folder_that_somebody_else_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine").symlink_to(tmp_path)
    with pytest.raises(StackError, match="belongs to somebody else"):
        postgres_owner.make_ours(tmp_path / "mine")


def test_valkey_keeps_what_it_was_told_when_durable(tmp_path: Path, processes: Processes) -> None:
    server = started_valkey(tmp_path, processes, durable=True)
    with redis.from_url(server.url) as client:
        client.set("kept", "yes")
    server.stop()
    with redis.from_url(started_valkey(tmp_path, processes, durable=True).url) as client:
        assert client.get("kept") == b"yes"


def test_a_server_that_cannot_start_says_why(tmp_path: Path, processes: Processes) -> None:
    server = started_postgres(tmp_path, processes)
    server.stop()
    (server.data / "postgresql.conf").write_text("nonsense = 1\n")
    with pytest.raises(ChildError) as caught:
        started_postgres(tmp_path, processes)
    assert "nonsense" in caught.value.tail


def test_stopping_leaves_no_process(tmp_path: Path) -> None:
    processes = Processes()
    started_postgres(tmp_path, processes)
    started_valkey(tmp_path, processes)
    family = [pid for child in processes.children for pid in (child.pid, *descendants(child.pid))]
    processes.close()
    assert len(family) > 2
    assert [pid for pid in family if is_alive(pid)] == []
