"""`manage.py bench NAME`: a benchmark of `tests/benchmarks`, in the project's environment."""

import importlib
import os
import sys
from pathlib import Path

from marketplace.stack.environment import ROOT, say
from marketplace.stack.options import bench_parser

DATA = ROOT.parent / "shared" / "data"  # where it is looked for when nobody says where it is


def main(arguments: list[str]) -> int:
    """The benchmark's own exit code: 0 once all was measured, 1 where something could not be, 2 for a bad folder."""
    chosen = bench_parser().parse_args(arguments)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if chosen.data is not None and not chosen.data.is_dir():
        say(f"error: {chosen.data} is no folder")
        return 2
    sys.path.insert(0, str(ROOT))
    benchmark = importlib.import_module(f"tests.benchmarks.{chosen.name}.__main__")
    return int(benchmark.main(data=chosen.data or _default(), quick=chosen.quick))


def _default() -> Path | None:
    return DATA if DATA.is_dir() else None
