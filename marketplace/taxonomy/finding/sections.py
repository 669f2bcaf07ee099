"""Headings that colour what stands below them: "Nice to have", "Les plus", "Out of scope"."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from marketplace.taxonomy.finding.polarity import Polarity

_LINE = re.compile(r"[^\n]*\n?")
_BULLET = re.compile(r"\s*(?:[-*•●▪■◦‣✓✔➢>+–·o]|\d{1,2}[.)])\s")
_LONGEST_HEADING = 70  # characters
_MOST_WORDS = 8
_KIND = (
    r"(?:competences?|connaissances?|experiences?|skills?|qualifications?|requirements?|outils?|technologies"
    r"|technos?|tools)"
)
_LIKED = (
    r"(?:appreciee?s?|souhaitee?s?|optionnel(?:le)?s?|facultati(?:f|ve)s?|bonus|bienvenues?|secondaires?"
    r"|complementaires?|en plus)"
)
_WELCOME = re.compile(
    rf"(?:nice|good)[- ]to[- ]haves?|(?:les |des |vos |un |tes |petits? )*(?:plus|atouts?)(?: appreciee?s?| qui"
    rf" feront.*| pour .*)?"
    rf"|(?:points? )?bonus(?: points?| skills?)?|{_KIND}(?: techniques?)? {_LIKED}"
    rf"|{_LIKED}|(?:preferred|desired|desirable|optional|bonus|additional|extra)(?: {_KIND})?|pluses|a plus|would"
    rf" be a plus"
    r"|(?:ce |il |qui )?serait un (?:vrai )?plus|(?:ce qui|ca|ce) serait (?:un )?(?:bonus|plus|top)|what would be"
    r" a plus|extras?|if possible"
)
_UNWANTED = re.compile(
    rf"(?:not|pas|non) (?:needed|required|requise?s?|necessaires?|wanted|demandee?s?)|out of scope|hors"
    rf" (?:perimetre|scope|sujet)"
    rf"|(?:what )?we (?:don't|do not) use.*|{_KIND} (?:non|not|pas) (?:requise?s?|required|needed|necessaires?)"
    r"|ce (?:que|qu').{0,20} (?:pas|plus)|exclusions?"
)
_HEADING = re.compile(r"[\W\d_]*(?P<words>[^:\n]*?)[\s\W]*")
_KNOWN = re.compile(
    r"\b(?:profil|requirements?|stack|missions?|environnement|competences?|must[- ]haves?|required"
    r"|responsibilities|about|contexte"
    r"|qualifications?|avantages|benefits|we offer|process|poste|informations?|localisation|remuneration"
    r"|conditions|experience|technologies"
    r"|technical|skills|languages|langues|formation|education|savoir|soft|hard|qui sommes|pourquoi|who|what|why"
    r"|your|our|entreprise)\b"
)


def section_at(sections: list[tuple[int, Polarity]], place: int) -> Polarity:
    """What the heading above `place` says of it; "asked" where none says anything."""
    before = bisect_right(sections, place, key=lambda section: section[0]) - 1
    return sections[before][1] if before >= 0 else "asked"


def sections(plain: str) -> list[tuple[int, Polarity]]:
    """Where a section begins, and how much its skills are wanted; `plain` is in lower case without accents."""
    return list(_sections(plain))


def _sections(plain: str) -> Iterator[tuple[int, Polarity]]:
    now: Polarity = "asked"
    blank, listed = True, False
    for line in _LINE.finditer(plain):
        said = _said(line[0], after_blank=blank)
        bullet = _BULLET.match(line[0]) is not None
        if said is None and blank and listed and not bullet and line[0].strip() and now != "asked":
            said = "asked"  # prose after the list that the heading stood over
        if said is not None and said != now:
            now = said
            yield line.start(), now
        listed = bullet if said is None else False
        blank = not line[0].strip()
        listed = listed or (blank and now != "asked")


def _said(line: str, *, after_blank: bool) -> Polarity | None:
    if len(line) > _LONGEST_HEADING or not (found := _HEADING.fullmatch(line)) or not found["words"]:
        return None
    words = found["words"].strip()
    if line.rstrip()[-1] in ".,;!?":
        return None
    if _WELCOME.fullmatch(words):
        return "nice_to_have"
    if _UNWANTED.fullmatch(words):
        return "excluded"
    if len(words.split()) > _MOST_WORDS or _BULLET.match(line):
        return None
    ends = line.rstrip().endswith(":")
    return "asked" if ends or (after_blank and _KNOWN.search(words)) else None
