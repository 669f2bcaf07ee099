"""rank: one mission against every profile, exactly. Plain numpy, obviously right: the oracle of faster engines."""

from dataclasses import dataclass
from uuid import UUID

import numpy as np

from matching.scoring.caps import broken, capped, caps_of
from matching.scoring.changes import best_changes
from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.criteria.registry import CRITERIA
from matching.scoring.explanation import JUDGED, UNKNOWN, BestChange, CriterionReason, Explanation, coverage, explain
from matching.scoring.filters import passes
from matching.scoring.focus import FOCUS, focus
from matching.scoring.mission import AskedMission
from matching.scoring.overlap import fits
from matching.scoring.pool import Pool
from matching.scoring.relatedness import Relatedness
from matching.scoring.shares import shares_of
from matching.scoring.ties import lots
from matching.scoring.units import ONE, Array, Flags, Values

BEST = 100


@dataclass(frozen=True)
class Place:
    """Where somebody stands, without the reasons."""

    freelancer: UUID
    score: int  # 0 to ONE
    focus: int  # 0 to ONE, orders equal scores


@dataclass(frozen=True)
class Scored:
    """One match, score and reasons born together."""

    freelancer: UUID
    score: int  # 0 to ONE
    focus: int  # 0 to ONE, orders equal scores
    coverage: int  # 0 to ONE
    explanation: Explanation


@dataclass(frozen=True)
class _Sheet:
    """Everything computed over the pool, before the best are picked."""

    requirement_shares: list[int]
    criterion_shares: dict[str, int]
    judgements: dict[str, Judgement]
    fits: Values  # (requirements, n)
    scores: Values  # (n,)
    focus: Values  # (n,)
    eligible: Flags  # (n,)


def rank(*, mission: AskedMission, pool: Pool, relatedness: Relatedness, limit: int = BEST) -> list[Scored]:
    """The best matches within the mission's caps, best first; equal scores by focus, then by lot, then by id.

    No overlap of skills, no match.
    """
    best = capped(rows=_best(mission, pool, relatedness).rows, caps=caps_of(mission=mission, pool=pool), limit=limit)
    return _with_reasons(mission, pool.take(best), relatedness) if len(best) else []


def places(*, mission: AskedMission, pool: Pool, relatedness: Relatedness) -> list[Place]:
    """All matches as `rank` would order them, uncapped and without their reasons, which cost several times as much."""
    best = _best(mission, pool, relatedness)
    return [Place(pool.ids[row], int(best.scores[row]), int(best.focus[row])) for row in best.rows]


@dataclass(frozen=True)
class Standing:
    """Where somebody stands among all who match, and in the list that is kept of them."""

    place: int  # among all, from 1
    matching: int  # how many match
    rank: int | None  # in the list, from 1; None: not in it
    last: Place  # of the list
    caps: tuple[str, ...]  # those that keep them out: city, speciality


def standing(
    *, mission: AskedMission, pool: Pool, relatedness: Relatedness, freelancer: UUID, limit: int = BEST
) -> Standing | None:
    """One freelancer's place as `places` and `rank` would give it; None for who does not match at all."""
    order = _best(mission, pool, relatedness)
    all_places = order.rows.tolist()
    row = pool.ids.index(freelancer) if freelancer in pool.ids else -1
    if row not in all_places:
        return None
    caps = caps_of(mission=mission, pool=pool)
    kept = capped(rows=order.rows, caps=caps, limit=limit)
    place, last = all_places.index(row), int(kept[-1])
    ahead = kept[np.isin(kept, order.rows[:place])]
    return Standing(
        place=place + 1,
        matching=len(all_places),
        rank=len(ahead) + 1 if row in kept else None,
        last=Place(pool.ids[last], int(order.scores[last]), int(order.focus[last])),
        caps=broken(row=row, kept=ahead, caps=caps) if len(ahead) < limit else (),
    )


@dataclass(frozen=True)
class _Order:
    """Who matches, best first."""

    rows: Array  # int64, of the pool
    scores: Values  # (n,)
    focus: Values  # (n,)


