"""Technology → related technologies (`skill_related`), by nDCG@10, the query itself dropped.

The judgements are the `related` rows of the very topics in `taxonomy/github_topics`. Two ways of hiding them:
*own rows*, the rule of the data's README: no query's topic has a row, but the rows of others may name it;
*both ways*, a stricter one: whatever names a query's topic is hidden as well.
Everything learned is learned from the rows that are left.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

from marketplace.taxonomy.building.curation import curated_skills
from marketplace.taxonomy.building.relations import held_out, learn, living
from marketplace.taxonomy.building.sources import Sources
from marketplace.taxonomy.folding import squash
from marketplace.taxonomy.relating.blend import RelatednessBlend
from marketplace.taxonomy.relating.cooccurrence import incidence
from marketplace.taxonomy.relating.hiding import folds_of_rows
from marketplace.taxonomy.relating.items import Items, Signals, signals_of, signals_of_listings
from marketplace.taxonomy.relating.listings import listings, without
from marketplace.taxonomy.relating.matrices import Matrix, Rows
from tests.benchmarks import peers
from tests.benchmarks.metrics import ndcg_at_10
from tests.benchmarks.report import Section, compared, measured
from tests.benchmarks.skills.bars import BARS
from tests.benchmarks.tasks import Task, find_task, load_task

PAIR = 2  # a list of fewer items says nothing of relatedness


def run(*, data: Path | None, quick: bool) -> Section:
    """Our blend beside its peers and its own signals; small enough to be run whole when `quick`."""
    task = load_task(find_task(data, "skill_related*"))
    sources = Sources(data or Path())
    items, listed, asked = items_of(task, sources), listings_of(task, sources), asked_items(task)
    told = signals_of(items)
    blends = {ways: _blend(told, listed, asked, both_ways=ways) for ways in (True, False)}
    alone = _alone(told, listed, asked)
    methods: dict[str, NDArray[np.floating]] = {
        "ours, hidden both ways": blends[True].scores_[asked],
        **_peers(task, items, sources, asked),
        **alone,
    }
    gains = {name: ndcg_at_10(task, ranked(scores, asked)) for name, scores in methods.items()}
    ours = ndcg_at_10(task, ranked(blends[False].scores_[asked], asked))
    strict = gains["ours, hidden both ways"]
    return Section(
        title=f"technology → related technologies: {len(task.queries)} queries × {len(task.corpus)} topics",
        figures=(
            measured("skill_related_ndcg10", float(ours.mean()), bar=BARS["skill_related_ndcg10"]),
            measured(
                "skill_related_both_ways_ndcg10", float(strict.mean()), bar=BARS["skill_related_both_ways_ndcg10"]
            ),
        ),
        rows=compared("nDCG@10", ours=("ours, own rows hidden", ours), peers=gains),
        notes=(
            f"weights learned on the rows of {_rows_left(listed, asked)} other topics, none telling of itself",
            f"hidden both ways: {_weights(blends[True])}",
            f"own rows hidden: {_weights(blends[False])}",
            *(() if quick else (strengths_told(sources),)),
        ),
    )


def strengths_told(sources: Sources) -> str:
    """How near the learned strengths come to those that people wrote, each told without its own pair."""
    learned = learn(skills=living(curated_skills()), sources=sources)
    wrote, told = held_out(learned)
    missed, trivial = np.abs(wrote - told).mean(), np.abs(wrote - np.median(wrote)).mean()
    back = learned.lateral & (learned.curated > 0) & (learned.curated.T > 0)
    reverse = np.abs(learned.curated - learned.curated.T)[back].mean()
    return (
        f"strengths of our own skills, {wrote.size} lateral pairs held out in five parts: Spearman "
        f"{spearmanr(wrote, told).statistic:.2f}, mean absolute error {missed:.0f} of 10 000 (the median strength: "
        f"{trivial:.0f}; what people wrote of the other direction, where they did: {reverse:.0f})"
    )


def scores_for(items: Items, listed: Matrix, asked: Rows, *, both_ways: bool) -> Matrix:
    """Queries × documents, the relations of the queries hidden."""
    return _blend(signals_of(items), listed, asked, both_ways=both_ways).scores_[asked]


def _blend(told: Signals, listed: Matrix, asked: Rows, *, both_ways: bool) -> RelatednessBlend:
    return RelatednessBlend().fit(told, listed, folds=folds_of_rows(listed, hidden=asked, both_ways=both_ways))


def ranked(scores: NDArray[np.floating], asked: Rows) -> NDArray[np.float64]:
    """Queries × documents, without each query's own document."""
    kept = scores.astype(np.float64)
    kept[np.arange(asked.size), asked] = -np.inf
    return kept


