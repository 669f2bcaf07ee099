import pytest

from tests.scoring.cases import facts, judged, mission


@pytest.mark.parametrize("wish", ["coaching", "training"])
@pytest.mark.parametrize(("trains", "earned"), [(True, 10_000), (False, 0)])
def test_either_wish_is_met_by_who_trains_teams(wish, trains, earned):
    asked = mission(knowledge_transfer=wish)

    assert judged("knowledge_transfer", asked, trains_teams=trains)[:2] == (earned, True)
    assert facts("knowledge_transfer", asked, trains_teams=trains) == {"asked": wish, "trains": trains}


def test_not_said_is_unknown_and_not_a_no():
    assert judged("knowledge_transfer", mission(knowledge_transfer="training"), trains_teams=None)[:2] == (0, False)
