"""Where a text names skills without asking for them: the firm's trade, colleagues, degrees, the role itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from marketplace.taxonomy.finding.dictionary import Mention
from marketplace.taxonomy.finding.sentences import sentence_at
from marketplace.taxonomy.personal.names import names

_ROLE_NOUN = (
    r"(?:engineers?|ingenieur(?:\(e\)|[.·]?e)?s?|scientist(?:e|es|s)?|analyst(?:e|es|s)?|architect(?:e|es|s)?"
    r"|managers?"
    r"|owners?|developers?|developpeu(?:r|rs|se|ses)|designers?|consultant(?:\(e\)|[.·]?e)?s?|translators?|stewards?)"
)
_ROLE_FIELD = (
    r"(?:data|donnees|ia|ai|ml|machine learning|intelligence artificielle|artificial intelligence|product|produit)"
)
# "Data Scientist", "ingénieur IA": the name of somebody's trade; "ingénieur NLP" names the skill as well.
_ROLE = re.compile(
    rf"\b{_ROLE_FIELD}(?: ?(?:&|/|et|and) ?{_ROLE_FIELD})*[ -]{_ROLE_NOUN}(?!\w)"
    rf"|\b{_ROLE_NOUN} (?:en |de |des )?{_ROLE_FIELD}\b|\bcheff?e?s? de produits?\b"
)
# Whoever is spoken to or looked for: from there on a sentence speaks of the mission.
_ASKS = (
    r"(?:vous|votre|vos|tu|ta|ton|tes|you|your|il|elle|(?:re)?cherch\w*|look\w* for|hiring|seek\w*|needs?"
    r"|wants?|besoin|profils?"
    r"|requis\w*|exige\w*|indispensables?|obligatoires?|required|must)"
)
_REQUIRING = re.compile(
    r"\b(?:(?:vous|tu) (?:\w+ )?(?:maitris\w+|connaiss\w+|connais|avez|as|justifi\w+)"
    r"|(?:re)?cherch(?:e|ons|ent|ee)|requise?s?|exigee?s?|indispensables?|obligatoires?|required"
    r"|imperati(?:f|ve)s?|mandatory|we need|il (?:nous |vous )?faut|we ask for|nous demandons"
    r"|you (?:have|know)|looking for|must have)\b"
)
_ASKING = re.compile(
    rf"{_REQUIRING.pattern}|\b(?:(?:vous|tu) (?:\w+ )?(?:particip\w+|interviend\w+|serez|seras|devrez|aurez|auras"
    r"|travaill\w+|developp\w+|concev\w+)|you (?:will|are)|you'll|(?:votre|ta|your) (?:mission|role)"
    r"|(?:vos|tes|your) (?:missions|taches|tasks|responsabilites|responsibilities))\b"
)
_FIRM = re.compile(
    r"\b(?:nous (?:(?:les |y )?accompagnons|aidons|sommes(?! (?:a la recherche|en recherche|en quete))|proposons"
    r"|intervenons|conseillons)"
    r"|(?:entreprise|societe|cabinet|groupe|agence|start-?up|esn|editeur|acteur|leader|structure|filiale|ecole|pme"
    r"|client|institut)\b[^.;\n]{0,40}? specialis\w+|(?:leader|pionnier|expert|reference|acteur \w+)"
    r" (?:mondial|europeen|francais|national|du marche|du secteur|du conseil|de la transformation)"
    r"|(?:propose|offre|fournit|apporte) a (?:ses|nos|leurs) clients|(?:offers|provides|brings) (?:its|our|their)"
    r" (?:clients|customers)|cabinet de conseil|fondee? en \d{4}"
    r"|accompagne (?:les|ses|nos|des) (?:\w+ )?(?:entreprises|clients|organisations|acteurs|collectivites)"
    r"|rejoign\w+|rejoindre|integrez (?:notre|un|une)"
    r"|leur (?:haut niveau|expertise|savoir-faire)|nos (?:clients|consultants|collaborateurs|experts) (?:sont"
    r"|dans|sur)"
    r"|we (?:are (?!looking|seeking|hiring|searching|replacing|migrating|moving|switching|leaving|retiring"
    r"|not)|help|provide|serve|support (?:our|companies|clients)"
    r"|advise|specialise|specialize)|(?:company|firm|startup|start-up|agency|consultancy|leader|provider|group)\b"
    r"[^.;\n]{0,40}? speciali[sz]\w+|a leading|founded in|join (?:us|our|a)"
    r"|our (?:clients|consultants|experts|company|firm) (?:is|are))\b"
    r"|(?<=, )specialis(?:te|ee?) (?:de |du |des |d'|en |dans )"
)
_FIRM_ENDS = re.compile(rf"\b{_ASKS}\b|\b(?:pour|afin de|as|comme|en tant que) (?=un)")
# Who joins a firm to do something is asked to do it; what a firm helps others to do is its own trade.
_JOINING = re.compile(r"rejoi|integrez|join")
_JOINING_ENDS = re.compile(
    rf"{_FIRM_ENDS.pattern}|\b(?:pour|afin d[e']) ?\w+(?:er|ir|re)\b|\bto (?:build|work|develop|design|help|create)\b"
)
# Colleagues: with whom one works, as far as the words that say on what.
_PEOPLE = (
    rf"(?:{_ROLE_NOUN}|equipes?|teams?|poles?|metiers|experts?|expertises|directions?|services|partenaires|editeurs"
    r"|departements?|partners|stakeholders|colleagues|collegues|specialists?|specialistes)"
)
_WITH = re.compile(
    r"\b(?:collabor\w+ (?:\w+ ){0,2}?(?:avec|with)|(?:en|in) (?:\w+ )?(?:lien|collaboration|relation|partenariat"
    r"|interaction|synergie|partnership|liaison|coordination)(?: \w+)? (?:avec|with)|aux cotes|alongside"
    r"|(?:travail\w+|work\w*)(?: \w+){0,2} (?:avec|with) (?:les|des|nos|the|our|other|une?))"
    rf" (?=[^.;:,\n()]{{0,50}}?\b{_PEOPLE}\b)"
    r"(?:(?! (?:pour|afin|sur|dans|to|on|using|via)\b)[^.;:,\n()]){1,120}(?:\([^()\n]{0,160}\))?"
)
_CREW = re.compile(
    r"\b(?:equipe|team|pole|squad)\b[^.;\n]{0,60}?\b(?:compos\w+|constitu\w+|made up|consist\w+) (?:actuellement )?"
    r"(?:de |d'|of )(?:(?! (?:vous|tu|you|pour|afin|sur|on|to)\b)[^.;\n]){0,240}|\b(?:the|our|other"
    r"|with) (?:[\w/&-]+ ){1,3}teams?\b"
    r"|\b(?:our|join(?:ing)? the|within the) (?:(?!best )[\w/&-]+ ){1,3}(?:practice|department|division|chapter|tribe"
    r"|(?:competence|expertise) cent(?:er|re)|cent(?:er|re) of (?:excellence|expertise))\b"
)
# Whom one answers to: "sous l'autorité du chef de projet", "avec votre manager ou chef de projet".
_SUPERIOR = (
    r"(?:managers?|responsables?|tut(?:eur|rice)s?|mentors?|cheff?e?s?|directeurs?|directrices?|directors?|head|leads?"
    r"|leaders?|officers?|supervisors?|superviseu(?:r|se)s?|hierarchie|encadrante?s?|coordinat\w+|cto|cio|cdo|ceo|dsi)"
)
_UNDER = re.compile(
    r"\b(?=[sruemaw])(?:sous (?:l'autorite|la (?:responsabilite|direction|supervision|tutelle|conduite)"
    r"|le (?:pilotage|management|controle))(?: \w+)? (?:de |du |des |d')|report(?:s|ing)? (?:\w+ )?to "
    r"|report(?:erez|eras|ez|ant) (?:\w+ )?(?:a |aux? )|rattachee?s? (?:\w+ )?(?:a |aux? )"
    r"|under the (?:supervision|authority|responsibility|leadership|direction|guidance) of "
    r"|(?:encadree?s?|supervisee?s?|managee?s?|supervised|managed|mentored) (?:par|by) |(?:avec|with) (?:votre|ton"
    rf"|your) )(?=[^.;:,\n()]{{0,60}}?\b{_SUPERIOR}\b)"
    r"(?:(?! (?:pour|afin|sur|to|on|using|via|avec|with|vous|tu|you|en (?!charge))\b)[^.;:,\n()]"
    rf"|,(?= (?:[\w']+ ){{0,2}}{_SUPERIOR}\b)){{1,120}}"
)
# Whose products a firm sells: "nos partenaires stratégiques comme Snowflake".
_PARTNERS = re.compile(
    r"\b(?=[nsoi])(?:nos|ses|our|its) (?:\w+ ){0,3}?(?:(?:partenaires|partners)(?: (?!(?:dans|sur|en|pour|avec|a|on|in"
    r"|to|for|with)\b)\w+){0,3}?,? ?(?:\b(?:comme|tels? que|telles? que|such as|like|including|notamment|dont)\b|[:(])"
    r"|(?:partenariats|partnerships|alliances)(?: \w+){0,2}? (?:avec|with)\b)"
)
# A part of the firm, named after what it does: "les pôles Data Engineering et Data Quality".
_PART = re.compile(
    r"\b(?:equipes?|poles?|departements?|directions?|squads?|practice|business unit|(?:au sein du|le|du|votre"
    r"|notre) service|tribus?|divisions?|chapter|feature teams?|(?:notre|nos|au sein du) (?:centres?|poles?)"
    r" (?:d'?expertises?|de competences?|d'?excellence))"
    r" (?:de |d'|en |metiers? )?(?:la |l')?"
)
_PARTNERS_END = re.compile(rf"[;\n]|\.(?=[\s.]|$)|{_JOINING_ENDS.pattern}")
_DEGREE = re.compile(
    r"\b(?:bac ?\+ ?\d|diplom\w+|(?<!scrum )master(?= (?:en|2|ii|of|in|degree|ou)\b|'s|,|\))|doctorat|ph\.?d"
    r"|bachelor\w*"
    r"|degree|ecoles? d'ingenieurs?|licence (?=en|pro)|type but\b|dut\b|bts\b"
    r"|(?:de|d'une) formation(?= (?:\w+ )?(?:en|bac|superieure))|formation (?:superieure|initiale|universitaire)"
    r"|msc\b)"
)
_DEGREE_ENDS = re.compile(
    r"[;\n•]|\.(?=\s|$)|\b(?:vous|avec|with|justifi\w+|experiences?|experienced?|\d+ (?:ans|years)|maitris\w+"
    r"|connaissances?|knowledge|competences?|skills|required|requis\w*|exige\w*|souhait\w+|apprecie\w*)\b"
)
_CHOICE = re.compile(r"\b(?:ou|or)\b|equivalent")
_LONGEST = 400  # characters that a cue of the firm or of a degree can speak of


def unasked(plain: str, sentences: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of `plain` (first character, after the last) that name skills without asking for them.

    `sentences` are where they begin; the stretches may overlap and are in no order.
    """
    return list(_stretches(plain, sentences))


