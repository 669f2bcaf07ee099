import pytest

from marketplace.briefs.fields.knowledge_transfer import find_knowledge_transfer, find_trains_teams
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


@pytest.mark.parametrize(
    ("text", "transfer"),
    [
        ("transfert de compétences aux équipes", "coaching"),
        ("deux développeuses qui veulent apprendre à vos côtés", "coaching"),
        ("accompagner la montée en compétence des agents", "coaching"),
        ("mentor junior data scientists", "coaching"),
        ("knowledge transfer to the team", "coaching"),
        ("Vous formerez les équipes", "training"),
        ("former les équipes au NLP", "training"),
        ("animer 3 journées de formation (15 personnes)", "training"),
        ("animer des ateliers de formation", "training"),
        ("training our teams on LLMs", "training"),
        ("formation Bac+5", None),
        ("vous serez formé par nos équipes", None),
        ("Vous bénéficiez de formations", None),
        ("favoriser leur montée en compétences", "coaching"),
        ("train models on GPUs", None),
        ("suivi par un coach", None),
    ],
)
def test_only_what_the_company_wants_for_its_people_counts(text: str, transfer: str | None) -> None:
    flat = flatten(text)
    assert value_of(find_knowledge_transfer(flat), flat) == transfer


@pytest.mark.parametrize(("text", "trains"), [("J'anime des formations", True), ("Data scientist à Lyon", None)])
def test_a_freelancer_trains_teams_or_does_not_say(text: str, trains: bool | None) -> None:
    flat = flatten(text)
    assert value_of(find_trains_teams(flat), flat) is trains


@pytest.mark.parametrize(
    "text",
    [
        "Animer un groupe de statisticiens, en favorisant leur montée en compétences",
        "Guider les analystes et accompagner leur montée en compétences",
        "vous aimez transmettre votre savoir à de plus jeunes collègues",
        "Accompagner techniquement les développeurs plus juniors",
        "partager votre expertise",
        "encadrer techniquement 3 data engineers",
        "les faire monter en compétences",
        "Mentors junior PMs",
        "Je coache les PO débutants",
        "accompagner la montée en compétence de nos AI engineers",
    ],
)
def test_who_is_helped_to_grow_is_coached(text: str) -> None:
    flat = flatten(text)
    assert value_of(find_knowledge_transfer(flat), flat) == "coaching"


@pytest.mark.parametrize(
    "text",
    [
        "Assurer le support et la formation aux utilisateurs",
        "une formation continue pour nos consultants BI",
        "Concevoir une formation à l'utilisation de ces outils",
        "Transmettre vos compétences et animer ateliers et formations",
        "nos deux développeurs devront être formés à l'outil",
        "je forme régulièrement des équipes",
        "we would like two of our analysts to be trained",
        "teach our two PhD students good practice",
    ],
)
def test_who_is_taught_is_trained(text: str) -> None:
    flat = flatten(text)
    assert value_of(find_knowledge_transfer(flat), flat) == "training"


@pytest.mark.parametrize(
    "text",
    [
        "Chaque consultant bénéficie de 5 jours de formation aux équipes projet",
        "Nous formons nos consultants tout au long de leur carrière",
        "Nous accompagnons nos collaborateurs, nous vous proposons des formations pour les managers",
        "We train our engineers and invest in people",
        "rejoindre une communauté d'ingénieurs fiers de partager leur savoir",
        "vous serez accompagné dans votre montée en compétences",
    ],
)
def test_what_the_firm_gives_to_its_own_is_not_asked(text: str) -> None:
    assert find_knowledge_transfer(flatten(text)) is None
