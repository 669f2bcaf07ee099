import pytest

from marketplace.taxonomy.finding.finder import SkillFinder

A, N, X = "asked", "nice_to_have", "excluded"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Python et SQL, la connaissance de Kafka et Docker est un plus.",
            {"python": A, "sql": A, "apache-kafka": N, "docker": N},
        ),
        ("Docker serait apprécié.", {"docker": N}),
        ("Python, idéalement Terraform.", {"python": A, "terraform": N}),
        ("Python is a must, Docker is a plus.", {"python": A, "docker": N}),
        ("Docker (un plus), Terraform, Kafka (nice to have)", {"docker": N, "terraform": A, "apache-kafka": N}),
        ("Bonus: Docker, Kafka", {"docker": N, "apache-kafka": N}),
        ("Si vous connaissez Docker, c'est un plus.", {"docker": N}),
        ("Docker n'est pas obligatoire mais serait un plus.", {"docker": N}),
        ("Docker is not required but a plus.", {"docker": N}),
        ("Ideally you know Terraform. You know Python.", {"terraform": N, "python": A}),
        ("Python souhaité", {"python": N}),
        ("Pas de Java, ni de C#.", {"java": X, "csharp": X}),
        ("Python, pas Java.", {"python": A, "java": X}),
        ("Python mais pas de PHP", {"python": A, "php": X}),
        ("Sans Kubernetes, hors Azure.", {"kubernetes": X, "azure": X}),
        ("Aucune connaissance de Docker requise.", {"docker": X}),
        ("No Java or C# needed, just Python.", {"java": X, "csharp": X, "python": A}),
        ("We don't use PHP anymore.", {"php": X}),
        ("Nous n'utilisons plus PHP.", {"php": X}),
        ("We are migrating away from PHP.", {"php": X}),
        ("Python instead of PHP", {"python": A, "php": X}),
        ("Python plutôt que Java", {"python": A, "java": X}),
        ("Kubernetes n'est pas requis.", {"kubernetes": X}),
        ("Kubernetes is not needed.", {"kubernetes": X}),
        ("Non seulement Python mais aussi Docker.", {"python": A, "docker": A}),
        ("Not only Python but Docker.", {"python": A, "docker": A}),
        ("No less than Python and Docker.", {"python": A, "docker": A}),
        ("Pas seulement Python.", {"python": A}),
        ("Sans oublier Docker.", {"docker": A}),
        ("Notions de Docker", {"docker": A}),
        ("Python (must), Docker (optionnel), Terraform (not needed)", {"python": A, "docker": N, "terraform": X}),
        ("Python (structuré et non structuré)", {"python": A}),
        ("Kubernetes: not required. Docker - optional.", {"kubernetes": X, "docker": N}),
        ("Avoir aucun secret sur Docker", {"docker": A}),
        ("Je ne travaille plus sur Java, uniquement Python.", {"java": X, "python": A}),
        ("Idéalement, vous connaissez Docker.", {"docker": N}),
        ("We don't use Java anymore; everything is Python.", {"java": X, "python": A}),
        ("Et si le prochain succès n'était pas celui de Docker ?", {"docker": A}),
        ("SQL (Docker serait apprécié", {"sql": A, "docker": N}),
        ("Vous appréciez Python.", {"python": A}),
        ("Nous utilisons de plus en plus Docker.", {"docker": A}),
        ("Des outils comme ceux-là seraient un plus (Docker, Kafka, etc.)", {"docker": N, "apache-kafka": N}),
        ("(Bonus) connaissances en React et Docker", {"react": N, "docker": N}),
        ("SQL\n- (Optional) build screens with React", {"sql": A, "react": N}),
        ("Idéalement, une première expérience de Docker", {"docker": N}),
        ("Docker, Kafka ou Terraform appréciées", {"docker": N, "apache-kafka": N, "terraform": N}),
        ("Stack : Python, Kafka, Terraform serait un plus", {"python": A, "apache-kafka": A, "terraform": N}),
        ("Stack: Python, Kafka, Terraform is a plus", {"python": A, "apache-kafka": A, "terraform": N}),
        ("La connaissance de Kafka, Docker est un plus", {"apache-kafka": N, "docker": N}),
        ("Vous connaissez les LLM, une expérience de l'audit est un plus", {"large-language-models": A}),
        (
            "Une expérience d'Azure et la maîtrise de Docker, Kafka sont appréciées.",
            {"azure": N, "docker": N, "apache-kafka": N},
        ),
        ("Ces compétences sont souhaitables :\n- Docker\n- Kafka", {"docker": N, "apache-kafka": N}),
        ("o Maîtrise de Docker\no Anglais, un plus", {"docker": A}),
        ("Pas de Java, C# uniquement", {"java": X, "csharp": A}),
        ("No Java, C# only", {"java": X, "csharp": A}),
        ("Python, un intérêt pour Docker et Kafka", {"python": A, "docker": N, "apache-kafka": N}),
        ("Curiosité pour Docker ; Python", {"docker": N, "python": A}),
        ("Forte appétence pour l'IA", {"artificial-intelligence": N}),
        ("Interest in Docker, Kafka. You know Python.", {"docker": N, "apache-kafka": N, "python": A}),
        ("You are curious about Docker.", {"docker": N}),
        ("Un intérêt pour Docker et vous maîtrisez Python", {"docker": N, "python": A}),
        ("Interest in Docker and proficiency in Python", {"docker": N, "python": A}),
        ("Nous cherchons des gens curieux et rigoureux en Python", {"python": A}),
        ("An interest in Docker is required.", {"docker": A}),
        ("Un vrai intérêt pour Docker est indispensable.", {"docker": A}),
    ],
)
def test_a_cue_speaks_of_its_clause_and_no_other(finder: SkillFinder, text: str, expected: dict[str, str]) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Nice to have:",
        "Les plus",
        "## Compétences appréciées",
        "Bonus :",
        "NICE TO HAVE",
        "C'EST UN PLUS SI VOUS :",
        "Les petits + qui font la différence",
        "Serait un atout",
        "Atouts",
        "Good to know",
        "Nice to haves",
        "You'll stand out if:",
    ],
)
def test_a_heading_colours_its_section_until_the_next(finder: SkillFinder, heading: str) -> None:
    text = f"Stack\n- Python\n\n{heading}\n- Docker\n- Kafka\n\nProfil recherché :\n- Django\n"
    found = {one.skill: one.polarity for one in finder.find(text)}
    assert found == {"python": A, "docker": N, "apache-kafka": N, "django": A}


