"""On invented items: two families whose members list each other and are described in the same words."""

import numpy as np
import pytest

from marketplace.taxonomy.relating.blend import RelatednessBlend
from marketplace.taxonomy.relating.cooccurrence import incidence
from marketplace.taxonomy.relating.hiding import folds_of_pairs, folds_of_rows
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


def scores_of(told: Signals, listed: Matrix, *, both_ways: bool = False) -> Matrix:
    folds = folds_of_rows(listed, hidden=HIDDEN, both_ways=both_ways)
    return RelatednessBlend().fit(told, listed, folds=folds).scores_


def with_canary(*, reverse: bool = False) -> Matrix:
    listed = LISTED.copy()
    asked, candidate = CANARY[::-1] if reverse else CANARY
    listed[asked, candidate] = 1
    return listed


def test_relatives_come_before_strangers(told: Signals) -> None:
    scores = scores_of(told, LISTED)
    relatives = (FAMILY[:, None] == FAMILY) & ~np.eye(ITEMS, dtype=bool)
    assert scores[HIDDEN][relatives[HIDDEN]].mean() > scores[HIDDEN][FAMILY[HIDDEN][:, None] != FAMILY].mean() + 1


@pytest.mark.parametrize("both_ways", [False, True])
def test_a_relation_in_a_hidden_row_does_not_surface(told: Signals, both_ways: bool) -> None:
    before = scores_of(told, LISTED, both_ways=both_ways)
    assert np.array_equal(before, scores_of(told, with_canary(), both_ways=both_ways))


def test_hidden_both_ways_the_reverse_relation_does_not_surface_either(told: Signals) -> None:
    before = scores_of(told, LISTED, both_ways=True)
    assert np.array_equal(before, scores_of(told, with_canary(reverse=True), both_ways=True))


def test_with_own_rows_hidden_the_reverse_relation_helps(told: Signals) -> None:
    assert scores_of(told, with_canary(reverse=True))[CANARY] > scores_of(told, LISTED)[CANARY]


def test_the_same_data_give_the_same_scores(told: Signals) -> None:
    assert np.array_equal(scores_of(told, LISTED), scores_of(told, LISTED))


def test_every_signal_has_a_weight(told: Signals) -> None:
    assert told.keys() < RelatednessBlend().fit(told, LISTED, folds=folds_of_pairs(LISTED)).weights_.keys()


def test_a_listed_pair_is_judged_as_if_nobody_had_listed_it(told: Signals) -> None:
    folds = folds_of_pairs(LISTED)
    blend = RelatednessBlend().fit(told, LISTED, folds=folds)
    changed = with_canary() + with_canary(reverse=True) - LISTED
    left = [fold.left for fold in folds_of_pairs(changed) if fold.asked[CANARY]]
    assert np.array_equal(left, [fold.left for fold in folds if fold.asked[CANARY]])
    assert np.isfinite(blend.scores_[CANARY])
