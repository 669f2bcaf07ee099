"""The simpler ways in which a free label can be read: without its parenthesis, its version, its small talk."""

import re
from collections.abc import Iterator

_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_SEPARATORS = re.compile(r"\s*[/|,;]\s*|\s+(?:&|et|and|ou|or)\s+")
# A version follows a blank, or a name long enough that the digits cannot be half of it (H2, S3, D3 stay whole);
# a standard's year follows a colon (ISO 27001:2022).
_VERSION = re.compile(r"(?:(?<=\S)\s+v?|(?<=[a-z]{3})[ -]?v?)\d+(?:\.(?:\d+|x))*\+?$|:(?:19|20)\d\d$")
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
# What surrounds a skill's name in a CV, folded, without changing which skill is meant.
_WORDS = """
    a advanced an avance avancee avec bases basics bonne bonnes certifie certified certifiee coding competence
    competences confirme confirmee connaissance connaissances consultant consultante d de debutant des dev
    developer developers development developpement developpements developpeur developpeuse du en engineer
    environment environnement et experience expert experte expertise ingenieur ingenieure intermediaire
    intermediate junior l la langage langages language le les level librairie library maitrise niveau notions
    of outil outils pratique primary programmation programmer programmeur programming scripting senior skill
    skills sous strong the tool tools with
"""
_SMALL_TALK = frozenset(_WORDS.split())
# What links the words of a name, folded: "réseaux de neurones", "Internet of things".
_LINKING = "a and au aux d de des du en et for in l la le les of on par pour sur the to with"
SMALL_WORDS = frozenset(_LINKING.split())
# How well and how long somebody has known it.
_REMARK = re.compile(r"\d+\+?|ann?ees?|ans?|bonn?e?s?|months?|mois|tres|very|years?")


def parentheses(folded: str) -> Iterator[str]:
    """The label without its parentheses, then what each of them holds."""
    contents = _PARENTHESIS.findall(folded)
    if contents:
        yield _PARENTHESIS.sub(" ", folded).strip()
        yield from contents


def parts(folded: str) -> list[str]:
    """What stands around `/`, `,` or a conjunction; the label alone when there is none."""
    return [part for part in _SEPARATORS.split(folded) if part]


def without_version(folded: str) -> str:
    """The label without the version number at its end."""
    return _VERSION.sub("", folded)


def without_small_talk(folded: str) -> str:
    """The label without the words that a CV puts around a skill; empty when there is nothing else."""
    words = re.sub(r"\b([dl])'", r"\1 ", folded).split()
    return " ".join(word for word in words if word.strip(":.-") not in _SMALL_TALK)


def ends_in_a_year(folded: str) -> bool:
    """Whether its last word is a year, 1900 to 2099."""
    return _YEAR.search(folded) is not None


def is_small_talk(folded: str) -> bool:
    """Whether it only says how well or how long something is known; a linking word or a number alone says nothing."""
    left = [word.strip(":.-,;") for word in without_small_talk(folded).split()]
    told = any(word.isalpha() and word not in SMALL_WORDS for word in re.findall(r"\w+", folded))
    return told and all(_REMARK.fullmatch(word) for word in left)
