"""What a mission is called, or how a freelancer heads their profile: their words, without "(H/F)" and references."""

import re

from marketplace.briefs.flattening import FlatText
from marketplace.briefs.forms import flatten_forms
from marketplace.briefs.reading import Reading
from marketplace.briefs.refused import wanted_phrases
from marketplace.taxonomy.roles.phrases import RolePhrase, role_phrases

LONGEST = 160  # characters, as the API takes them
FEWEST_LETTERS = 3
LONGEST_LINE = 110  # characters of a line that may be a title
MOST_WORDS = 16
FIRST_LINES = 4

_LABEL = re.compile(
    r"(?:^|\n)[ \t>*#•-]{0,6}(?:intitule(?: (?:du poste|de la mission|de poste))?|titre(?: (?:du poste"
    r"|de la mission))?|(?:nom|objet|sujet) (?:du poste|de la mission)|poste(?: recherche"
    r"| a pourvoir)?|mission(?: freelance)?|profil recherche|profil|(?:job|mission|project) title|title|position|role"
    r"|objet|subject|offre|recherche)"
    r" ?\*{0,2} ?[:|]\*{0,2} {0,3}(?P<title>[^\n]{3,200})"
)
_GENDERS = re.compile(
    r"\(?\[?\b(?:[hfmw] ?[/|-] ?[hfmwd](?: ?[/|-] ?(?:x|d|nb|n|f|m|h))?|all genders|tous genres"
    r"|homme/femme|femme/homme)\b\]?\)?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"[\[(]?\b(?:r[ée]f(?:[ée]rence)?|ref|id|offre n°"
    r"|n°)\b\.?\s?[:#]?\s?[A-Z0-9][\w/-]*\d[\w/-]*[\])]?|#\d{3,}|\[[A-Z]{0,5}-?\d{2,}[\w-]{0,40}\]",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"[\[(]\s?(?:CDI|CDD|freelance|stage|alternance|int[ée]rim)\s?[\])]|\s[-–|]\s(?:CDI|CDD)\b", re.IGNORECASE
)
_EDGES = " \t\u00a0-–—|:;,.•*#>\"'«»_/"
_HEADINGS = re.compile(
    r"\b(?:description|contexte|context|introduction|presentation|a propos|about|qui sommes|entreprise"
    r"|societe|missions?|profil|bonjour|hello|hi|bonsoir|salut|cher|dear|offre|annonce|url|http|tjm"
    r"|lieu|localisation|duree|demarrage|date|budget|curriculum vitae|cv|resume|contact|email"
    r"|tel)\b\s?(?:$|[:!,?])"
)
_SECTIONS = re.compile(
    r"\s*(?:about (?:us|the (?:role|company|client|team|mission|job))|who we are|the (?:opportunity|role"
    r"|company|job|client)"
    r"|what we (?:offer|do)|le (?:poste|client|contexte)|la (?:mission|societe)|votre (?:role|mission)"
    r"|statement of work"
    r"|appel d'offres.{0,120})\s*"
)
_ADDRESSED = re.compile(
    r"^(?:notre|nos|our)\b|\b(?:nous|vous|je|we|you|il s'agit|this is|i have|i need|i'm looking|j'ai)\b"
)
_PRICED = re.compile(
    r"\s[-–—|]\s(?=[^|–—]{0,25}(?:€|\btjm\b|\d\s?(?:mois|months|jours|days|semaines|weeks)\b"
    r"|\basap\b))",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:\W*\d|minimum|experience)")
_SENTENCE = re.compile(rf"{_ADDRESSED.pattern}|\b(?:are|sommes|avons|(?<!de )(?<!en )(?:re)?cherch\w+|looking)\b")
_NOT_A_TITLE = re.compile(
    rf"{_SENTENCE.pattern}|\w@\w|http|^(?:bonjour|hello|hi|bonsoir|salut|chers?|cheres?|dear|besoin urgent)\b"
)
_FIELD = re.compile(r"\w{1,60}(?: \w{1,60})? ?:|.{0,120}(?:€|\b\d{4}\b)")  # "Client : a bank" names something else
_WANTED = re.compile(
    r"\b(?:recherch\w+|cherch\w+|recrut\w+|besoin|look(?:ing)? for|hiring|seek(?:ing|s)?|need|requirement|poste"
    r"|en tant que|profil|mission|je suis|i am|i'm|as)\b(?:[^.\n;:]{0,90})$"
)
_STOP = re.compile(
    r"\s(?:pour|afin|qui|ayant|chez|with|who|to|for|that|capable|disposant|dont|sur|avec|basee?|based"
    r"|disponible|at|depuis|specialisee?|you|vous|we|nous)\s|[.,;:!?\n(]|\s-\s"
)


def find_title(flat: FlatText) -> Reading[str] | None:
    """The labelled title, else a first line that reads like one, else the phrase that says whom the text looks for."""
    return _labelled(flat) or _first_line(flat) or _composed(flat)


def find_headline(flat: FlatText) -> Reading[str] | None:
    """The first line that names a role, else the phrase that says who they are; never a person's name."""
    for reading in (_labelled(flat), _first_line(flat)):
        title = flatten_forms(reading.value if reading else "")
        if reading and (role := next(role_phrases(title.plain), None)):
            return _without_name(reading, title.offsets[role.start])
    return _composed(flat)


def _without_name(reading: Reading[str], role_start: int) -> Reading[str]:
    """ "Camille Martin — AI engineer" begins behind the dash."""
    parts = list(re.finditer(r"\s[-–—|•]\s|[|•:,]\s", reading.value[:role_start]))
    return Reading(reading.value[parts[-1].end() :], reading.confidence, reading.evidence) if parts else reading


def _labelled(flat: FlatText) -> Reading[str] | None:
    for match in _LABEL.finditer(flat.plain):
        words = match["title"]
        sentence = (
            len(words.split()) > MOST_WORDS
            or words.rstrip().endswith(".")
            or _ADDRESSED.search(words)
            or _YEARS.match(words)
        )
        if not sentence and (reading := _reading(flat, *match.span("title"), 0.95)):
            return reading
    return None


def _first_line(flat: FlatText) -> Reading[str] | None:
    lines = list(re.finditer(r"[^\n]*[^\s][^\n]*", flat.plain[: 4 * LONGEST_LINE * FIRST_LINES]))[:FIRST_LINES]
    several = len(flat.plain.strip().splitlines()) > 1
    scored = [(_scored(line, first=index == 0 and several), line) for index, line in enumerate(lines)]
    confidence, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))  # the first of equals
    return _reading(flat, *best.span(), confidence) if best and confidence else None


def _scored(line: re.Match[str], *, first: bool) -> float:
    words = line[0].strip(_EDGES)
    if len(words) > LONGEST_LINE or len(words.split()) > MOST_WORDS or _NOT_A_TITLE.search(words):
        return 0.0
    if next(role_phrases(words), None):
        return 0.85
    named = (
        not _HEADINGS.search(words)
        and not _SECTIONS.fullmatch(words)
        and not _FIELD.match(words)
        and not line[0].rstrip().endswith((":", "?", "!", "."))
    )
    return 0.55 if first and named and len(words.split()) > 1 else 0.0


def _composed(flat: FlatText) -> Reading[str] | None:
    phrases = list(wanted_phrases(flat.plain))
    wanted = [phrase for phrase in phrases if _WANTED.search(flat.plain[max(0, phrase.start - 110) : phrase.start])]
    return _phrase(flat, wanted[0]) if wanted else None


def _phrase(flat: FlatText, phrase: RolePhrase) -> Reading[str] | None:
    lead = re.search(
        r"(?:\b(?:lead|tech lead|senior|head|principal|staff)\s)+$",
        flat.plain[max(0, phrase.start - 30) : phrase.start],
    )
    start = phrase.start - len(lead[0]) if lead else phrase.start
    stop = _STOP.search(flat.plain, phrase.end, phrase.end + 60)
    end = stop.start() if stop else min(len(flat.plain), phrase.end + 60)
    if not stop and end < len(flat.plain):
        end = max(phrase.end, flat.plain.rfind(" ", phrase.end, end))
    return _reading(flat, start, end, 0.6)


def _reading(flat: FlatText, start: int, end: int, confidence: float) -> Reading[str] | None:
    evidence = flat.evidence(start, end)
    title = _clean(evidence.words)
    if sum(character.isalpha() for character in title) < FEWEST_LETTERS:
        return None
    return Reading(title, confidence, (evidence,))


def _clean(words: str) -> str:
    for pattern in (_GENDERS, _REFERENCE, _CONTRACT):
        words = pattern.sub(" ", words)
    words = _PRICED.split(words, maxsplit=1)[0]
    words = " ".join("".join(c if c.isprintable() else " " for c in words.replace("()", " ")).split()).strip(_EDGES)
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].strip(_EDGES)
    closed = words + ")" * (words.count("(") - words.count(")"))
    return closed if len(closed) <= LONGEST else words
