from importlib.resources import files

import pytest

from marketplace.briefs.flattening import flatten
from marketplace.briefs.gazetteer import load_gazetteer


def names_in(text: str) -> list[str]:
    return [named.name for named in load_gazetteer().names_in(flatten(text))]


def test_the_longest_name_is_meant() -> None:
    assert names_in("Saint-Denis-en-Val, Saint-Denis, Paris La Défense") == [
        "saint denis en val",
        "saint denis",
        "paris la defense",
    ]


def test_a_name_does_not_run_over_the_end_of_a_line() -> None:
    assert names_in("Le\nMans") == []


def test_saint_may_be_short() -> None:
    assert names_in("St-Étienne et St. Malo") == ["saint etienne", "saint malo"]


def test_every_city_lies_on_the_globe_in_a_known_country() -> None:
    countries = {"FR", "BE", "CH", "LU", "MA", "TN", "CA", "GB", "IE", "DE", "ES", "NL", "PT", "IT"}
    countries |= {"MC", "MQ", "GP", "RE", "GF"}
    for namesakes in load_gazetteer().places.values():
        for place in namesakes:
            assert place.country in countries
            if place.city:
                assert -90 <= (place.latitude or 999) <= 90
                assert -180 <= (place.longitude or 999) <= 180


def test_the_file_says_whose_data_it_holds() -> None:
    header = files("marketplace.briefs").joinpath("data/places.tsv").read_text(encoding="utf-8").splitlines()[1]
    assert "GeoNames" in header
    assert "CC BY 4.0" in header


@pytest.mark.parametrize(
    ("name", "country", "known"),
    [
        ("Rennes", "FR", True),
        ("rennes", "fr", True),
        ("Rennes", "DE", False),
        ("Nowhere", "FR", False),
        ("France", "FR", False),
    ],
)
def test_a_city_is_found_by_name_and_country(name: str, country: str, known: bool) -> None:
    assert (load_gazetteer().city(name, country=country) is not None) is known
