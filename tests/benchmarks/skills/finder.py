"""The finder's dictionary pass against one compiled alternation of the same labels, on the same texts, in the same run.

Both have to find the same first: briefs are written here around labels that need no folding (each of the two finds
the label alone, whole), and the clock only starts once every place that either reports is the same.
"""

import random
import re
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from marketplace.taxonomy.finding.dictionary import SkillDictionary
from marketplace.taxonomy.vocabulary import Vocabulary, load_vocabulary
from tests.benchmarks.report import Row, Section, measured
from tests.benchmarks.skills.bars import BARS
from tests.benchmarks.tasks import TaskError, find_task, load_task

SEED = 20261123
BRIEFS, QUICK_BRIEFS = 60, 16
REPEATS, QUICK_REPEATS = 7, 3
PASSES = 20  # of the faster side within one repeat, so that its clock reads milliseconds
ITEMS = 3  # labels in one enumeration

FRENCH = """{} – mission longue, trois jours sur place

Notre client, acteur de taille moyenne, renforce son pôle et veut livrer son premier produit avant la fin du trimestre.
Vous rejoindrez six personnes, au sein d'une direction qui sait où elle va, et rendrez compte chaque semaine.

Ce que vous ferez :
- reprendre ce qui existe avec {}, puis le rendre solide ;
- discuter des choix avec le métier, écrire ce qui a été décidé, et montrer le résultat tous les quinze jours ;
- remplacer peu à peu {} sans gêner ceux qui s'en servent ;
- accompagner deux juniors, relire leur travail et leur laisser de la place.

Ce que nous attendons :
- une vraie habitude de {}, acquise en clientèle ;
- le goût du travail bien fait, et assez de recul pour dire non ;
- de l'aisance avec {} et, si possible, avec {} ;
- un français clair, un anglais suffisant pour une réunion.

Le reste se discute. La mission commence dès que possible, dure neuf mois, et peut être prolongée. Les frais sont pris
en charge. Le tarif dépend de vous : dites-nous ce qu'il vous faut, nous répondrons sous deux jours. Si vous avez déjà
tenu {} chez quelqu'un d'autre, racontez-le en dix lignes plutôt qu'en dix pages.
"""
ENGLISH = """{} – long assignment, three days a week on site

Our client is a mid-sized company whose team wants to ship its first product before the end of the quarter. You will
join six people who know where they are going, and report every week.

What you will do:
- take over what is there with {}, then make it last;
- talk choices through with those who will live with them, write down what was decided, and show it every fortnight;
- replace {} bit by bit, without getting in anybody's way;
- look after two juniors, read what they write, and leave them room.

What we hope for:
- real habit of {}, gained with clients;
- a taste for work well done, and enough distance to say no;
- ease with {} and, if possible, with {};
- clear English, and enough French to follow a meeting.

Everything else can be talked about. We begin as soon as possible, for nine months, perhaps longer. Travel is paid. The
rate is yours to name: tell us what you need, and we will answer within two days. If you have already run {} somewhere
else, tell us about it in ten lines rather than in ten pages.
"""

Places = set[tuple[int, int]]  # first character, and after the last
Find = Callable[[str], Places]


class DisagreementError(Exception):
    """The two sides do not find the same, so their times cannot be compared; the message shows the first difference."""


def run(*, data: Path | None, quick: bool) -> Section:
    """Briefs a second on both sides; on real ads, too, where the data folder has them."""
    vocabulary = load_vocabulary()
    dictionary, pattern = SkillDictionary(vocabulary), alternation(vocabulary)
    ours, theirs = _places_of(dictionary), _places_by(pattern)
    labels = common_ground(vocabulary, ours, theirs)
    texts = briefs(labels, count=QUICK_BRIEFS if quick else BRIEFS)
    agree(texts, ours, theirs)
    repeats = QUICK_REPEATS if quick else REPEATS
    written = race(texts, dictionary, pattern, repeats=repeats)
    real = _real_ads(data, count=len(texts))
    rows = [*_rows("written briefs", texts, written)]
    if real:
        rows += _rows("real ads", real, race(real, dictionary, pattern, repeats=repeats))
    return Section(
        title=f"dictionary pass of the finder against a compiled alternation: {len(_labels(vocabulary))} labels",
        figures=(measured("finder_vs_regex", _ratio(written), bar=BARS["finder_vs_regex"]),),
        rows=tuple(rows),
        notes=(
            f"before the clock: the same places in all {len(texts)} briefs, written around {len(labels)} labels",
            f"medians of {repeats} interleaved repeats; the dictionary has met the words of the texts before",
            f"first sight of the texts, with no word cached: {_cold(vocabulary, texts):,.0f} briefs a second",
        ),
    )


