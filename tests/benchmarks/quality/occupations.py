"""French title → occupation, told by its French labels and by its English ones (`occ_link_fra_*`), by MAP.

The documents are ESCO's own labels, so that knowing them is knowing the candidates; what is judged, and read nowhere,
is which occupation people found to be the same as the title.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.folding import squash
from marketplace.taxonomy.occupations.learning import learn_weights
from marketplace.taxonomy.occupations.likeness import SIGNALS
from marketplace.taxonomy.occupations.linker import RANKING, OccupationLinker, load_linker
from tests.benchmarks import dense, peers
from tests.benchmarks.metrics import Matrix, average_precision, difference, precision_at_1
from tests.benchmarks.quality.bars import BARS
from tests.benchmarks.report import Row, Section, measured
from tests.benchmarks.tasks import Task, find_task, load_task, part_of

FRENCH, ENGLISH = "occ_link_fra_q_fr_c_fr", "occ_link_fra_q_fr_c_en"
FOLDS = 5
SEED = 20261123
QUICK = 120  # queries
NOWHERE = -1.0  # the score of what is no occupation of the catalogue


def run(*, data: Path | None, quick: bool) -> Section:
    """Our linker beside its peers, in the two languages of the labels."""
    french, english = (_asked(load_task(find_task(data, name)), quick) for name in (FRENCH, ENGLISH))
    rows = _rows(french, english, quick)
    outside = [str(_outside(task, load_linker())) for task in (french, english)]
    return Section(
        title=f"French title → occupation: {len(french.queries)} queries × {len(french.corpus)} French labels, "
        f"{len(english.corpus)} English ones",
        figures=(
            measured("occ_link_fra_fr_map", rows[0].values["MAP fr"], bar=BARS["occ_link_fra_fr_map"]),
            measured("occ_link_fra_en_map", rows[0].values["MAP en"], bar=BARS["occ_link_fra_en_map"]),
        ),
        rows=rows,
        notes=(
            "the gain is of MAP fr; ours and what is pooled rank English labels by the French ones of their occupation",
            f"labels of no occupation of the catalogue (groups of ISCO) come last: {' French, '.join(outside)} English",
            "the seven weights that ship were learned on the validation half; see what other titles' weights give",
            dense.note(quick=quick),
        ),
    )


def onto(task: Task, linker: OccupationLinker, scores: Matrix) -> Matrix:
    """Titles × documents: the score of each document's occupation, from titles × occupations."""
    place = {occupation.id: column for column, occupation in enumerate(linker.occupations)}
    columns = np.array([place.get(_occupation(document), -1) for document in task.corpus.values()])
    spread: Matrix = np.where(columns < 0, NOWHERE, scores[:, columns])
    return spread


def across_folds(task: Task, linker: OccupationLinker, signals: Matrix) -> Matrix:
    """Titles × occupations: each title scored by weights that were learned on the titles of the other folds."""
    place = {occupation.id: column for column, occupation in enumerate(linker.occupations)}
    right = np.array([place.get(_answer(task, query), -1) for query in task.queries])
    fold = np.random.default_rng(SEED).permutation(len(right)) % FOLDS
    scores = np.zeros((len(right), len(linker.occupations)))
    for number in range(FOLDS):
        taught = np.flatnonzero((fold != number) & (right >= 0))
        weights = learn_weights([signals[one] for one in taught], right[taught].tolist())
        scores[fold == number] = _blend(signals[fold == number], weights)
    return scores


def pooled(task: Task, scores: Matrix, other: Task) -> Matrix:
    """Titles × the other's documents, from titles × this one's: what the best of the same occupation's has here."""
    best: dict[str, Matrix] = {}
    for column, document in enumerate(task.corpus.values()):
        known = best.get(_occupation(document))
        best[_occupation(document)] = scores[:, column] if known is None else np.maximum(known, scores[:, column])
    nothing = np.full(len(scores), NOWHERE)
    return np.array([best.get(_occupation(document), nothing) for document in other.corpus.values()]).T


def _asked(task: Task, quick: bool) -> Task:
    return part_of(task, random.Random(SEED).sample(list(task.queries), QUICK)) if quick else task


def _rows(french: Task, english: Task, quick: bool) -> tuple[Row, ...]:
    fr, en = (_values(task, french, quick) for task in (french, english))
    columns = (("fr", fr, "MAP"), ("en", en, "MAP"), ("fr", fr, "P@1"))
    ours = fr["ours"]["MAP"]
    return tuple(
        Row(
            method=name,
            values={f"{metric} {label}": float(of[name][metric].mean()) for label, of, metric in columns},
            gain=None if name == "ours" else difference(ours, fr[name]["MAP"]),
        )
        for name in fr
    )


def _values(task: Task, french: Task, quick: bool) -> dict[str, dict[str, NDArray[np.float64]]]:
    """Method → metric → one number a title; ours first."""
    return {
        name: {"MAP": average_precision(task, scores), "P@1": precision_at_1(task, scores)}
        for name, scores in _methods(task, french, quick)
    }


def _methods(task: Task, french: Task, quick: bool) -> Iterator[tuple[str, Matrix]]:
    """Name, titles × documents; one at a time, for they are large."""
    linker = load_linker()
    signals = linker.index("fr").signals(task.query_texts)
    for name, weights in _weightings(quick).items():
        yield name, onto(task, linker, _blend(signals, weights))
    yield "ours, weights learned on other titles", onto(task, linker, across_folds(task, linker, signals))
    for name, peer in (PEERS if quick else {**PEERS, **SLOW_PEERS}).items():
        yield name, peer(task.query_texts, task.corpus_texts)
    spelt = peers.char_tfidf(task.query_texts, french.corpus_texts)
    yield "TF-IDF of characters, pooled", pooled(french, spelt, task)
    if not quick:
        yield from dense.peers(task.query_texts, task.corpus_texts).items()


def _weightings(quick: bool) -> dict[str, Mapping[str, float]]:
    whole: dict[str, Mapping[str, float]] = {
        "ours": RANKING,
        "ours, even weights": dict.fromkeys(SIGNALS, 1 / len(SIGNALS)),
    }
    alone = {f"ours, {name} alone": {name: 1.0} for name in SIGNALS}
    return whole if quick else {**whole, **alone}


def _blend(signals: Matrix, weights: Mapping[str, float]) -> Matrix:
    blended: Matrix = np.tensordot(signals, [weights.get(name, 0.0) for name in SIGNALS], axes=(1, 0))
    return blended


def _exact(queries: Sequence[str], documents: Sequence[str]) -> Matrix:
    # As `peers.exact` for documents of one label, which would take minutes here.
    spelt = np.array([squash(document) for document in documents])
    return np.array([spelt == squash(query) for query in queries], dtype=float)


PEERS: Mapping[str, Callable[[Sequence[str], Sequence[str]], Matrix]] = {
    "exact lookup": _exact,
    "TF-IDF of words": peers.word_tfidf,
    "TF-IDF of characters": peers.char_tfidf,
    "BM25": peers.bm25,
}
SLOW_PEERS = {"LSA": peers.lsa}


def _outside(task: Task, linker: OccupationLinker) -> int:
    known = {occupation.id for occupation in linker.occupations}
    return sum(_occupation(document) not in known for document in task.corpus.values())


def _answer(task: Task, query: str) -> str:
    return _occupation(task.corpus[next(iter(task.relevant[query]))])


def _occupation(document: Mapping[str, str]) -> str:
    return document["concept"].rsplit("/", maxsplit=1)[-1]
