"""How the published weights and the calibration are fitted.

`python -m tests.benchmarks.quality.fitting DIR` prints both, to be copied into `matching/scoring/`. The blend stays
linear, with no weight below nothing: pairs of freelancers of one mission, graded differently, are told apart by a
logistic regression on the differences of their criteria, drawn towards PRIOR where the grades say little. Half of the
say is our judging set's, half that of real French ads and developers (`mission_fr_to_profiles` below DIR), who tell
skills alone: by itself, the first would trust short lists of skills too much, and the second roles.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from matching.scoring.criteria.role import Role
from matching.scoring.focus import focus
from matching.scoring.mission import AskedMission
from matching.scoring.overlap import fits
from matching.scoring.ranking import Scored, rank
from matching.scoring.shares import DEFAULT_WEIGHTS
from matching.scoring.units import ONE
from tests.benchmarks.judging.grades import SHORTLISTED, Grades, load_grades
from tests.benchmarks.judging.market import JudgedMarket, judged_market
from tests.benchmarks.quality.market import Market, titled
from tests.benchmarks.quality.missions import shuffled
from tests.benchmarks.tasks import Task, find_task, load_task

Array = NDArray[np.float64]

CRITERIA = tuple(DEFAULT_WEIGHTS)
# Weights by judgement, before any grade was seen.
PRIOR = dict(zip(CRITERIA, (45, 6, 18, 8, 9, 6, 5, 4, 3, 4, 2, 1), strict=True))
# Of the pairs' curve, and of the pull; chosen across folds of missions, neighbours do as well.
STEEPNESS, TOWARDS_PRIOR = 20.0, 0.3
PAIRS = 2_000  # drawn of a mission that has more: a real ad has some 235 000
FOLDS = 8
SEED = 20261123


@dataclass(frozen=True)
class Sheet:
    """One mission against every freelancer."""

    values: Array  # freelancers × CRITERIA, 0 to 1; 0 where unknown or not asked for
    matches: NDArray[np.bool_]  # who is a match at all
    gains: Array  # the sum of both grades, 0 to 6


def sheets(market: JudgedMarket, grades: Grades) -> list[Sheet]:
    """One for each mission, freelancers in the order of the market."""
    return [_sheet(market, grades, number) for number in range(len(market.missions))]


def _sheet(market: JudgedMarket, grades: Grades, number: int) -> Sheet:
    mission = market.missions[number]
    asked, order = market.asked(mission), {ref: row for row, ref in enumerate(one.ref for one in market.freelancers)}
    refs = {identity: ref for ref, identity in market.identities.by_ref.items()}
    values = np.zeros((len(order), len(CRITERIA)))
    found = rank(mission=asked, pool=market.pool, relatedness=market.skills.relatedness, limit=len(order))
    for scored in found:
        values[order[refs[scored.freelancer]]] = _values(asked, scored)
    matches = np.zeros(len(order), dtype=np.bool_)
    matches[[order[refs[scored.freelancer]] for scored in found]] = True
    gains = np.array([float(grades.gain((mission.ref, one.ref))) for one in market.freelancers])
    return Sheet(values, matches, gains)


def _values(asked: AskedMission, scored: Scored) -> Array:
    reasons = {reason.criterion: reason.value / ONE for reason in scored.explanation.criteria}
    whole = sum(requirement.pull for requirement in asked.requirements)
    met = zip(asked.requirements, scored.explanation.requirements, strict=True)
    reasons["skills"] = sum(requirement.pull * reason.value for requirement, reason in met) / whole / ONE
    return np.array([reasons.get(name, 0.0) for name in CRITERIA])


def ad_sheets(task: Task) -> list[Sheet]:
    """One for each real ad against every developer; what developers do not tell is 0 for all of them."""
    market = Market.of(task)
    return [
        _ad_sheet(ad, task.relevant[query], task, market) for ad, query in zip(titled(task), task.queries, strict=True)
    ]


def _ad_sheet(ad: AskedMission, grades: Mapping[str, int], task: Task, market: Market) -> Sheet:
    pool, near = market.pool, market.near
    met = np.stack(
        [
            requirement.pull * fits(requirement=requirement, pool=pool, relatedness=near)
            for requirement in ad.requirements
        ]
    )
    values = np.zeros((len(pool), len(CRITERIA)))
    values[:, CRITERIA.index("skills")] = (
        met.sum(axis=0) / sum(requirement.pull for requirement in ad.requirements) / ONE
    )
    values[:, CRITERIA.index("focus")] = focus(requirements=ad.requirements, pool=pool, relatedness=near) / ONE
    if Role().asked(ad):
        values[:, CRITERIA.index("role")] = Role().judge(ad, pool).values / ONE
    documents = list(task.corpus)
    gains = np.array([float(grades.get(documents[row], 0)) for row in market.rows])
    return Sheet(values, np.asarray(met.any(axis=0)), gains)


def fit_weights(known: Sequence[Sheet], ads: Sequence[Sheet] = ()) -> Array:
    """The weights by criterion, adding up to 1, none below 0."""
    prior = np.array([PRIOR[name] for name in CRITERIA], dtype=np.float64)
    prior /= prior.sum()
    gaps, stakes = _pairs(known)
    if ads:
        more, their = _pairs(ads)
        gaps, stakes = np.concatenate([gaps, more]), np.concatenate([stakes, their]) / 2

    def loss(weights: Array) -> tuple[float, Array]:
        sure = 1 / (1 + np.exp(-STEEPNESS * (gaps @ weights)))
        away = weights - prior
        value = -(stakes * np.log(sure)).sum() + TOWARDS_PRIOR * (away**2).sum()
        return float(value), -STEEPNESS * gaps.T @ (stakes * (1 - sure)) + 2 * TOWARDS_PRIOR * away

    found: Array = minimize(loss, prior, jac=True, bounds=[(0, None)] * len(prior), method="L-BFGS-B").x
    return found / found.sum()


def _pairs(known: Sequence[Sheet]) -> tuple[Array, Array]:
    """Differences of criteria between a better and a worse graded match of one mission, and what each pair is worth."""
    gaps, stakes = [], []
    for sheet in known:
        rows = np.flatnonzero(sheet.matches)
        steps = sheet.gains[rows][:, None] - sheet.gains[rows][None, :]
        better, worse = np.nonzero(steps > 0)
        if len(better) > PAIRS:
            drawn = np.random.default_rng(SEED).choice(len(better), PAIRS, replace=False)
            better, worse = better[drawn], worse[drawn]
        if len(better):
            gaps.append(sheet.values[rows[better]] - sheet.values[rows[worse]])
            stakes.append(steps[better, worse] / steps[better, worse].sum() / len(known))
    return np.concatenate(gaps), np.concatenate(stakes)


def across_folds(known: Sequence[Sheet], ads: Sequence[Sheet] = ()) -> Array:
    """Missions × freelancers: each mission scored by weights that were fitted without it; −inf is no match."""
    order = np.random.default_rng(SEED).permutation(len(known))
    scores = np.full((len(known), len(known[0].gains)), -np.inf)
    for fold in range(FOLDS):
        held_out = set(order[fold::FOLDS].tolist())
        weights = fit_weights([sheet for number, sheet in enumerate(known) if number not in held_out], ads)
        for number in held_out:
            scores[number] = np.where(known[number].matches, known[number].values @ weights, -np.inf)
    return scores


@dataclass(frozen=True, slots=True)
class GradedPairs:
    """Every match of the set: what is shown of it, and whether the graders would shortlist it."""

    missions: NDArray[np.int64]  # number of the mission
    scores: Array  # 0 to 1
    coverages: Array  # 0 to 1
    shortlisted: NDArray[np.bool_]


def graded_pairs(market: JudgedMarket, grades: Grades) -> GradedPairs:
    """All matches of all missions; whom nobody graded was found by no pooled system, and counts as not shortlisted."""
    refs = {identity: ref for ref, identity in market.identities.by_ref.items()}
    rows = [
        (
            number,
            one.score / ONE,
            one.coverage / ONE,
            grades.gain((mission.ref, refs[one.freelancer])) >= 2 * SHORTLISTED,
        )
        for number, mission in enumerate(market.missions)
        for one in rank(
            mission=market.asked(mission),
            pool=market.pool,
            relatedness=market.skills.relatedness,
            limit=len(market.freelancers),
        )
    ]
    missions, scores, coverages, shortlisted = (np.array(column) for column in zip(*rows, strict=True))
    return GradedPairs(missions, scores, coverages, shortlisted)


def fit_curve(pairs: GradedPairs, chosen: NDArray[np.bool_]) -> tuple[float, float]:
    """Intercept and slope of the logistic curve from score to being shortlisted, fitted on the chosen pairs."""
    model = LogisticRegression(C=1e6).fit(pairs.scores[chosen, None], pairs.shortlisted[chosen])
    return float(model.intercept_[0]), float(model.coef_[0, 0])


def curve_across_folds(pairs: GradedPairs) -> Array:
    """For each pair the probability by a curve that was fitted on other missions."""
    order = np.random.default_rng(SEED).permutation(pairs.missions.max() + 1)
    told = np.zeros(len(pairs.scores))
    for fold in range(FOLDS):
        held_out = np.isin(pairs.missions, order[fold::FOLDS])
        intercept, slope = fit_curve(pairs, ~held_out)
        told[held_out] = 1 / (1 + np.exp(-intercept - slope * pairs.scores[held_out]))
    return told


def main(data: Path) -> int:
    """Print what is to be published."""
    market, grades = judged_market(), load_grades()
    ads = ad_sheets(shuffled(load_task(find_task(data, "mission_fr_to_profiles*"))))
    weights = fit_weights(sheets(market, grades), ads)
    print({name: round(100 * float(weight)) for name, weight in zip(CRITERIA, weights, strict=True)})
    pairs = graded_pairs(market, grades)
    print(fit_curve(pairs, np.ones(len(pairs.scores), dtype=np.bool_)))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