def asked_items(task: Task) -> Rows:
    """For each query the number of its own document in the corpus."""
    numbers = {document: number for number, document in enumerate(task.corpus)}
    return np.array([numbers[query["doc_id"]] for query in task.queries.values()], dtype=np.intp)


def items_of(task: Task, sources: Sources) -> Items:
    """The documents as items; their aliases are those of the topics, since only related rows are asked for here."""
    documents = list(task.corpus.values())
    names = tuple(
        (document["text"], document.get("name", ""), *_aliases(document["text"], sources)) for document in documents
    )
    owner = {squash(name): number for number, spellings in reversed(list(enumerate(names))) for name in spellings}
    found = ({owner[key] for name in posting if (key := squash(name)) in owner} for posting in sources.skill_lists)
    return Items(
        names=names,
        leads=tuple(document.get("short") or "" for document in documents),
        bodies=tuple(document.get("body") or "" for document in documents),
        lists=incidence([known for known in found if len(known) >= PAIR], items=len(documents)),
    )


def listings_of(task: Task, sources: Sources) -> Matrix:
    """Who lists whom, nothing hidden; an alias in a row stands for its topic."""
    numbers = {document["text"]: number for number, document in enumerate(task.corpus.values())}
    owner = {alias: number for name, number in numbers.items() for alias in _aliases(name, sources)} | numbers
    topics = {name: topic for name, topic in sources.topics.items() if name in numbers}
    rows = {
        numbers[name]: {owner[other] for other in topic.related if other in owner} for name, topic in topics.items()
    }
    return listings(rows, items=len(numbers))


def _aliases(topic: str, sources: Sources) -> tuple[str, ...]:
    return sources.topics[topic].aliases if topic in sources.topics else ()


def _peers(task: Task, items: Items, sources: Sources, asked: Rows) -> dict[str, NDArray[np.float64]]:
    """Each peer is asked with all that stands in the query's document, which serves it better than the bare name."""
    texts = [
        f"{name[0]} {name[1]} {' '.join(rest)}"
        for name, *rest in zip(items.names, items.leads, items.bodies, strict=True)
    ]
    queries, names = [texts[item] for item in asked], [text.replace("-", " ") for text in task.corpus_texts]
    return {
        "exact lookup": peers.exact(task.query_texts, items.names),
        "TF-IDF of words": peers.word_tfidf(queries, texts),
        "TF-IDF of characters": peers.char_tfidf(queries, texts),
        "BM25": peers.bm25(queries, texts),
        "co-occurrence": peers.cooccurrence([names[item] for item in asked], names, sources.skill_lists),
    }


def _alone(told: Signals, listed: Matrix, asked: Rows) -> dict[str, Matrix]:
    """Each signal without the others; those of listings with own rows hidden, since both ways leave none."""
    left = without(listed, rows=asked, both_ways=False)
    listing = signals_of_listings(left, similarity=told["description"])
    texts = {f"signal: {name}": signal[asked] for name, signal in told.items()}
    return texts | {f"signal: {name} (own rows hidden)": signal[asked] for name, signal in listing.items()}


def _rows_left(listed: Matrix, asked: Rows) -> int:
    return int(without(listed, rows=asked, both_ways=True).any(axis=1).sum())


def _weights(blend: RelatednessBlend) -> str:
    return ", ".join(f"{name} {weight:.2f}" for name, weight in blend.weights_.items())
