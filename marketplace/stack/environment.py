"""Brings the project's virtual environment: nothing but Python and a network is needed before.

Only the standard library: it runs before anything is installed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from marketplace.stack.lockfile import LockError, check_lock, stanza

ROOT = Path(__file__).resolve().parents[2]
STAMP = "vivier-lock"  # written last in the environment: without it, the environment is only half made
# What the tools say, and what it means. The order counts: a full disk shows as many other things too.
FULL = ("no space left", "os error 28", "errno 28", "disk quota")
DIFFERENT = ("hash mismatch", "do not match the hashes", "require-hashes", "couldn't parse", "invalid requirement")
UNREACHABLE = ("error sending request", "failed to fetch", "dns error", "name resolution", "connection refused")
UNREACHABLE_FOR_PIP = ("newconnectionerror", "timed out", "connection error", "no matching distribution")
FORBIDDEN = ("permission denied", "read-only file system")
MEANINGS = (
    (FULL, "the disk is full; make room and start again"),
    (DIFFERENT, "{lock}"),
    (
        UNREACHABLE + UNREACHABLE_FOR_PIP,
        "the package registry cannot be reached; check the network or the proxy, and start again",
    ),
    (FORBIDDEN, "this user may not write in {root}"),
)
DAMAGED = "requirements.lock is damaged; get it back with: git checkout requirements.lock"


class EnvironmentFailure(Exception):  # noqa: N818 - EnvironmentError is Python's
    """Why there is no environment, in one line."""


def enter() -> None:
    """Return in the right environment: at once if we are in it, else by starting this very command again inside it."""
    provide()
    if not is_inside(ROOT / ".venv"):
        restart_in(ROOT / ".venv")


def provide() -> None:
    """Make the environment if it is not as the lock says, or exit with one clear line."""
    try:
        bring(ROOT)
    except EnvironmentFailure as failure:
        stop(str(failure), 1)
    except OSError as error:
        stop(meaning(f"{error} (errno {error.errno})", ROOT), 1)
    except KeyboardInterrupt:
        stop("interrupted; the next start begins this again", 130)


def stop(sentence: str, code: int) -> None:
    say(f"error: {sentence}" if code == 1 else sentence)
    sys.exit(code)


def bring(root: Path) -> None:
    """Make what is missing below `root`. Raises EnvironmentFailure, OSError."""
    venv, wanted = root / ".venv", stamp_of(root)
    if is_ready(venv, wanted):
        return
    with alone(root):
        if not is_ready(venv, wanted):  # somebody else may have made it meanwhile
            make(root, wanted)


def is_inside(venv: Path) -> bool:
    return Path(sys.prefix).resolve() == venv.resolve()


def stamp_of(root: Path) -> str:
    """The lock's digest and the Python that it was installed for."""
    try:
        lock = (root / "requirements.lock").read_bytes()
    except FileNotFoundError:
        raise EnvironmentFailure(
            "requirements.lock is missing; get it back with: git checkout requirements.lock"
        ) from None
    return f"{hashlib.sha256(lock).hexdigest()} python{version()}\n"


def is_ready(venv: Path, wanted: str) -> bool:
    try:
        return (venv / STAMP).read_text() == wanted and os.access(python_of(venv), os.X_OK)
    except OSError:
        return False


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """One process at a time; the kernel lets go of the lock when its holder ends, however that happens."""
    import fcntl  # noqa: PLC0415 - absent on Windows, which the rest of this file need not know

    (root / "var").mkdir(exist_ok=True)
    with (root / "var" / "environment.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another start is making the environment; waiting for it")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def make(root: Path, stamp: str) -> None:
    """Bring `.venv` to what the lock says; the stamp goes first and comes back last."""
    began = time.monotonic()
    venv, lock = root / ".venv", root / "requirements.lock"
    try:
        check_lock(lock)
    except LockError as error:
        raise EnvironmentFailure(f"{DAMAGED} ({error})") from None
    if not is_inside(venv) and not same_python(venv):
        create(venv)
    (venv / STAMP).unlink(missing_ok=True)
    synchronise(root, uv_for(venv, lock))
    (venv / STAMP).write_text(stamp)
    say(f"the environment is ready ({time.monotonic() - began:.0f} s)")


def same_python(venv: Path) -> bool:
    """Whether a whole environment of this Python's version is there, so that only its packages need work."""
    try:
        return (venv / STAMP).read_text().endswith(f"python{version()}\n")
    except OSError:
        return False


def create(venv: Path) -> None:
    if venv.is_symlink() or venv.exists():
        say("removing the unfinished or foreign .venv")
        venv.unlink() if venv.is_symlink() else shutil.rmtree(venv)
    with_pip = shutil.which("uv") is None
    if find_spec("venv") is None or (with_pip and find_spec("ensurepip") is None):
        raise EnvironmentFailure(
            "this Python cannot make virtual environments; install its venv package "
            "(Debian, Ubuntu: apt install python3-venv), or uv, and start again"
        )
    say(f"making .venv for Python {version()}")
    run([sys.executable, "-m", "venv", *([] if with_pip else ["--without-pip"]), str(venv)], venv.parent)


def uv_for(venv: Path, lock: Path) -> str:
    """The path of an `uv`: the machine's, the environment's, or else a new one there, by pip, its hash verified."""
    for found in (shutil.which("uv"), shutil.which("uv", path=str(venv / "bin"))):
        if found:
            return found
    say("installing uv, which installs the rest")
    only_uv = venv / "uv.lock.txt"
    only_uv.write_text(stanza(lock, "uv"))
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes"]
    run([str(python_of(venv)), "-m", "pip", "install", *options, "-r", str(only_uv)], venv.parent)
    only_uv.unlink()
    return str(venv / "bin" / "uv")


def synchronise(root: Path, uv: str) -> None:
    say("installing the packages of requirements.lock (downloaded if this machine never did)")
    lock, python = root / "requirements.lock", python_of(root / ".venv")
    run([uv, "pip", "sync", "--quiet", "--require-hashes", "--python", str(python), str(lock)], root)


def run(command: list[str], root: Path) -> None:
    """Raises EnvironmentFailure with the meaning of what `command` said, should it fail."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        env=inner_environment(root / ".venv"),
    )
    if done.returncode:
        raise EnvironmentFailure(meaning(done.stdout.decode(errors="replace"), root))


def meaning(output: str, root: Path) -> str:
    """One sentence for what a tool said at length; its own last line if we do not know it."""
    lowered = output.lower()
    for signs, sentence in MEANINGS:
        if any(sign in lowered for sign in signs):
            return sentence.format(lock=DAMAGED, root=root)
    return next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "it failed without a word")


def restart_in(venv: Path) -> None:
    python = str(python_of(venv))
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(python, [python, *sys.argv], inner_environment(venv))  # noqa: S606 - no shell is what we want


def inner_environment(venv: Path) -> dict[str, str]:
    """Ours, pointing to `venv`, and with bytecode kept: without it each process would compile everything again."""
    unwanted = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "VIRTUAL_ENV": str(venv)}


def python_of(venv: Path) -> Path:
    return venv / "bin" / "python"


def version() -> str:
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def say(sentence: str) -> None:
    sys.stderr.write(f"vivier: {sentence}\n")


if __name__ == "__main__":
    provide()
