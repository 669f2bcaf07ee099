import pytest

from marketplace.briefs.fields.work_mode import find_remote_preference, find_work_mode
from marketplace.briefs.flattening import flatten
from tests.briefs.reading_values import value_of


def mode_in(text: str) -> str | None:
    flat = flatten(text)
    return value_of(find_work_mode(flat), flat)


@pytest.mark.parametrize(
    "text",
    [
        "full remote",
        "100 % remote",
        "fully remote position",
        "télétravail complet",
        "Full télétravail",
        "Remote: 100%",
        "100% TT",
        "remote",
        "à distance",
        "Lille ou remote",
        "No on-site presence needed",
    ],
)
def test_work_from_anywhere_is_remote(text: str) -> None:
    assert mode_in(text) == "remote"


@pytest.mark.parametrize(
    "text",
    [
        "télétravail 2 jours/semaine",
        "Accord télétravail : 2 jours par semaine",
        "Télétravail jusqu'à 3 jours/semaine",
        "1J/S de télétravail",
        "Présentiel, plus 1 jour de télétravail par semaine",
        "2 days a week in the office",
        "3 days remote per week",
        "Deux jours par semaine à Paris, avec une cheffe de produit",
        "Modalités : hybride (2j sur site)",
        "Paris, hybride",
        "Hybride à Paris, 4 jours par semaine.",
        "mode hybride",
        "This is a hybrid role",
        "remote-friendly",
        "Télétravail : oui, 3 jours max",
        "jusqu'à 80 % de télétravail",
        "télétravail",
    ],
)
def test_some_days_of_each_is_hybrid(text: str) -> None:
    assert mode_in(text) == "hybrid"


@pytest.mark.parametrize(
    "text",
    [
        "sur site",
        "Mission sur site à Lyon",
        "présentiel",
        "100 % en présentiel",
        "on-site",
        "pas de télétravail",
        "no remote",
        "On-site only",
        "5 jours sur site",
    ],
)
def test_every_day_there_is_on_site(text: str) -> None:
    assert mode_in(text) == "on_site"


@pytest.mark.parametrize(
    "text",
    [
        "architecture hybride, cloud hybride",
        "recherche hybride (BM25 + vecteurs)",
        "hybrid search in Elasticsearch",
        "remote sensing",
        "sur site web marchand",
        "animation de formations en présentiel",
        "rattaché au bureau d'études",
        "Disponible 3 jours par semaine à partir du 01/02/2027",
    ],
)
def test_other_hybrids_sites_and_distances_say_nothing(text: str) -> None:
    assert mode_in(text) is None


@pytest.mark.parametrize(
    ("text", "preference"),
    [
        ("Full remote uniquement", "remote_only"),
        ("remote", "flexible"),
        ("télétravail 2 jours par semaine", "flexible"),
        ("Pas de télétravail", "on_site_only"),
        ("Data scientist", None),
    ],
)
def test_a_freelancer_is_flexible_unless_they_say_only(text: str, preference: str | None) -> None:
    flat = flatten(text)
    assert value_of(find_remote_preference(flat), flat) == preference


@pytest.mark.parametrize(
    "text",
    ["1 jour par semaine au siège, le reste en distanciel", "two days here; the remaining time can be spent remotely"],
)
def test_a_rest_that_is_remote_is_hybrid(text: str) -> None:
    assert mode_in(text) == "hybrid"


@pytest.mark.parametrize("text", ["I work remotely only", "uniquement en télétravail, 4 jours par semaine"])
def test_only_remote_is_said_in_either_order(text: str) -> None:
    flat = flatten(text)
    assert value_of(find_remote_preference(flat), flat) == "remote_only"


@pytest.mark.parametrize("text", ["3 jours par semaine, dont 1 en distanciel", "Prefers hybrid.", "Ouvert à l'hybride"])
def test_a_part_of_the_days_or_a_preference_is_hybrid(text: str) -> None:
    assert mode_in(text) == "hybrid"


def test_sessions_of_some_days_in_person_are_on_site() -> None:
    assert mode_in("Format : 2 x 2 jours en présentiel") == "on_site"


def test_work_that_can_be_done_from_anywhere_is_remote() -> None:
    assert mode_in("The work takes ten weeks and can be done from anywhere.") == "remote"


def test_hybrid_with_its_shares_is_hybrid() -> None:
    assert mode_in("Start date: 04-01-2027\nHybrid 2/3") == "hybrid"


def test_a_head_office_alone_says_nothing_and_days_there_are_hybrid() -> None:
    assert mode_in("Locaux modernes au siège du groupe") is None
    assert mode_in("1 jour par semaine au siège") == "hybrid"


@pytest.mark.parametrize(
    "text",
    [
        "Vous y seriez deux jours par semaine et chez vous les autres.",
        "Trois jours par semaine à l'atelier, le reste chez vous.",
        "Two days a week in the workshop and at home the others.",
    ],
)
def test_home_for_the_other_days_is_hybrid(text: str) -> None:
    assert mode_in(text) == "hybrid"


def test_a_visit_to_your_place_is_no_work_from_home() -> None:
    assert mode_in("Je me déplace chez vous.") is None
