"""How much of a requirement for one skill somebody covers who holds another: people's strengths, and what is learned.

People's strengths are the prior. What the open sources say moves one by a seventh of the difference at most, and never
from one class to another (much, in part, little); it adds the pairs that people left out where the evidence is strong.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.building.curation import CuratedSkill
from marketplace.taxonomy.building.relation_evidence import evidence_of, hierarchy_of, strengths_of
from marketplace.taxonomy.building.sources import Sources
from marketplace.taxonomy.relating.blend import RelatednessBlend
from marketplace.taxonomy.relating.calibration import StrengthCalibration, other_strengths
from marketplace.taxonomy.relating.hiding import Fold, folds_of_pairs
from marketplace.taxonomy.relating.items import Signals
from marketplace.taxonomy.relating.matrices import Matrix

FLOOR = 2_000  # 1/10 000; less is noise
LEARNABLE = 200  # lateral relations that people wrote: fewer teach nothing, and stand as they are
NEIGHBOURS = 10  # of a skill to which learned ones are added; people may write more
ENOUGH = 3  # neighbours: a skill with fewer takes them on weaker evidence
STRONG, SUFFICIENT = 0.9, 0.75  # least probability that a pair is related: to enter, and where there are not enough
MOVED = 0.15  # of the difference between what is learned and what people wrote
UNWRITTEN = 0.65  # of what a written pair of such evidence would get: whoever left it out thought less of it
CLASSES = ((FLOOR, 3_500), (3_600, 5_900), (6_000, 9_500))  # covers little, in part, much
STEP = 100  # 1/10 000: nobody can tell 6 312 from 6 300


@dataclass(frozen=True, slots=True)
class Learned:
    """What the evidence says of every pair of skills, asked × held."""

    curated: Matrix  # people's strengths, 0 where there is none
    lateral: NDArray[np.bool_]  # neither is the broader skill of the other: the hierarchy has its own bounds
    probability: Matrix  # that the two are related at all: symmetric
    evidence: NDArray[np.float32]  # asked × held × kinds, what a strength is told from
    weights: dict[str, float]  # signal → its weight in the probability's log-odds


def relations(*, skills: Sequence[CuratedSkill], sources: Sources) -> dict[str, dict[str, int]]:
    """Skill asked → skill held → strength in 1/10 000, for the living ones of `skills`; the same for the same input."""
    kept = living(skills)
    written = {skill.slug: dict(skill.related) for skill in kept}
    if np.count_nonzero(strengths_of(kept) * (hierarchy_of(kept) == 0)) < LEARNABLE:
        return written
    for skill, row in zip(kept, blended(learn(skills=kept, sources=sources)), strict=True):
        written[skill.slug] |= {kept[held].slug: int(row[held]) for held in np.flatnonzero(row)}
    return written


def living(skills: Iterable[CuratedSkill]) -> list[CuratedSkill]:
    """Those that were not merged into another, sorted by slug."""
    return sorted((skill for skill in skills if skill.status != "merged"), key=lambda skill: skill.slug)


def learn(*, skills: Sequence[CuratedSkill], sources: Sources) -> Learned:
    """Each pair judged by evidence in which what people wrote of the very pair has no part."""
    signals, curated = evidence_of(skills=skills, sources=sources), strengths_of(skills)
    lateral = hierarchy_of(skills) == 0
    listed = (curated > 0).astype(np.float32)
    folds = [Fold(fold.asked & lateral, fold.left) for fold in folds_of_pairs(listed)]
    blend = RelatednessBlend().fit(signals, listed, folds=folds)
    scores = np.maximum(blend.scores_, blend.scores_[lateral].min())  # −inf between a skill and its broader one
    return Learned(
        curated=curated,
        lateral=lateral,
        probability=1 / (1 + np.exp(-(scores + scores.T) / 2)),
        evidence=_evidence(scores, curated * lateral, signals),
        weights=blend.weights_,
    )


def blended(learned: Learned) -> NDArray[np.int64]:
    """The strengths to ship: people's, moved a little; where they wrote neither direction, the strongest learned."""
    told = _strengths_told(learned)
    moved = _moved(learned, told)
    expected = told * learned.probability * UNWRITTEN
    silent = learned.lateral & (learned.curated == 0) & (learned.curated.T == 0) & (expected >= FLOOR)
    added = _added(np.where(silent, expected, 0), learned.probability, moved)
    rounded: NDArray[np.int64] = (np.round((moved + added) / STEP) * STEP).astype(np.int64)
    return rounded


def held_out(learned: Learned, *, folds: int = 5) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """People's lateral strengths, and what would have been told of each by a map that never saw the pair."""
    asked, held = np.nonzero(learned.lateral & (learned.curated > 0))
    evidence, wrote = learned.evidence[asked, held], learned.curated[asked, held].astype(np.float64)
    part = (np.minimum(asked, held) * 31 + np.maximum(asked, held)) % folds  # both directions in one
    told = np.zeros_like(wrote)
    for fold in range(folds):
        known = part != fold
        told[~known] = StrengthCalibration().fit(evidence[known], wrote[known]).predict(evidence[~known])
    return wrote, told


def _evidence(scores: Matrix, lateral: Matrix, signals: Signals) -> NDArray[np.float32]:
    # The candidate's own view weighs most: PyTorch names Python first among its neighbours, Python names it late.
    of = (scores, scores.T, signals["sibling"], signals["shared specialities"])
    return np.stack([*of, other_strengths(lateral), other_strengths(lateral.T).T], axis=-1)


def _strengths_told(learned: Learned) -> NDArray[np.float64]:
    wrote = learned.lateral & (learned.curated > 0)
    calibration = StrengthCalibration().fit(learned.evidence[wrote], learned.curated[wrote])
    pairs = learned.evidence.reshape(-1, learned.evidence.shape[-1])
    return calibration.predict(pairs).reshape(learned.curated.shape)


def _moved(learned: Learned, told: NDArray[np.float64]) -> NDArray[np.float64]:
    moved = learned.curated.astype(np.float64)
    for low, high in CLASSES:
        of_class = learned.lateral & (learned.curated >= low) & (learned.curated <= high)
        step = MOVED * learned.probability * (told - learned.curated)
        moved[of_class] = np.clip(learned.curated + step, low, high)[of_class]
    return moved


def _added(expected: NDArray[np.float64], probability: Matrix, moved: NDArray[np.float64]) -> NDArray[np.float64]:
    added = np.zeros_like(expected)
    for item, written in enumerate((moved > 0).sum(axis=1)):
        taken = list(_taken(expected[item], probability[item], written=int(written)))
        added[item, taken] = expected[item, taken]
    return added


def _taken(expected: NDArray[np.float64], probability: NDArray[np.float32], *, written: int) -> Iterator[int]:
    best = np.argsort(-expected, kind="stable")[:NEIGHBOURS]
    for rank, held in enumerate(best, start=written):
        needed = STRONG if rank >= ENOUGH else SUFFICIENT
        if rank < NEIGHBOURS and expected[held] > 0 and probability[held] >= needed:
            yield int(held)
