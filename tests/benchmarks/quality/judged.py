"""Our own judging set: missions and freelancers written for it, graded by two graders (`tests/benchmarks/judging/`).

`judging_set_gain` is the nDCG@10 of the product's ranking less that of the best simple method. The published weights
were fitted on this set, so the ranking counts as it is or by weights of other missions, whichever is worse. Simple
methods read all that a row says in words, skills as they were typed, or count the asked skills that are held, by our
linker's names.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.mission import ESSENTIAL_FACTOR
from tests.benchmarks import dense, peers
from tests.benchmarks.judging.grades import Grades, load_grades
from tests.benchmarks.judging.market import JudgedMarket, judged_market
from tests.benchmarks.judging.reading import Freelancer, Mission, load_translations
from tests.benchmarks.metrics import Interval, difference, ndcg_at_10
from tests.benchmarks.quality.bars import BARS
from tests.benchmarks.quality.fitting import CRITERIA, Sheet, across_folds, curve_across_folds, graded_pairs, sheets
from tests.benchmarks.quality.reliability import EDGES, calibration_error, reliability
from tests.benchmarks.report import Figure, Section, compared, measured
from tests.benchmarks.tasks import Task

FIGURE = "judging_set_gain"
SEED = 20261123
TOP = 10
OURS = "ours"
ELSEWHERE = "ours, weights fitted on other missions"

Array = NDArray[np.float64]


def run(*, data: Path | None, quick: bool) -> Section:
    """The whole, its parts and everything simpler; needs no data folder, and `quick` leaves nothing out."""
    market, grades = judged_market(), load_grades()
    task = market.task(grades)
    known = sheets(market, grades)
    scores = {
        OURS: market.orders(market.missions),
        ELSEWHERE: across_folds(known),
        **{f"{name} alone": _alone(known, name) for name in ("skills", "focus", "role", "closeness")},
        "our links, then TF-IDF of characters": _linked(market),
        **simple_methods(task, market),
        **dense.peers(task.query_texts, task.corpus_texts),
    }
    values = {method: ndcg_at_10(task, _unordered(found)) for method, found in scores.items()}
    ours = values.pop(OURS)
    best = max(simple_methods_names(values), key=lambda method: values[method].mean())
    return Section(
        title=f"our judging set: {len(market.missions)} missions × {len(market.freelancers)} freelancers",
        figures=(_gain(min(ours, values[ELSEWHERE], key=np.mean), values[best]),),
        rows=compared("nDCG@10", ours=(OURS, ours), peers=values),
        notes=(
            f"the best simple method: {best}; ours − it {_say(difference(ours, values[best]))}",
            _agreement(grades),
            *_twins(market),
            *_calibration(market, grades),
            dense.note(),
        ),
    )


_SIMPLE = ("exact overlap", "TF-IDF of words", "TF-IDF of characters", "BM25", "LSA")


def simple_methods(task: Task, market: JudgedMarket) -> dict[str, Array]:
    """What somebody would build in a day."""
    missions, people = task.query_texts, task.corpus_texts
    found = (
        _overlap(market),
        peers.word_tfidf(missions, people),
        peers.char_tfidf(missions, people),
        peers.bm25(missions, people),
        peers.lsa(missions, people),
    )
    return dict(zip(_SIMPLE, found, strict=True))


def simple_methods_names(methods: Mapping[str, Array]) -> list[str]:
    """Those of the methods that are simple."""
    return [method for method in _SIMPLE if method in methods]


def _overlap(market: JudgedMarket) -> Array:
    """The weight of the asked skills that are held, whatever the level."""
    held = [{one.skill for one in freelancer.skills} for freelancer in market.freelancers]
    return np.array([[_shared(mission, skills) for skills in held] for mission in market.missions])


def _shared(mission: Mission, held: set[str]) -> float:
    pulls = {one.skill: one.weight * (ESSENTIAL_FACTOR if one.essential else 1) for one in mission.requirements}
    return sum(pull for skill, pull in pulls.items() if skill in held) / max(sum(pulls.values()), 1)


def _linked(market: JudgedMarket) -> Array:
    """The texts with our vocabulary's names of their skills in both languages: simple, but standing on our linking."""
    names = {skill.slug: f"{skill.label_en} {skill.label_fr}" for skill in load_vocabulary().skills}
    asked = [_named(one, [r.skill for r in one.requirements], names) for one in market.missions]
    people = [_named(one, [h.skill for h in one.skills], names) for one in market.freelancers]
    return peers.char_tfidf(asked, people)


