"""The reliability plot: `python -m tests.benchmarks.quality.plot` writes `docs/reliability.svg`."""

import sys
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from tests.benchmarks.judging.grades import load_grades
from tests.benchmarks.judging.market import judged_market
from tests.benchmarks.quality.fitting import curve_across_folds, graded_pairs
from tests.benchmarks.quality.reliability import reliability

PATH = Path(__file__).parents[3] / "docs" / "reliability.svg"


def main() -> int:
    """Every mission's probabilities come from a curve that was fitted without it; the same set gives the same bytes."""
    pairs = graded_pairs(judged_market(), load_grades())
    steps = reliability(curve_across_folds(pairs), pairs.shortlisted)
    figure = Figure(figsize=(4.5, 4.5), layout="constrained")
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], linestyle=":", color="grey")
    axes.plot([step.told for step in steps], [step.true for step in steps], marker="o", color="tab:blue")
    for step in steps:
        axes.annotate(f" {step.pairs} pairs", (step.told, step.true), va="top", fontsize=8)
    axes.set(xlim=(0, 1.15), ylim=(0, 1.05), xlabel="probability told", ylabel="share that graders shortlist")
    with mpl.rc_context({"svg.hashsalt": "vivier", "svg.fonttype": "none"}):
        figure.savefig(PATH, metadata={"Date": None})
    return 0


if __name__ == "__main__":
    sys.exit(main())
