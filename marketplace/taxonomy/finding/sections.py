"""Headings that colour what stands below them: "Nice to have", "Profil", "Out of scope", "Qui sommes-nous ?"."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from marketplace.taxonomy.finding.bystanders import asked_from

Section = Literal["asked", "required", "nice_to_have", "mentioned", "excluded"]

_LINE = re.compile(r"[^\n]*\n?")
_BULLET = re.compile(r"\s*(?:[-*•●▪■◦‣✓✔➢>+–·o]|\d{1,2}[.)])\s")
_COLOURED = ("nice_to_have", "excluded")
_LONGEST_HEADING = 70  # characters
_STOPS = ".,;!?"
_MOST_WORDS = 8
_MOST_WORDS_UNMARKED = 6  # of a heading without a colon
_KIND = (
    r"(?:competences?|connaissances?|experiences?|skills?|qualifications?|requirements?|outils?|technologies"
    r"|technos?|tools)"
)
_LIKED = (
    r"(?:appreciee?s?|souhaitee?s?|optionnel(?:le)?s?|facultati(?:f|ve)s?|bonus|bienvenues?|secondaires?"
    r"|complementaires?|en plus)"
)
_WELCOME = re.compile(
    rf"(?:nice|good)[- ]to[- ](?:haves?|know)(?: {_KIND})?"
    rf"|(?:les |des |vos |un |tes |petits? |gros |vrais? )*(?:plus|\+|atouts?)"
    rf"(?: appreciee?s?| qui (?:feront|font|feraient|fera|ferait).*| pour (?!nous).*| si .*| (?:de |du "
    rf"|sur )?(?:votre |ton |le )?profil)?"
    rf"|(?:points? )?bonus(?: points?| skills?)?(?: (?:if|si) .*)?|{_KIND}(?: techniques?)? {_LIKED}"
    rf"|{_LIKED}|(?:preferred|desired|desirable|optional|bonus|additional|extra)(?: {_KIND})?|pluses"
    rf"|a plus(?: if .*)?"
    rf"|(?:it )?would be a (?:big )?plus(?: if .*)?"
    r"|(?:ce |il |qui |c'|ca )?(?:est|serait|seraient|sont)(?: aussi| egalement)? (?:un|des)"
    r" (?:vrais? |gros |petits? )?(?:plus|atouts?|bonus)(?: si .*| pour .*)?"
    r"|(?:ce qui|ca|ce) serait (?:un )?(?:bonus|plus|top)|(?:what would be|what's|what is) a plus|extras?"
    r"|extra points(?: if .*)?|if possible|(?:you'll |you will |you )?stand out if.*|it would be (?:nice|great) if.*"
    r"|ce (?:qui|que) (?:ferait|fera|fait) la difference|pour (?:se demarquer|faire la difference)"
    r"|idealement|ideally|(?:ideally,? you|idealement,? (?:vous|tu)).*"
)
_WELCOMED = re.compile(
    rf"\b(?:sont|seraient|serait|est|are|is|be) (?:\w+ )?(?:{_LIKED}|souhaitables?|welcome|preferred)$"
)
# Of the firm, its offer and how it hires: whatever is named below is not asked for.
_FIRM = re.compile(
    r"a propos(?: (?:de |d')(?!vous|toi|la mission|l'offre|ce ).*)?"
    r"|about(?: us| (?:the|our) (?:company|team|firm|client))"
    r"|(?:presentation|description|descriptif|presentons) (?:de |du |d')?(?:l'|la |le |notre )?(?:entreprise|societe"
    r"|groupe|client|cabinet|employeur|etablissement)|qui (?:sommes[- ]nous|est.*)|who (?:we are|are we)"
    r"|company description|(?:l')?entreprise|la societe|the company|(?:our|the) company|notre (?:client"
    r"|entreprise|societe|groupe|histoire|cabinet"
    r"|adn|culture)|nos (?:valeurs|engagements|avantages|atouts).*|our (?:values|culture|story)"
    r"|pourquoi (?:nous |les |.{0,30} )?(?:rejoindre|choisir|venir).*|why (?:join )?us|why join.*"
    r"|(?:les |nos |vos |tes |contrat et )?avantages.*|(?:the |our )?(?:benefits|perks).*"
    r"|(?:what )?we offer|what you(?:'ll get| get| can expect).*"
    r"|(?:ce que )?(?:nous|on) (?:vous |te )?(?:offrons|proposons|offre|propose)"
    r"|ce que (?:l'entreprise|.{0,20}) (?:vous|te) (?:offr|propos)\w+|ce que vous pouvez attendre de nous"
    r"|(?:le |notre |our |the )?(?:process|processus)(?: de recrutement| de selection)?"
    r"|(?:recruitment|hiring|interview|selection) process|(?:nous )?rejoindre.{0,40}c'est.*|.{1,30} c'est aussi"
    r"|le saviez[- ]vous|(?:votre |le )?package.*|les (?:plus|\+) (?:de|du|chez) (?!votre|ton|profil).*"
    r"|rejoignez[- ]nous"
)
_OFFER = re.compile(r"\b(?:nous (?:vous |leur )?offrons|we offer|vous beneficie\w+|you (?:will )?(?:get|benefit))\b")
_UNWANTED = re.compile(
    rf"(?:not|pas|non) (?:needed|required|requise?s?|necessaires?|wanted|demandee?s?|souhaitee?s?|recherchee?s?"
    rf"|voulue?s?)|(?:out of|not in|outside) scope|hors (?:du |de )?(?:perimetre|scope|sujet|champ)"
    rf"|what (?:we|i) (?:(?:do|are|will|am) not|don't|aren't|won't)\b.*"
    rf"|(?:what )?we (?:don't|do not) use.*|{_KIND} (?:non|not|pas) (?:requise?s?|required|needed|necessaires?)"
    r"|ce (?:que|qu').{0,20} (?:pas|plus)|exclusions?"
)
_HEADING = re.compile(r"[\W\d_]*(?P<words>[^:\n]*?)[\s\W]*")
_REQUIRED = re.compile(
    r"\b(?:profils?|profile|requirements?|competences?|connaissances|must[- ]haves?|required|qualifications?"
    r"|skills|savoir[- ]faire|indispensables?|obligatoires?|exigees?|requise?s?|mandatory|essentielles?"
    r"|what you bring"
    r"|nous recherchons|(?:we are|we're) looking|(?:vous|tu) (?:avez|as|etes|es|maitris\w+)|about you)\b"
)
_KNOWN = re.compile(
    r"\b(?:stack|missions?|environnement|responsibilities|responsabilites|activites|taches|about|contexte|avantages"
    r"|benefits|we offer|process|poste|informations?|localisation|remuneration|conditions|experience|technologies"
    r"|technical|languages|langues|formation|education|soft|hard|qui sommes|pourquoi|who|what|why|role|vous|tu"
    r"|your|our|entreprise|tasks|duties|job|position)\b"
)


def section_at(sections: list[tuple[int, Section]], place: int) -> Section:
    """What the heading above `place` says of it; "asked" where none says anything."""
    before = bisect_right(sections, place, key=lambda section: section[0]) - 1
    return sections[before][1] if before >= 0 else "asked"


def sections(plain: str) -> list[tuple[int, Section]]:
    """Where a section begins, and how much its skills are wanted; `plain` is in lower case without accents."""
    return list(_sections(plain))


def _sections(plain: str) -> Iterator[tuple[int, Section]]:
    now: Section = "asked"
    blank, listed = True, False
    for line in _LINE.finditer(plain):
        said = _said(line[0], after_blank=blank, now=now)
        bullet = _BULLET.match(line[0]) is not None
        if said is None and blank and listed and not bullet and line[0].strip() and now in _COLOURED:
            said = "asked"  # prose after the list that the heading stood over
        asked = asked_from(line[0]) if said is None and now == "mentioned" else None
        if asked is not None:  # the firm's presentation goes over to the mission without a heading
            now = "asked"
            yield line.start() + asked, now
        if said is not None and said != now:
            now = said
            yield line.start(), now
        listed = bullet if said is None else False
        blank = not line[0].strip()
        listed = listed or (blank and now in _COLOURED)


def _said(line: str, *, after_blank: bool, now: Section) -> Section | None:
    if line.rstrip().endswith(":") and _OFFER.search(line):
        return "mentioned"
    found = _HEADING.fullmatch(line) if len(line) <= _LONGEST_HEADING else None
    words = found["words"].strip() if found else ""
    if not words:
        return None
    said = _coloured(words, last=line.rstrip()[-1])
    if _BULLET.match(line):
        return None if said == "mentioned" else said
    if said:
        return said
    return _plainly(words, last=line.rstrip()[-1], after_blank=after_blank, now=now)


def _coloured(words: str, *, last: str) -> Section | None:
    if _FIRM.fullmatch(words) and last not in ".,;":
        return "mentioned"
    if last in _STOPS:
        return None
    if _WELCOME.fullmatch(words) or (last == ":" and _WELCOMED.search(words)):
        return "nice_to_have"
    return "excluded" if _UNWANTED.fullmatch(words) else None


def _plainly(words: str, *, last: str, after_blank: bool, now: Section) -> Section | None:
    named, count = _named(words), len(words.split())
    if last in _STOPS:
        return named if last == "?" else None
    if last == ":" and count <= _MOST_WORDS:
        return named or (None if now == "mentioned" else "asked")
    return named if (after_blank or now == "mentioned") and count <= _MOST_WORDS_UNMARKED else None


def _named(words: str) -> Section | None:
    if _REQUIRED.search(words):
        return "required"
    return "asked" if _KNOWN.search(words) else None
