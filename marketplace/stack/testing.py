"""`manage.py test`: pytest in the project's environment."""

import os

import pytest

from marketplace.stack.environment import ROOT

ENOUGH_CORES = 2


def main(arguments: list[str]) -> int:
    """pytest's exit code. What is given goes to pytest; nothing given means the whole suite, in two processes."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.chdir(ROOT)
    return int(pytest.main(arguments or whole_suite()))


def whole_suite() -> list[str]:
    return ["-n", "2"] if (os.cpu_count() or 1) >= ENOUGH_CORES else []
