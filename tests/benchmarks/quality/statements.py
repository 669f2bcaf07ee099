"""French skill statement → ESCO skill (`skill_link_fr`, graded 3, 2, 1), by nDCG@10.

The documents are ESCO's own skills, so that reading all that ESCO says of them is knowing the candidates. What is
judged, and read nowhere, is which skills people found to correspond to the statements of another list.
"""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.building.sources import Concept, Sources
from marketplace.taxonomy.concepts.meanings import learn_meanings
from marketplace.taxonomy.concepts.statements import WEIGHTS, BilingualConcept, StatementRanker
from marketplace.taxonomy.translation.lexicon import load_lexicon
from tests.benchmarks import dense, peers
from tests.benchmarks.metrics import ndcg_at_10
from tests.benchmarks.quality.bars import BARS
from tests.benchmarks.quality.learning import FOLDS, across_folds, grades_of
from tests.benchmarks.report import Section, compared, measured
from tests.benchmarks.tasks import Task, find_task, load_task, part_of

FIGURE = "skill_link_fr_ndcg10"
LEARNED = "ours, weights learned on other queries"
SEED = 20261123
QUICK = 150  # queries

Array = NDArray[np.floating]


def run(*, data: Path | None, quick: bool) -> Section:
    """Our ranker beside its parts and its peers; `quick` asks a sample, and leaves the slow peers out."""
    task = load_task(find_task(data, "skill_link_fr"))
    asked = part_of(task, random.Random(SEED).sample(list(task.queries), QUICK)) if quick else task
    signals = signals_of(asked, Sources(data or Path()))
    values = {name: ndcg_at_10(asked, matrix) for name, matrix in _methods(asked, signals, quick)}
    ours, learned = values.pop("ours"), float(values[LEARNED].mean())
    return Section(
        title=f"French statement → skill: {len(asked.queries)} queries × {len(task.corpus)} skills",
        figures=(measured(FIGURE, min(float(ours.mean()), learned), bar=BARS[FIGURE]),),
        rows=compared("nDCG@10", ours=("ours", ours), peers=values),
        notes=(
            f"ours: the {len(WEIGHTS)} weights that ship, learned on the queries of the validation half",
            f"“{LEARNED}”: in {FOLDS} parts; the figure is the lower of both",
            "ESCO is read whole, for it is the corpus: it says nothing of the statements, which are another list's",
            dense.note(quick=quick),
        ),
    )


def signals_of(task: Task, sources: Sources) -> Array:
    """Queries × signals × documents, in the order of WEIGHTS.

    Meanings are learned from ESCO's skills, occupations and groups. Raises MissingSourceError where its files are not.
    """
    documents = concepts_of(task, sources)
    told = [*documents, *(_concept(one) for kind in (sources.occupations, sources.groups) for one in kind.values())]
    meanings = learn_meanings([one.stems for one in told])
    ranker = StatementRanker(documents, lexicon=load_lexicon(), meanings=meanings)
    return np.array([ranker.signals(text) for text in task.query_texts], dtype=np.float32)


def concepts_of(task: Task, sources: Sources) -> list[BilingualConcept]:
    """One concept a document: its labels, and whatever ESCO's files add to them."""
    return [
        _concept(
            sources.concepts.get(str(document["uri"]).rsplit("/", maxsplit=1)[-1], _UNKNOWN),
            french=(document["text"], *document.get("alt", ())),
            english=(document.get("text_en", ""), *document.get("alt_en", ())),
        )
        for document in task.corpus.values()
    ]


_UNKNOWN = Concept("", "", "", (), (), "", "")


def _concept(esco: Concept, *, french: tuple[str, ...] = (), english: tuple[str, ...] = ()) -> BilingualConcept:
    return BilingualConcept(
        id=esco.id,
        french=_distinct(*french, esco.label_fr, *esco.alternatives_fr),
        english=_distinct(*english, esco.label_en, *esco.alternatives_en),
        description_fr=esco.description_fr,
        description_en=esco.description_en,
    )


def _distinct(*labels: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for label in labels if label))


def _methods(task: Task, signals: Array, quick: bool) -> Iterator[tuple[str, Array]]:
    """Name, queries × documents; one at a time, for they are large."""
    yield "ours", np.tensordot(signals, np.array(list(WEIGHTS.values())), axes=(1, 0))
    yield LEARNED, across_folds(signals, grades_of(task))
    for place, name in enumerate(WEIGHTS):
        yield f"  its {name} alone", signals[:, place].astype(float)
    queries, labels = task.query_texts, [" ".join(_labels(document)) for document in task.corpus.values()]
    yield "exact lookup", peers.exact(queries, [_labels(document) for document in task.corpus.values()])
    yield "TF-IDF of words", peers.word_tfidf(queries, labels)
    yield "TF-IDF of characters", peers.char_tfidf(queries, labels)
    yield "BM25", peers.bm25(queries, labels)
    if not quick:
        yield "LSA", peers.lsa(queries, labels)
        yield from dense.peers(queries, task.corpus_texts).items()


def _labels(document: Mapping[str, Any]) -> list[str]:
    return [document["text"], *document.get("alt", ())]
