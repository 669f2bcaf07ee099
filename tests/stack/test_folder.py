"""Two demos have two folders and two ports."""

import contextlib
import os
import socket
import threading
from pathlib import Path

import pytest

from marketplace.stack.folder import take_folder
from marketplace.stack.kept import kept_secret
from marketplace.stack.ports import LOOPBACK, PortTakenError, free_port, reserve_port, reserve_port_from
from tests.stack.living import clean_environment, python, started


def test_a_second_demo_takes_a_second_folder(tmp_path: Path) -> None:
    first = take_folder(tmp_path, database_url=None)
    second = take_folder(tmp_path, database_url=None)
    assert [(first.path.name, first.others), (second.path.name, second.others)] == [("demo", 0), ("demo-2", 1)]
    first.release()
    third = take_folder(tmp_path, database_url=None)
    assert third.path.name == "demo"
    second.release()
    third.release()


def test_a_demo_on_another_database_has_keys_of_its_own(tmp_path: Path) -> None:
    own, other = (
        take_folder(tmp_path, database_url=None),
        take_folder(tmp_path, database_url="postgresql://elsewhere/x"),
    )
    assert own.path != other.path
    own.release()
    other.release()


def test_the_folder_of_a_killed_demo_is_taken_again(tmp_path: Path) -> None:
    code = f"""
import time
from pathlib import Path
from marketplace.stack.folder import take_folder
folder = take_folder(Path({str(tmp_path)!r}), database_url=None)
folder.watched_by(1)
print("held", flush=True)
time.sleep(60)
"""
    with started(python("-c", code), env=clean_environment()) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        while_held = take_folder(tmp_path, database_url=None)
        holder.kill()
        holder.wait()
    after = take_folder(tmp_path, database_url=None)
    assert [while_held.path.name, after.path.name] == ["demo-2", "demo"]
    while_held.release()
    after.release()


def test_emptying_a_folder_keeps_it_locked(tmp_path: Path) -> None:
    folder = take_folder(tmp_path, database_url=None)
    (folder.path / "logs").mkdir()
    kept_secret(folder.path / "secret-key")
    folder.empty()
    assert os.listdir(folder.path) == ["lock"]  # noqa: PTH208 - names are what it is about
    folder.release()


def test_a_secret_stays_the_same(tmp_path: Path) -> None:
    assert kept_secret(tmp_path / "a") == kept_secret(tmp_path / "a") != kept_secret(tmp_path / "b")


def test_a_taken_port_is_refused_and_the_next_one_found() -> None:
    with socket.create_server((LOOPBACK, 0)) as somebody:
        taken = somebody.getsockname()[1]
        with pytest.raises(PortTakenError):
            reserve_port(taken)
        with reserve_port_from(taken) as mine:
            assert mine.getsockname()[1] > taken


def test_a_reserved_port_is_refused_to_the_next_demo() -> None:
    with reserve_port(free_port()) as held, pytest.raises(PortTakenError):
        reserve_port(held.getsockname()[1])


def test_of_two_who_reserve_a_port_at_the_same_moment_one_gets_it() -> None:
    for _attempt in range(200):
        port, gate, held = free_port(), threading.Barrier(2), []

        def take(port: int = port, gate: threading.Barrier = gate, held: list[socket.socket] = held) -> None:
            gate.wait()
            with contextlib.suppress(PortTakenError):
                held.append(reserve_port(port))

        threads = [threading.Thread(target=take) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for holder in held:
            holder.close()
        assert len(held) == 1
