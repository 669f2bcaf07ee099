"""What a score means: how likely a recruiter is to shortlist the pair, the same on every mission, and a band for it.

Worked out when a match is shown; it is stored nowhere and never alters a score.
"""

from dataclasses import dataclass
from math import exp

from matching.scoring.units import ONE


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve: log-odds = intercept + per_score × score + per_coverage × coverage, both from 0 to 1."""

    intercept: float  # log-odds at score 0 and coverage 0
    per_score: float  # log-odds from score 0 to score 1; never negative, so a higher score never means less
    per_coverage: float  # log-odds from coverage 0 to coverage 1
    fitted: bool  # on graded pairs; else set by judgement


@dataclass(frozen=True, slots=True)
class Band:
    """A word for a range of probabilities."""

    name: str  # strong, good, possible, unlikely
    lowest: int  # probability from which it holds, 1/10 000


@dataclass(frozen=True, slots=True)
class Shortlisting:
    """How likely a pair is to be shortlisted."""

    probability: int  # 1/10 000
    band: str  # name of a Band


# Fitted on every match of our judging set (`tests/benchmarks/quality/fitting.py`); shortlisted: a mean grade of 2 or
# more from two graders. Half at a score of .81. Coverage would fit a little better, with a minus (what is not known may
# be good), and has no part: stating more must never make anybody less likely.
CALIBRATION = Calibration(intercept=-14.80, per_score=18.19, per_coverage=0.0, fitted=True)
# Highest first; the last begins at 0.
BANDS = (Band("strong", 7_000), Band("good", 4_500), Band("possible", 2_000), Band("unlikely", 0))


def shortlisting(*, score: int, coverage: int, calibration: Calibration = CALIBRATION) -> Shortlisting:
    """From score and coverage of 1/10 000, as they are shown."""
    log_odds = calibration.intercept + calibration.per_score * score / ONE + calibration.per_coverage * coverage / ONE
    probability = round(ONE / (1 + exp(-log_odds)))
    band = next(band for band in BANDS if probability >= band.lowest)
    return Shortlisting(probability=probability, band=band.name)
