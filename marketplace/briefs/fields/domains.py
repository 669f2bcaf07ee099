"""The industries that a mission is about, or that a freelancer has worked in."""

from collections.abc import Sequence
from functools import lru_cache

from marketplace.briefs.flattening import FlatText
from marketplace.briefs.reading import Reading
from marketplace.taxonomy.domains.reader import DomainFound, DomainReader

MOST = 3  # of one company; who names more tells whom it advises, not what it is
_ADVISER = 0.5  # of the confidence is left then


def find_mission_domains(flat: FlatText) -> Reading[tuple[str, ...]] | None:
    """The industries of the company that the mission is for, surest first."""
    found = _reader().read(flat.plain)
    doubt = _ADVISER if len(found) > MOST else 1.0
    return _reading(flat, found[:MOST], doubt=doubt)


def find_profile_domains(flat: FlatText) -> Reading[tuple[str, ...]] | None:
    """The industries that the freelancer has worked in, surest first."""
    return _reading(flat, _reader().read(flat.plain))


def _reading(flat: FlatText, found: Sequence[DomainFound], *, doubt: float = 1.0) -> Reading[tuple[str, ...]] | None:
    """As sure as the least sure of them."""
    if not found:
        return None
    return Reading(
        tuple(one.code for one in found),
        doubt * min(one.confidence for one in found),
        tuple(flat.evidence(span.start, span.end) for one in found for span in one.evidence),
    )


@lru_cache(maxsize=1)
def _reader() -> DomainReader:
    return DomainReader()
