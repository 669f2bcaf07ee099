from itertools import product

import pytest

from marketplace.taxonomy.domains.codes import _NEAR, DOMAINS, near


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("insurance", "insurance", 10_000),
        ("banking_finance", "insurance", 5_000),
        ("pharma_biotech", "health_care", 6_000),
        ("gaming", "legal", 0),
    ],
)
def test_the_same_industry_is_full_a_near_one_less_and_a_far_one_nothing(first: str, second: str, value: int) -> None:
    assert near(first, second) == value


def test_nearness_does_not_depend_on_who_asks() -> None:
    assert all(near(first, second) == near(second, first) for first, second in product(DOMAINS, DOMAINS))


def test_only_the_same_industry_is_full() -> None:
    full = [pair for pair in product(DOMAINS, DOMAINS) if near(*pair) == 10_000]

    assert full == [(domain, domain) for domain in DOMAINS]


def test_the_table_names_known_industries_and_each_pair_once() -> None:
    assert {domain for pair in _NEAR for domain in pair} == set(DOMAINS)
    assert len({frozenset(pair) for pair in _NEAR}) == len(_NEAR)


def test_the_industries_fit_into_a_set_of_bits() -> None:
    assert len(DOMAINS) == len(set(DOMAINS)) <= 32
