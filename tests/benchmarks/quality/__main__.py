"""`manage.py bench quality`: whether the ranking is one that a recruiter agrees with, beside everything simpler."""

from pathlib import Path

from tests.benchmarks.modules import run_all
from tests.benchmarks.quality.bars import BARS

# Module → the figures that it gives.
MODULES = {
    "missions": ("mission_fr_to_profiles_ndcg10",),
    "titles": ("title_match_en_map",),
    "occupations": ("occ_link_fra_fr_map", "occ_link_fra_en_map"),
    "statements": ("skill_link_fr_ndcg10",),
    "judged": ("judging_set_gain",),
}


def main(*, data: Path | None, quick: bool) -> int:
    """Run all modules and print what they say; 0 once everything was measured, whether the bars are met or not."""
    return run_all("tests.benchmarks.quality", MODULES, bars=BARS, data=data, quick=quick)
