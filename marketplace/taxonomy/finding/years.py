"""Years of experience that a text gives to a skill."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SPELT = """
    un une one|deux two|trois three|quatre four|cinq five|six|sept seven|huit eight|neuf nine|dix ten
"""
_NUMBERS = {word: number for number, words in enumerate(_SPELT.split("|"), start=1) for word in words.split()}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
# "3 à 5 ans", "5+ years", "cinq (5) années", "18 mois"; of a range the lower end counts.
_YEARS = re.compile(
    rf"(?<![\w.,])(?P<number>{_NUMBER})\s?(?:\(\d{{1,2}}\)\s?)?(?:\+\s?)?(?:(?:a|-|–|to|ou|or|/|et"
    rf"|and)\s?{_NUMBER}\s?\+?\s?)?"
    r"(?:(?P<years>ans?|annees?|years?|yrs?|yoe)|(?P<months>mois|months?))\b'?(?!\s?(?:old|d'age|ago|d'anciennete))"
    r"|\b(?:dont|including) (?P<part>\d{1,2})(?= (?:en|sur|avec|in|on|with|of)\b)"
)
_NOT_EXPERIENCE = re.compile(
    r"\b(?:il y a|(?:entreprise|societe|groupe|company|firm) (?:de|of)|depuis plus de|agee?s? de|contrat de"
    r"|duree(?: de| :)?|mission(?: de| d'environ)?|pour|sous|for a"
    r"|fondee?.{0,12}"
    r"|il ya|within|in the (?:last|next)|dans les|les|ces|last|next|prochaine?s?|dernieres?|bail de|garantie de"
    r"|pendant les) $"
)
# Between the years and the skill that they are of: "d'expérience professionnelle en", "of hands-on work with".
_BREAK = re.compile(r"[.,;:!?•|\n()]|\b(?:et|and|mais|but|dont|including|minimum requis)\b")
_LEADS = re.compile(
    r"(?:\s|^)(?:minimum|min|mini|or more|au moins|d'?|de|d'experiences?|d'exp|experiences?|experience|exp"
    r"|pratique|of|in|en|sur"
    r"|avec|with|using|developpement|professional|professionnelle|relevant|on)(?:\s|$)"
)
_ATTACHED = re.compile(
    r"(?:\s?[:(–-]\s?(?:(?<=\()[^()\n]{1,30}[,;/] ?)?|,?\s)(?:depuis |pendant |for |since |experience |environ "
    r"|plus de |over |au moins |min\.? )*\(?"
)
_MOST_WORDS = 12  # between the years and the skill
_NEAR = 90  # characters
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class YearsCue:
    """A span of time that may be experience, at its place."""

    start: int  # first character
    end: int  # after the last character
    years: int  # whole years, at least 1


def years_cues(plain: str) -> Iterator[YearsCue]:
    """Every span of a year or more, in order, but those that are an age, a contract's length or a date."""
    for found in _YEARS.finditer(plain):
        number = found["number"] or found["part"]
        amount = _NUMBERS[number] if number in _NUMBERS else int(number)
        years = amount // _MONTHS if found["months"] else amount
        if years and not _NOT_EXPERIENCE.search(plain[max(0, found.start() - 28) : found.start()]):
            yield YearsCue(start=found.start(), end=found.end(), years=years)


def leads_to(plain: str, cue: YearsCue, start: int) -> bool:
    """Whether the years are those of a skill that begins at `start`, after them: "5 ans d'expérience en NLP"."""
    if not cue.end <= start <= cue.end + _NEAR:
        return False
    between = plain[cue.end : start]
    if _BREAK.search(between):
        return False
    words = between.replace("'", "' ").split()
    return not words or (len(words) <= _MOST_WORDS and _LEADS.search(between) is not None)


def follows(plain: str, end: int, cue: YearsCue) -> bool:
    """Whether the years are those of a skill that ends at `end`, before them: "Python – 6 ans", "SQL (3 years)"."""
    if not end <= cue.start <= end + _NEAR or not _ATTACHED.fullmatch(plain[end : cue.start]):
        return False
    if plain[end : cue.start].startswith(","):
        return re.match(r" d'exp| d'une? exp| of exp| exp|\s*[.;\n]|\s*$", plain[cue.end :][:12]) is not None
    return True
