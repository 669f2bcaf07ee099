import pytest

from marketplace.taxonomy.roles import trades
from marketplace.taxonomy.roles.trades import COMMON, CurationError, load_cues, load_trades
from marketplace.taxonomy.vocabulary import load_vocabulary


def test_the_shares_of_all_trades_make_one() -> None:
    assert sum(trade.share for trade in load_trades()) == pytest.approx(1)


def test_every_trade_has_a_step_for_every_speciality_of_the_vocabulary() -> None:
    specialities = {speciality.slug for speciality in load_vocabulary().specialities}
    assert all(trade.steps.keys() == specialities for trade in load_trades())


def test_more_than_a_third_of_the_trades_are_none_of_ours() -> None:
    outside = [trade for trade in load_trades() if not trade.role]
    assert len(outside) > len(load_trades()) / 3


def test_every_skill_of_the_table_is_one_of_the_vocabulary() -> None:
    known = {skill.slug for skill in load_vocabulary().skills}
    assert load_cues("skills.txt").keys() <= known


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch):
    load_trades()  # read before its file is replaced, too

    def write(*written: str) -> None:
        monkeypatch.setattr(trades, "_lines", lambda _name: iter(written))

    return write


def test_a_group_stands_for_its_trades_and_the_later_step_counts(lines) -> None:
    lines("@web front full", "react 5 @web=2 full=1 ds=-3")
    react = load_cues("any")["react"]
    assert (react.common, react.steps) == (COMMON[5], {"front": 2, "full": 1, "ds": -3})


def test_a_cue_without_a_figure_is_rare(lines) -> None:
    lines("rag aie=5")
    assert load_cues("any")["rag"].common == COMMON[0]


def test_a_trade_that_is_not_there_is_refused_by_name(lines) -> None:
    lines("react 5 plumber=2")
    with pytest.raises(CurationError, match=r"react.*plumber"):
        load_cues("any")
