"""Job title → similar titles (`title_match_en`), by MAP.

A document that spells the query is the query itself: nobody judged it, so it is not ranked, whatever the method. What
our method reads (ESCO) knows nothing of the judgements, which are other people's.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.folding import squash
from marketplace.taxonomy.occupations.linker import OccupationLinker, load_linker
from tests.benchmarks import dense, peers
from tests.benchmarks.metrics import Matrix, average_precision
from tests.benchmarks.quality.bars import BARS
from tests.benchmarks.quality.learning import across_folds, grades_of
from tests.benchmarks.report import Section, compared, measured
from tests.benchmarks.tasks import Task, find_task, load_task, part_of

SEED = 20261123
QUICK = 20  # queries


def run(*, data: Path | None, quick: bool) -> Section:
    """The closeness of titles by the occupations that they may mean, beside its parts and its peers."""
    task = load_task(find_task(data, "title_match_en"))
    asked = part_of(task, random.Random(SEED).sample(list(task.queries), QUICK)) if quick else task
    ours = average_precision(asked, without_itself(asked, _ours(asked, load_linker())))
    others = {name: average_precision(asked, without_itself(asked, scores)) for name, scores in _others(asked)}
    return Section(
        title=f"title → similar titles: {len(asked.queries)} queries × {len(asked.corpus)} titles",
        figures=(measured("title_match_en_map", float(ours.mean()), bar=BARS["title_match_en_map"]),),
        rows=compared("MAP", ours=("ours", ours), peers=others),
        notes=(
            "a title is not ranked for itself",
            "of ours nothing was fitted by machine, but parts and four constants were chosen by hand on these queries",
            dense.note(),
        ),
    )


def without_itself(task: Task, scores: Matrix) -> NDArray[np.float64]:
    """The same scores, −inf where the document spells the query."""
    spelt = np.array([squash(text) for text in task.corpus_texts])
    same = np.array([spelt == squash(text) for text in task.query_texts])
    return np.where(same, -np.inf, scores)


def _ours(task: Task, linker: OccupationLinker) -> Matrix:
    return linker.closeness(task.query_texts, task.corpus_texts, language="en")


def _others(task: Task) -> Iterator[tuple[str, Matrix]]:
    linker, queries, titles = load_linker(), task.query_texts, task.corpus_texts
    yield "ours, occupations alone", _meaning(linker, task)
    yield "ours, occupations without neighbours", _meaning(_unrelated(linker), task)
    yield "ours, spelling alone", _spelling(linker, task)
    yield "exact lookup", peers.exact(queries, [[title] for title in titles])
    yield "TF-IDF of words", peers.word_tfidf(queries, titles)
    yield "TF-IDF of characters", peers.char_tfidf(queries, titles)
    yield "BM25", peers.bm25(queries, titles)
    yield "LSA", peers.lsa(queries, titles)
    for name, scores in dense.peers(queries, titles).items():
        yield name, scores
        yield f"ours and {name}, weighed on other titles", blended(task, _ours(task, linker), scores)


def blended(task: Task, *parts: Matrix) -> Matrix:
    """The parts' weighted sum, each query's weights learned on the queries of the other folds."""
    # The query itself is no rival, and nobody judged it: 0 keeps it out of what is learned.
    seen = np.isfinite(without_itself(task, parts[0]))
    return across_folds(np.stack([np.where(seen, part, 0.0) for part in parts], axis=1), grades_of(task))


def _meaning(linker: OccupationLinker, task: Task) -> Matrix:
    asked, titles = (linker.vectors(texts, language="en") for texts in (task.query_texts, task.corpus_texts))
    return (asked @ titles.T).toarray()


def _unrelated(linker: OccupationLinker) -> OccupationLinker:
    return OccupationLinker([replace(occupation, near=()) for occupation in linker.occupations])


def _spelling(linker: OccupationLinker, task: Task) -> Matrix:
    spelling = linker.index("en").spelling
    return (spelling(task.query_texts) @ spelling(task.corpus_texts).T).toarray()
