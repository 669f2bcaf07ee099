"""The lock holds everything that pyproject.toml asks for, with hashes, and names no host."""

import re
import tomllib

import pytest

from marketplace.stack.environment import ROOT
from marketplace.stack.lockfile import check_lock, stanza

LOCK = ROOT / "requirements.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
ASKED = [
    *PROJECT["project"]["dependencies"],
    *(name for group in PROJECT["dependency-groups"].values() for name in group),
]


@pytest.mark.parametrize("requirement", ASKED)
def test_the_lock_holds(requirement: str) -> None:
    name = re.split(r"[\[<>=!~ ;]", requirement)[0].lower()
    assert "--hash=sha256:" in stanza(LOCK, name)


def test_every_package_of_the_lock_is_pinned_and_hashed() -> None:
    check_lock(LOCK)
    pins = [line for line in LOCK.read_text().splitlines() if not line.startswith((" ", "#"))]
    assert len(pins) > len(ASKED)
    assert all(line.endswith(" \\") for line in pins)


def test_the_lock_names_no_host() -> None:
    assert "://" not in LOCK.read_text()
