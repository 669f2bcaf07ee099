"""Becomes the command it is given, after arranging to die with its parent.

Run by path, with `python -I -S child.py PARENT SIGNAL UID:GID -- COMMAND…`, so that it costs milliseconds and needs no
package. It exists because doing this in `preexec_fn` would fork a process that has threads.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main(arguments):
    parent, number, owner = int(arguments[0]), int(arguments[1]), arguments[2]
    if owner != "-":
        drop_to(*(int(part) for part in owner.split(":")))
    if sys.platform == "linux":  # elsewhere the watchman alone does it
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)
    if os.getppid() != parent:  # it died before we asked to be told
        os.kill(os.getpid(), signal.SIGKILL)
    command = arguments[4:]
    os.execv(command[0], command)  # noqa: S606 - the whole point


def drop_to(uid, gid):
    """Before prctl, not after: the kernel forgets the death signal when the user changes."""
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)


if __name__ == "__main__":
    main(sys.argv[1:])
