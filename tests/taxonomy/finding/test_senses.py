import pytest

from marketplace.taxonomy.finding.finder import SkillFinder


def slugs(finder: SkillFinder, text: str) -> list[str]:
    return [found.skill for found in finder.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Un serveur avec 50 Go de RAM.",
        "Le go-live est prévu en mars.",
        "Our go to market starts now. Let's go!",
        "Un bureau de R&D à Lyon, dirigé par M. R. Dupont.",
        "C'est un plan C, avec de la vitamine C, de catégorie C.",
        "A C-level sponsor.",
        "Vivier SAS est une société française.",
        "La société SAS recrute.",
        "We excel in everything and make every day express.",
        "It may spark interest; the rest of the day we react to it.",
        "Transformer l'entreprise et transformer les équipes.",
        "Le chef de projet garde une vue d'ensemble et un tableau de suivi.",
        "Chef de service",
        "Une notion de respect, des notions de droit.",
        "Claude Martin dirige l'équipe.",
        "On a rusty boat, rust never sleeps.",
        "La documentation est à jour.",
        "A python slept beside a cup of java.",
        "Les dockers du port de Marseille.",
        "Vite : react, react, react !",
        "Virements SWIFT.",
        "Les statistiques de vente sont bonnes.",
        "Un serpent python et l'île de Java, sous le bleu azure.",
    ],
)
def test_an_ordinary_word_is_no_skill(finder: SkillFinder, text: str) -> None:
    assert slugs(finder, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("python, spark, go, sql", ["python", "apache-spark", "go", "sql"]),
        ("Langages : R, C, Go", ["r", "c", "go"]),
        ("- Go\n- Rust\n- Kafka", ["go", "rust", "apache-kafka"]),
        ("React/Vue", ["react", "vue-js"]),
        ("R, C et Go", ["r", "c", "go"]),
        ("maîtrise d'excel", ["excel"]),
        ("Vous codez en Go.", ["go"]),
        ("Programming in R", ["r"]),
        ("le langage C", ["c"]),
        ("développeur SAS", ["sas"]),
        (
            "Nous déployons Kafka et Docker, puis traitons le tout dans Spark.",
            ["apache-kafka", "docker", "apache-spark"],
        ),
        ("Rust developer", ["rust"]),
        ("des modèles Transformer", ["transformers"]),
        ("une API REST", ["rest-api"]),
        ("Nous utilisons Claude 3.5 en production", ["anthropic-claude"]),
        ("Vue 3", ["vue-js"]),
        ("python", ["python"]),
        ("We know python and java", ["python", "java"]),
        ("5 years of Go", ["go"]),
        ("Analyses sous R", ["r"]),
        ("REST and GraphQL", ["rest-api"]),
        ("Compétences solides en statistiques", ["statistics"]),
        ("Bonne maîtrise des statistiques", ["statistics"]),
        ("Strong skills in statistics", ["statistics"]),
        ("Deep knowledge of the statistics", ["statistics"]),
        ("Excel et Tableau", ["excel", "tableau"]),
        ("- Docker\n- Kubernetes\n\nAussi :\n- Rust", ["docker", "kubernetes", "rust"]),
    ],
)
def test_an_ambiguous_name_is_taken_where_something_vouches_for_it(
    finder: SkillFinder, text: str, expected: list[str]
) -> None:
    assert slugs(finder, text) == expected


def test_one_sure_skill_far_away_does_not_vouch_for_a_lower_case_word(finder: SkillFinder) -> None:
    assert slugs(finder, "Python. Later we go home to spark a fire.") == ["python"]


def test_a_label_that_the_vocabulary_bars_is_not_taken_even_from_a_list(finder: SkillFinder) -> None:
    assert slugs(finder, "Docker, documentation, Python") == ["docker", "python"]


@pytest.mark.parametrize(
    "text",
    [
        "https://github.com/django/django",
        "www.docker.com",
        "docker.com",
        "jean@python.org",
        "python@java.fr",
        "my_python_env",
    ],
)
def test_addresses_and_identifiers_name_no_skills(finder: SkillFinder, text: str) -> None:
    assert slugs(finder, f"Voir {text} pour tout.") == []


def test_a_company_form_is_told_from_the_language_in_the_same_sentence(finder: SkillFinder) -> None:
    text = "Vivier SAS cherche un développeur SAS et R."
    assert [(found.skill, found.start) for found in finder.find(text)] == [("sas", 34), ("r", 41)]
