import pytest

from marketplace.taxonomy.finding.finder import SkillFinder

A, N, M, X = "asked", "nice_to_have", "mentioned", "excluded"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nous accompagnons nos clients sur Kafka et Docker. Vous maîtrisez Python.",
            {"apache-kafka": M, "docker": M, "python": A},
        ),
        ("Notre entreprise, spécialiste de Docker, recherche un profil Python.", {"docker": M, "python": A}),
        ("We are a company specialised in Docker. You will use Python.", {"docker": M, "python": A}),
        ("Nous sommes à la recherche de quelqu'un qui connaît Docker.", {"docker": A}),
        ("We are looking for somebody who knows Docker.", {"docker": A}),
        ("We are a startup building Docker and need help with Kafka.", {"docker": M, "apache-kafka": A}),
        ("Rejoignez-nous pour travailler sur Docker.", {"docker": A}),
        ("Join us to work on Docker.", {"docker": A}),
        ("Nous aidons les PME pour faire face à la concurrence : Docker, Kafka.", {"docker": M, "apache-kafka": M}),
        ("Vous accompagnez nos clients sur Docker et Kafka.", {"docker": A, "apache-kafka": A}),
        ("Nous cherchons un expert, spécialiste de Docker.", {"docker": A}),
        ("Vous êtes spécialiste de Docker.", {"docker": A}),
        ("L'équipe propose à ses clients des projets Docker et Kafka.", {"docker": M, "apache-kafka": M}),
        ("The practice offers its clients Docker projects. You know SQL.", {"docker": M, "sql": A}),
        ("Vous proposez à nos clients des projets Docker.", {"docker": A}),
        ("Et pourquoi pas vous ?Notre entreprise est spécialisée en Docker.", {"docker": M}),
    ],
)
def test_what_the_firm_does_is_named_and_not_asked_for(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Équipe composée de deux personnes Kafka et d'une SQL.", {"apache-kafka": M, "sql": M}),
        ("The team is made up of Kafka and SQL people. You know Python.", {"apache-kafka": M, "sql": M, "python": A}),
        (
            "Travailler avec les pôles Kafka, IA et Docker.",
            {"apache-kafka": M, "artificial-intelligence": M, "docker": M},
        ),
        (
            "En collaboration avec les équipes Docker pour développer en Python",
            {"docker": M, "python": A},
        ),
        ("Collaborer avec les experts (Docker, Azure) ; coder en Python.", {"docker": M, "azure": M, "python": A}),
        ("Work closely with the Kafka team to build dashboards in Tableau.", {"apache-kafka": M, "tableau": A}),
        ("Vous rejoindrez une équipe composée de cinq personnes et travaillerez sur Kafka.", {"apache-kafka": A}),
        ("Au sein de l'équipe Kafka, sur Azure et Docker", {"apache-kafka": M, "azure": A, "docker": A}),
        ("Projets en lien avec le machine learning.", {"machine-learning": A}),
    ],
)
def test_what_colleagues_do_is_named_and_not_asked_for(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nous formons nos équipes avec nos partenaires stratégiques comme Docker, Kafka ou Azure.",
            {"docker": M, "apache-kafka": M, "azure": M},
        ),
        (
            "We train you with our technology partners such as Docker, Kafka. You know Python.",
            {"docker": M, "apache-kafka": M, "python": A},
        ),
        (
            "Nos partenaires (Docker, Kafka) sont exigeants. Vous connaissez Python.",
            {"docker": M, "apache-kafka": M, "python": A},
        ),
        ("Grâce à nos partenariats avec Docker et Azure, nous grandissons.", {"docker": M, "azure": M}),
        ("Our partnerships with Docker, Azure; SQL", {"docker": M, "azure": M, "sql": A}),
        ("Vous accompagnez nos partenaires sur Docker.", {"docker": A}),
        ("Échanger avec des partenaires (Docker, Kafka)", {"docker": A, "apache-kafka": A}),
        ("You support our partners with Docker.", {"docker": A}),
        ("Nos partenaires comme Docker comptent sur vous pour coder en Python", {"docker": M, "python": A}),
    ],
)
def test_the_products_of_partners_are_named_and_not_asked_for(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Notre centre d'expertise SQL & Kafka grandit.", {"sql": M, "apache-kafka": M}),
        (
            "Au sein de notre centre de compétences Docker, vous développez en Python.",
            {"docker": M, "python": A},
        ),
        ("Vous grandirez en rejoignant notre centre dexpertise SQL & Kafka.", {"sql": M, "apache-kafka": M}),
        ("Notre pôle Kafka grandit.", {"apache-kafka": M}),
        ("Rejoindre la practice Kafka pour développer en Python.", {"apache-kafka": M, "python": A}),
        ("Join our Kafka practice to build pipelines in Python.", {"apache-kafka": M, "python": A}),
        ("Our Kafka practice is growing. You will use Python.", {"apache-kafka": M, "python": A}),
        ("Our machine learning centre of excellence uses Python.", {"machine-learning": M, "python": A}),
        ("Follow our Docker best practices.", {"docker": A}),
        ("Mettre en place un centre d'excellence Docker", {"docker": A}),
    ],
)
def test_the_name_of_a_part_of_the_firm_is_not_asked_for(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sous l'autorité du directeur Kafka ou du responsable Docker, vous développez en Python.",
            {"apache-kafka": M, "docker": M, "python": A},
        ),
        ("Suivi avec votre manager, leader Docker ou responsable Kafka.", {"docker": M, "apache-kafka": M}),
        ("Reporting to the Docker manager, you build in Python.", {"docker": M, "python": A}),
        ("You report to the head of machine learning and work on Kafka.", {"machine-learning": M, "apache-kafka": A}),
        ("Under the supervision of the Docker lead you code in Python.", {"docker": M, "python": A}),
        ("Rattaché au responsable Kafka pour coder en Python", {"apache-kafka": M, "python": A}),
        ("Construire avec votre équipe des services en Docker", {"docker": A}),
    ],
)
def test_what_superiors_do_is_named_and_not_asked_for(finder: SkillFinder, text: str, expected: dict[str, str]) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De formation Bac+5 en machine learning ou équivalent, vous maîtrisez Python.",
            {"machine-learning": M, "python": A},
        ),
        ("Master's degree in machine learning; Python required.", {"machine-learning": M, "python": A}),
        ("Animer une formation en Python.", {"python": A}),
        ("Bac+5 en informatique, Python, SQL", {"python": A, "sql": A}),
        ("Bac+5 en informatique, statistiques ou machine learning", {"statistics": M, "machine-learning": M}),
        ("PhD in machine learning required, Python", {"machine-learning": M, "python": A}),
    ],
)
def test_the_field_of_a_degree_is_named_and_not_asked_for(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nous cherchons un ingénieur IA. Python obligatoire.", {"artificial-intelligence": M, "python": A}),
        ("Senior AI Engineer\n\nPython, Docker", {"artificial-intelligence": M, "python": A, "docker": A}),
        ("Ingénieur deep learning", {"deep-learning": A}),
        ("Développeur Python", {"python": A}),
    ],
)
def test_the_name_of_a_role_does_not_ask_for_its_whole_field(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Qui sommes-nous ?",
        "About us",
        "Pourquoi nous rejoindre ?",
        "Avantages :",
        "Description de l'entreprise",
        "Benefits",
    ],
)
def test_nothing_below_a_heading_of_the_firm_is_asked_for(finder: SkillFinder, heading: str) -> None:
    text = f"Missions\n- Python\n\n{heading}\n- Docker et Kafka\n\nProfil recherché :\n- Django\n"
    found = {one.skill: one.polarity for one in finder.find(text)}
    assert found == {"python": A, "docker": M, "apache-kafka": M, "django": A}


def test_a_presentation_that_goes_over_to_the_mission_asks_from_there(finder: SkillFinder) -> None:
    text = "Qui sommes-nous ?\nUn éditeur de logiciels Docker. Vous développerez en Python.\nEt aussi en SQL."
    assert [(one.skill, one.polarity) for one in finder.find(text)] == [("docker", M), ("python", A), ("sql", A)]


def test_what_is_worked_with_and_said_to_be_a_plus_is_no_more_than_that(finder: SkillFinder) -> None:
    text = "Vous développez sur Azure.\n\nProfil\n- Python\n\nLes petits plus\n- Azure"
    assert [(one.skill, one.polarity) for one in finder.find(text)] == [("azure", M), ("python", A), ("azure", N)]


def test_what_the_profile_asks_for_stays_asked_beside_a_plus(finder: SkillFinder) -> None:
    text = "Profil\n- Azure\n\nUn plus : une certification Azure"
    assert [one.polarity for one in finder.find(text)] == [A, N]
