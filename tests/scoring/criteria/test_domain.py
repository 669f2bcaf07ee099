"""Tried on columns alone: the criterion needs nothing else of a mission and of a pool."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.domains.codes import DOMAINS, near
from matching.scoring.criteria.domain import Domain

ANY_DOMAINS = st.lists(st.integers(0, len(DOMAINS) - 1), unique=True)


@dataclass(frozen=True)
class LittleMission:
    domains: tuple[int, ...]  # numbers in DOMAINS


class LittlePool:
    def __init__(self, *held):
        self.domains = np.array([sum(1 << domain for domain in one) for one in held], dtype=np.uint32)

    def __len__(self):
        return len(self.domains)


def numbers(*codes):
    return tuple(DOMAINS.index(code) for code in codes)


def judged(asked, *held):
    found = Domain().judge(LittleMission(numbers(*asked)), LittlePool(*(numbers(*one) for one in held)))
    return found.values.tolist(), found.known.tolist()


@pytest.mark.parametrize(
    ("held", "earned"),
    [
        (("insurance",), 10_000),
        (("banking_finance",), 5_000),
        (("gaming",), 0),
        (("gaming", "health_care", "banking_finance"), 5_000),
    ],
)
def test_the_same_domain_is_full_a_near_one_less_and_a_far_one_nothing(held, earned):
    assert judged(["insurance"], held) == ([earned], [True])


def test_each_domain_asked_counts_alike():
    assert judged(["insurance", "gaming"], ["insurance"], ["banking_finance", "gaming"])[0] == [5_000, 7_500]


def test_a_third_is_rounded_down():
    assert judged(["insurance", "gaming", "legal"], ["gaming"])[0] == [3_333]


def test_no_domain_said_is_unknown():
    assert judged(["insurance"], [], ["insurance"]) == ([0, 10_000], [False, True])


def test_a_mission_without_domains_does_not_ask():
    assert not Domain().asked(LittleMission(()))
    assert Domain().asked(LittleMission(numbers("legal")))


def test_the_last_domain_has_its_bit_too():
    assert judged([DOMAINS[-1]], [DOMAINS[-1]])[0] == [10_000]


def test_the_facts_name_what_is_asked_and_what_is_near_it():
    pool = LittlePool(numbers("gaming", "banking_finance", "insurance"))

    assert Domain().facts(LittleMission(numbers("insurance")), pool, 0) == {
        "asked": "insurance",
        "held": "banking_finance, insurance",
    }


@given(ANY_DOMAINS.filter(bool), ANY_DOMAINS.filter(bool))
def test_the_value_is_the_mean_of_the_nearest(asked, held):
    found = Domain().judge(LittleMission(tuple(asked)), LittlePool(held))
    nearest = [max(near(DOMAINS[domain], DOMAINS[other]) for other in held) for domain in asked]

    assert found.values.tolist() == [sum(nearest) // len(nearest)]


@given(ANY_DOMAINS.filter(bool), ANY_DOMAINS.filter(bool), st.integers(0, len(DOMAINS) - 1))
def test_one_more_domain_held_never_costs(asked, held, more):
    pool = LittlePool(held, {*held, more})
    found = Domain().judge(LittleMission(tuple(asked)), pool)

    assert found.values[0] <= found.values[1]
