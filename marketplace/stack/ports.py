"""TCP ports of the loopback interface."""

import socket

LOOPBACK = "127.0.0.1"


def free_port() -> int:
    """A port that nobody held a moment ago; whoever takes it must be ready to find it gone."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


class PortTakenError(Exception):
    """Somebody listens there."""


def reserve_port(port: int) -> socket.socket:
    """Hold `port` for a child that binds it with SO_REUSEPORT, as granian does. Raises PortTakenError.

    A plain bind comes first, since two sockets with SO_REUSEPORT of one user would share the port without a word.
    """
    for option in (socket.SO_REUSEADDR, socket.SO_REUSEPORT):
        holder = socket.socket()
        holder.setsockopt(socket.SOL_SOCKET, option, 1)
        try:
            holder.bind((LOOPBACK, port))
        except OSError as error:
            holder.close()
            raise PortTakenError(port) from error
        if option == socket.SO_REUSEADDR:
            holder.close()
    return holder


def reserve_port_from(first: int) -> socket.socket:
    """Hold `first` or the next port that is free. Raises PortTakenError after a hundred."""
    for port in range(first, first + 100):
        try:
            return reserve_port(port)
        except PortTakenError:
            continue
    raise PortTakenError(first)