def alternation(vocabulary: Vocabulary) -> re.Pattern[str]:
    """All labels in one pattern: longest first, bounded by what is no word, in any case."""
    longest_first = sorted(_labels(vocabulary), key=lambda label: (-len(label), label))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def common_ground(vocabulary: Vocabulary, ours: Find, theirs: Find) -> list[str]:
    """The labels that, alone in a sentence, both sides find whole, and nothing else: folding plays no role there."""

    def plain(label: str) -> bool:
        text, whole = f"Vous, {label}, ici.", {(6, 6 + len(label))}
        return ours(text) == whole and theirs(text) == whole

    return [label for label in _labels(vocabulary) if plain(label)]


def briefs(labels: Sequence[str], *, count: int) -> list[str]:
    """French and English briefs in turn, always the same, each with some fifteen labels in enumerations."""
    chance = random.Random(SEED)
    templates = [FRENCH, ENGLISH]

    def enumeration() -> str:
        return ", ".join(chance.sample(labels, chance.randint(1, ITEMS)))

    chosen = (templates[number % len(templates)] for number in range(count))
    return [template.format(*(enumeration() for _ in range(template.count("{}")))) for template in chosen]


def agree(texts: Sequence[str], ours: Find, theirs: Find) -> None:
    """Raises DisagreementError unless both sides find the same places in every text."""
    for text in texts:
        if difference := ours(text) ^ theirs(text):
            start, end = min(difference)
            raise DisagreementError(f"{text[start:end]!r} in {text[max(0, start - 30) : end + 30]!r}")


def race(
    texts: Sequence[str], dictionary: SkillDictionary, pattern: re.Pattern[str], *, repeats: int
) -> tuple[float, float]:
    """Median seconds a text of the dictionary and of the pattern, taken in turn; both list all their matches."""
    times = [(_timed(texts, dictionary.mentions, PASSES), _timed(texts, pattern.findall, 1)) for _ in range(repeats)]
    ours, theirs = zip(*times, strict=True)
    return statistics.median(ours), statistics.median(theirs)


def _timed(texts: Sequence[str], find: Callable[[str], object], passes: int) -> float:
    began = time.perf_counter()
    for _ in range(passes):
        for text in texts:
            find(text)
    return (time.perf_counter() - began) / (passes * len(texts))


def _cold(vocabulary: Vocabulary, texts: Sequence[str]) -> float:
    return 1 / _timed(texts, SkillDictionary(vocabulary).mentions, 1)


def _labels(vocabulary: Vocabulary) -> list[str]:
    return sorted({label for skill in vocabulary.skills for label in skill.labels})


def _places_of(dictionary: SkillDictionary) -> Find:
    return lambda text: {(mention.start, mention.end) for mention in dictionary.mentions(text)}


def _places_by(pattern: re.Pattern[str]) -> Find:
    return lambda text: {found.span() for found in pattern.finditer(text)}


def _real_ads(data: Path | None, *, count: int) -> list[str]:
    try:
        task = load_task(find_task(data, "mission_fr_to_profiles"))
    except TaskError:
        return []
    return [f"{query['title']}\n{query['description']}" for query in task.queries.values()][:count]


def _rows(kind: str, texts: Sequence[str], seconds: tuple[float, float]) -> Iterator[Row]:
    size = statistics.mean(map(len, texts))
    for side, spent in zip(("dictionary", "alternation"), seconds, strict=True):
        yield Row(f"{side}, {kind}", {"texts/s": 1 / spent, "characters": size, "× faster": seconds[1] / spent})


def _ratio(seconds: tuple[float, float]) -> float:
    return seconds[1] / seconds[0]
