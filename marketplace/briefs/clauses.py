"""The stretch of a text around a match: what belongs to it, and what is another sentence."""

import re

FAR = 120  # characters; the longest stretch that is looked at on either side, so that reading stays linear
_END = re.compile(r"[\n;•|]|[.!?](?=\s|$)|\s-\s")
_COMMA = re.compile(r"[\n;•|,()]|[.!?](?=\s|$)|\s-\s")


def before(plain: str, start: int, *, far: int = FAR, commas: bool = False) -> str:
    """What stands before `start` in its sentence; with `commas`, in its part of the sentence."""
    window = plain[max(0, start - far) : start]
    ends = [match.end() for match in (_COMMA if commas else _END).finditer(window)]
    return window[ends[-1] :] if ends else window


def after(plain: str, end: int, *, far: int = FAR, commas: bool = False) -> str:
    """What stands after `end` in its sentence; with `commas`, in its part of the sentence."""
    window = plain[end : end + far]
    stop = (_COMMA if commas else _END).search(window)
    return window[: stop.start()] if stop else window


def around(plain: str, start: int, end: int, *, far: int = FAR, commas: bool = False) -> str:
    """The sentence around a match, or with `commas` its part of the sentence; the match itself is in it."""
    left, right = before(plain, start, far=far, commas=commas), after(plain, end, far=far, commas=commas)
    return left + plain[start:end] + right


def label_before(plain: str, start: int) -> str:
    """What stands before `start` on its line, or on the line above when that one ends in a colon."""
    line_start = plain.rfind("\n", max(0, start - FAR), start) + 1 or max(0, start - FAR)
    here = plain[line_start:start]
    if here.strip(" -*•|\t"):
        return here
    above = plain[max(0, line_start - FAR) : line_start].rstrip()
    return above.rsplit("\n", 1)[-1] if above.endswith(":") else here
