"""On invented items: two families whose members list each other and are described in the same words."""

import numpy as np
import pytest

from marketplace.taxonomy.relating.blend import RelatednessBlend
from marketplace.taxonomy.relating.cooccurrence import incidence
from marketplace.taxonomy.relating.items import Items, Signals, signals_of
from marketplace.taxonomy.relating.listings import listings
from marketplace.taxonomy.relating.matrices import Matrix

ITEMS = 40
RNG = np.random.default_rng(5)
FAMILY = np.arange(ITEMS) % 2
WORDS = [("neural", "layer", "training", "gradient"), ("invoice", "ledger", "tax", "audit")]
DESCRIPTIONS = tuple(" ".join(RNG.choice(WORDS[family], 3)) for family in FAMILY)
HIDDEN = np.array([0, 1, 2, 3])
CANARY = (0, 7)  # of two families, so that nothing but a row can tell


@pytest.fixture(scope="module")
def told() -> Signals:
    names = tuple((f"item{number}",) for number in range(ITEMS))
    return signals_of(Items(names, DESCRIPTIONS, ("",) * ITEMS, incidence([{0, 2}], items=ITEMS)))


def family_listings() -> Matrix:
    relatives = {item: np.flatnonzero((FAMILY[item] == FAMILY) & (RNG.random(ITEMS) < 0.4)) for item in range(ITEMS)}
    return listings(relatives, items=ITEMS)


LISTED = family_listings()


def with_canary(*, reverse: bool = False) -> Matrix:
    listed = LISTED.copy()
    asked, candidate = CANARY[::-1] if reverse else CANARY
    listed[asked, candidate] = 1
    return listed


def test_relatives_come_before_strangers(told: Signals) -> None:
    scores = RelatednessBlend().fit(told, LISTED, hidden=HIDDEN).scores_
    relatives = (FAMILY[:, None] == FAMILY) & ~np.eye(ITEMS, dtype=bool)
    assert scores[HIDDEN][relatives[HIDDEN]].mean() > scores[HIDDEN][FAMILY[HIDDEN][:, None] != FAMILY].mean() + 1


@pytest.mark.parametrize("both_ways", [False, True])
def test_a_relation_in_a_hidden_row_does_not_surface(told: Signals, both_ways: bool) -> None:
    blend = RelatednessBlend(both_ways=both_ways)
    before = blend.fit(told, LISTED, hidden=HIDDEN).scores_
    after = blend.fit(told, with_canary(), hidden=HIDDEN).scores_
    assert np.array_equal(before, after)


def test_hidden_both_ways_the_reverse_relation_does_not_surface_either(told: Signals) -> None:
    blend = RelatednessBlend(both_ways=True)
    before = blend.fit(told, LISTED, hidden=HIDDEN).scores_
    after = blend.fit(told, with_canary(reverse=True), hidden=HIDDEN).scores_
    assert np.array_equal(before, after)


def test_with_own_rows_hidden_the_reverse_relation_helps(told: Signals) -> None:
    before = RelatednessBlend().fit(told, LISTED, hidden=HIDDEN).scores_
    after = RelatednessBlend().fit(told, with_canary(reverse=True), hidden=HIDDEN).scores_
    assert after[CANARY] > before[CANARY]


def test_the_same_data_give_the_same_scores(told: Signals) -> None:
    one, other = (RelatednessBlend().fit(told, LISTED, hidden=HIDDEN).scores_ for _ in range(2))
    assert np.array_equal(one, other)


def test_every_signal_has_a_weight(told: Signals) -> None:
    assert told.keys() < RelatednessBlend().fit(told, LISTED, hidden=HIDDEN).weights_.keys()
