import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.relating.cooccurrence import incidence, ppmi
from marketplace.taxonomy.relating.ease import ease

PYTHON, PANDAS, NUMPY, JAVA = range(4)


@given(st.lists(st.sets(st.integers(0, 3)), min_size=1, max_size=30))
def test_the_diagonal_is_zero(lists: list[set[int]]) -> None:
    assert not np.diag(ease(incidence(lists, items=4))).any()


def test_a_row_is_what_predicts_its_item() -> None:
    lists = [*[{PYTHON, PANDAS}] * 40, *[{PYTHON}] * 400, *[{JAVA}] * 100]
    weights = ease(incidence(lists, items=4))
    assert weights[PYTHON, PANDAS] > weights[PANDAS, PYTHON]


def test_two_that_meet_only_through_a_third_get_less_than_co_occurrence_gives() -> None:
    rng = np.random.default_rng(0)
    lists = []
    for _ in range(4000):
        python = rng.random() < 0.3
        pandas, numpy = (python and rng.random() < 0.5 for _ in range(2))
        lists.append({item for item, held in ((PYTHON, python), (PANDAS, pandas), (NUMPY, numpy)) if held})
    found = incidence(lists, items=4)
    assert ppmi(found)[PANDAS, NUMPY] > 0.5
    assert ease(found)[PANDAS, NUMPY] < 0.02
