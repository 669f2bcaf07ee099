"""What a bio names to say that its writer does not do it, or that somebody else does."""

import pytest

from marketplace.taxonomy.finding.finder import SkillFinder

A, X = "asked", "excluded"


@pytest.mark.parametrize(
    "text",
    [
        "Kubernetes : jamais pratiqué.",
        "Kubernetes, jamais utilisé.",
        "Kubernetes (never used).",
        "Je n'ai jamais pratiqué Kubernetes.",
        "I avoid Kubernetes.",
        "J'évite Kubernetes.",
        "Kubernetes, non merci.",
        "Kubernetes? No thanks.",
        "Kubernetes, pas pour moi.",
        "Not a Kubernetes person.",
        "I'm not a Kubernetes expert.",
        "Zero Kubernetes experience.",
        "Zéro expérience en Kubernetes.",
        "Mon frère est expert Kubernetes.",
        "My brother is a Kubernetes expert.",
        "Ma compagne travaille sur Kubernetes.",
    ],
)
def test_what_the_writer_does_not_do_is_excluded_and_what_they_do_stays(finder: SkillFinder, text: str) -> None:
    found = {one.skill: one.polarity for one in finder.find(f"Python et SQL. {text} Django.")}
    assert found == {"python": A, "sql": A, "kubernetes": X, "django": A}


@pytest.mark.parametrize(
    "text",
    [
        "Zero-downtime Kubernetes deployments.",
        "I help teams avoid Kubernetes mistakes.",
        "I avoid downtime with Kubernetes.",
        "Mon frère et moi déployons sur Kubernetes.",
        "Not only a Kubernetes person.",
        "Kubernetes never stopped pleasing me.",
        "Kubernetes, jamais sans tests.",
    ],
)
def test_the_same_words_about_something_else_leave_a_skill_held(finder: SkillFinder, text: str) -> None:
    assert {one.skill: one.polarity for one in finder.find(text)}.get("kubernetes") == A


@pytest.mark.parametrize(
    "text",
    ["I avoid Kubernetes and write Python.", "Python, oui. Kubernetes, non merci.", "Kubernetes (never used), Python"],
)
def test_a_skill_beside_the_one_that_is_not_held_stays(finder: SkillFinder, text: str) -> None:
    assert {one.skill: one.polarity for one in finder.find(text)} == {"kubernetes": X, "python": A}
