import pytest

from marketplace.taxonomy.roles.evidence import ROLES
from marketplace.taxonomy.roles.titles import IN_A_BRIEF, NAMED, brief_evidence, title_evidence


def best(text: str) -> str:
    return ROLES[int(title_evidence(text).argmax())]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Data engineer Spark confirmé", "data_engineer"),
        ("Ingénieur·e en machine learning", "ml_engineer"),
        ("NLP engineer – legal documents", "nlp_engineer"),
        ("Développeuse full-stack", "software_engineer"),
        ("Formatrice IA pour les équipes RH", "ai_trainer"),
    ],
)
def test_a_role_that_is_named_is_taken_at_its_word(title: str, role: str) -> None:
    assert best(title) == role
    assert title_evidence(title).max() >= NAMED * 3 // 4


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Pipelines and lakehouses that do not break", "data_engineer"),
        ("Tableaux de bord et indicateurs de gestion", "data_analyst"),
        ("Séries temporelles et prévision de charge", "data_scientist"),
        ("Reconnaissance de la parole, callbots vocaux", "nlp_engineer"),
        ("Imagerie satellite et drones", "computer_vision_engineer"),
        ("RAG, agents et chatbots d'entreprise", "ai_engineer"),
        ("Conformité AI Act et éthique", "ai_governance_officer"),
        ("Kubernetes, Terraform and site reliability", "cloud_engineer"),
        ("Workshops and training for business teams", "ai_trainer"),
    ],
)
def test_words_that_name_no_role_may_still_point_to_one(title: str, role: str) -> None:
    assert best(title) == role
    assert 0 < title_evidence(title).max() < NAMED


@pytest.mark.parametrize(
    "title", ["", "Senior consultant", "Freelance passionné", "Open to work!", "Plombier", "★ ★ ★"]
)
def test_a_title_that_says_nothing_is_silent(title: str) -> None:
    assert not title_evidence(title).any()


@pytest.mark.parametrize(
    "title", ["Graphic designer", "Consultante SAP finance", "Community manager", "Technicien réseau", "Scrum master"]
)
def test_the_title_of_another_trade_speaks_for_no_technical_role(title: str) -> None:
    said = dict(zip(ROLES, title_evidence(title).tolist(), strict=True))
    assert max(said["data_scientist"], said["ml_engineer"], said["data_engineer"], said["nlp_engineer"]) <= 0


def test_of_two_roles_named_each_is_meant_less_than_one_alone() -> None:
    both = title_evidence("Data scientist, ML engineer")
    assert 0 < both[ROLES.index("ml_engineer")] < title_evidence("ML engineer")[ROLES.index("ml_engineer")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Développeur data", "Développeuse data"),
        ("DATA ENGINEER", "data engineer"),
        ("Statisticien", "Statisticienne"),
        ("Chef de projet IA", "Cheffe de projet IA"),
        ("Consultant en stratégie IA", "Consultante en stratégie IA"),
    ],
)
def test_gender_and_case_say_nothing_of_a_role(one: str, other: str) -> None:
    assert (title_evidence(one) == title_evidence(other)).all()


def test_a_brief_speaks_for_the_role_that_it_names_most() -> None:
    said = brief_evidence("We need a data engineer. The data engineer works beside a data scientist.")
    assert said[ROLES.index("data_engineer")] > said[ROLES.index("data_scientist")] > 0
    assert said.sum() <= IN_A_BRIEF


def test_a_brief_that_names_no_role_is_silent() -> None:
    assert not brief_evidence("Migration of 300 reports to a new platform, six months.").any()


def said(text: str, role: str) -> int:
    return int(title_evidence(text)[ROLES.index(role)])


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Pas data scientist", "data_scientist"),
        ("Not a data scientist", "data_scientist"),
        ("Je ne suis pas un data engineer", "data_engineer"),
        ("Recruteur de data scientists", "data_scientist"),
        ("Recruteuse tech : data engineers", "data_engineer"),
        ("I hire data engineers", "data_engineer"),
        ("Talent acquisition for ML engineers", "ml_engineer"),
        ("Chasseuse de têtes : data scientists", "data_scientist"),
    ],
)
def test_a_role_that_is_denied_or_recruited_for_is_not_had(title: str, role: str) -> None:
    assert said(title, role) <= 0


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Ex-data scientist", "data_scientist"),
        ("Ancienne data engineer", "data_engineer"),
        ("Former senior data analyst", "data_analyst"),
        ("Étudiant, futur data engineer", "data_engineer"),
        ("Étudiante, future data engineer", "data_engineer"),
        ("Aspiring ML engineer", "ml_engineer"),
        ("Data scientist en devenir", "data_scientist"),
        ("No longer a data scientist", "data_scientist"),
    ],
)
def test_a_role_that_somebody_had_or_will_have_counts_half(title: str, role: str) -> None:
    assert 0 < said(title, role) <= NAMED // 2


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Pas seulement data scientist", "data_scientist"),
        ("Not only a data engineer", "data_engineer"),
        ("Ex-Google, data scientist", "data_scientist"),
        ("Former teacher, data scientist", "data_scientist"),
        ("Ancien recruteur, data scientist", "data_scientist"),
        ("Ancien chercheur, data engineer", "data_engineer"),
        ("Nous recrutons un data engineer", "data_engineer"),
        ("Hiring: data engineer", "data_engineer"),
        ("Recherche data scientist", "data_scientist"),
    ],
)
def test_what_stands_beside_a_role_and_says_nothing_of_it_takes_nothing(title: str, role: str) -> None:
    assert said(title, role) >= NAMED * 3 // 4


def test_the_role_that_somebody_has_is_meant_and_not_the_former_or_the_denied_one() -> None:
    assert best("Ancien data analyst devenu ML engineer") == "ml_engineer"
    assert best("Data engineer, not a data scientist") == "data_engineer"
    assert said("Data engineer, pas data scientist", "data_scientist") <= 0
