"""Outlives whoever started it by two seconds, and in these ends all that it had started.

Run by path, as `python -I -S watchman.py PARENT`. Orders come by standard input, one a line:

    group PID SIGNAL     end this process group; SIGNAL asks politely
    forget PID           it is over already
    remove PATH          a temporary folder to take away

The end of the input, or another parent than PARENT, means that the parent is gone, kill -9 included. A process group
holds a server's grandchildren as well (Celery's pool, granian's workers), which PR_SET_PDEATHSIG does not reach.
"""

import os
import select
import shutil
import signal
import sys
import time

GRACE = 2.0  # seconds between asking and killing
POLL = 0.5  # seconds between two looks at who the parent is


def main(parent):
    groups, folders = {}, []
    for order in orders(parent):
        if order[0] == "group":
            groups[int(order[1])] = int(order[2])
        elif order[0] == "forget":
            groups.pop(int(order[1]), None)
        elif order[0] == "remove":
            folders.append(order[1])
    end(groups)
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def orders(parent):
    """Each order until the parent is gone; the input alone does not say so if a forked stranger holds its other end."""
    pending = b""
    while os.getppid() == parent:
        if not select.select([0], [], [], POLL)[0]:
            continue
        received = os.read(0, 65536)
        if not received:
            return
        *lines, pending = (pending + received).split(b"\n")
        yield from (os.fsdecode(line).split(" ", 2) for line in lines)


def end(groups):
    alive = {group for group, polite in groups.items() if send(group, polite)}
    deadline = time.monotonic() + GRACE
    while alive and time.monotonic() < deadline:
        time.sleep(0.05)
        alive = {group for group in alive if send(group, 0)}
    for group in alive:
        send(group, signal.SIGKILL)


def send(group, number):
    """Whether there was somebody to receive it."""
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    except PermissionError:  # macOS says so of a group of zombies
        return False
    return True


if __name__ == "__main__":
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    main(int(sys.argv[1]))
