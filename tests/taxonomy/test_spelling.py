import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.spelling import LONGEST, letters_of, prefix_edits

WORDS = st.text(alphabet="abc", max_size=9)


def edits(text: str, *names: str, allowed: int = 2) -> list[int]:
    return prefix_edits(text, letters_of(names), allowed=allowed).tolist()


def by_definition(text: str, name: str) -> int:
    """Optimal string alignment to the nearest beginning of `name`, from the textbook's whole table."""
    table = [[max(row, column) for column in range(len(name) + 1)] for row in range(len(text) + 1)]
    for row in range(1, len(text) + 1):
        for column in range(1, len(name) + 1):
            substituted = table[row - 1][column - 1] + (text[row - 1] != name[column - 1])
            table[row][column] = min(substituted, table[row - 1][column] + 1, table[row][column - 1] + 1)
            if row > 1 and column > 1 and text[row - 2 : row] == name[column - 2 : column][::-1]:
                table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
    return min(table[-1])


@given(WORDS.filter(bool), st.lists(WORDS, min_size=1, max_size=6), st.sampled_from([1, 2]))
def test_the_edits_are_those_of_the_definition(text: str, names: list[str], allowed: int) -> None:
    expected = [min(by_definition(text, name), allowed + 1) for name in names]
    assert edits(text, *names, allowed=allowed) == expected


@pytest.mark.parametrize("typo", ["pyhton", "pythn", "pytthon", "pyzhon"])
def test_a_letter_too_many_too_few_wrong_or_swapped_is_one_edit(typo: str) -> None:
    assert edits(typo, "python") == [1]


def test_what_follows_the_beginning_does_not_count() -> None:
    assert edits("kubern", "kubernetes and more") == [0]


def test_a_name_shorter_than_the_text_lacks_letters() -> None:
    assert edits("abcd", "abc", "ab", "a") == [1, 2, 3]


def test_a_long_name_is_compared_by_its_beginning() -> None:
    assert edits("x" * LONGEST, "x" * 500) == [0]


def test_no_names_have_no_edits() -> None:
    assert edits("abc") == []
