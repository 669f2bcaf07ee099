"""Alias → the technology that it means (`skill_alias`), by P@1.

The queries are alias rows of the very topics that can be read in `taxonomy/github_topics`: every topic that has an
alias among the queries contributes none of its alias rows, neither to the method and its peers nor to what is learned.
"""

import random
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.building.sources import Sources, Topic
from marketplace.taxonomy.folding import squash
from marketplace.taxonomy.linking import SkillLinker
from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.ranking.learning import learn_weights
from marketplace.taxonomy.ranking.ranker import EntryRanker, Measured
from marketplace.taxonomy.vocabulary import Vocabulary, load_vocabulary
from tests.benchmarks import peers
from tests.benchmarks.metrics import precision_at_1
from tests.benchmarks.report import Section, compared, measured
from tests.benchmarks.skills.bars import BARS
from tests.benchmarks.tasks import Task, find_task, load_task, part_of

FOLDS = 4
SEED = 20261123
QUICK = 250  # queries

Aliases = Mapping[str, Sequence[str]]  # topic → its alias rows


def run(*, data: Path | None, quick: bool) -> Section:
    """Our ranking beside its peers, and what the shipped vocabulary covers."""
    task = load_task(find_task(data, "skill_alias"))
    topics = Sources(data or Path()).topics
    readable = visible_aliases(task, topics)
    asked = part_of(task, random.Random(SEED).sample(list(task.queries), QUICK)) if quick else task
    ours = precision_at_1(asked, scores(asked, readable, folds=1 if quick else FOLDS))
    others = {name: precision_at_1(asked, matrix) for name, matrix in _peers(asked, readable).items()}
    if not quick:
        informed = scores(asked, readable, known=vocabulary_names(task, load_vocabulary()))
        others = {"ours + our vocabulary's names": precision_at_1(asked, informed), **others}
    return Section(
        title=f"alias → technology: {len(asked.queries)} queries × {len(task.corpus)} topics",
        figures=(measured("skill_alias_p1", float(ours.mean()), bar=BARS["skill_alias_p1"]),),
        rows=compared("P@1", ours=("ours", ours), peers=others),
        notes=(
            f"hidden: all alias rows of the {len(topics) - len(readable)} topics that have an alias among the queries",
            f"weights learned on the {sum(map(len, readable.values()))} alias rows of the other topics"
            + (f", 1 in {FOLDS} of them" if quick else ""),
            "our vocabulary's names: those that we wrote or took from ESCO, without whichever is spelt like a query",
            coverage(asked, load_vocabulary()),
        ),
    )


def visible_aliases(task: Task, topics: Mapping[str, Topic]) -> dict[str, tuple[str, ...]]:
    """The alias rows that may be read: of topics that are no query's answer and have no query among their aliases."""
    answers = {task.corpus[document]["text"] for grades in task.relevant.values() for document in grades}
    asked = {squash(text) for text in task.query_texts}
    return {
        name: topic.aliases
        for name, topic in topics.items()
        if name not in answers and asked.isdisjoint(map(squash, topic.aliases))
    }


def vocabulary_names(task: Task, vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """What our skills call the topics that they name, but what came from the topics or is spelt like a query."""
    asked = {squash(text) for text in task.query_texts}
    found: dict[str, tuple[str, ...]] = {}
    for skill in vocabulary.skills:
        aliases = (alias.label for alias in skill.aliases if alias.source != "github_topics")
        names = tuple(name for name in (skill.label_en, skill.label_fr, *aliases) if squash(name) not in asked)
        found.update({topic: (*found.get(topic, ()), *names) for topic in skill.topics})
    return found


def entries(task: Task, aliases: Aliases, known: Aliases) -> list[Entry]:
    """One entry for each document, in the order of the corpus, with no names but those given."""
    return [
        Entry(
            slug=identifier,
            names=(document["text"], document.get("name", "")),
            aliases=(*aliases.get(document["text"], ()), *known.get(document["text"], ())),
            description=f"{document.get('short', '')} {document.get('body', '')}",
        )
        for identifier, document in task.corpus.items()
    ]


def scores(task: Task, aliases: Aliases, *, known: Aliases | None = None, folds: int = FOLDS) -> NDArray[np.float64]:
    """Queries × documents: our scores of the candidates, less than all of them elsewhere."""
    ranker = EntryRanker(entries(task, aliases, known or {}), learned(task, aliases, known or {}, folds=folds))
    position = {document: column for column, document in enumerate(task.corpus)}
    matrix = np.full((len(task.queries), len(position)), -1e9)
    for row, text in enumerate(task.query_texts):
        for slug, score in ranker.rank(text):
            matrix[row, position[slug]] = score
    return matrix


def learned(task: Task, aliases: Aliases, known: Aliases, *, folds: int) -> dict[str, float]:
    """Weights learned on visible aliases, each while the aliases of its topic are hidden like those of the queries."""
    topics = sorted(topic for topic, rows in aliases.items() if rows)
    random.Random(SEED).shuffle(topics)
    parts = (topics[start::FOLDS] for start in range(folds))
    return learn_weights(example for fold in parts for example in _examples(task, aliases, known, fold))


def _examples(task: Task, aliases: Aliases, known: Aliases, fold: Collection[str]) -> Iterator[tuple[Measured, int]]:
    hidden = set(fold)
    spelt = {squash(alias) for topic in fold for alias in aliases[topic]}
    rest = {topic: rows for topic, rows in aliases.items() if topic not in hidden}
    others = {topic: [name for name in names if squash(name) not in spelt] for topic, names in known.items()}
    ranker = EntryRanker(entries(task, rest, others), {})
    rows = {document["text"]: row for row, document in enumerate(task.corpus.values())}
    for topic in fold:
        for alias in aliases[topic]:
            yield ranker.measure(alias), rows[topic]


def coverage(task: Task, vocabulary: Vocabulary) -> str:
    """How the shipped vocabulary, nothing hidden, links the queries whose topic is one of its skills'."""
    linker = SkillLinker(vocabulary)
    owner = {topic: skill.slug for skill in vocabulary.skills for topic in skill.topics}
    asked = [(text, owner.get(topic)) for text, topic in _answers(task)]
    ours = [(linker.link(text), slug) for text, slug in asked if slug]
    right = sum(found == slug for found, slug in ours)
    wrong = sum(found not in (slug, None) for found, slug in ours)
    return (
        f"coverage of the shipped vocabulary (nothing hidden, so no quality): of {len(ours)} queries whose topic is a "
        f"skill of ours, {right} link to it, {wrong} to another; {len(asked) - len(ours)} queries are of no skill"
    )


def _answers(task: Task) -> Iterable[tuple[str, str]]:
    for identifier, query in task.queries.items():
        document = next(iter(task.relevant[identifier]))
        yield query["text"], task.corpus[document]["text"]


def _peers(task: Task, aliases: Aliases) -> dict[str, NDArray[np.float64]]:
    labels = [[name for name in (*entry.names, *entry.aliases) if name] for entry in entries(task, aliases, {})]
    joined = [" ".join(names) for names in labels]
    queries = task.query_texts
    return {
        "exact lookup": peers.exact(queries, labels),
        "TF-IDF of words": peers.word_tfidf(queries, joined),
        "TF-IDF of characters": peers.char_tfidf(queries, joined),
        "BM25": peers.bm25(queries, joined),
    }