def test_prose_after_a_list_is_no_longer_coloured_by_its_heading(finder: SkillFinder) -> None:
    text = "Les plus :\n- Docker\n\nNotre équipe travaille en Python et vous accompagne."
    assert [found.polarity for found in finder.find(text)] == [N, A]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Welcome: Docker, Kafka.", {"docker": N, "apache-kafka": N}),
        ("Desired: Docker, Kafka. Python is a must.", {"docker": N, "apache-kafka": N, "python": A}),
        ("Appréciés : Docker, Kafka. Python obligatoire.", {"docker": N, "apache-kafka": N, "python": A}),
        ("Bienvenus : Docker et Kafka.", {"docker": N, "apache-kafka": N}),
        ("What would help: Docker, Kafka.", {"docker": N, "apache-kafka": N}),
        ("Ce qui nous ferait plaisir : Docker, Kafka. Il faut Python.", {"docker": N, "apache-kafka": N, "python": A}),
        ("Good to have: Docker.", {"docker": N}),
        (
            "Docker, Kafka et une première expérience du médico-social seraient un plus.",
            {"docker": N, "apache-kafka": N},
        ),
        ("Docker, Kafka and previous experience in retail would be a plus.", {"docker": N, "apache-kafka": N}),
        ("Docker and experience with Kafka would be an advantage.", {"docker": N, "apache-kafka": N}),
        (
            "Docker, Kafka et de bonnes notions de Terraform sont appréciés.",
            dict.fromkeys(("docker", "apache-kafka", "terraform"), N),
        ),
        ("Docker et Kafka seraient de vrais atouts.", {"docker": N, "apache-kafka": N}),
        ("You write Python every day, and experience with Docker would be a plus.", {"python": A, "docker": N}),
        ("Vous écrivez du Python, et une expérience de Docker serait un plus.", {"python": A, "docker": N}),
        (
            "Python est exigé, Docker et des notions de Kafka sont appréciés.",
            {"python": A, "docker": N, "apache-kafka": N},
        ),
        ("Python ; Docker si possible.", {"python": A, "docker": N}),
        ("Python; Docker would be handy.", {"python": A, "docker": N}),
        ("Docker et Kafka, sans être exigés, rassurent.", {"docker": N, "apache-kafka": N}),
        ("Python; Docker if possible.", {"python": A, "docker": N}),
        ("You are welcome to use Docker.", {"docker": A}),
        ("Welcome to the Docker team: Python is what we write.", {"python": A}),
    ],
)
def test_a_wish_reaches_all_that_its_sentence_lists_and_no_demand(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text) if found.skill in expected} == expected
