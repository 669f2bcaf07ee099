"""Real French ads → real developers who give nothing but skills (`mission_fr_to_profiles`), by nDCG@10.

The ads come in the way the product takes them: title and text through `parse_brief`, the developers' skills through
`SkillLinker`. What developers call themselves is the label, and is in no file that is read here: their roles are read
from their skills alone. The role of an ad is what our parser reads in it, its title included. Since the labels were
drawn from the titles, too, the variant without them is measured beside.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from matching.scoring.mission import AskedMission
from matching.scoring.units import Array
from tests.benchmarks import dense, peers
from tests.benchmarks.metrics import ndcg_at_10
from tests.benchmarks.quality.bars import BARS
from tests.benchmarks.quality.market import SLUGS, Market, titled, untitled
from tests.benchmarks.report import Row, Section, compared, measured
from tests.benchmarks.tasks import Task, find_task, load_task

FIGURE = "mission_fr_to_profiles_ndcg10"
SEED = 20261123
LSA_DIMENSIONS = 50
DEEP = 50  # the first ten of a query are few to tell two methods by: three roles make three lists of developers


def run(*, data: Path | None, quick: bool) -> Section:
    """Our ranking beside its peers and itself without roles; it takes some seconds, so `quick` leaves nothing out."""
    task = shuffled(load_task(find_task(data, "mission_fr_to_profiles*")))
    market = Market.of(task)
    scores = {
        "ours": market.ranking(titled(task)),
        "ours, titles withheld": market.ranking(untitled(task)),
        "ours, roles off": market.ranking(titled(task), weights={"role": 0}),
        "ours, roles nearly alone": market.ranking(titled(task), weights={"skills": 1, "role": 100}),
        **_peers(task, market),
    }
    values = {method: ndcg_at_10(task, found) for method, found in scores.items()}
    rows = compared("nDCG@10", ours=("ours", values.pop("ours")), peers=values)
    return Section(
        title=f"French ads → developers: {len(task.queries)} ads × {len(task.corpus)} developers",
        figures=(measured(FIGURE, rows[0].values["nDCG@10"], bar=BARS[FIGURE]),),
        rows=tuple(_deeper(row, task, scores[row.method]) for row in rows),
        notes=_notes(task),
    )


def shuffled(task: Task) -> Task:
    """The same task, its corpus in a seeded random order: the relevant stand first in the file, and ties keep order."""
    order = sorted(task.corpus)
    random.Random(SEED).shuffle(order)
    return replace(task, corpus={document: task.corpus[document] for document in order})


def _peers(task: Task, market: Market) -> dict[str, NDArray[np.float64]]:
    # Title and detected skills: of all parts of the ads, these served the word counts best (.30 with the whole text).
    ads = [" ".join([query["title"], *query["skills_found"]]) for query in task.queries.values()]
    people = [" ".join(person["skills"]) for person in task.corpus.values()]
    return {
        "exact overlap": _overlap(task, market),
        "TF-IDF of words": peers.word_tfidf(ads, people),
        "TF-IDF of characters": peers.char_tfidf(ads, people),
        "BM25": peers.bm25(ads, people),
        "LSA of skills": _lsa(task, market),
        **dense.peers(ads, people),
    }


def _overlap(task: Task, market: Market) -> NDArray[np.float64]:
    """Cosine of the skills asked and held, by our linker's names (the bare count, without the lengths: .24)."""
    return normalize(_indicators(titled(task))) @ normalize(_holdings(market)).T


def _lsa(task: Task, market: Market) -> NDArray[np.float64]:
    """Cosine of asked and held skills in the plane of what these developers hold together."""
    weights = TfidfVectorizer(analyzer=str.split)
    held = weights.fit_transform([_names(row) for row in _holdings(market)])
    asked = weights.transform([_names(row) for row in _indicators(titled(task))])
    plane = TruncatedSVD(LSA_DIMENSIONS, random_state=SEED).fit(held)
    return normalize(plane.transform(asked)) @ normalize(plane.transform(held)).T


def _names(row: Array) -> str:
    return " ".join(SLUGS[skill] for skill in np.flatnonzero(row))


def _indicators(ads: Sequence[AskedMission]) -> NDArray[np.float64]:
    found = np.zeros((len(ads), len(SLUGS)))
    for row, ad in zip(found, ads, strict=True):
        row[[requirement.skill for requirement in ad.requirements]] = 1
    return found


def _holdings(market: Market) -> NDArray[np.float64]:
    found = np.zeros((market.size, len(SLUGS)))
    counts = np.diff(np.append(market.pool.starts, len(market.pool.skills)))
    found[np.repeat(market.rows, counts), market.pool.skills] = 1
    return found


def _deeper(row: Row, task: Task, scores: NDArray[np.float64]) -> Row:
    return replace(row, values={**row.values, f"P@{DEEP}": precision_deep(task, scores)})


def precision_deep(task: Task, scores: NDArray[np.float64]) -> float:
    """The mean share of relevant developers among the first DEEP."""
    documents = list(task.corpus)
    first = np.argsort(-scores, axis=1, kind="stable")[:, :DEEP]
    hits = [
        [documents[column] in task.relevant[query] for column in columns]
        for query, columns in zip(task.queries, first, strict=True)
    ]
    return float(np.mean(hits))


def _notes(task: Task) -> tuple[str, ...]:
    roles_read = sum(bool(ad.role) for ad in titled(task))
    return (
        "weak labels: the developer's own DevType equals the role of the ad's title; three roles, so three lists",
        f"a role was read in {roles_read} of {len(task.queries)} ads with titles; of developers, from skills alone",
        "the evidence of skills is written for the trades, not learned from these developers",
        "the published weights were fitted on the validation half too, and the scalars of roles were looked at on it",
        dense.note(),
    )
