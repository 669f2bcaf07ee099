import pytest

from marketplace.briefs.fields.knowledge_transfer import find_knowledge_transfer, find_trains_teams
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


@pytest.mark.parametrize(
    ("text", "transfer"),
    [
        ("transfert de compétences aux équipes", "coaching"),
        ("deux développeuses qui veulent apprendre à vos côtés", "coaching"),
        ("accompagner la montée en compétence des utilisateurs", "coaching"),
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
        ("favoriser leur montée en compétences", None),
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
