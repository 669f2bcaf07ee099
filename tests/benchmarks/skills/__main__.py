"""`manage.py bench skills`: how well the vocabulary and its methods link, relate, translate and find skills."""

import importlib
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.report import Section, not_measured, show
from tests.benchmarks.skills.bars import BARS
from tests.benchmarks.tasks import TaskError

# Module → the figures that it gives: they are listed as not measured where the module cannot run.
MODULES = {
    "alias": ("skill_alias_p1",),
    "related": ("skill_related_ndcg10", "skill_related_both_ways_ndcg10"),
    "fr_to_en": ("skill_fr_to_en_mrr",),
    "extract": ("skill_extract_tech_map", "skill_extract_house_map"),
    "finder": ("finder_vs_regex",),
}


def main(*, data: Path | None, quick: bool) -> int:
    """Run all modules and print what they say; 0 once everything was measured, whether the bars are met or not."""
    sections = [_section(module, data=data, quick=quick) for module in MODULES]
    show(sections)
    return int(any(figure.value is None for section in sections for figure in section.figures))


def _section(module: str, *, data: Path | None, quick: bool) -> Section:
    began = time.monotonic()
    try:
        run: Callable[..., Section] = importlib.import_module(f"tests.benchmarks.skills.{module}").run
        section = run(data=data, quick=quick)
    except (TaskError, ImportError, FileNotFoundError) as error:
        return _not_run(module, why=str(error))
    spent = f"measured in {time.monotonic() - began:.0f} s"
    return Section(title=section.title, figures=section.figures, rows=section.rows, notes=(*section.notes, spent))


def _not_run(module: str, *, why: str) -> Section:
    figures = tuple(not_measured(figure, bar=BARS[figure]) for figure in MODULES[module])
    return Section(title=f"{module}: not run: {why}", figures=figures)
