"""What a day of work is worth: the maths. No Django, no Celery, no I/O beyond the packaged figures."""

from rates.estimation.band import RateBand, WaterfallLine
from rates.estimation.facts import Fact, load_published
from rates.estimation.prior import MODEL_VERSION, estimate
from rates.estimation.query import RateQuery, UnknownInputError

__all__ = [
    "MODEL_VERSION",
    "Fact",
    "RateBand",
    "RateQuery",
    "UnknownInputError",
    "WaterfallLine",
    "estimate",
    "load_published",
]
