import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.ranking.entries import Entry
from marketplace.taxonomy.ranking.forms import form_of
from marketplace.taxonomy.ranking.likeness import MEASURES, Given, Likeness, abbreviates

DARE = Entry(slug="ludum-dare", names=("Ludum Dare",), description="One of the world's largest game jam events.")
PHP = Entry(slug="php", names=("PHP",))
NER = Entry(slug="ner", names=("Named-entity recognition (NER)",), aliases=("entity extraction",))
KUBERNETES = Entry(slug="kubernetes", names=("Kubernetes",))
LITTLE = Likeness([DARE, PHP, NER, KUBERNETES])


def measured(text: str, entry: Entry) -> dict[str, float]:
    return dict(zip(MEASURES, LITTLE.measure(form_of(text), entry, Given()), strict=True))


def test_a_plural_is_the_same_name() -> None:
    assert measured("named entity recognitions", NER)["same"] == 1


def test_a_parenthesis_is_one_more_name() -> None:
    assert measured("ner", NER)["same"] == 1


def test_digits_can_be_left_out() -> None:
    likeness = measured("php84", PHP)
    assert (likeness["same"], likeness["same_letters"]) == (0, 1)


@pytest.mark.parametrize(("text", "value"), [("ld", 1.0), ("ld48", 0.8), ("ldjam33", 0.6), ("xy", 0.0)])
def test_initials_count_less_with_digits_and_with_another_word(text: str, value: float) -> None:
    assert measured(text, DARE)["initials"] == value


def test_the_initials_of_an_alias_are_not_its_own() -> None:
    likeness = measured("ee", NER)
    assert (likeness["initials"], likeness["own_initials"]) == (1, 0)


def test_a_name_may_be_the_initials_of_the_text() -> None:
    assert measured("pretty home page", PHP)["spelt_out"] == 1


def test_an_abbreviation_leaves_letters_out() -> None:
    assert abbreviates("kube", "kubernetes")
    assert abbreviates("kbs", "kubernetes")


@pytest.mark.parametrize("short", ["ubs", "kz", "kubernet"])
def test_other_letters_another_beginning_or_nearly_all_is_no_abbreviation(short: str) -> None:
    assert not abbreviates(short, "kubernetes")


def test_a_word_of_a_name_is_contained_and_covered() -> None:
    likeness = measured("entity", NER)
    assert likeness["covered"] == 1
    assert 0 < likeness["contains"] < 1


def test_what_the_description_says_is_told_though_no_name_has_it() -> None:
    likeness = measured("jam", DARE)
    assert (likeness["told"], likeness["covered"]) == (1, 0)


@pytest.mark.parametrize(
    ("text", "begun"), [("kuber", True), ("kuberneteses", True), ("ku", False), ("kubernau", False), ("netes", False)]
)
def test_a_word_begins_another_from_three_letters_on(text: str, begun: bool) -> None:
    assert (measured(text, KUBERNETES)["begins"] == 1) is begun


@given(st.text(alphabet="entiyr ", min_size=1, max_size=12).filter(lambda text: form_of(text).glued))
def test_the_index_of_beginnings_finds_what_comparing_all_words_finds(text: str) -> None:
    words = {stem for form in NER.forms for stem in form.stems}
    begun = any(
        word in words
        or any(min(len(word), len(one)) >= 3 and (one.startswith(word) or word.startswith(one)) for one in words)
        for word in form_of(text).stems
    )
    assert (measured(text, NER)["begins"] > 0) is begun


@given(st.text(min_size=1, max_size=30).filter(lambda text: form_of(text).glued), st.sampled_from([DARE, PHP, NER]))
def test_no_measure_leaves_its_range(text: str, entry: Entry) -> None:
    assert all(0 <= value <= 1 + 1e-9 for value in measured(text, entry).values())
