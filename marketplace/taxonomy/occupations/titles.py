"""The words of a job title, so that gender, number and typography make no difference.

One spelling rule serves both languages, since titles mix them ("développeuse back-end", "data scientist confirmé").
"""

import re
from functools import lru_cache

from marketplace.taxonomy.concepts.words import stem
from marketplace.taxonomy.folding import fold

_CACHED = 65_536
_LEFT = 2  # letters that an ending must leave
_WORD = re.compile(r"\b[a-z]&[a-z]\b|[^\W_]+(?:\+\+|[+#](?![^\W_]))?")
_ARTICLES_AND_THE_LIKE = """
    a an and as at au aux avec by d dans de des du en et for from in l la le les of on or ou par pour s sur the to un
    une with
"""
_SMALL = frozenset(_ARTICLES_AND_THE_LIKE.split())
# "développeur·se", "expert(e)s", "directeur/trice", "chef.fe"; not a second word, as in "acteur / actrice".
_ENDED = re.compile(
    r"(?<=[^\W\d_]{3})(?:\s?/\s?|\s?\(\s?|[·•.\-])(?:e|euse|ere|esse|fe|iere|le|ne|rice|se|te|trice|ve)"
    r"(?:[·•.\-]?[sx])?\)?s?(?!\w)"
)
# "H/F", "(f-h-x)", "m/w/d", "homme/femme": who may apply, which says nothing of the work.
_WHO = re.compile(r"\(?\b(?:[hfmwdxn](?:\s?[/\-]\s?[hfmwdxn])+|hommes?\s?/\s?femmes?|femmes?\s?/\s?hommes?)\b\)?")
_IRREGULAR = {
    "actress": "actor",
    "cheffe": "chef",
    "doctoresse": "docteur",
    "femme": "homme",
    "hostess": "host",
    "hotesse": "hote",
    "maitresse": "maitre",
    "mairesse": "maire",
    "stewardess": "steward",
    "waitress": "waiter",
}
# The longest first; both genders of a title end alike afterwards, whatever else this does to other words.
_ENDINGS = (
    ("person", "man"),
    ("trice", "teur"),
    ("ienne", "ien"),
    ("woman", "man"),
    ("women", "man"),
    ("eaux", "eau"),
    ("enne", "en"),
    ("euse", "eur"),
    ("eure", "eur"),
    ("iere", "ier"),
    ("onne", "on"),
    ("elle", "el"),
    ("eux", "eur"),
    ("ere", "er"),
    ("ive", "if"),
    ("men", "man"),
    ("aux", "al"),
    ("ee", ""),
    ("e", ""),
    ("y", "i"),
)


def title_words(title: str) -> tuple[str, ...]:
    """Its telling words in order, each once: neutral in gender and number, without articles and prepositions.

    >>> title_words("Développeur / Développeuse d'applications (H/F)")
    ('developpeur', 'application')
    >>> title_words("développeuses application")
    ('developpeur', 'application')
    """
    shown = _ENDED.sub("", _WHO.sub(" ", fold(title)))
    return tuple(dict.fromkeys(_neutral(word) for word in _WORD.findall(shown) if word not in _SMALL))


def running_words(text: str) -> list[str]:
    """The same spelling for every telling word of a longer text, as often as they come."""
    return [_neutral(word) for word in _WORD.findall(fold(text)) if word not in _SMALL]


def stemmed(words: tuple[str, ...] | list[str]) -> list[str]:
    """The words without their suffixes: "manager" and "management" meet here."""
    return [stem(word) for word in words]


@lru_cache(maxsize=_CACHED)
def _neutral(word: str) -> str:
    single = word[:-1] if len(word) > _LEFT + 1 and word.endswith("s") and not word.endswith("ss") else word
    regular = _IRREGULAR.get(word) or _IRREGULAR.get(single) or single
    for ending, instead in _ENDINGS:
        if regular.endswith(ending) and len(regular) - len(ending) >= _LEFT:
            return regular.removesuffix(ending) + instead
    return regular
