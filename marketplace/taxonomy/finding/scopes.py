"""What each cue of a text speaks of: the clause, the enumeration or the parenthesis around it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from marketplace.taxonomy.finding.dictionary import Mention
from marketplace.taxonomy.finding.levels import LevelCue, behind, below
from marketplace.taxonomy.finding.polarity import PolarityCue
from marketplace.taxonomy.finding.subjects import subject_start
from marketplace.taxonomy.finding.years import YearsCue, follows, leads_to

_REACH = 80  # characters from a level to the skills after it, in the same clause
_ASIDE = re.compile(r"\([^()\n]{0,120}\)")
_BEFORE_ASIDE = 8  # characters, such as a version, between a name and the parenthesis that speaks of it
# "Maîtrise de Power BI, notamment DAX": an example is in the clause of what it is an example of.
_COMMA = re.compile(
    r"(?:(?<!\d),|,(?!\d))(?!\s(?:notamment|en particulier|particulierement|dont|particularly|in particular|especially"
    r"|notably|including)\b)"
)
_KNOWING = (
    r"(?:(?:la|une?|des|les|de|some|an?|any) |l'|d')?(?:tres )?(?:bonnes? |premieres? |solides? |good |basic "
    r"|first )?"
    r"(?:connaissances?|experiences?|notions?|maitrise|pratique|knowledge|familiarity|understanding|exposure)\b"
)
# Where a new clause begins inside a sentence.
_TURN = re.compile(
    r"[;•|]|\((?![^()\n]{0,120}\))|\b(?:mais|but|however|cependant|toutefois|tandis que|alors que|while|whereas"
    r"|just|en revanche|par contre)\b"
    rf"|\b(?:et|and|ainsi que) (?={_KNOWING}|(?:vous|tu|you|maitrisant|proficien\w+)\b)|, (?={_KNOWING})"
)
_HEAD = re.compile(
    rf"\b{_KNOWING}|\b(?:competences?|certifications?|usage|utilisation|culture|appetence|interet|skills?)\b"
)
_LISTED = re.compile(r"\s?(?:[,/&]|\b(?:et|ou|and|or)\b)+\s?(?:(?:et|ou|and|or) )?(?:de |d'|la |l')*")
_JOINED = re.compile(r",|(?:et|and|ainsi que) ")
_SEVERAL = re.compile(r"\s?(?:sont|seraient|seront|are|would be)\b")  # said of all that is listed before it
_SINGULAR = re.compile(r"\s?(?:est|serait|sera|is|would be)\b")
_SUCH = re.compile(
    r"[^.;:()\n]{0,100}?(?:\b(?:comme|tels? que|telles? que|such as|like|including|notamment|du type|de type)\b"
    r"| \((?:ex|comme|tels? que|e\.g|de preference|such as|type)\b)"
)
_ALONE = re.compile(
    r" (?:uniquement|seulement|exclusivement|only|exclusively|(?:nous |me )?suffi\w+|is enough|it is)\b"
)
_ADDED = re.compile(r"\s?(?:\+|&|\bet\b|\band\b)\s?")  # so that what is said of one is said of both


class Scopes:
    """The clauses, enumerations and parentheses of one text, for asking which mentions a cue speaks of.

    `mentions` are in order, `runs` are their enumerations, `sentences` where the sentences of `plain` begin, and
    `openings` where else a clause begins. Mentions are answered by their number in order.
    """

    def __init__(
        self,
        plain: str,
        *,
        mentions: Sequence[Mention],
        runs: Sequence[Sequence[Mention]],
        sentences: Sequence[int],
        openings: Iterable[int] = (),
    ) -> None:
        self._plain, self._mentions, self._sentences = plain, mentions, sentences
        self._starts = [mention.start for mention in mentions]
        self._ends = [mention.end for mention in mentions]
        self._run_of = [number for number, run in enumerate(runs) for _ in run]
        self._asides = [found.span() for found in _ASIDE.finditer(plain)]
        turns = (found.start() for found in _TURN.finditer(plain))
        commas = (found.start() for found in _COMMA.finditer(plain) if not self._lists(found.start()))
        within = {start + 1 for start, _ in self._asides}  # "un langage (de préférence, Python)": what was said goes on
        self._turns = sorted({*sentences, *turns, *commas, *(set(openings) - within)})

    def wanted(self, cue: PolarityCue) -> list[int]:
        """The mentions whose polarity `cue` gives."""
        if (aside := self._aside(cue.start)) is not None:
            return self._of_aside(cue, *aside)
        if cue.polarity == "excluded":
            return self._negated(cue)
        if not cue.ahead:
            return self._before(cue)
        if self._plain[cue.end - 1] == ":":
            return self._between(cue.end, self._line_or_sentence_end(cue.end))
        opened = cue.end + (self._plain[cue.end : cue.end + 1] == ",")  # "Idéalement, vous connaissez …"
        return self._between(opened, self._turn_after(opened))

    def levelled(self, cues: Sequence[LevelCue]) -> dict[int, int]:
        """The level of each mention that one of `cues`, in order, speaks of."""
        levels: dict[int, int] = {}
        for cue in cues:
            last = bisect_right(self._ends, cue.start) - 1
            sign = behind(self._plain, self._ends[last], cue) if last >= 0 and last not in levels else None
            if sign is not None:
                levels |= dict.fromkeys(self._run_until(last) if sign in (":", "-") else self._added(last), cue.level)
            if sign is None or (sign == "" and cue.end + 1 in self._starts[last + 1 : last + 2]):
                levels |= dict.fromkeys(self._within_reach(cue), cue.level)
        return self._listed_below(cues) | levels

    def lasting(self, cues: Sequence[YearsCue]) -> dict[int, int]:
        """The years of each mention that one of `cues`, in order, speaks of."""
        years: dict[int, int] = {}
        for cue in cues:
            last = bisect_right(self._ends, cue.start) - 1
            if last >= 0 and last not in years and follows(self._plain, self._ends[last], cue):
                years |= dict.fromkeys(
                    self._run_until(last) if self._plain[self._ends[last]] != "," else [last], cue.years
                )
            elif last + 1 < len(self._mentions) and leads_to(self._plain, cue, self._starts[last + 1]):
                years |= dict.fromkeys(self._run_from(last + 1), cue.years)
        return years

    def within(self, start: int, end: int, *, clause: bool = False) -> list[int]:
        """The mentions that begin from `start` to before `end`; with `clause`, no further than the clause goes."""
        first = bisect_left(self._starts, start)
        if clause and first < len(self._ends):
            end = min(end, self._turn_after(self._ends[first]))
        return self._between(start, end)

    def listed_at(self, place: int) -> list[int]:
        """The enumeration that begins with a mention at `place`; empty where none does."""
        first = last = bisect_left(self._starts, place)
        if self._starts[first : first + 1] != [place]:
            return []
        while last + 1 < len(self._starts) and _LISTED.fullmatch(self._plain, self._ends[last], self._starts[last + 1]):
            last += 1
        return list(range(first, last + 1))

    def _listed_below(self, cues: Sequence[LevelCue]) -> dict[int, int]:
        lists = ((cue, below(self._plain, cue)) for cue in cues)
        return {number: cue.level for cue, place in lists if place for number in self._between(*place)}

    def _added(self, last: int) -> list[int]:
        first = last
        while first and _ADDED.fullmatch(self._plain, self._ends[first - 1], self._starts[first]):
            first -= 1
        return list(range(first, last + 1))

    def _lists(self, comma: int) -> bool:
        last = bisect_right(self._starts, comma) - 1
        return 0 <= last < len(self._run_of) - 1 and self._run_of[last] == self._run_of[last + 1]

    def _aside(self, place: int) -> tuple[int, int] | None:
        before = bisect_right(self._asides, (place, len(self._plain))) - 1
        return self._asides[before] if before >= 0 and place < self._asides[before][1] else None

    def _of_aside(self, cue: PolarityCue, start: int, end: int) -> list[int]:
        inside = self._between(cue.end, end) if cue.ahead else self._between(start, cue.start)
        last = bisect_right(self._ends, start) - 1
        if not cue.ahead and not inside and self._opens(start):
            return self._between(end, self._turn_after(end))  # "(Bonus) Docker et Kafka"
        if inside or last < 0 or start - self._ends[last] > _BEFORE_ASIDE or self._between(start, end):
            return inside
        if cue.ahead and self._plain[start + 1 : cue.start].strip():
            return []  # "modèles de données (structurés et non structurés)"
        return [last]

    def _negated(self, cue: PolarityCue) -> list[int]:
        if not cue.ahead:
            clause = self._between(self._turn_before(cue.start), cue.start)
            return self._run_until(clause[-1]) if clause else []
        first = bisect_left(self._starts, cue.end)
        if not self._between(cue.end, min(cue.end + cue.reach + 1, self._turn_after(cue.end))):
            return []
        negated = self._run_from(first)
        return negated[:-1] if len(negated) > 1 and _ALONE.match(self._plain, self._ends[negated[-1]]) else negated

    def _before(self, cue: PolarityCue) -> list[int]:
        start = self._turn_before(cue.start)
        sentence = self._sentences[bisect_right(self._sentences, cue.start) - 1]
        found = self._between(start, cue.start)
        if start > sentence and _SEVERAL.match(self._plain, cue.start) and _JOINED.match(self._plain, start):
            start = max(sentence, subject_start(self._plain, sentence, cue.start))
            return self._between(start, cue.start) + self._of_aside_behind(cue.end)
        own = _HEAD.search(self._plain, start, cue.start)  # "…, une expérience de l'audit est un plus"
        while not found and not own and start > sentence:  # "Si vous connaissez Spark, c'est un plus"
            found, start = self._between(self._turn_before(start - 1), start), self._turn_before(start - 1)
        return self._last_named(cue, found) + self._of_aside_behind(cue.end)

    def _last_named(self, cue: PolarityCue, found: list[int]) -> list[int]:
        # "Stack : Python, Airflow, dbt serait un plus": a singular speaks of one, unless of the knowledge of them all.
        if not _SINGULAR.match(self._plain, cue.start) or len(found) <= 1:
            return found
        (*_, before), last = found[:-1], found[-1]
        listed = self._plain[self._ends[before] : self._starts[last]].strip() == ","
        adjacent = self._plain[self._ends[last] : cue.start].isspace()
        known = _HEAD.search(self._plain, self._turn_before(cue.start), self._starts[found[0]])
        return [last] if listed and adjacent and not known else found

    def _opens(self, place: int) -> bool:
        line = self._plain.rfind("\n", max(0, place - _REACH), place) + 1
        start = max(line, place - _REACH, self._sentences[bisect_right(self._sentences, place) - 1])
        return not any(map(str.isalnum, self._plain[start:place]))

    def _of_aside_behind(self, end: int) -> list[int]:
        aside = self._aside(end + 1) if self._plain[end : end + 2] == " (" else None
        return self._between(*aside) if aside else []  # "des outils ELT seraient un plus (dbt, Fivetran)"

    def _within_reach(self, cue: LevelCue) -> list[int]:
        end = self._turn_after(cue.end)
        if not self._between(cue.end, end) and (such := _SUCH.match(self._plain, cue.end)):
            end = max(
                end, self._turn_after(such.end() + 1)
            )  # "maîtrise des outils de stockage, de restitution, comme dbt"
            return self._between(cue.end, end, whole_runs=True)
        return self._between(cue.end, min(cue.end + _REACH, end), whole_runs=True)

    def _between(self, start: int, end: int, *, whole_runs: bool = False) -> list[int]:
        found = list(range(bisect_left(self._starts, start), bisect_left(self._starts, end)))
        return found[:-1] + self._run_from(found[-1]) if found and whole_runs else found

    def _run_until(self, last: int) -> list[int]:
        return list(range(bisect_left(self._run_of, self._run_of[last]), last + 1))

    def _run_from(self, first: int) -> list[int]:
        return list(range(first, bisect_right(self._run_of, self._run_of[first])))

    def _turn_before(self, place: int) -> int:
        return self._turns[bisect_right(self._turns, place) - 1]

    def _turn_after(self, place: int) -> int:
        after = bisect_left(self._turns, place)
        return self._turns[after] if after < len(self._turns) else len(self._plain)

    def _line_or_sentence_end(self, place: int) -> int:
        line = self._plain.find("\n", place)
        sentence = bisect_right(self._sentences, place)
        ends = [len(self._plain) if line < 0 else line, *self._sentences[sentence : sentence + 1]]
        return min(ends)
