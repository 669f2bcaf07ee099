from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.roles.evidence import ROLES, evidence_table, log_odds, prior_odds, share_of, skill_evidence
from marketplace.taxonomy.roles.trades import load_trades
from marketplace.taxonomy.vocabulary import load_vocabulary


def says(skill: str, role: str) -> int:
    return int(skill_evidence()[skill][ROLES.index(role)])


def test_every_skill_of_the_vocabulary_says_something() -> None:
    silent = [skill.slug for skill in load_vocabulary().skills if not skill_evidence()[skill.slug].any()]
    assert silent == []


@pytest.mark.parametrize(
    ("skill", "role"),
    [
        ("apache-spark", "data_engineer"),
        ("dbt", "data_engineer"),
        ("power-bi", "data_analyst"),
        ("r", "data_scientist"),
        ("mlflow", "mlops_engineer"),
        ("langchain", "ai_engineer"),
        ("spacy", "nlp_engineer"),
        ("opencv", "computer_vision_engineer"),
        ("terraform", "cloud_engineer"),
        ("angular", "software_engineer"),
        ("eu-ai-act", "ai_governance_officer"),
        ("generative-ai-training", "ai_trainer"),
        ("ai-product-management", "ai_product_manager"),
        ("ai-strategy", "ai_consultant"),
        ("data-architecture", "data_architect"),
    ],
)
def test_the_skill_of_a_trade_speaks_most_for_its_role(skill: str, role: str) -> None:
    assert ROLES[int(skill_evidence()[skill].argmax())] == role
    assert says(skill, role) > 100


@pytest.mark.parametrize("skill", ["react", "laravel", "unity", "sap", "figma"])
@pytest.mark.parametrize("role", ["data_scientist", "data_engineer", "data_analyst", "ml_engineer"])
def test_the_skill_of_another_trade_speaks_against(skill: str, role: str) -> None:
    assert says(skill, role) < 0


def test_a_skill_that_everybody_holds_says_little_beside_one_of_the_trade() -> None:
    assert abs(says("git", "data_engineer")) < says("airflow", "data_engineer") / 4


def test_the_rows_of_a_table_stand_in_the_order_asked_and_an_unknown_slug_is_silent() -> None:
    table = evidence_table(["dbt", "no-such-skill", "figma"])
    assert table.dtype == np.int16
    assert (table[0] == skill_evidence()["dbt"]).all()
    assert not table[1].any()
    assert (table[2] == skill_evidence()["figma"]).all()


def test_the_table_of_no_skills_has_a_column_for_each_role() -> None:
    assert evidence_table([]).shape == (0, len(ROLES))


def test_no_role_is_expected_beforehand() -> None:
    assert (prior_odds() < -250).all()


steps = st.lists(st.integers(-4, 5), min_size=len(load_trades()), max_size=len(load_trades()))


@given(steps, st.integers(0, len(load_trades()) - 1), st.floats(0.002, 0.33))
def test_what_a_trade_holds_more_often_never_speaks_less_for_its_role(
    before: list[int], which: int, common: float
) -> None:
    after = [step + (number == which) for number, step in enumerate(before)]
    rates = np.stack([share_of(common=common, steps=drawn) for drawn in (before, after)])
    role = load_trades()[which].role
    less, more = log_odds(rates, load_trades())
    if role:
        assert more[ROLES.index(role)] >= less[ROLES.index(role)]
    else:
        assert (more <= less).all()


@given(st.integers(-4, 5), st.floats(0.002, 0.33))
def test_what_all_trades_hold_alike_says_nothing(step: int, common: float) -> None:
    rates = share_of(common=common, steps=[step] * len(load_trades()))
    assert not log_odds(rates[None, :], load_trades()).any()


def test_the_order_of_the_trades_does_not_matter() -> None:
    trades = load_trades()
    rates = share_of(common=0.1, steps=[number % 5 for number in range(len(trades))])
    there = log_odds(rates[None, :], trades)
    back = log_odds(rates[None, ::-1], [replace(trade) for trade in reversed(trades)])
    assert (there == back).all()
