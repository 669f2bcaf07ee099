import itertools

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from marketplace.taxonomy.finding.finder import SkillFinder
from tests.taxonomy.finding.conftest import LABELS

NAMES = [label for labels in LABELS.values() for label in labels]
BETWEEN = [
    ", ",
    " ",
    "\n- ",
    ". ",
    " et ",
    " (",
    ") ",
    "/",
    " pas de ",
    " est un plus",
    " expert en ",
    "5 ans de ",
    "\u00ad",
    "\x00",
    "-\n",
]
PIECES = st.lists(st.one_of(st.sampled_from(NAMES), st.sampled_from(BETWEEN), st.text(max_size=5)))
TEXTS, APART = PIECES.map("".join), PIECES.map(" ".join)


@given(text=TEXTS)
@settings(deadline=None)
def test_places_hold_the_words_and_are_apart(finder: SkillFinder, text: str) -> None:
    found = finder.find(text)
    assert all(text[one.start : one.end] == one.words and one.words for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(text=APART)
@settings(deadline=None)
def test_what_is_meant_is_among_what_is_mentioned(finder: SkillFinder, text: str) -> None:
    mentioned = {(mention.skill, mention.start) for mention in finder.mentions(text)}
    assert {(one.skill, one.start) for one in finder.find(text)} <= mentioned


@given(text=TEXTS)
@settings(deadline=None)
def test_a_paragraph_about_other_things_changes_nothing(finder: SkillFinder, text: str) -> None:
    assume(any(character.islower() for character in text))  # where all is in capitals, capitals tell nothing
    assert finder.find(f"{text}\n\nLe bureau se trouve à Lyon, près de la gare.") == finder.find(f"{text}\n\n")


@given(text=TEXTS, blanks=st.integers(min_value=1, max_value=9))
@settings(deadline=None)
def test_blanks_at_the_end_change_nothing(finder: SkillFinder, text: str, blanks: int) -> None:
    assert finder.find(text + "\n\n" + " " * blanks) == finder.find(text + "\n\n")


@given(text=st.text(alphabet=st.characters(exclude_categories=[]), max_size=300))
@settings(deadline=None)
def test_any_text_is_read_even_with_lone_surrogates(finder: SkillFinder, text: str) -> None:
    assert all(text[one.start : one.end] == one.words for one in finder.find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Python\ud800 SQL",
        "\x00Python\x00SQL\x00",
        "\u200fPython\u200f, \u202eSQL\u202c",
        "😀" * 10_000 + " Python 😀 SQL",
        "Python et SQL" + " " * 200_000,
        "x" * 200_000 + " Python SQL",
        "." * 200_000 + " Python SQL",
        "Python, " + "de la " * 30_000 + "SQL",
    ],
    ids=["surrogate", "NULs", "right-to-left", "emojis", "blanks", "one word", "dots", "small words"],
)
def test_odd_texts_yield_their_skills(finder: SkillFinder, text: str) -> None:
    assert [one.skill for one in finder.find(text)] == ["python", "sql"]


@pytest.mark.parametrize("text", ["", " ", "\n", "Bonjour à tous."])
def test_a_text_without_names_yields_nothing(finder: SkillFinder, text: str) -> None:
    assert finder.find(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Python 3.11 et Java 17", ["Python 3.11", "Java 17"]),
        ("ISO 27001:2022", ["ISO 27001:2022"]),
        ("Azure 2+", ["Azure 2+"]),
        ("Python 3 ans", ["Python"]),
        ("Docker 2 jours par semaine", ["Docker"]),
        ("Python 4/5", ["Python"]),
    ],
)
def test_a_version_is_part_of_the_words_but_a_count_is_not(finder: SkillFinder, text: str, words: list[str]) -> None:
    assert [one.words for one in finder.find(text)] == words


def test_each_sentence_has_its_own_language(finder: SkillFinder) -> None:
    text = "Vous maîtrisez Python pour nos équipes. You will work with Docker and the team.\nSQL, Java"
    assert [one.language for one in finder.find(text)] == ["fr", "en", None, None]


def test_a_name_spelt_as_in_the_vocabulary_is_surer_than_one_respelt(finder: SkillFinder) -> None:
    exact, respelt = finder.find("Docker, docker")
    assert exact.confidence > respelt.confidence


def test_a_name_that_means_nothing_else_is_surer_than_one_taken_from_its_context(finder: SkillFinder) -> None:
    sure, ambiguous = finder.find("Python, Go")
    assert sure.confidence > ambiguous.confidence