def _named(one: Mission | Freelancer, slugs: Sequence[str], names: Mapping[str, str]) -> str:
    prose = (one.row.get(name, "") for name in ("title", "brief", "headline", "bio"))
    return " ".join([*prose, *(names[slug] for slug in slugs)])


def _alone(known: Sequence[Sheet], name: str) -> Array:
    column = CRITERIA.index(name)
    return np.array([np.where(sheet.matches, sheet.values[:, column], -np.inf) for sheet in known])


def _unordered(scores: Array) -> Array:
    """A seeded nudge far below every difference: rows are numbered by writer, and ties must not know."""
    drawn = np.random.default_rng(SEED).random(scores.shape[1]) * 1e-9
    return np.where(np.isfinite(scores), scores + drawn, scores)


def _gain(ours: Array, simple: Array) -> Figure:
    return measured(FIGURE, float(ours.mean() - simple.mean()), bar=BARS[FIGURE])


def _say(gain: Interval) -> str:
    return f"{gain.mean:+.3f} [{gain.low:+.3f}, {gain.high:+.3f}]"


def _agreement(grades: Grades) -> str:
    return (
        f"{len(grades.passes)} pairs graded twice: the same grade in {grades.agreement():.0%}, Cohen's kappa "
        f"{grades.kappa(weights=None):.2f}, with quadratic weights {grades.kappa(weights='quadratic'):.2f}"
    )


def _twins(market: JudgedMarket) -> list[str]:
    """How alike the French and the English version of one mission rank."""
    translations = load_translations()
    originals = [next(one for one in market.missions if one.ref == other.ref) for other in translations]
    first, second = market.orders(originals), market.orders(translations)
    ranked = [np.isfinite(a) & np.isfinite(b) for a, b in zip(first, second, strict=True)]
    alike = [spearmanr(a[both], b[both]).statistic for a, b, both in zip(first, second, ranked, strict=True)]
    common = [len({*np.argsort(-a)[:TOP]} & {*np.argsort(-b)[:TOP]}) for a, b in zip(first, second, strict=True)]
    correlation = f"rank correlation {np.mean(alike):.3f} (least {min(alike):.3f})"
    return [f"{len(alike)} missions in both languages: {correlation}, {np.mean(common):.1f} of the first ten in common"]


def _calibration(market: JudgedMarket, grades: Grades) -> list[str]:
    """Whether the probability that is shown is true, by curves that were fitted on other missions."""
    pairs = graded_pairs(market, grades)
    told = curve_across_folds(pairs)
    steps = ", ".join(
        f"{step.told:.2f} → {step.true:.2f} ({step.pairs})" for step in reliability(told, pairs.shortlisted)
    )
    # Nearly all pairs are hopeless, and told so: over all of them, no curve would look bad.
    open_ = told >= EDGES[1]
    error, everywhere = (calibration_error(told[of], pairs.shortlisted[of]) for of in (open_, told >= 0))
    return [
        f"probability of being shortlisted, told → true (pairs), curve fitted on other missions: {steps}",
        f"expected calibration error {error:.3f} over the {open_.sum()} pairs that were told {EDGES[1]} or more",
        f"over all {len(told)} it is {everywhere:.3f}, for most are plainly unsuitable, and told so",
    ]
