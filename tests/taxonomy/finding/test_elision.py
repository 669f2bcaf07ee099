import pytest

from marketplace.taxonomy.finding.finder import SkillFinder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maîtrise de la qualité et gouvernance des données",
            [("data-quality", "qualité"), ("data-governance", "gouvernance des données")],
        ),
        (
            "Gestion de la qualité et de la gouvernance de données",
            [("data-quality", "qualité"), ("data-governance", "gouvernance de données")],
        ),
        (
            "Pour la qualité, sécurité et gouvernance des données",
            [
                ("data-quality", "qualité"),
                ("data-security", "sécurité"),
                ("data-governance", "gouvernance des données"),
            ],
        ),
        ("Data quality and governance", [("data-quality", "Data quality"), ("data-governance", "governance")]),
        ("Python et gouvernance des données", [("python", "Python"), ("data-governance", "gouvernance des données")]),
        ("La qualité du code et les données", []),
        ("Data quality and engineering", [("data-quality", "Data quality")]),
    ],
)
def test_a_word_that_two_names_share_is_read_for_both(
    finder: SkillFinder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(one.skill, one.words) for one in finder.find(text)] == expected
