"""TCP ports of the loopback interface."""

import socket
import sys
from typing import TypeVar

LOOPBACK = "127.0.0.1"


def free_port() -> int:
    """A port that nobody held a moment ago; whoever takes it must be ready to find it gone."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


class PortTakenError(Exception):
    """Somebody listens there."""


class HeldPort(socket.socket):
    """A bound socket, and the mutex that goes with it."""

    mutex: socket.socket | None = None

    def close(self) -> None:
        """Let both go."""
        super().close()
        if self.mutex:
            self.mutex.close()


def reserve_port(port: int) -> HeldPort:
    """Hold `port` for a child that binds it with SO_REUSEPORT, as granian does. Raises PortTakenError.

    A plain bind comes first, since two sockets with SO_REUSEPORT of one user would share the port without a word; the
    mutex is for two demos that start at once, and would both pass between each other's first and second bind.
    """
    mutex = _mutex(port)
    try:
        _bind(socket.socket(), port, socket.SO_REUSEADDR).close()
        holder = _bind(HeldPort(), port, socket.SO_REUSEPORT)
    except PortTakenError:
        if mutex:
            mutex.close()
        raise
    holder.mutex = mutex
    return holder


Socket = TypeVar("Socket", bound=socket.socket)


def _bind(unbound: Socket, port: int, option: int) -> Socket:
    unbound.setsockopt(socket.SOL_SOCKET, option, 1)
    try:
        unbound.bind((LOOPBACK, port))
    except OSError as error:
        unbound.close()
        raise PortTakenError(port) from error
    return unbound


def _mutex(port: int) -> socket.socket | None:
    """An abstract name of Linux: the kernel gives it to one process at a time, and takes it back when that ends."""
    if sys.platform != "linux":
        return None
    mutex = socket.socket(socket.AF_UNIX)
    try:
        mutex.bind(f"\0vivier-port-{port}")
    except OSError as error:
        mutex.close()
        raise PortTakenError(port) from error
    return mutex


def reserve_port_from(first: int) -> HeldPort:
    """Hold `first` or the next port that is free. Raises PortTakenError after a hundred."""
    for port in range(first, first + 100):
        try:
            return reserve_port(port)
        except PortTakenError:
            continue
    raise PortTakenError(first)
