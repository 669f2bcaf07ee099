"""Which mentions mean their skill: "Spark" beside "Kafka", not "to spark interest"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from marketplace.taxonomy.finding.dictionary import Mention, Name
from marketplace.taxonomy.finding.ordinary import NAMES, TAME, WORDS
from marketplace.taxonomy.finding.runs import runs
from marketplace.taxonomy.finding.sentences import sentence_at
from marketplace.taxonomy.finding.vetoes import stands_otherwise

ENOUGH = 2  # points of evidence for an ambiguous name
SURE = 4  # points for a name that means nothing else
_LIST = 3  # names side by side that vouch for each other even where each is ambiguous
_TECHNICAL = 2  # sure skills in a text that make a capital within a sentence telling
_SHORT = 2  # letters: "ml", "bi", "js" are taken in the vocabulary's own case, else only in context
_LOOKED_AT = 48  # characters on either side

_TO = (
    r"(?: ?[:(«\"] ?| (?:de |d'|du |en |in |of |with |sur |on |avec |sous |l'|comme |such as |like |tels? que "
    r"|type )*)"
)
_CUE_BEFORE = re.compile(
    r"\b(?:langages?|languages?|develop\w*|programm\w*|coder|codage|coding|code|scripts?|scripting|frameworks?"
    r"|librairies?|librar(?:y|ies)|bibliotheques?|stack|technos?|technolog\w+|outils?|tools?|logiciels?|software"
    r"|plateformes?|platforms?|utilis\w+|using|use|maitris\w+|connaissances?|knowledge|experience|experienced"
    r"|expert(?:e|s|es|ise)?|connaiss\w+|connaitre|notions?|competences?|skills?|certifi\w+|pratique|proficien\w+"
    r"|familiar\w*|niveau"
    r"|architectures?|modeles?|models?|api|sdk|databases?|donnees|ingenieurs?|engineers?|backend"
    r"|microservices?|orchestrateur|clusters?|pipelines?|jobs|ecrite?s?|written|built|implemented|requetes|moteur"
    rf"|consultante?s?|langage|bases solides|ans|annees|years|embedded|migr\w+|dashboards?|tableaux de bord"
    rf"|rapports)(?:{_TO}| )$"
)
# What is known, however many words say how well: enough for a name that is only too general ("statistiques").
_KNOWN_BEFORE = re.compile(
    r"\b(?:competences?|connaissances?|maitris\w+|experiences?|expertises?|bases|notions?|niveau|skills?|knowledge"
    r"|experience|background|understanding|proficien\w+)(?: (?!et\b|ou\b|and\b|or\b)[\w-]+)? "
    r"(?:en |de |des |du |d'|de la |de l'|in |of |with |sur |avec )(?:les? |la |l'|the )?$"
)
_CUE_AFTER = re.compile(
    r"[ -]?\(?(?:langages?|languages?|lang|programm\w+|developp?e\w*|engineers?|frameworks?|librar\w+|librairies?"
    r"|models?|modeles?|architectures?|based|encoders?|decoders?|networks?|clusters?|scripts?|macros?|microservices?"
    r"|packages?|notebooks?|sdk|api|apis|backend|frontend|dashboards|skills|embarque|temps reel|services)\b"
)
_LANGUAGES = "r c d go rust swift julia ruby scala dart elixir nim zig sas excel perl java"
_SPOKEN_IN = frozenset(_LANGUAGES.split())  # "en Go", "in R"
_IN = re.compile(r"\b(?:en|in|sous|using) $")
_TOOL = re.compile(r"\b(?:dans|sous|via|avec|with|using|on top of) $")  # "sous Oracle", "via Make"
_PREPOSITION = 12  # characters
_UNITS = r"ans?\b|annees?|years?|yrs?|mois|months?|jours?|days?|%|€|k€|heures?|h\b|personnes|a \d|/\d"
VERSION = re.compile(
    rf"(?: ?v?|(?<=\d)\.)(\d{{1,4}}(?:\.(?:\d{{1,4}}|x))*\+?|:(?:19|20)\d\d)(?![\w€%])(?! ?(?:{_UNITS}))"
)
_LEFT_EDGE = re.compile(r"(?:^|[,/|•·▪●;:()\[\n*>✓-]|\b(?:et|and|ou|or)\b)\s*$")
_RIGHT_EDGE = re.compile(r"\s*(?:$|[,/|•·▪●;:.()\[\]\n]|- |(?:et|and|ou|or)\b)")
_CAPITALISED = re.compile(r"(?:^|[\s(])([^\W\d_]+) $")


@dataclass(frozen=True, slots=True)
class Setting:
    """A text in which mentions are weighed."""

    text: str  # as given
    plain: str  # in lower case without accents, as long as the text
    sentences: Sequence[int]  # where they begin


@dataclass(frozen=True, slots=True)
class _Witnesses:
    """What of a text speaks for its ambiguous names."""

    sure: frozenset[int]  # starts of the mentions that mean nothing else
    sentences: frozenset[int]  # that hold one of them
    technical: bool  # whether the text names several skills for sure


def meant(setting: Setting, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, int]]:
    """The mentions that mean their skill, in order, each with its points of evidence (2 to 4)."""
    sure = [mention for mention in mentions if _is_sure(mention, setting)]
    witnesses = _Witnesses(
        sure=frozenset(mention.start for mention in sure),
        sentences=frozenset(sentence_at(setting.sentences, mention.start) for mention in sure),
        technical=len({mention.skill for mention in sure}) >= _TECHNICAL,
    )
    possible = [mention for mention in mentions if not _is_vetoed(mention, setting)]
    for run in runs(setting.plain, possible):
        yield from _weighed(run, setting, witnesses)


def _weighed(run: list[Mention], setting: Setting, witnesses: _Witnesses) -> Iterator[tuple[Mention, int]]:
    vouched = len(run) > 1 and (
        len({mention.skill for mention in run}) >= _LIST
        or any(mention.start in witnesses.sure or mention.name.folded in TAME for mention in run)
        or _is_capitalised(run, setting)
    )
    cued = len(run) > 1 and _is_cued(run[0], setting)
    for mention in run:
        if mention.start in witnesses.sure:
            yield mention, SURE
            continue
        evidence = ENOUGH if cued else _own(mention, setting)
        evidence += _listed(mention, setting) if vouched else 0
        evidence += _around(mention, setting, witnesses) + _is_wild(mention, setting)
        if evidence >= ENOUGH:
            yield mention, min(evidence, SURE - 1)


@lru_cache(maxsize=65_536)
def _is_ambiguous(name: Name) -> bool:
    return name.rule == "context" or name.folded in WORDS or name.folded in NAMES or len(name.folded) <= _SHORT


def _is_sure(mention: Mention, setting: Setting) -> bool:
    name, words = mention.name, setting.text[mention.start : mention.end]
    if not _is_ambiguous(name):
        return not _is_wild(mention, setting) and not _is_vetoed(mention, setting)
    shortened = name.folded not in WORDS and name.rule != "context" and words == name.label
    return (shortened or _is_telling(mention, setting)) and not _is_vetoed(mention, setting)


def _is_telling(mention: Mention, setting: Setting) -> bool:
    """Whether capitals within the word, as the vocabulary has them, tell it from the ordinary word: "REST", "SAFe"."""
    name, words = mention.name, setting.text[mention.start : mention.end]
    if name.folded in NAMES or not any(map(str.isupper, words[1:])) or words.rstrip("s") != name.label.rstrip("s"):
        return False
    around = setting.text[max(0, mention.start - _LOOKED_AT) : mention.start] + setting.text[mention.end :][:_LOOKED_AT]
    return any(map(str.islower, around)) or not any(map(str.isupper, around))


def _is_vetoed(mention: Mention, setting: Setting) -> bool:
    name = mention.name.folded
    if name == "sas" and (
        before := _CAPITALISED.search(setting.text[max(0, mention.start - _LOOKED_AT) : mention.start])
    ):
        return before[1][0].isupper() and not _is_cued(mention, setting)  # "Vivier SAS"
    if (name in WORDS or name in TAME) and _is_plural(mention, setting):
        return True  # "teams", "notions", "sparks": a product has no plural
    product = name in WORDS and name not in NAMES
    capital = product and _has_telling_capital(mention, setting)
    if product and _is_telling(mention, setting):
        name = ""  # "REST and GraphQL" is not the rest
    return stands_otherwise(name, setting.plain, mention.start, mention.end, capital=capital)


def _is_capitalised(run: Sequence[Mention], setting: Setting) -> bool:
    capitals = all(setting.text[mention.start].isupper() for mention in run)
    return capitals and any(mention.name.folded not in NAMES for mention in run)


def _is_plural(mention: Mention, setting: Setting) -> bool:
    words = setting.plain[mention.start : mention.end]
    return words[-1] in "sx" and words[:-1] == mention.name.folded and not setting.text[mention.end - 2].isupper()


def _own(mention: Mention, setting: Setting) -> int:
    """Points for how a name is spelt, introduced and followed."""
    name, words = mention.name, setting.text[mention.start : mention.end]
    after = setting.plain[mention.end : mention.end + _LOOKED_AT]
    if _is_cued(mention, setting) or _is_known(mention, setting) or (words[0].isupper() and _CUE_AFTER.match(after)):
        return ENOUGH
    capital = words[0].isupper() and name.label[0].isupper()
    if (
        capital
        and name.folded in _SPOKEN_IN
        and _IN.search(setting.plain[max(0, mention.start - _PREPOSITION) : mention.start])
    ):
        return ENOUGH
    if capital and (version := VERSION.match(after)) and _is_telling_version(version[1], words):
        return ENOUGH
    if not _has_telling_capital(mention, setting):
        return int(bool(_CUE_AFTER.match(after)))
    return ENOUGH if _TOOL.search(setting.plain[max(0, mention.start - _PREPOSITION) : mention.start]) else 1


def _is_telling_version(version: str, words: str) -> bool:
    return "." in version or (len(words) > _SHORT and len(version.rstrip("+")) <= _SHORT)  # not "Glue 3000"


def _is_wild(mention: Mention, setting: Setting) -> bool:
    return mention.name.folded in TAME and setting.text[mention.start].islower()


def _opens(mention: Mention, setting: Setting) -> bool:
    start = setting.sentences[sentence_at(setting.sentences, mention.start)]
    return not any(map(str.isalnum, setting.text[max(start, mention.start - _LOOKED_AT) : mention.start]))


def _is_cued(mention: Mention, setting: Setting) -> bool:
    return _CUE_BEFORE.search(setting.plain[max(0, mention.start - _LOOKED_AT) : mention.start]) is not None


def _is_known(mention: Mention, setting: Setting) -> bool:
    if mention.name.folded in WORDS or len(mention.name.folded) <= _SHORT:
        return False  # "maîtrise du go": a word for another thing
    return _KNOWN_BEFORE.search(setting.plain[max(0, mention.start - _LOOKED_AT) : mention.start]) is not None


def _listed(mention: Mention, setting: Setting) -> int:
    """Points for a neighbour in an enumeration: all of them where the name is an item of its own."""
    before = setting.plain[max(0, mention.start - _LOOKED_AT) : mention.start]
    after = setting.plain[mention.end : mention.end + _LOOKED_AT]
    if version := VERSION.match(after):
        after = after[version.end() :]
    return ENOUGH if _LEFT_EDGE.search(before) and _RIGHT_EDGE.match(after) else 1


def _around(mention: Mention, setting: Setting, witnesses: _Witnesses) -> int:
    """Points for other skills in the same sentence, or in the whole text where the spelling is telling."""
    words, name = setting.text[mention.start : mention.end], mention.name
    if sentence_at(setting.sentences, mention.start) in witnesses.sentences:
        if name.folded not in WORDS and (words == name.label or not name.label.isupper()):
            return ENOUGH  # too general to stand alone ("cloud", "aide à la décision"), but no word for another thing
        return int(words[0].isupper())
    if _stands_alone(mention, setting):
        return ENOUGH if witnesses.technical and words[0].isupper() else 1
    return int(witnesses.technical and _has_telling_capital(mention, setting))


def _stands_alone(mention: Mention, setting: Setting) -> bool:
    """Whether the name has a line, or a bullet, of its own."""
    before = setting.plain[max(0, mention.start - _LOOKED_AT) : mention.start].rpartition("\n")[2]
    after = setting.plain[mention.end : mention.end + _LOOKED_AT].partition("\n")[0]
    return not any(map(str.isalnum, before + after))


def _has_telling_capital(mention: Mention, setting: Setting) -> bool:
    name, words = mention.name, setting.text[mention.start : mention.end]
    as_spelt = words[0].isupper() and words[:2] == name.label[:2]  # not "Gan" for "GAN"
    return as_spelt and name.folded not in NAMES and not _opens(mention, setting)