def outside_names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in order, that are no part of a person's name: "Contact : Jenkins Dupont"."""
    spans = list(names(text))
    beginnings = [start for start, _ in spans]
    before = [bisect_left(beginnings, mention.end) - 1 for mention in mentions]
    pairs = zip(mentions, before, strict=True)
    return [one for one, number in pairs if number < 0 or spans[number][1] <= one.start]


def parts(plain: str) -> Iterator[int]:
    """Every place of `plain` where the name of a team or a department would begin."""
    return (found.end() for found in _PART.finditer(plain))


def asked_from(line: str) -> int | None:
    """Where the sentence begins that plainly asks for something, even in a firm's presentation; None where none does.

    `line` is in lower case without accents.
    """
    found = _ASKING.search(line)
    return line.rfind(". ", 0, found.start()) + 1 if found else None


def requires(sentence: str) -> bool:
    """Whether a sentence asks somebody to know something, rather than tells what is worked with."""
    return _REQUIRING.search(sentence) is not None


def _stretches(plain: str, sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    for pattern in (_ROLE, _WITH, _CREW, _UNDER):
        yield from (found.span() for found in pattern.finditer(plain))
    for found in _PARTNERS.finditer(plain):
        yield found.start(), _until(_PARTNERS_END, plain, found.end(), found.end() + _LONGEST)
    for found in _DEGREE.finditer(plain):
        end = _until(_DEGREE_ENDS, plain, found.end(), found.end() + _LONGEST)
        fields = plain[found.end() : end]
        # "en statistiques, data science ou équivalent"; but "Bac+5 en informatique, Python, SQL" goes over to skills.
        yield found.start(), end if _CHOICE.search(fields) else found.end() + len(fields.partition(",")[0])
    for found in _FIRM.finditer(plain):
        number = sentence_at(sentences, found.start())
        start, end = sentences[number], (*sentences[number + 1 : number + 2], len(plain))[0]
        if not _FIRM_ENDS.search(plain, max(start, found.start() - _LONGEST), found.start()):
            ends = _JOINING_ENDS if _JOINING.match(found[0]) else _FIRM_ENDS
            yield found.start(), _until(ends, plain, found.end(), min(end, found.end() + _LONGEST))


def _until(ends: re.Pattern[str], plain: str, start: int, latest: int) -> int:
    latest = min(latest, len(plain))
    found = ends.search(plain, start, latest)
    return found.start() if found else latest
