"""Takes from the running process what reading a document does not need. There is no way back.

Linux: an empty network namespace, where the kernel allows an unprivileged process to make one. Everywhere: an audit
hook that refuses sockets, processes, libraries, writing, and reading anything but Python's own files; and limits of
CPU and memory. The hook stops Python code; the namespace and the limits also stop what a flaw in a C library would do.
"""

import ctypes
import os
import resource
import sys
import sysconfig
from contextlib import suppress
from pathlib import Path

from marketplace.briefs.documents.limits import Limits

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET; os.unshare is of Python 3.12
_NO_NEW_PRIVILEGES = 38  # PR_SET_NO_NEW_PRIVS
_REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.kill", "os.putenv",
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "os.utime", "os.listxattr", "os.setxattr", "os.removexattr", "shutil.", "tempfile.", "ctypes.", "urllib.", "http.",
    "ftplib.", "smtplib.", "sqlite3.", "pty.", "webbrowser.", "signal.pthread_kill", "fcntl.", "mmap.",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def confine(limits: Limits) -> bool:
    """Confine the process; True when the kernel too has taken the network away."""
    isolated = _without_network()
    _limit(resource.RLIMIT_CPU, limits.cpu_seconds)
    _limit(resource.RLIMIT_AS, limits.memory_bytes)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NPROC, 0)
    roots = _readable()

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(event)
        if event == "open":
            _check_open(arguments, roots)

    sys.addaudithook(refuse)
    return isolated


def _without_network() -> bool:
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(libc.unshare(_NEW_USER | _NEW_NETWORK) == 0)


def _limit(what: int, most: int) -> None:
    with suppress(ValueError, OSError):  # macOS refuses some of them; the parent's clock stays
        resource.setrlimit(what, (most, most))


def _readable() -> tuple[str, ...]:
    """Where Python and its packages are, for what they import late; the product's own folder is not among them."""
    folders = {*sysconfig.get_paths().values(), *sysconfig.get_paths(vars={"base": sys.base_prefix}).values()}
    return tuple(f"{folder}/" for folder in folders if Path(folder).is_absolute() and folder not in ("/", "/usr"))


def _check_open(arguments: tuple[object, ...], roots: tuple[str, ...]) -> None:
    path, _mode, flags = (*arguments, None, None, None)[:3]
    if isinstance(flags, int) and flags & _WRITING:
        raise PermissionError(f"writing {path!r}")
    if isinstance(path, (str, bytes)):
        name = path.decode(errors="replace") if isinstance(path, bytes) else path
        if ".." in name or not name.startswith(roots):
            raise PermissionError(f"reading {name!r}")
