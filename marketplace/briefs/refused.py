"""The role phrases of a text, without those that it only names to say who is not wanted."""

import re
from collections.abc import Iterator

from marketplace.taxonomy.finding.refusals import is_refused, refusals
from marketplace.taxonomy.roles.phrases import RolePhrase, role_phrases

_LOOKED_AT = 40  # characters before a phrase
_NOT = re.compile(
    r"\b(?:pas|ni|no|nor|not|sans|plutot que|plutot qu'|rather than|instead of|au lieu d[e'])"
    r"(?:(?:,| d'| (?:de |d'|du |des |une? |an? )?)(?:pure?s?|simple|purely|profils?(?: de)?|profiles?|juniors?)?)* ?$"
)


def wanted_phrases(plain: str) -> Iterator[RolePhrase]:
    """From left to right, without overlaps; `plain` is the flat text."""
    ruled_out = refusals(plain)
    for phrase in role_phrases(plain):
        if not is_refused(ruled_out, phrase.start) and not is_denied(plain, phrase.start):
            yield phrase


def is_denied(plain: str, start: int) -> bool:
    """Whether a bare "pas de", "no", "ni" stands before what begins at `start`."""
    return _NOT.search(plain[max(0, start - _LOOKED_AT) : start]) is not None
