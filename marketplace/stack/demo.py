"""`manage.py demo`: the whole product on this machine, with a synthetic market, and its main job shown."""

from __future__ import annotations

import os
import signal
import socket
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from marketplace.stack.display import make_console
from marketplace.stack.environment import ROOT
from marketplace.stack.folder import DemoFolder, take_folder
from marketplace.stack.options import demo_parser
from marketplace.stack.ports import PortTakenError, reserve_port, reserve_port_from
from marketplace.stack.processes import ChildError, Processes, StackError
from marketplace.stack.running import RunningDemo
from marketplace.stack.supervisor import Supervisor

USUAL_PORT = 8000
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(arguments: list[str]) -> int:
    """Exit code: 0 after `--once` or Ctrl-C, 1 with one clear line (and the log of what died) otherwise."""
    options = demo_parser().parse_args(arguments)
    console = make_console()
    on_ending(signal.default_int_handler)
    try:
        with demo(options, console) as running:
            running.present()
            if not options.once:
                running.serve()
    except StackError as error:
        complain(error)
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("vivier: stopped\n")
        return 130 if options.once else 0
    if options.once:
        print(running.summary)
    return 0


def complain(error: StackError) -> None:
    if isinstance(error, ChildError):
        sys.stderr.write(f"{error.tail}\n")
    sys.stderr.write(f"vivier: error: {error}\n")


def on_ending(handler: signal.Handlers | object) -> None:
    for number in ENDINGS:
        signal.signal(number, handler)  # type: ignore[arg-type]


@contextmanager
def demo(options: Namespace, console: Console) -> Iterator[RunningDemo]:
    """A running demo; at the end, however that comes, nothing of it runs any more. Raises StackError."""
    if options.fresh and os.environ.get("DATABASE_URL"):
        raise StackError("--fresh throws embedded data away; what DATABASE_URL names is not ours to throw away")
    port = take_port(options.port, console)
    folder = take_demo_folder(console)
    supervisor = Supervisor(Processes(), logs=folder.logs, cwd=ROOT)
    try:
        folder.watched_by(supervisor.processes.watchman_pid)
        running = RunningDemo(options, console, folder, supervisor, port.getsockname()[1])
        running.start()
        yield running
    finally:
        on_ending(signal.SIG_IGN)  # it takes under five seconds, and must be done to the end
        supervisor.stop()
        folder.release()
        port.close()


def take_port(wanted: int | None, console: Console) -> socket.socket:
    """The socket that holds it until granian shares it. Raises StackError."""
    try:
        holder = reserve_port(wanted) if wanted else reserve_port_from(USUAL_PORT)
    except PortTakenError as error:
        raise StackError(f"port {error} is taken; choose another with --port, or leave --port out") from error
    port = holder.getsockname()[1]
    if port not in (wanted, USUAL_PORT):
        console.print(f"port {USUAL_PORT} is taken: using {port}")
    return holder


def take_demo_folder(console: Console) -> DemoFolder:
    var = Path(os.environ.get("VIVIER_VAR") or ROOT / "var").absolute()
    folder = take_folder(var, database_url=os.environ.get("DATABASE_URL"))
    if folder.others:
        console.print(f"another demo is running: using the folder {folder.path}")
    return folder
