import pytest

from marketplace.briefs.fields.place import find_place
from marketplace.briefs.flattening import flatten
from marketplace.briefs.location import locate
from tests.briefs.reading_values import value_of


def place_in(text: str) -> tuple[str, str] | None:
    flat = flatten(text)
    place = value_of(find_place(flat), flat)
    return (place.city, place.country) if place else None


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Lieu : Paris", "Paris", "FR"),
        ("Lieu: lyon", "Lyon", "FR"),
        ("Localisation : LE MANS", "Le Mans", "FR"),
        ("75009 Paris", "Paris", "FR"),
        ("Paris 9e", "Paris", "FR"),
        ("ou Paris 12 ème avec 3 jours", "Paris", "FR"),
        ("Lyon (69)", "Lyon", "FR"),
        ("Issy-les-Moulineaux 92130", "Issy-les-Moulineaux", "FR"),
        ("Basé à Boulogne-Billancourt (92), télétravail possible", "Boulogne-Billancourt", "FR"),
        ("basé sur Landerneau (29), avec", "Landerneau", "FR"),
        ("Localisation : La Défense", "La Défense", "FR"),
        ("Sophia Antipolis - hybride", "Sophia Antipolis", "FR"),
        ("Deux jours par semaine à Paris, avec une cheffe", "Paris", "FR"),
        ("Lille ou remote", "Lille", "FR"),
        ("Data Engineer Senior - Marseille H/F", "Marseille", "FR"),
        ("chez Orange à Rennes", "Rennes", "FR"),
        ("St Denis (93)", "Saint-Denis", "FR"),
        ("à L’Haÿ-les-Roses", "L'Haÿ-les-Roses", "FR"),
        ("Location: Brussels, Belgium", "Bruxelles", "BE"),
        ("Genève, Suisse", "Genève", "CH"),
        ("au Luxembourg", "Luxembourg", "LU"),
        ("Casablanca, Maroc", "Casablanca", "MA"),
        ("Montréal, Canada", "Montréal", "CA"),
        ("Based in London, UK", "London", "GB"),
        ("Tours centre", "Tours", "FR"),
        ("je travaille à nantes", "Nantes", "FR"),
        ("I live in Berlin", "Berlin", "DE"),
    ],
)
def test_a_city_is_found_by_the_words_around_it(text: str, city: str, country: str) -> None:
    assert place_in(text) == (city, country)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("basé à Tours", "Tours"),
        ("mission à Nice", "Nice"),
        ("Lieu : Nice", "Nice"),
        ("Lieu : Valence (26)", "Valence"),
        ("Lieu : Orange (84)", "Orange"),
        ("basé à Vienne", "Vienne"),
        ("37000 Tours", "Tours"),
    ],
)
def test_a_name_that_is_also_a_word_counts_with_a_place_around_it(text: str, city: str) -> None:
    assert place_in(text) == (city, "FR")


@pytest.mark.parametrize(
    "text",
    [
        "Nice to have: Docker",
        "Nice",
        "Tours de table",
        "dans le sens de la marche",
        "Orange recherche un data engineer",
        "Work in Valence band physics",
        "in Reading comprehension",
        "Florence Martin, data scientist",
        "Paris Saint-Germain recherche un data analyst",
        "Master de l'Université de Lyon",
        "Lidl France",
        "Iceberg/Delta)",
        "Mobile apps",
        "Bar",
    ],
)
def test_words_people_companies_and_schools_are_no_places(text: str) -> None:
    assert place_in(text) is None


def test_a_list_of_agencies_is_no_place() -> None:
    assert place_in("Nos agences : Paris, Lyon, Nantes et Bordeaux nous rapprochent de nos clients") is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Lieu : Île-de-France (2j sur site)", "FR"),
        ("Assurance - Ile de France (H/F)", "FR"),
        ("Localisation : La Martinique", "MQ"),
        ("Remote, based in Portugal", "PT"),
    ],
)
def test_an_area_gives_its_country_and_no_city(text: str, country: str) -> None:
    assert place_in(text) == ("", country)


def test_the_country_behind_a_name_chooses_among_namesakes() -> None:
    assert place_in("Lieu : Laval (Canada)") == ("Laval", "CA")
    assert place_in("Lieu : Laval") == ("Laval", "FR")


def test_a_city_fills_four_fields_and_an_area_one() -> None:
    city, area = locate(find_place(flatten("Lieu : Lyon"))), locate(find_place(flatten("Lieu : Bretagne")))
    assert city.city
    assert city.country
    assert city.latitude
    assert city.longitude
    assert abs(city.latitude.value - 45.75) < 0.1
    assert abs(city.longitude.value - 4.85) < 0.1
    assert area.country
    assert (area.city, area.latitude, area.longitude) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Client grand compte bancaire, Paris La Défense, démarrage ASAP", "La Défense"),
        ("dans les locaux du client à Toulouse, avec télétravail", "Toulouse"),
        ("J'interviens partout en Suisse romande depuis Lausanne", "Lausanne"),
    ],
)
def test_a_city_is_found_among_other_parts_of_a_sentence(text: str, city: str) -> None:
    place = place_in(text)
    assert place
    assert place[0] == city


def test_a_city_stands_in_brackets_behind_whose_it_is() -> None:
    assert place_in("Groupe hospitalier public (Nancy).") == ("Nancy", "FR")


def test_a_picture_begins_a_line_like_a_bullet() -> None:
    assert place_in("📍 Rennes\n💶 580 €/jour") == ("Rennes", "FR")


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Notre usine de Saint-Nazaire souhaite prévoir ses pannes", "Saint-Nazaire", "FR"),
        ("6 months FTC or contract, Cambridge UK / remote", "Cambridge", "GB"),
    ],
)
def test_a_city_is_told_by_what_stands_in_it_or_by_its_country(text: str, city: str, country: str) -> None:
    assert place_in(text) == (city, country)
