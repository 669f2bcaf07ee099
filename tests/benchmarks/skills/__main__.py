"""`manage.py bench skills`: how well the vocabulary and its methods link, relate, translate and find skills."""

from pathlib import Path

from tests.benchmarks.modules import run_all
from tests.benchmarks.skills.bars import BARS

# Module → the figures that it gives.
MODULES = {
    "alias": ("skill_alias_p1",),
    "related": ("skill_related_ndcg10", "skill_related_both_ways_ndcg10"),
    "fr_to_en": ("skill_fr_to_en_mrr",),
    "extract": ("skill_extract_tech_map", "skill_extract_house_map"),
    "finder": ("finder_vs_regex",),
}


def main(*, data: Path | None, quick: bool) -> int:
    """Run all modules and print what they say; 0 once everything was measured, whether the bars are met or not."""
    return run_all("tests.benchmarks.skills", MODULES, bars=BARS, data=data, quick=quick)
