"""Small numbers, in digits or in words."""

_WORDS = {
    **dict.fromkeys(("un", "une", "one", "a", "an"), 1),
    **dict.fromkeys(("deux", "two"), 2),
    **dict.fromkeys(("trois", "three"), 3),
    **dict.fromkeys(("quatre", "four"), 4),
    **dict.fromkeys(("cinq", "five"), 5),
    "six": 6,
    **dict.fromkeys(("sept", "seven"), 7),
    **dict.fromkeys(("huit", "eight"), 8),
    **dict.fromkeys(("neuf", "nine"), 9),
    **dict.fromkeys(("dix", "ten"), 10),
    **dict.fromkeys(("douze", "twelve"), 12),
    **dict.fromkeys(("quinze", "fifteen"), 15),
    **dict.fromkeys(("dix-huit", "eighteen"), 18),
    **dict.fromkeys(("vingt", "twenty"), 20),
}
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted((word for word in _WORDS if len(word) > 1), key=len, reverse=True)) + ")"


def whole(words: str) -> int:
    """The number that a match of `NUMBER` says."""
    return _WORDS[words] if words in _WORDS else int(words)
