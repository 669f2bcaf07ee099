"""Names of people, where the wording says that it is one: "Contact : Ada Martin" asks for no programming in Ada."""

import re
from collections.abc import Iterator

from marketplace.taxonomy.finding.plain import plain
from marketplace.taxonomy.personal.editing import GONE
from marketplace.taxonomy.personal.people import SIGNS

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒŠŽ]"
_WORD = rf"(?:{_CAPITAL}\.|{_CAPITAL}[^\W\d_]*(?:['’-]{_CAPITAL}?[^\W\d_]+)*)"
_NAME = rf"(?P<%s>{_WORD}(?: {_WORD}){{0,2}})(?![\w+#])"
_WHOLE = rf"{_WORD}(?: {_WORD}){{1,2}}"
_PAIR = rf"(?P<both>{_WHOLE} (?:/|et|and|ou|or|&) {_WHOLE})(?![\w+#])"  # only whole names: "Ray and Spark" are skills
# "Ray, Spark and Kafka": an enumeration, and no name before the comma.
_NO_LIST = rf"(?! ?[,/] ?{_CAPITAL}[\w.+#-]*(?: ?[,/]| (?:and|et|or|ou|&) {_CAPITAL}))"
_ENDS = rf"{_NO_LIST}(?=\.?[ ]?(?:[,;:!?()|\n–—]|- |\.(?:\s|$)|$|[\d+]|\S+@|(?:au|at|à|par|by|on|via|sur)\b))"
_CALLED = r"(?i:\bje m['’]appelle|\bmon nom est|\bmy name(?: is|['’]s)|\b(?:they|people) call me)"
_ADDRESSED = r"(?:(?<![\w.&'’-])(?:Mme|Mlle|M\.|Mrs?\b\.?|Ms\b\.?|Miss)|\b(?i:madame|monsieur))"
_SAID = r"(?i:\bje suis|\bmoi c['’]est|\bi am|(?<!\w)i['’]m)"
_REACHED = (
    r"(?i:\b(?:(?:votre |your |vos |notre |our )?(?:contacts?|interlocut(?:eur|rice)(?:[·.(/-]rice\)?)?)"
    r"(?: est| is)?|contactez|contacter|joindre|joignez)) ?:?"
)
_SIGNED = (
    r"(?i:\b(?:(?:bien |tres |très )?cordialement|bien à vous|salutations|(?:best |kind |warm )?regards|sincerely"
    r"|best wishes|cheers)) ?[,.!\n]\s{0,3}"
)
_NAMED = re.compile(
    rf"{_CALLED} {_NAME % 'called'}|{_ADDRESSED} {_NAME % 'addressed'}"
    rf"|{_SAID} {_NAME % 'said'}{_NO_LIST}(?= ?(?:[,.!;–—](?:\s|$)|\n|$)| (?:and I|et je)\b)"
    rf"|{_REACHED} {_PAIR}{_ENDS}|{_REACHED} {_NAME % 'reached'}{_ENDS}|{_SIGNED}{_NAME % 'signed'}(?=[ .]*(?:\n|$))"
)
_HINTS = re.compile(
    r"appelle|mon nom|my name|call me|\bm\.|\bmme|\bmlle|\bmrs?\b|\bms\b|\bmiss|madame|monsieur|je suis|moi c|\bi am"
    r"|i['’]m|contact|locut|joi[gn]|cordialement|bien à vous|salutations|regards|sincerely|wishes|cheers",
    re.IGNORECASE,
)
# What is written with a capital behind such words and is nobody: trades, products, degrees, the state somebody is in.
_CAPITALISED = """
office sql project excel access word teams windows dynamics azure power visio share sharepoint outlook build dos sc eng
phil tech res learning bricolage robot data senior junior certified certifie certifiee cloud machine science scrum
master available disponible free open based product business full stack devops sre it ai ia ml nlp po pm cto cdo cio
ceo dba rh hr email mail tel telephone phone linkedin site web client clients support head chief chef directeur
directrice team equipe i je
"""
_NOBODY = SIGNS | frozenset(_CAPITALISED.split())
_PARTS = re.compile(r"[^\W\d_]+")


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where `text`, in its own case, names people (first character, after the last), in order and apart.

    >>> list(names("Contact : Ada Martin, directrice"))
    [(10, 20)]
    """
    if _HINTS.search(text):
        for found in _NAMED.finditer(text):
            if _is_somebody(found[str(found.lastgroup)]):
                yield found.span(str(found.lastgroup))


def without_names(text: str) -> str:
    """`text` with `GONE` for every name, and for what only introduces it ("my name is", "Mme")."""
    return _NAMED.sub(_gone, text) if _HINTS.search(text) else text


def _gone(found: re.Match[str]) -> str:
    group = str(found.lastgroup)
    if not _is_somebody(found[group]):
        return found[0]
    return (found[0][: found.start(group) - found.start()] if group in ("reached", "both", "signed") else "") + GONE


def _is_somebody(name: str) -> bool:
    return _NOBODY.isdisjoint(_PARTS.findall(plain(name)))
