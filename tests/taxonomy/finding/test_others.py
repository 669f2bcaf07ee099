import pytest

from marketplace.taxonomy.finding.finder import SkillFinder

A, N, M, X = "asked", "nice_to_have", "mentioned", "excluded"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une autre équipe s'occupe de Kubernetes.", {"kubernetes": M}),
        ("Kubernetes is handled by another team.", {"kubernetes": M}),
        ("L'équipe infra gère AWS et Docker ; vous maîtrisez Python.", {"aws": M, "docker": M, "python": A}),
        ("L'équipe infra gère AWS, vous codez en Python.", {"aws": M, "python": A}),
        ("L'équipe infra gère AWS, Docker est exigé.", {"aws": M, "docker": A}),
        ("Our DBA looks after Teradata. Python required.", {"teradata": M, "python": A}),
        ("Our DBA looks after Teradata, you own dbt.", {"teradata": M, "dbt": A}),
        ("You know Python; Docker and AWS are run by our platform team.", {"python": A, "docker": M, "aws": M}),
        ("You know Python, and Docker is run by our platform team.", {"python": A, "docker": M}),
        ("Docker est géré par l'équipe plateforme. Python exigé.", {"docker": M, "python": A}),
        ("Azure relève de la DSI ; il faut Python.", {"azure": M, "python": A}),
        ("D'autres équipes prennent en charge Kafka, et vous faites du SQL.", {"apache-kafka": M, "sql": A}),
        ("The infra team takes care of Docker, while you write Python.", {"docker": M, "python": A}),
        ("Someone else deals with Tableau. We need Python.", {"tableau": M, "python": A}),
        ("Une collègue gère Tableau, Python est pour vous.", {"tableau": M, "python": A}),
        ("Snowflake stays in the hands of our database administrators; SQL needed.", {"snowflake": M, "sql": A}),
        ("Une autre équipe fait du Docker. Python exigé.", {"docker": M, "python": A}),
        ("Docker images are built by another team; Python needed.", {"docker": M, "python": A}),
        ("Nos équipes sécurité et réseau administrent Azure ; Python requis.", {"azure": M, "python": A}),
    ],
)
def test_what_others_look_after_is_named_and_not_asked_for(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vous gérez Kubernetes.", {"kubernetes": A}),
        ("With the platform team you run Kubernetes.", {"kubernetes": A}),
        ("Avec l'équipe infra, vous gérez Kubernetes et Docker.", {"kubernetes": A, "docker": A}),
        ("Vous vous occupez de Docker avec une autre équipe.", {"docker": A}),
        ("Docker sera géré par vous.", {"docker": A}),
        ("Kubernetes is managed by the consultant.", {"kubernetes": A}),
        ("Le prestataire gère Kubernetes.", {"kubernetes": A}),
        ("L'équipe gère Kubernetes et Docker.", {"kubernetes": A, "docker": A}),
        ("The team runs Kubernetes.", {"kubernetes": A}),
        ("Vous remplacez notre DBA, qui gère Snowflake.", {"snowflake": A}),
        ("L'équipe infra gère AWS et vous l'épaulerez.", {"aws": A}),
        ("The infra team runs Docker, but you must know it well.", {"docker": A}),
        ("Rejoignez l'équipe plateforme. L'équipe plateforme gère Kubernetes.", {"kubernetes": A}),
        ("You join the platform team. The platform team runs Kubernetes.", {"kubernetes": A}),
        ("You help another team with Docker.", {"docker": A}),
        ("Another team uses the images that you build with Docker.", {"docker": A}),
        ("AWS resources are managed with Docker by you.", {"aws": A, "docker": A}),
    ],
)
def test_what_one_does_beside_others_or_for_them_stays_asked(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


def test_what_others_look_after_is_asked_where_it_is_asked_again(finder: SkillFinder) -> None:
    text = "Our DBA looks after Snowflake.\n\nRequired skills\n- Snowflake\n- SQL"
    assert [(one.skill, one.polarity) for one in finder.find(text)] == [
        ("snowflake", M),
        ("snowflake", A),
        ("sql", A),
    ]