def _best(mission: AskedMission, pool: Pool, relatedness: Relatedness) -> _Order:
    if not len(pool) or not mission.requirements:
        none = np.zeros(0, dtype=np.int64)
        return _Order(rows=none, scores=none, focus=none)
    sheet = _fill(mission, pool, relatedness)
    rows = np.flatnonzero(sheet.eligible)
    # The last key counts first; the sort is stable, so what is equal in all stays in the pool's order of ids.
    drawn = lots(seed=mission.seed, id_bits=pool.id_bits[rows])
    order = np.lexsort((drawn, -sheet.focus[rows], -sheet.scores[rows]))
    return _Order(rows=rows[order], scores=sheet.scores, focus=sheet.focus)


def _with_reasons(mission: AskedMission, best: Pool, relatedness: Relatedness) -> list[Scored]:
    # Profiles are judged each by itself, so the few that are shown can be judged again, without the pool behind them.
    sheet = _fill(mission, best, relatedness)
    changes = best_changes(
        requirements=mission.requirements,
        found=sheet.fits,
        pool=best,
        scores=sheet.scores,
        score=lambda changed: _fill(mission, changed, relatedness).scores,
        relatedness=relatedness,
    )
    return [
        _scored(row, mission=mission, pool=best, relatedness=relatedness, sheet=sheet, best_change=change)
        for row, change in enumerate(changes)
    ]


def _fill(mission: AskedMission, pool: Pool, relatedness: Relatedness) -> _Sheet:
    near = focus(requirements=mission.requirements, pool=pool, relatedness=relatedness)
    judgements = {FOCUS: judgement(near, np.ones(len(pool), dtype=np.bool_))}
    judgements |= {criterion.name: criterion.judge(mission, pool) for criterion in CRITERIA if criterion.asked(mission)}
    requirement_shares, criterion_shares = shares_of(mission, list(judgements))
    by_name = dict(zip(judgements, criterion_shares, strict=True))
    found = np.stack([fits(requirement=r, pool=pool, relatedness=relatedness) for r in mission.requirements])
    scores = np.zeros(len(pool), dtype=np.int64)
    for share, row in zip(requirement_shares, found, strict=True):
        scores += share * row // ONE
    for name, judged in judgements.items():
        scores += by_name[name] * judged.values // ONE
    eligible = found.any(axis=0) & passes(mission=mission, pool=pool, relatedness=relatedness, judgements=judgements)
    return _Sheet(requirement_shares, by_name, judgements, found, scores, near, eligible)


def _scored(
    row: int,
    *,
    mission: AskedMission,
    pool: Pool,
    relatedness: Relatedness,
    sheet: _Sheet,
    best_change: BestChange | None,
) -> Scored:
    explanation = explain(
        mission=mission,
        held=pool.held(row),
        shares=sheet.requirement_shares,
        criteria=_criterion_reasons(row, mission=mission, pool=pool, sheet=sheet),
        best_change=best_change,
        relatedness=relatedness,
    )
    return Scored(
        freelancer=pool.ids[row],
        score=int(sheet.scores[row]),
        focus=int(sheet.focus[row]),
        coverage=coverage(explanation),
        explanation=explanation,
    )


def _criterion_reasons(row: int, *, mission: AskedMission, pool: Pool, sheet: _Sheet) -> tuple[CriterionReason, ...]:
    return tuple(_criterion_reason(name, row, mission=mission, pool=pool, sheet=sheet) for name in sheet.judgements)


def _facts(name: str, row: int, mission: AskedMission, pool: Pool) -> Facts:
    if name == FOCUS:
        return {"skills": len(pool.held(row))}
    return _BY_NAME[name].facts(mission, pool, row)


_BY_NAME = {criterion.name: criterion for criterion in CRITERIA}


def _criterion_reason(name: str, row: int, *, mission: AskedMission, pool: Pool, sheet: _Sheet) -> CriterionReason:
    judged, share = sheet.judgements[name], sheet.criterion_shares[name]
    known, value = bool(judged.known[row]), int(judged.values[row])
    return CriterionReason(
        criterion=name,
        status=JUDGED if known else UNKNOWN,
        value=value,
        weight=share,
        contribution=share * value // ONE,
        facts=_facts(name, row, mission, pool) if known else {},
    )
