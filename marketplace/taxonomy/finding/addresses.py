"""URLs, e-mail addresses and host names: a name inside one of them says nothing of anybody's skills."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from marketplace.taxonomy.finding.dictionary import Mention

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_AT_HOST = re.compile(r"@[\w-]+(?:\.[\w-]+)+")
_MAILBOX = re.compile(r"[\w.+-]{1,64}$")
_HOST_ENDING = re.compile(r"\.(?:com|org|net|fr|eu|io|ai|dev|co|gouv|be|ch|uk|de|app)\b(?![-\w])", re.IGNORECASE)
_LONGEST_MAILBOX = 64


def outside_addresses(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are no part of an address. A name that holds its own dot ("Fly.io") is none."""
    spans = sorted(_addresses(text))
    beginnings = [start for start, _ in spans]

    def inside(place: int) -> bool:
        before = bisect_right(beginnings, place) - 1
        return before >= 0 and place < spans[before][1]

    return [m for m in mentions if not _HOST_ENDING.match(text, m.end) and not inside(m.start)]


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    if "://" in text or "www." in text.lower():
        yield from (found.span() for found in _URL.finditer(text))
    if "@" in text:
        for host in _AT_HOST.finditer(text):
            mailbox = _MAILBOX.search(text[max(0, host.start() - _LONGEST_MAILBOX) : host.start()])
            yield host.start() - (len(mailbox[0]) if mailbox else 0), host.end()
