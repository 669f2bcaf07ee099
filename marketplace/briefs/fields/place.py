"""Where the work is, or where the freelancer lives; a name alone is no place until the words around it say so."""

import re

from marketplace.briefs.clauses import after, before, label_before
from marketplace.briefs.flattening import FlatText
from marketplace.briefs.gazetteer import Named, Place, load_gazetteer
from marketplace.briefs.reading import Reading

# Thousands of inhabitants above which a city stands alone on its line, or is taken from the middle of a sentence.
KNOWN, LARGE = 30, 100
FAR_KNOWN, FAR_LARGE = 150, 400  # the same abroad, where Delta and Richmond are cities too
LOOSE = 0.4
_NEAR = frozenset({"FR", "BE", "CH", "LU", "MC"})

# Also words, first names or companies: they need a place's words around them.
_ALSO_WORDS_LIST = """
    ain, aix, alencon, aube, aura, avion, bar, bath, bron, cannes, casa, chelles, cher, clermont, cork, crest,
    croix, delta, dole, essen, eure, florence, france, gan, gap, gray, guise, ham, hamilton, idf, indre, isere,
    isle, issy, jura, landes, laval, lens, lodi, lorraine, lot, lunel, lure, manche, marne, mende, mer, meuse,
    mobile, monts, nancy, naples, neuilly, nice, orange, orly, orne, passy, pia, pons, porto, preston, reading,
    regina, revel, richmond, riom, rives, roma, rome, saint paul, saint pierre, sens, sete, sion, somme, surrey,
    toul, tours, turin, uk, valence, valencia, victoria, vienne, vif, vire, vitry, windsor
"""
_ALSO_WORDS = frozenset(" ".join(name.split()) for name in _ALSO_WORDS_LIST.split(","))
# "à Orange" is where one works, and "chez Orange" for whom; "in Reading" may be a subject.
_ONLY_LABELLED = frozenset(
    {"orange", "gan", "gap", "reading", "bath", "cork", "mobile", "casa", "essen", "mer", "lens"}
)

