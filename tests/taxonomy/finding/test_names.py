"""Names of people that are spelt like a skill."""

import pytest

from marketplace.taxonomy.canonical import canonical
from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.personal.names import names

NAMED = (
    ("Contact : {}", "Docker Martin"),
    ("Contact: {}, Directeur technique", "Jenkins"),
    ("Contacts : {}", "Ray Blanc et Jenkins Martin"),
    ("Contactez {} au 06 00 00 00 00.", "Kafka Martin"),
    ("Votre interlocutrice : {}", "Athena Blanc"),
    ("Interlocuteur : {}.", "Ray Blanc"),
    ("Your contact is {}.", "Roberta Snow"),
    ("Je m'appelle {} et je code en Python.", "Scala"),
    ("Je m’appelle {}.", "Jenkins"),
    ("My name is {}. I write Python.", "Ray"),
    ("I'm {}, a data engineer in Lyon.", "Ray"),
    ("Je suis {}, data engineer.", "Kafka"),
    ("Python et SQL.\nCordialement,\n{}", "Docker Martin"),
    ("Python and SQL.\nBest regards,\n{}", "Jenkins"),
    ("Votre manager sera Mme {}.", "Kafka"),
    ("You will report to Ms {}.", "Jenkins"),
)
NOBODY = (
    "Contact : Ray, Spark and Kafka",
    "Contact : Ray and Spark",
    "I am Scala, Java and Kafka fluent.",
    "Je suis Data Engineer, Docker et Kafka.",
    "I am AWS Certified, at ease with Docker.",
    "I'm Docker certified.",
    "MS SQL, Ms Excel, Kafka",
    "Contactez notre équipe Kafka.",
)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_is_somebody_and_no_skill(finder: SkillFinder, text: str, name: str) -> None:
    whole = text.format(name)
    assert [whole[start:end] for start, end in names(whole)] == [name]
    named = range(whole.index(name), whole.index(name) + len(name))
    assert [found.skill for found in finder.find(whole) if found.start in named] == []


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_whoever_is_named_changes_nothing_of_a_canonical_text(text: str, name: str) -> None:
    assert canonical(text.format(name)) == canonical(text.format("Claire Fontaine"))


@pytest.mark.parametrize("text", NOBODY)
def test_skills_behind_the_same_words_name_nobody(text: str) -> None:
    assert list(names(text)) == []


def test_a_skill_beside_a_name_is_still_found(finder: SkillFinder) -> None:
    assert [found.skill for found in finder.find("Je m'appelle Docker Martin, expert Kafka.")] == ["apache-kafka"]
