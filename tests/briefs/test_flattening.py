import re

from hypothesis import given
from hypothesis import strategies as st

from marketplace.briefs.flattening import flatten


def test_accents_capitals_and_typography_are_flattened() -> None:
    assert flatten("« L’Été » — Œuvre\u00a0: 10\u202f000\u00a0€").plain == '" l\'ete " - oeuvre : 10 000 €'


def test_invisible_marks_vanish_and_the_words_around_them_stay_whole() -> None:
    flat = flatten("T\u200bJ\u00adM \u202e600 €")
    found = re.search("tjm", flat.plain)
    assert found
    assert flat.of(found).words == "T\u200bJ\u00adM"


def test_a_decomposed_accent_is_flattened_like_a_composed_one() -> None:
    assert flatten("e\u0301te\u0301").plain == flatten("été").plain == "ete"


def test_lines_stay() -> None:
    assert flatten("a\r\nb\u2028c\x0cd").plain == "a \nb\nc\nd"


@given(st.text(alphabet=st.characters()), st.data())
def test_every_stretch_of_the_flat_text_leads_back_to_words_of_the_text(text: str, data: st.DataObject) -> None:
    flat = flatten(text)
    assert len(flat.offsets) == len(flat.plain) + 1
    start = data.draw(st.integers(0, len(flat.plain)))
    end = data.draw(st.integers(start, len(flat.plain)))
    evidence = flat.evidence(start, end)
    assert text[evidence.start : evidence.end] == evidence.words


@given(st.text())
def test_flattening_a_flat_text_changes_nothing_but_blanks(text: str) -> None:
    once = flatten(text).plain
    assert flatten(once).plain.split() == once.split()


def test_sentences_that_the_edge_of_a_page_has_broken_are_whole() -> None:
    text = "La mission se déroulera dans les locaux\ndu client à Toulouse, avec deux jours de\ntélétravail."
    assert "\n" not in flatten(text).plain


def test_short_lines_lists_and_fields_stay_lines() -> None:
    text = "Compétences :\npython\nsql et modélisation\nDurée de la mission longue\ntjm : 500\nLyon\nfrance"
    assert flatten(text).plain.count("\n") == text.count("\n")


def test_one_line_that_begins_small_is_a_line_of_its_own() -> None:
    assert flatten("Développement d'un assistant\nnous cherchons quelqu'un").plain.count("\n") == 1