_LABEL = re.compile(
    r"\b(?:lieux?|localisation|location|localite|ville|city|sites?|adresse|address|lieu de (?:travail"
    r"|la mission|mission)|geographie"
    r"|secteur|zone|region|place|lieu d'intervention|lieu d'execution|residence|domicile|mobilite"
    r"|work location|office)\b[^\n.:|]{0,25}[:|=-]\s?[^\n.:]{0,25}$"
)
_BASED = re.compile(
    r"\b(?:basee?s?|based|situee?s?|located|localisee?s?|installee?s?|habit\w+|reside\w*|residant"
    r"|living|live|domicilie\w*|poste|mission|presence"
    r"|deplacements?|reunions?|bureaux?|locaux|offices?|equipes?|client\w*|siege|sur site|on[- ]?site"
    r"|presentiel|semaine|hybride?|freelance)"
    r"\s(?:\w+\s){0,2}?\(?(?:a|sur|en|in|dans|au|aux|pres de|near|at)\s(?:la |le |the |central |cote d')?$"
)
_OURS = re.compile(
    r"\b(?:notre|nos|our|leur)\s(?:usine|site|siege|bureau|centre|campus|laboratoire|labo|entrepot|filiale|plant"
    r"|factory|office|lab)s?\s(?:de |d'|a |in |at )$"
)
_AT = re.compile(r"(?:^|[\s(])(?:a|au|in|sur|near|pres de|proche(?: de)?|vers|depuis)\s$")
_POST_CODE = re.compile(r"(?:\b(?:f-?)?\d{2}\s?\d{3}|\bcs \d{5}|\bcedex)\s?,?-?\s?$")
_CODE_BEHIND = re.compile(
    r"\s?(?:\(\s?\d[\dab]\d{0,3}(?:\s\w{1,40})?\s?\)|,?\s\d{5}\b|-?\s?\d{1,2}\s?(?:e|eme|er|nd|th)\b"
    r"|\s(?:cedex|centre|center|nord|sud|est|ouest|intra-muros)\b|\s0?\d{1,2}\b(?=\s?(?:$|[\n,;)|-])))"
)
_COUNTRY_BEHIND = re.compile(
    r"(?:\s?[,(]\s?(?:la |the )?|\s(?=uk|usa|france|belgi|suisse"
    r"|switzerland))(?P<country>[a-z][a-z' -]{1,22}?)"
    r"\s?(?:$|[),.;\n|/])"
)
_OTHER_THINGS = re.compile(
    r"(?:\b(?:universite|university|ecole|school|ens|insa|iut|iae|epitech|polytech|centrale|mines"
    r"|sciences ?po|master|licence|diplom\w+|chu|cci|ca|caf|cpam|bnp"
    r"|credit agricole|banque|caisse|mairie|ville|metropole|aeroport|tribunal|cour|bourse|academie"
    r"|agences?|bureaux|implantations?|villes|clients|(?<!locaux du )(?<!site du )(?<!chez le )(?<!chez notre )client"
    r"|accords?|air|groupe|festival|region|societe|hub|rectorat|prefecture|hopital|hopitaux|originaire"
    r"|nee?|notre dame|station|agence)"
    r"\s(?:(?:de|d'|of|in|a|du|des|la|le|est|nationale?|superieure?|:)\s?){0,3})$"
)
_SUFFIX = re.compile(
    r"[ -](?:saint-germain|sg\b|dauphine|sorbonne|descartes|diderot|cite\b|nanterre (?:universite|x)"
    r"|business|school|to have|musees|habitat|tech\b|digital|open|match|aeroport)"
)
_SEGMENT_END = re.compile(r"\s?(?:$|[\n|•,;()/-]|\sou\s|\sor\s|\s-\s|\(?[hf]/[hf]|\s\(|\.\s|\.$)")
_SEGMENT_START = re.compile(r"(?:^|[\n|•(:]|\s-\s|[-*]\s|/\s?|,\s)\s*$")
_OR_REMOTE = re.compile(r"\s?(?:ou|or|/)\s?(?:full |100 ?% |en )?(?:remote|teletravail|distanciel|a distance)\b")
_LIST_END = re.compile(r"\b(?:et|and)\s$")
_LIST = re.compile(r"\s?(?:,|/|et|and)\s?$")


def find_place(flat: FlatText) -> Reading[Place] | None:
    """The surest place of the text; an area that holds no city is taken when no city is sure."""
    found = [reading for named in load_gazetteer().names_in(flat) if (reading := _read(flat, named))]
    cities = [reading for reading in found if reading.value.city]
    best = max(cities, key=lambda reading: reading.confidence, default=None)
    if best and best.confidence > LOOSE:
        return best
    if areas := [reading for reading in found if not reading.value.city]:
        return max(areas, key=lambda reading: reading.confidence)
    # Several cities that are only mentioned are a list of agencies or clients.
    return best if len({reading.value.city for reading in cities}) == 1 else None


def _read(flat: FlatText, named: Named) -> Reading[Place] | None:
    place = _meant(flat.plain, named)
    confidence = _confidence(flat.plain, named, place)
    return Reading(place, confidence, (flat.evidence(named.start, named.end),)) if confidence else None


def _meant(plain: str, named: Named) -> Place:
    """Of namesakes, the one whose country stands behind."""
    behind = _COUNTRY_BEHIND.match(plain, named.end)
    areas = load_gazetteer().places.get(" ".join(behind["country"].replace("-", " ").split()), ()) if behind else ()
    return next((place for area in areas for place in named.places if place.country == area.country), named.places[0])


