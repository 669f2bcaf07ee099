"""Running the modules of a benchmark, each by itself: one that cannot run takes none of the others along."""

import importlib
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.benchmarks.report import Section, not_measured, show
from tests.benchmarks.tasks import TaskError


def run_all(
    package: str, modules: Mapping[str, tuple[str, ...]], *, bars: Mapping[str, float], data: Path | None, quick: bool
) -> int:
    """Run `modules` (name → the figures that it gives) and print what they say.

    0 once everything was measured, whether the bars are met or not. A module that cannot run is listed with its figures
    as not measured.
    """
    sections = [
        _section(f"{package}.{module}", figures, bars=bars, data=data, quick=quick)
        for module, figures in modules.items()
    ]
    show(sections)
    return int(any(figure.value is None for section in sections for figure in section.figures))


def _section(
    module: str, figures: tuple[str, ...], *, bars: Mapping[str, float], data: Path | None, quick: bool
) -> Section:
    began = time.monotonic()
    try:
        run: Callable[..., Section] = importlib.import_module(module).run
        section = run(data=data, quick=quick)
    except (TaskError, ImportError, FileNotFoundError) as error:
        missing = tuple(not_measured(figure, bar=bars[figure]) for figure in figures)
        return Section(title=f"{module.rpartition('.')[2]}: not run: {error}", figures=missing)
    spent = f"measured in {time.monotonic() - began:.0f} s"
    return Section(title=section.title, figures=section.figures, rows=section.rows, notes=(*section.notes, spent))
