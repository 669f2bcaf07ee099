"""Role agreement when roles are read as well as declared: plain arrays in, integers of 1/10 000 out.

Evidence is log-odds in 1/100 nats, one column for each of R roles (`ROLES` without ""): for somebody, what the declared
role, the title and the held skills add up to; for a mission, which roles do for it. A skill that is asked never speaks
against anybody, so that adding one never lowers a value. Levels play no part.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matching.scoring.near_roles import ROLES, agreement
from matching.scoring.units import ONE, Array, Flags, Values

READ_ROLES = ROLES[1:]  # R

# The scalars of this file are by judgement. All but those of a declared role were looked at on real ads and developers
# (see `bench quality`): sure from 900 instead of 1 200 cost .07 nDCG@10 there, since then too many are equally sure;
# other dampings and temperatures cost up to .03.

# Evidence of a declared role: for itself; for another by agreement, added to _FAR.
_SAME, _NEAR, _FAR = 1_200, 900, -300
# Skills come in bundles (who holds pandas holds NumPy), so their sum grows too fast: it is damped by the root of their
# number. A list of _USUAL skills is taken as it stands.
_USUAL, _SMOOTHING = 12, 8
_MOST_COUNTED = 400  # skills beyond are damped as so many
DAMPING: Values = np.array(
    [math.isqrt(ONE * ONE * (_USUAL + _SMOOTHING) // (held + _SMOOTHING)) for held in range(_MOST_COUNTED + 1)]
)
_NOTHING, _SURE = -300, 1_200  # evidence up to which somebody is surely not of the role, and from which surely
_TEMPERATURE = 200  # of what a mission asks for: above 100, since it comes in bundles, damped or not
_SURE_ENOUGH = 0.4  # chance of the likeliest role, below which a mission asks for none

_AGREEMENT: Values = np.array([[agreement(asked, held) for held in READ_ROLES] for asked in READ_ROLES], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class RoleRead:
    """Why somebody has his value."""

    role: str  # through which he does best for the mission
    value: int  # 0 to ONE
    declared: bool  # whether it is the role that he declares
    telling: tuple[int, ...]  # the held skills that speak most for it, dense indices, at most MOST_TELLING


MOST_TELLING = 3


def declared_evidence(roles: Array) -> Values:
    """(n, R) from declared roles as indices into `ROLES`, (n,); 0, not declared, says nothing."""
    said = np.where(np.eye(len(READ_ROLES), dtype=bool), _SAME, _FAR + _NEAR * _AGREEMENT // ONE)
    table = np.concatenate([np.zeros((1, len(READ_ROLES)), dtype=np.int64), said])
    found: Values = table[roles]
    return found


def held_evidence(*, skills: Array, starts: Array, table: Array) -> Values:
    """(n, R): the sum over what each of n profiles holds; ragged like `Pool`, `table` (k, R)."""
    sums: Values = np.add.reduceat(table[skills].astype(np.int64), starts, axis=0)
    return sums


def declared_target(role: str) -> Values:
    """(R,): how far somebody of each role does for a mission that declares this one, 0 to ONE."""
    target: Values = _AGREEMENT[READ_ROLES.index(role)]
    return target


def read_target(*, said: Array, requirements: Sequence[int], table: Array, prior: Array) -> Values | None:
    """(R,) for a mission that declares none, from what its texts say (R,) and what it asks for; None when unsure.

    `prior` is the log-odds of each role beforehand, 1/100 nats. How far each role does, by how likely each is meant.
    """
    asked = table[list(requirements)].astype(np.int64).sum(axis=0) * DAMPING[min(len(requirements), _MOST_COUNTED)]
    chances = _chances(prior + said + asked // ONE * 100 / _TEMPERATURE)
    if chances.max() < _SURE_ENOUGH:
        return None
    likely = np.rint(chances / chances.sum() * ONE).astype(np.int64)
    target: Values = np.minimum(likely @ _AGREEMENT // ONE, ONE)
    return target


def _chances(log_odds: Array) -> Array:
    """Of each role, beside "none of these", whose odds are even."""
    most = max(float(log_odds.max()), 0.0)
    odds = np.exp((log_odds - most) / 100)
    chances: Array = odds / (odds.sum() + math.exp(-most / 100))
    return chances


def evidence(*, skills: Array, starts: Array, said: Array, held: Array, asked: Sequence[int], table: Array) -> Values:
    """(n, R), as one mission sees n profiles: `said` (declared + title) + damped `held`, asked skills never against.

    Asked skills are not counted among those that damp, so another of them never makes the rest count less.
    """
    wanted = np.isin(skills, list(asked))
    owners = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(skills))))[wanted]
    seen = held.astype(np.int64)
    np.add.at(seen, owners, np.maximum(0, -table[skills[wanted]].astype(np.int64)))
    others = np.diff(np.append(starts, len(skills))) - np.bincount(owners, minlength=len(starts))
    damping = DAMPING[np.minimum(others, _MOST_COUNTED)]
    total: Values = said + seen * damping[:, None] // ONE
    return total


def values(*, target: Array, evidence: Array) -> Values:
    """(n,), 0 to ONE: the best over the roles of how far the role does × how surely somebody is of it."""
    best: Values = _through(target, evidence).max(axis=1)
    return best


def known(evidence: Array) -> Flags:
    """(n,): whether anything speaks for any of the roles."""
    speaks: Flags = evidence.max(axis=1) > 0
    return speaks


def sureness(evidence: Array) -> Values:
    """How surely somebody is of a role, 0 to ONE, rising evenly with the evidence."""
    sure: Values = np.clip((evidence - _NOTHING) * ONE // (_SURE - _NOTHING), 0, ONE)
    return sure


def _through(target: Array, evidence: Array) -> Values:
    reached: Values = target * sureness(evidence) // ONE
    return reached


def role_read(*, target: Array, evidence: Array, declared: int, held: Sequence[int], table: Array) -> RoleRead:
    """The account of one profile: `evidence` (R,), `declared` an index into `ROLES`, `held` dense indices."""
    reached = _through(target, evidence)
    best = int(reached.argmax())
    telling = sorted((skill for skill in held if table[skill, best] > 0), key=lambda skill: -int(table[skill, best]))
    return RoleRead(
        role=READ_ROLES[best],
        value=int(reached[best]),
        declared=declared == best + 1,
        telling=tuple(telling[:MOST_TELLING]),
    )
