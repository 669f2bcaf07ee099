"""The role phrases of a text, without those that it only names to say who is not wanted."""

import re
from collections.abc import Iterator, Sequence

from marketplace.taxonomy.finding.refusals import Refusal, is_refused, refusals
from marketplace.taxonomy.roles.phrases import RolePhrase, role_phrases

_LOOKED_AT = 40  # characters before a phrase
_NOT = re.compile(
    r"\b(?:pas|ni|no|nor|not|sans|plutot que|plutot qu'|rather than|instead of|au lieu d[e'])"
    r"(?:(?:,| d'| (?:de |d'|du |des |une? |an? )?)(?:pure?s?|simple|purely|profils?(?: de)?|profiles?|juniors?)?)* ?$"
)
# "They lead a team", "you will lead": what somebody does; but "senior to lead" is a range.
_LEADS = re.compile(
    r"\b(?:they|we|you|i|who|will|would|can|could|should|must|may|'ll|(?<!senior )(?<!junior )(?<!mid )(?<!level )to)"
    r" (?:also |then )?\Z"
)


def wanted_phrases(plain: str) -> Iterator[RolePhrase]:
    """From left to right, without overlaps; `plain` is the flat text."""
    ruled_out = refusals(plain)
    for phrase in role_phrases(plain):
        if not is_ruled_out(plain, phrase.start, ruled_out):
            yield phrase


def is_ruled_out(plain: str, start: int, ruled_out: Sequence[Refusal]) -> bool:
    """Whether what begins at `start` is of no role: in one of the refusals, behind a bare "pas de", "no", or a verb."""
    left = plain[max(0, start - _LOOKED_AT) : start]
    leads = plain.startswith("lead ", start) and _LEADS.search(left)
    return bool(leads or _NOT.search(left) or is_refused(ruled_out, start))
