"""Lines as a page prints them → lines as they were written."""

import re
import unicodedata

FULL = 0.7  # of the longest usual line; a shorter one ended because its sentence or item did
_HYPHEN = re.compile(r"[^\W\d_]-$")
_ITEM = re.compile(r"^\s*(?:[-•–*▪●◦‣■\uf0b7\uf0a7·]|\d{1,2}[.)]\s)")
_ENDED = re.compile(r"[.!?:;]\s*$")
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_CLEANED = str.maketrans(
    {**_LIGATURES, "\u00ad": None, "\0": None, "\uf0b7": "•", "\uf0a7": "•", "\ufffd": " ", "\u00a0": " ", "\t": " "}
)


def tidy(text: str) -> str:
    """Composed letters, no ligatures, no control characters, no blank at a line's end, at most one empty line."""
    composed = unicodedata.normalize("NFC", text.translate(_CLEANED))
    printable = "".join(c for c in composed if c == "\n" or not unicodedata.category(c).startswith(("Cc", "Cs")))
    lines = [re.sub(r" {2,}", " ", line).rstrip() for line in printable.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def rejoin(text: str) -> str:
    """One line for what was wrapped: broken words whole again, and lines that run on joined with a blank."""
    lines = [line.strip() for line in text.split("\n")]
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))
    width = _usual_width(lines)
    joined: list[str] = []
    last = ""  # the printed line before: its length tells whether it was wrapped
    for line in lines:
        if joined and line and _runs_on(last, line, width):
            joined[-1] = _join(joined[-1], line, words)
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def _usual_width(lines: list[str]) -> int:
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _runs_on(last: str, line: str, width: int) -> bool:
    if not last or _ITEM.match(line):
        return False
    if _HYPHEN.search(last) and line[0].islower():
        return True
    return len(last) >= FULL * width and not _ENDED.search(last) and (line[0].islower() or last.endswith(","))


def _join(left: str, right: str, words: set[str]) -> str:
    """ "déve-" and "loppement" are one word; "full-" and "remote" stay two when the text has them so elsewhere."""
    if not (_HYPHEN.search(left) and right[0].islower()):
        return f"{left} {right}"
    first, second = re.split(r"[\s(]", left)[-1].lower(), re.split(r"\W", right, maxsplit=1)[0].lower()
    return left + right if first + second in words else left[:-1] + right
