from marketplace.briefs.skills import excluded_skills, held_skills, requirements
from tests.briefs.finders import Mention

TEXT = "Python, Spark, Python, Scala"
PYTHON, SPARK, PYTHON_AGAIN, SCALA = (0, 6), (8, 13), (15, 21), (23, 28)


def test_asked_is_essential_and_nice_to_have_is_optional() -> None:
    found = [Mention("python", *PYTHON), Mention("spark", *SPARK, polarity="nice_to_have")]
    assert [(one.skill, one.importance) for one in requirements(TEXT, found)] == [
        ("python", "essential"),
        ("spark", "optional"),
    ]


def test_a_skill_that_is_repeated_is_one_requirement_with_all_its_evidence() -> None:
    found = [
        Mention("python", *PYTHON_AGAIN, level=3, confidence=0.9),
        Mention("python", *PYTHON, years=5, polarity="nice_to_have", confidence=0.5),
    ]
    (one,) = requirements(TEXT, found)
    assert (one.importance, one.minimum_level, one.years, one.confidence) == ("essential", 3, 5, 0.9)
    assert [(words.start, words.words) for words in one.evidence] == [(0, "Python"), (15, "Python")]


def test_requirements_stand_in_the_order_of_the_text() -> None:
    found = [Mention("scala", *SCALA), Mention("spark", *SPARK), Mention("python", *PYTHON)]
    assert [one.skill for one in requirements(TEXT, found)] == ["python", "spark", "scala"]


def test_an_excluded_skill_is_no_requirement_and_is_kept_aside() -> None:
    found = [Mention("python", *PYTHON), Mention("scala", *SCALA, polarity="excluded")]
    assert [one.skill for one in requirements(TEXT, found)] == ["python"]
    assert [one.skill for one in excluded_skills(TEXT, found)] == ["scala"]


def test_a_skill_that_is_asked_somewhere_is_not_excluded() -> None:
    found = [Mention("python", *PYTHON), Mention("python", *PYTHON_AGAIN, polarity="excluded")]
    assert [one.skill for one in requirements(TEXT, found)] == ["python"]
    assert excluded_skills(TEXT, found) == ()


def test_a_held_skill_carries_the_year_that_the_text_gives() -> None:
    found = [Mention("python", *PYTHON, level=4), Mention("spark", *SPARK)]
    held = held_skills(TEXT, found, last_used={"spark": 2024})
    assert [(one.skill, one.level, one.last_used_year) for one in held] == [("python", 4, None), ("spark", None, 2024)]


def test_a_skill_that_is_only_mentioned_is_no_requirement_and_not_excluded() -> None:
    found = [Mention("python", *PYTHON), Mention("spark", *SPARK, polarity="mentioned")]
    assert [one.skill for one in requirements(TEXT, found)] == ["python"]
    assert excluded_skills(TEXT, found) == ()


def test_a_mere_mention_does_not_make_a_welcome_skill_essential() -> None:
    found = [
        Mention("python", *PYTHON, polarity="mentioned"),
        Mention("python", *PYTHON_AGAIN, polarity="nice_to_have"),
    ]
    (one,) = requirements(TEXT, found)
    assert (one.importance, len(one.evidence)) == ("optional", 1)


def test_a_brief_that_asks_for_nothing_else_asks_for_what_it_mentions() -> None:
    (one,) = requirements(TEXT, [Mention("python", *PYTHON, polarity="mentioned")])
    assert (one.skill, one.importance) == ("python", "essential")


def test_a_freelancer_holds_what_the_text_mentions() -> None:
    held = held_skills(TEXT, [Mention("python", *PYTHON, polarity="mentioned")], last_used={})
    assert [one.skill for one in held] == ["python"]
