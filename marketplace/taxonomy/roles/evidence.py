"""How much a skill says for or against a role: log-odds of that role against everybody else, from the trades' table.

w_r(s) = ln P(s | role r) − ln P(s | any other trade), in 1/100 nats: 69 is twice as often as among all others. Added up
over what somebody holds this is naive Bayes, whose fault is that skills which come together count twice; what is to be
done about it (a root of their number) stands with whoever adds them up.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.roles.trades import COMMON, Cue, Trade, load_cues, load_trades
from marketplace.taxonomy.vocabulary import Skill, load_vocabulary

Evidence: TypeAlias = NDArray[np.int16]  # 1/100 nats, last axis: ROLES

ROLES = tuple(dict.fromkeys(trade.role for trade in load_trades() if trade.role))
# Nobody is of one trade alone: of what somebody holds, so much is as likely as among people at large.
DABBLING = 0.3
MOST_EXPECTED = 0.05  # of any role, or a mission that asks for nothing but SQL would be for a software engineer
MAIN_SPECIALITY = 0.7  # of a skill that stands in several
UNNAMED = Cue(name="", common=COMMON[0], steps={})


@lru_cache(maxsize=1)
def skill_evidence() -> Mapping[str, Evidence]:
    """slug → (R,) for every skill of the vocabulary; built in some milliseconds, once per process."""
    cues, skills = load_cues("skills.txt"), load_vocabulary().skills
    rates = np.stack([_rates(cues.get(skill.slug, UNNAMED), skill) for skill in skills])
    return dict(zip((skill.slug for skill in skills), log_odds(rates, load_trades()), strict=True))


def evidence_table(slugs: Iterable[str]) -> Evidence:
    """(k, R), one row for each slug in order; a skill that the packaged vocabulary does not know says nothing."""
    known, nothing = skill_evidence(), np.zeros(len(ROLES), dtype=np.int16)
    return np.array([known.get(slug, nothing) for slug in slugs], dtype=np.int16).reshape(-1, len(ROLES))


@lru_cache(maxsize=1)
def prior_odds() -> Evidence:
    """(R,): log-odds of each role beforehand; most people write software, but few missions here are for it."""
    shares = np.array([sum(trade.share for trade in load_trades() if trade.role == role) for role in ROLES])
    capped = np.minimum(shares, MOST_EXPECTED)
    return _in_hundredths(np.log(capped) - np.log(1 - capped))


def log_odds(rates: NDArray[np.float64], trades: Sequence[Trade]) -> Evidence:
    """(c, R) from how often c cues are had in each of t trades, (c, t)."""
    shares = np.array([trade.share for trade in trades])
    mixed = (1 - DABBLING) * rates + DABBLING * (rates @ shares)[:, None]
    return np.stack([_against_the_rest(mixed, shares, _of(role, trades)) for role in ROLES], axis=1)


def _of(role: str, trades: Sequence[Trade]) -> NDArray[np.bool_]:
    return np.array([trade.role == role for trade in trades])


def _against_the_rest(rates: NDArray[np.float64], shares: NDArray[np.float64], inside: NDArray[np.bool_]) -> Evidence:
    own = rates[:, inside] @ shares[inside] / shares[inside].sum()
    others = rates[:, ~inside] @ shares[~inside] / shares[~inside].sum()
    return _in_hundredths(np.log(own) - np.log(others))


def _in_hundredths(nats: NDArray[np.float64]) -> Evidence:
    return np.rint(nats * 100).astype(np.int16)


def _rates(cue: Cue, skill: Skill) -> NDArray[np.float64]:
    steps = [cue.steps.get(trade.code, _default(trade, skill)) for trade in load_trades()]
    return share_of(common=cue.common, steps=steps)


def _default(trade: Trade, skill: Skill) -> float:
    main, *others = (trade.steps[speciality] for speciality in skill.specialities)
    return main if not others else MAIN_SPECIALITY * main + (1 - MAIN_SPECIALITY) * sum(others) / len(others)


def share_of(*, common: float, steps: Sequence[float]) -> NDArray[np.float64]:
    """How many of each trade have it; below 1, however many times as often as on the whole."""
    often = -np.log1p(-common) * np.exp2(np.array(steps, dtype=np.float64))
    shares: NDArray[np.float64] = -np.expm1(-often)
    return shares
