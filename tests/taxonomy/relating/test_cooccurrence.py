import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from marketplace.taxonomy.relating.cooccurrence import conditional, incidence, ppmi, together

PYTHON, PYTORCH, JAVA = 0, 1, 2
LISTS = [*[{PYTHON, PYTORCH}] * 8, *[{PYTHON}] * 30, *[{JAVA}] * 30, {PYTHON, JAVA}]
ITEMS = 4

some_lists = st.lists(st.sets(st.integers(0, ITEMS - 1)), min_size=1, max_size=30)


@given(some_lists)
def test_ppmi_is_symmetric(lists: list[set[int]]) -> None:
    information = ppmi(incidence(lists, items=ITEMS))
    assert np.array_equal(information, information.T)


@given(some_lists)
def test_ppmi_is_positive_only_where_the_two_stand_together(lists: list[set[int]]) -> None:
    found = incidence(lists, items=ITEMS)
    assert not ppmi(found)[together(found) == 0].any()


@given(arrays(np.int8, (20, ITEMS), elements=st.integers(0, 1)))
def test_the_conditional_share_is_a_share(table: np.ndarray) -> None:
    lists = [set(np.flatnonzero(row).tolist()) for row in table]
    shares = conditional(incidence(lists, items=ITEMS))
    assert (shares >= 0).all()
    assert (shares < 1).all()


def test_those_who_know_pytorch_know_python_rather_than_the_reverse() -> None:
    shares = conditional(incidence(LISTS, items=ITEMS))
    assert shares[PYTHON, PYTORCH] > 2 * shares[PYTORCH, PYTHON]


def test_a_pair_met_less_often_than_chance_has_no_information() -> None:
    assert ppmi(incidence(LISTS, items=ITEMS))[PYTHON, JAVA] == 0


def test_one_chance_meeting_keeps_less_of_its_information_than_many() -> None:
    found = incidence([{0, 1}, *[{2, 3}] * 20, *[{2}] * 20], items=ITEMS)
    kept, whole = ppmi(found), ppmi(found, rare=1e-9)
    assert kept[0, 1] / whole[0, 1] < 0.2
    assert kept[2, 3] / whole[2, 3] > 0.7


def test_an_item_named_twice_in_a_list_counts_once() -> None:
    assert together(incidence([[PYTHON, PYTHON]], items=ITEMS))[PYTHON, PYTHON] == 1