def _confidence(plain: str, named: Named, place: Place) -> float:
    left = label_before(plain, named.start)
    labelled = _LABEL.search(left) is not None
    coded = bool(place.city) and (
        _POST_CODE.search(left) is not None or _CODE_BEHIND.match(plain, named.end) is not None
    )
    if labelled:
        return 0.95 if named.capital or coded else 0.8
    sentence = before(plain, named.start, far=60)
    if _SUFFIX.match(plain, named.end):
        return 0.0
    if not named.capital:
        return 0.9 if coded and _POST_CODE.search(left) else _small(named, place, sentence)
    if _OTHER_THINGS.search(sentence):
        return 0.0
    return 0.9 if coded else _unlabelled(plain, named, place, sentence)


def _unlabelled(plain: str, named: Named, place: Place, sentence: str) -> float:
    if not place.city:
        return _area(plain, named, sentence)
    if named.name in _ONLY_LABELLED:
        return 0.0
    if _BASED.search(sentence) or _OURS.search(sentence):
        return 0.85
    a_word = named.name in _ALSO_WORDS
    at = _bracketed(plain, named) or (_AT.search(sentence) and (not a_word or _SEGMENT_END.match(plain, named.end)))
    if at or (_OR_REMOTE.match(plain, named.end) and (not a_word or place.inhabitants >= LARGE)):
        return 0.7
    if a_word or place.inhabitants < (KNOWN if place.country in _NEAR else FAR_KNOWN):
        return 0.65 if _country_follows(plain, named) else 0.0
    return _alone(plain, named, place)


def _small(named: Named, place: Place, sentence: str) -> float:
    """ "je travaille à nantes", by somebody who writes without capitals."""
    certain = place.inhabitants >= (LARGE if place.country == "FR" else FAR_LARGE) and named.name not in _ALSO_WORDS
    return 0.6 if certain and (_BASED.search(sentence) or _AT.search(sentence)) else 0.0


def _alone(plain: str, named: Named, place: Place) -> float:
    """A city between separators, or only mentioned."""
    left = before(plain, named.start, far=40)
    closed = _SEGMENT_END.match(plain, named.end) is not None
    if closed and _SEGMENT_START.search(plain[max(0, named.start - 6) : named.start]) and not _in_a_list(left):
        return 0.65
    return LOOSE if place.inhabitants >= (LARGE if place.country == "FR" else FAR_LARGE) else 0.0


def _bracketed(plain: str, named: Named) -> bool:
    """ "Groupe hospitalier (Nancy)"."""
    return (
        named.name not in _ONLY_LABELLED
        and plain[named.start - 1 : named.start] == "("
        and plain[named.end : named.end + 1] == ")"
    )


def _in_a_list(left: str) -> bool:
    """Whether a place stands before it, too: "Paris, Lyon"; not "banque, Lyon"."""
    if not _LIST.search(left):
        return False
    parts = re.split(r"[,/(:|•]|\s(?:et|and)\s", left.rstrip(" ,/"))
    return _LIST_END.search(left) is not None or _gazetted(parts[-1])


def _gazetted(words: str) -> bool:
    return " ".join(re.findall(r"\w+", words)) in load_gazetteer().places


def _area(plain: str, named: Named, sentence: str) -> float:
    if _BASED.search(sentence):
        return 0.7
    if re.search(r"(?:[,(-]\s?|^\s*)$", sentence) and re.match(
        r"\s?(?:$|[\n),|.;]|\(?[hf]/[hf])", plain[named.end : named.end + 6]
    ):
        return 0.6
    return (
        0.45
        if re.search(r"\b(?:en|in)\s$", sentence)
        and not re.match(r"\s(?:et|and|comme)\b", after(plain, named.end, far=6))
        else 0.0
    )


def _country_follows(plain: str, named: Named) -> bool:
    behind = _COUNTRY_BEHIND.match(plain, named.end)
    return (
        bool(behind)
        and " ".join(str(behind and behind["country"]).replace("-", " ").split()) in load_gazetteer().places
    )
