import pytest

from marketplace.taxonomy.finding.finder import SkillFinder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Expert en Python, SQL et Docker", {"python": 4, "sql": 4, "docker": 4}),
        ("Expert Python ; notions de Kubernetes", {"python": 4, "kubernetes": 1}),
        ("Python (expert), SQL (intermédiaire), Docker (notions)", {"python": 4, "sql": 2, "docker": 1}),
        ("AWS expert", {"aws": 4}),
        ("Python : confirmé", {"python": 3}),
        ("Maîtrise de SQL", {"sql": 3}),
        ("Vous maîtrisez Docker", {"docker": 3}),
        ("bonne connaissance de Docker", {"docker": 2}),
        ("bases en SQL", {"sql": 1}),
        ("les bases de données, SQL", {"sql": None}),
        ("fluent in Python, familiar with Docker", {"python": 3, "docker": 1}),
        ("hands-on experience with Terraform", {"terraform": 2}),
        ("Proficient in Python", {"python": 3}),
        ("Python avancé et Docker", {"python": 3, "docker": None}),
        ("beginner in Kafka", {"apache-kafka": 1}),
        ("Maîtrise de Python, connaissance de Docker", {"python": 3, "docker": None}),
        ("- Maîtrise de Python\n- Docker", {"python": 3, "docker": None}),
        ("Python ●●●○○, Docker ★★★★☆", {"python": 2, "docker": 3}),
        ("Python 4/5, Docker 10/10, SQL 1/5", {"python": 3, "docker": 4, "sql": 1}),
        ("Python [avancé], SQL [débutant]", {"python": 3, "sql": 1}),
        ("Java (8 ans, expert), Python (notions, 1 an)", {"java": 4, "python": 1}),
        ("Accompagné par des experts en Python", {"python": None}),
        ("advanced SQL, Docker", {"sql": 3, "docker": None}),
        ("Python", {"python": None}),
        ("-expertise sur Docker\n-solide expérience SQL et Python", {"docker": 4, "sql": 3, "python": 3}),
        (
            "Parfaite maîtrise des outils de collecte, de restitution comme Docker, Kafka",
            {"docker": 4, "apache-kafka": 4},
        ),
        ("Strong command of tools for storage, for serving such as Docker, Kafka", {"docker": 3, "apache-kafka": 3}),
        ("Python + SQL expert", {"python": 4, "sql": 4}),
        ("Docker, niveau confirmé", {"docker": 3}),
        ("- Python\n- Strong Docker", {"python": None, "docker": 3}),
        ("Très bon niveau en Python, bon niveau en SQL", {"python": 3, "sql": 2}),
        ("Java, Python et LLM (confirmé)", {"java": None, "python": 3, "large-language-models": 3}),
        ("Pandas (expert), Docker, C++ (notions)", {"pandas": 4, "docker": None, "cpp": 1}),
        ("Pratique avancée de deux langages (par exemple Python, SQL)", {"python": 3, "sql": 3}),
        ("solide compréhension ainsi qu'une application pratique du deep learning", {"deep-learning": 3}),
        ("Maîtrise de SQL et de Django, notamment Python et Docker", {"sql": 3, "django": 3, "python": 3, "docker": 3}),
        ("Strong knowledge of AWS, including Docker", {"aws": 3, "docker": 3}),
        ("Des agents autonomes avec Docker, Python", {"docker": None, "python": None}),
        ("Build agents that are clever, such as autonomous with Docker", {"docker": None}),
        ("Vous êtes autonome en Python et SQL", {"python": 2, "sql": 2}),
        ("- Autonome sur Docker", {"docker": 2}),
        ("You are autonomous in Python", {"python": 2}),
    ],
)
def test_a_level_holds_for_the_enumeration_that_it_stands_by(
    finder: SkillFinder, text: str, expected: dict[str, int | None]
) -> None:
    assert {found.skill: found.level for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Vous maîtrisez :", 3),
        ("Maîtrise de :", 3),
        ("Solide expérience en :", 3),
        ("Bonne connaissance des outils suivants :", 2),
        ("You master:", 3),
        ("Strong experience with:", 3),
        ("Profil confirmé :", None),
        ("Expertises :", None),
    ],
)
@pytest.mark.parametrize("bullet", ["-", "•", " *"])
def test_a_heading_says_the_level_of_the_items_under_it(
    finder: SkillFinder, heading: str, level: int | None, bullet: str
) -> None:
    text = f"{heading}\n{bullet} Python\n{bullet} SQL (notions)\n{bullet} Docker, Kafka\nKubernetes au quotidien"
    expected = {"python": level, "sql": 1, "docker": level, "apache-kafka": level, "kubernetes": None}
    assert {found.skill: found.level for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 ans d'expérience en Python et 2 ans en Go", {"python": 5, "go": 2}),
        ("5+ years of Python", {"python": 5}),
        ("au moins 3 ans sur Kubernetes", {"kubernetes": 3}),
        ("3 à 5 ans de Python", {"python": 3}),
        ("3-5 years of experience with Docker and Kafka", {"docker": 3, "apache-kafka": 3}),
        ("Python – 6 ans", {"python": 6}),
        ("Python : 5 ans, SQL : 3 ans", {"python": 5, "sql": 3}),
        ("Python (5 ans)", {"python": 5}),
        ("five years of Python", {"python": 5}),
        ("18 mois de Docker", {"docker": 1}),
        ("10 ans d'expérience. Python", {"python": None}),
        ("10 ans d'expérience, maîtrise de Python", {"python": None}),
        ("Mission de 2 ans en Python", {"python": None}),
        ("Une entreprise de 30 ans en Python", {"python": None}),
        ("Il y a 5 ans, Python", {"python": None}),
        ("Plus de 10 ans d'expérience dont 5 en Python", {"python": 5}),
        ("Java (8 ans, expert), Python (notions, 1 an)", {"java": 8, "python": 1}),
        ("3 ans Python 2 ans Docker", {"python": 3, "docker": 2}),
        ("Python 3 ans", {"python": 3}),
        ("3 ans d'expérience en Python, SQL et Spark", {"python": 3, "sql": 3, "apache-spark": 3}),
        ("5 ans d'expérience comparable dans l'écriture de services en Go", {"go": 5}),
    ],
)
def test_years_belong_to_the_skill_that_they_are_said_of(
    finder: SkillFinder, text: str, expected: dict[str, int | None]
) -> None:
    assert {found.skill: found.years for found in finder.find(text)} == expected
