"""A sentence of a job ad → the ESCO skills that it speaks of (`skill_extract_tech`, `skill_extract_house`), by MAP.

Nothing is learned here from annotated sentences: the method reads ESCO's labels and descriptions, and our phrasings.
What a row says of the phrasings is no proof of their worth on the validation halves: who wrote those of 711 concepts
had read them. Those of some 950 more were written without sight of them. Sentences that nobody had read are the proof.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.building.sources import Concept as EscoConcept
from marketplace.taxonomy.building.sources import Sources
from marketplace.taxonomy.concepts.phrasings import load_phrasings
from marketplace.taxonomy.concepts.ranker import WEIGHTS, Concept, ConceptRanker
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.readings import parentheses
from tests.benchmarks import peers
from tests.benchmarks.metrics import average_precision, difference
from tests.benchmarks.report import Figure, Row, Section, measured
from tests.benchmarks.skills.bars import BARS
from tests.benchmarks.tasks import Task, find_task, load_task

KINDS = ("tech", "house")
OURS = "ours"
PLAIN = "ours without phrasings"

Values: TypeAlias = Mapping[str, Mapping[str, NDArray[np.float64]]]  # method → kind → one number a query


def run(*, data: Path | None, quick: bool) -> Section:
    """The blend beside its peers and its own signals; `quick` leaves the signals out."""
    tasks = {kind: load_task(find_task(data, f"skill_extract_{kind}_*")) for kind in KINDS}
    known = by_label(Sources(data or Path()).concepts.values())
    each = {kind: _methods(task, known, signals=not quick) for kind, task in tasks.items()}
    values = {method: {kind: each[kind][method] for kind in KINDS} for method in each[KINDS[0]]}
    sizes = " + ".join(str(len(task.queries)) for task in tasks.values())
    return Section(
        title=f"sentence → ESCO skills: {sizes} sentences × {len(tasks['tech'].corpus)} labels (tech, house)",
        figures=tuple(_figure(values, kind) for kind in KINDS),
        rows=_rows(values),
        notes=(
            "ours − peer: over the sentences of both sets",
            "who phrased 711 of the 1 658 concepts had read the validation halves: there they flatter themselves,",
            f"and “{PLAIN}” is what no reading can have helped",
        ),
    )


def by_label(concepts: Iterable[EscoConcept]) -> dict[str, EscoConcept]:
    """ESCO's concepts by their folded English label."""
    return {fold(concept.label_en): concept for concept in concepts if concept.label_en}


def concepts_of(task: Task, known: Mapping[str, EscoConcept], *, phrased: bool) -> list[Concept]:
    """One concept for each label of the corpus, with its alternatives and description where ESCO's files have them."""
    return [_concept(label, known.get(fold(label)), phrased=phrased) for label in task.corpus_texts]


def _concept(label: str, found: EscoConcept | None, *, phrased: bool) -> Concept:
    # "Java (computer programming)": what stands in a parenthesis tells concepts apart, and nobody writes it.
    bare = next(parentheses(fold(label)), label)
    others = found.alternatives_en if found else ()
    phrases = load_phrasings("esco").get(label, ()) if phrased else ()
    labels = tuple(dict.fromkeys((bare, *others)))
    return Concept(id=label, labels=labels, phrases=phrases, description=found.description_en if found else "")


def _methods(task: Task, known: Mapping[str, EscoConcept], *, signals: bool) -> dict[str, NDArray[np.float64]]:
    queries = task.query_texts
    ours = ConceptRanker(concepts_of(task, known, phrased=True))
    plain = ConceptRanker(concepts_of(task, known, phrased=False))
    scores = {OURS: ours.scores(queries), PLAIN: plain.scores(queries), **_peers(task)}
    if signals:
        alone = (f"  its {name} alone" for name in WEIGHTS)
        scores |= dict(zip(alone, np.moveaxis(_signals(plain, queries), 1, 0), strict=True))
    return {method: average_precision(task, matrix) for method, matrix in scores.items()}


def _signals(ranker: ConceptRanker, queries: list[str]) -> NDArray[np.float64]:
    """Queries × signals × concepts."""
    measured_signals = (ranker.signals(query) for query in queries)
    return np.array([[signals[name] for name in WEIGHTS] for signals in measured_signals])


def _peers(task: Task) -> dict[str, NDArray[np.float64]]:
    queries, documents = task.query_texts, task.corpus_texts
    return {
        "label lookup": _lookup(queries, documents),
        "TF-IDF of words": peers.word_tfidf(queries, documents),
        "TF-IDF of characters": peers.char_tfidf(queries, documents),
        "BM25": peers.bm25(queries, documents),
    }


def _lookup(queries: list[str], documents: list[str]) -> NDArray[np.float64]:
    """How many words the label has, where it stands in the query word for word; else 0."""
    labels = [peers.words(document) for document in documents]
    texts = [f" {' '.join(peers.words(query))} " for query in queries]
    return np.array(
        [[len(words) * (f" {' '.join(words)} " in text) for words in labels] for text in texts], dtype=float
    )


def _rows(values: Values) -> tuple[Row, ...]:
    pooled = {method: np.concatenate([kinds[kind] for kind in KINDS]) for method, kinds in values.items()}
    return tuple(
        Row(
            method=method,
            values={f"{kind} MAP": float(kinds[kind].mean()) for kind in KINDS},
            gain=None if method == OURS else difference(pooled[OURS], pooled[method]),
        )
        for method, kinds in values.items()
    )


def _figure(values: Values, kind: str) -> Figure:
    name = f"skill_extract_{kind}_map"
    return measured(name, float(values[OURS][kind].mean()), bar=BARS[name])
