"""Starts services side by side, waits until each is ready, and ends them together."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from marketplace.stack.processes import Child, Processes, StackError

POLL = 0.05  # seconds
GRACE = 2.5  # seconds between asking and killing: with the servers after them, all must be over in 5


@dataclass(frozen=True)
class Service:
    """One process of the product."""

    name: str
    command: Sequence[str]
    is_ready: Callable[[Child], bool]
    env: Mapping[str, str]


def says(sign: str) -> Callable[[Child], bool]:
    """Ready once its log holds `sign`."""
    return lambda child: sign in child.log.read_text(errors="replace")


@dataclass
class Supervisor:
    processes: Processes
    logs: Path
    cwd: Path
    _waiting: dict[str, tuple[Service, Child]] = field(default_factory=dict)
    _running: list[Child] = field(default_factory=list)

    def start(self, services: Sequence[Service]) -> None:
        """All at once; `wait` tells when they are ready."""
        for service in services:
            log = self.logs / f"{service.name}.log"
            child = self.processes.start(service.name, service.command, log=log, env=service.env, cwd=self.cwd)
            self._waiting[service.name] = (service, child)
            self._running.append(child)

    def wait(self, *, timeout: float, on_ready: Callable[[str], None] = lambda name: None) -> None:
        """Until each is ready. Raises `ChildError` when any process ends, `StackError` after `timeout` seconds."""
        deadline = time.monotonic() + timeout
        while self._waiting:
            self.processes.check()
            for name in [name for name, (service, child) in self._waiting.items() if service.is_ready(child)]:
                del self._waiting[name]
                on_ready(name)
            if time.monotonic() > deadline:
                raise StackError(f"not ready after {timeout:.0f} s: {', '.join(self._waiting)} (logs: {self.logs})")
            time.sleep(POLL)

    def serve(self) -> None:
        """Until a process ends by itself (`ChildError`) or an exception, such as Ctrl-C, comes from outside."""
        while True:
            self.processes.check()
            time.sleep(4 * POLL)

    def stop(self) -> None:
        """The services first, then the servers that they use."""
        self.processes.stop(self._running, grace=GRACE)
        self._running.clear()
        self.processes.close()
