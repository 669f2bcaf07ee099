import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.finding.gluing import unglued

NAMES = {"BigQuery", "NoSQL", "Python"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ObligatoiresMaîtrise de SQL", ["Obligatoires", "Maîtrise de SQL"]),
        ("RequirementsStrong Python", ["Requirements", "Strong Python"]),
        ("NoSQLMaîtrise de Python", ["NoSQL", "Maîtrise de Python"]),
        ("BigQueryConnaissances", ["BigQuery", "Connaissances"]),
        ("BigQuery, NoSQL, Python", ["BigQuery, NoSQL, Python"]),
        ("des données.Maîtrise de Python", ["des données.", "Maîtrise de Python"]),
        ("Node.Js, www.Linkedin.com", ["Node.Js, www.Linkedin.com"]),
        ("#VousEtesBienChezNous", ["#VousEtesBienChezNous"]),
        ("eKonsilio, McKinsey", ["eKonsilio, McKinsey"]),
    ],
)
def test_words_that_stand_in_one_are_parted(text: str, lines: list[str]) -> None:
    assert unglued(text, known=NAMES.__contains__).text.split("\n") == lines


@given(text=st.lists(st.sampled_from(["Maîtrise", "données.", "NoSQL", " ", "é", "\n", "de"])).map("".join))
def test_every_character_keeps_its_place(text: str) -> None:
    whole = unglued(text, known=NAMES.__contains__)
    kept = [place for place in range(len(whole.text)) if place not in whole.breaks]
    assert [whole.place(place) for place in kept] == list(range(len(text)))
    assert [whole.text[place] for place in kept] == list(text)


def test_skills_of_a_text_without_line_breaks_keep_their_places_and_sections(finder: SkillFinder) -> None:
    text = "ObligatoiresMaîtrise de Python.AppréciéesConnaissances Docker"
    found = finder.find(text)
    assert [(one.skill, one.polarity, one.level) for one in found] == [
        ("python", "asked", 3),
        ("docker", "nice_to_have", None),
    ]
    assert all(text[one.start : one.end] == one.words for one in found)
