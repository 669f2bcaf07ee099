from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.canonical import canonical
from marketplace.taxonomy.personal.tracing import with_one_form

FORMS = ("Développeuse", "formateur·rice", "un(e)", "il/elle", "expert.e", "ou", "Cheffe", "(chef·fe)", "à Lyon", "\n")
GENDERED = st.lists(st.sampled_from(FORMS), max_size=8).map(" ".join)


@pytest.mark.parametrize("text", ["Développeur·euse Python", "Une formatrice", "expert(e)s et débutant·es acceptés"])
def test_the_forms_are_those_of_the_canonical_text(text: str) -> None:
    assert with_one_form(text).text == canonical(text)


@pytest.mark.parametrize(
    ("text", "word", "given"),
    [
        ("Je suis développeuse à Lyon", "développeur", "développeuse"),
        ("Expert·e reconnu·e, à Lyon", "Expert", "Expert·e"),
        ("La directrice/le directeur data", "directeur", "directrice/le directeur"),
        ("On cherche un·e formateur/trice IA", "formateur", "formateur/trice"),
        ("Une développeuse à Lyon", "Lyon", "Lyon"),
    ],
)
def test_a_word_leads_back_to_all_that_was_made_one_with_it(text: str, word: str, given: str) -> None:
    traced = with_one_form(text)
    start, end = traced.given(at := traced.text.index(word), at + len(word))
    assert text[start:end] == given


def test_a_text_without_gendered_forms_stays_as_it_is() -> None:
    text = "Data engineer, 35 ans\u00a0: Kafka  & dbt (H/F)\r\n\tde nationalité belge\u200b"
    traced = with_one_form(text)
    assert traced.text == text
    assert list(traced.offsets) == list(range(len(text) + 1))


@given(st.one_of(GENDERED, st.text()))
def test_every_letter_has_a_place_and_none_overtakes_another(text: str) -> None:
    traced = with_one_form(text)
    assert len(traced.offsets) == len(traced.text) + 1
    assert traced.offsets[-1] == len(text)
    assert all(0 <= left <= right <= len(text) for left, right in pairwise(traced.offsets))


@given(GENDERED)
def test_what_has_one_form_keeps_it(text: str) -> None:
    once = with_one_form(text).text
    assert with_one_form(once).text == once
