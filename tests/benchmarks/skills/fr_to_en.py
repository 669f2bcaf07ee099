"""French label of a digital skill → the English skill (`skill_fr_to_en`), by MRR.

The queries are labels of the very concepts that can be read in `taxonomy/esco`: a concept that bears a query as one of
its French labels teaches the lexicon nothing (no label, alternative or description, in no version), nor the weights.
"""

import random
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.building.lexicon import lexicon
from marketplace.taxonomy.building.sources import Concept, Sources
from marketplace.taxonomy.folding import squash
from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.ranking.learning import learn_weights
from marketplace.taxonomy.ranking.likeness import MEASURES
from marketplace.taxonomy.ranking.ranker import EntryRanker, Measured
from marketplace.taxonomy.ranking.renderings import RENDERINGS
from marketplace.taxonomy.translation.lexicon import Lexicon
from tests.benchmarks import peers
from tests.benchmarks.metrics import reciprocal_rank
from tests.benchmarks.report import Section, compared, measured
from tests.benchmarks.skills.bars import BARS
from tests.benchmarks.tasks import Task, find_task, load_task, part_of

FOLDS = 3
SEED = 20261123
QUICK = 150  # queries


def run(*, data: Path | None, quick: bool) -> Section:
    """Our ranking over a lexicon learned without the queries' concepts, beside its peers."""
    task = load_task(find_task(data, "skill_fr_to_en"))
    sources = Sources(data or Path())
    hidden = hidden_concepts(task, sources.concepts)
    asked = part_of(task, random.Random(SEED).sample(list(task.queries), QUICK)) if quick else task
    taught = lexicon(sources=sources, without=hidden)
    ranker = EntryRanker(entries(task), learned(task, sources, hidden, folds=1 if quick else FOLDS))
    ours = reciprocal_rank(asked, scores(asked, ranker, taught))
    others = {name: reciprocal_rank(asked, matrix) for name, matrix in _peers(asked, taught).items()}
    return Section(
        title=f"French label → English skill: {len(asked.queries)} queries × {len(task.corpus)} skills",
        figures=(measured("skill_fr_to_en_mrr", float(ours.mean()), bar=BARS["skill_fr_to_en_mrr"]),),
        rows=compared("MRR", ours=("ours", ours), peers=others),
        notes=(
            f"hidden: everything that ESCO says of the {len(hidden)} concepts that bear a query as a French label",
            f"the lexicon: {len(taught.words)} French words, {sum(map(len, taught.words.values()))} pairs",
        ),
    )


def hidden_concepts(task: Task, concepts: Mapping[str, Concept]) -> frozenset[str]:
    """The ids of the concepts that must teach nothing: a query is one of their French labels, or their English one
    is an answer."""
    asked = {squash(text) for text in task.query_texts}
    answers = {squash(task.corpus[key]["text"]) for grades in task.relevant.values() for key in grades}
    return frozenset(
        key
        for key, concept in concepts.items()
        if not asked.isdisjoint(map(squash, (concept.label_fr, *concept.alternatives_fr)))
        or squash(concept.label_en) in answers
    )


def entries(task: Task) -> list[Entry]:
    """One entry for each document, in the order of the corpus."""
    return [
        Entry(slug=key, names=(document["text"],), aliases=tuple(document.get("alt", ())))
        for key, document in task.corpus.items()
    ]


def scores(task: Task, ranker: EntryRanker, taught: Lexicon) -> NDArray[np.float64]:
    """Queries × documents: our scores of the candidates, less than all of them elsewhere."""
    position = {document: column for column, document in enumerate(task.corpus)}
    matrix = np.full((len(task.queries), len(position)), -1e9)
    for row, text in enumerate(task.query_texts):
        for slug, score in ranker.rank(text, taught.translate(text)):
            matrix[row, position[slug]] = score
    return matrix


def learned(task: Task, sources: Sources, hidden: frozenset[str], *, folds: int) -> dict[str, float]:
    """Weights learned on the French labels of the other digital skills, each over a lexicon that never saw it."""
    rows = {squash(document["text"]): row for row, document in enumerate(task.corpus.values())}
    known = {key: concept for key, concept in sources.concepts.items() if concept.digital and key not in hidden}
    examples = {key: rows[squash(one.label_en)] for key, one in known.items() if squash(one.label_en) in rows}
    keys = sorted(examples)
    random.Random(SEED).shuffle(keys)
    ranker = EntryRanker(entries(task), {})
    parts = (keys[start::FOLDS] for start in range(folds))
    return learn_weights(
        (measured, examples[key]) for fold in parts for key, measured in _measured(ranker, sources, hidden, fold)
    )


def _measured(
    ranker: EntryRanker, sources: Sources, hidden: frozenset[str], fold: Collection[str]
) -> Iterator[tuple[str, Measured]]:
    taught = lexicon(sources=sources, without=hidden | frozenset(fold))
    for key in fold:
        if text := sources.concepts[key].label_fr:
            yield key, ranker.measure(text, taught.translate(text))


def _peers(task: Task, taught: Lexicon) -> dict[str, NDArray[np.float64]]:
    labels = [[document["text"], *document.get("alt", ())] for document in task.corpus.values()]
    joined = [" ".join(names) for names in labels]
    word_for_word = [" ".join(word.likeliest for word in taught.translate(text)) for text in task.query_texts]
    return {
        "our lexicon, then TF-IDF of characters": peers.char_tfidf(word_for_word, joined),
        "our measures, their mean": _unweighted(task, taught),
        "exact lookup": peers.exact(task.query_texts, labels),
        "TF-IDF of words": peers.word_tfidf(task.query_texts, joined),
        "TF-IDF of characters": peers.char_tfidf(task.query_texts, joined),
        "BM25": peers.bm25(task.query_texts, joined),
    }


def _unweighted(task: Task, taught: Lexicon) -> NDArray[np.float64]:
    even = {measure: 1.0 for measure in MEASURES if measure in RENDERINGS}
    return scores(task, EntryRanker(entries(task), even), taught)
