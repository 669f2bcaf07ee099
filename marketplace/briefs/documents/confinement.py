"""Takes from the running process what reading a document does not need. There is no way back.

- Everywhere: limits of CPU, memory, written files and, unless the server runs as root, processes.
- Linux: an empty network namespace, where the kernel lets an unprivileged process make one. Docker's default seccomp
  profile does not: `confine` then answers False, and nothing but the hook keeps the process from the network.
- Everywhere: an audit hook that refuses sockets, processes, libraries, writing, and reading anything but Python's own
  files; what Python does unheard of hooks (`mkfifo`, `fork_exec`) is taken out of its modules.

The hook keeps the libraries from being talked into something: a link to follow, a file to include. It is no prison for
an attacker who runs Python code of his own in the process, who can reach around any hook of Python's; nor does it hear
C code: `lxml.etree.parse(path)` opens whatever the server's user may read. Such a one is left with the limits, with the
namespace if there is one, and with an environment that holds nothing.
"""

import _posixsubprocess
import ctypes
import os
import posix
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
_LISTING = ("os.listdir", "os.scandir")
# No audit event tells of these.
_UNHEARD = ("mkfifo", "mknod", "memfd_create", "openpty", "chroot", "unshare", "setns", "fork_exec", "_fork_exec")
_BUILT_IN = ("posix", "_posixsubprocess")  # here already: who imports them again wants them whole
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
    _disarm()

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(event)
        if event == "import" and arguments[0] in _BUILT_IN:
            raise PermissionError(event)
        if event == "open":
            _check_open(arguments, roots)
        if event in _LISTING:
            _check_path(f"{arguments[0]!s}/", roots)

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


def _disarm() -> None:
    for module in (os, posix, _posixsubprocess, sys.modules.get("subprocess")):
        for name in _UNHEARD:
            if hasattr(module, name):
                setattr(module, name, _refuse)


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError


def _readable() -> tuple[str, ...]:
    """Where Python and its packages are, for what they import late; the product's own folder is not among them."""
    folders = {*sysconfig.get_paths().values(), *sysconfig.get_paths(vars={"base": sys.base_prefix}).values()}
    return tuple(f"{folder}/" for folder in folders if Path(folder).is_absolute() and folder not in ("/", "/usr"))


def _check_open(arguments: tuple[object, ...], roots: tuple[str, ...]) -> None:
    path, _mode, flags = (*arguments, None, None, None)[:3]
    if isinstance(flags, int) and flags & _WRITING:
        raise PermissionError(f"writing {path!r}")
    if isinstance(path, (str, bytes)):
        _check_path(os.fsdecode(path), roots)


def _check_path(path: str, roots: tuple[str, ...]) -> None:
    if ".." in path or not path.startswith(roots):
        raise PermissionError(f"reading {path!r}")
