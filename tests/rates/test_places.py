import pytest

from rates.places import ILE_DE_FRANCE, OTHER_FRENCH_CITIES, zone_of


@pytest.mark.parametrize(
    ("city", "country", "zone"),
    [
        ("Paris", "FR", "idf"),
        ("Paris 9e", None, "idf"),
        ("75009 PARIS CEDEX 09", "FR", "idf"),
        ("Boulogne-Billancourt", "FR", "idf"),
        ("Saint-Denis", "FR", "idf"),
        ("St-Cloud", "FR", "idf"),
        ("Île-de-France", "FR", "idf"),
        ("L'Haÿ-les-Roses", "FR", "idf"),
        ("Lyon", "FR", "other_french"),
        ("Lyon", None, "other_french"),
        ("Saint-Étienne", "", "other_french"),
        ("Plougastel-Daoulas", "FR", "other_french"),
        ("Saint-Denis", "RE", "other_french"),
        ("Berlin", "DE", "abroad"),
        ("", "BE", "abroad"),
        ("Paris", "US", "abroad"),
        ("London", None, None),
        ("", "FR", None),
        ("Télétravail", "FR", None),
        (None, None, None),
        ("日本", None, None),
    ],
)
def test_a_place_belongs_to_a_zone_or_to_none_when_it_is_not_known(city, country, zone):
    assert zone_of(city=city, country=country) == zone


def test_no_city_stands_in_two_zones_and_every_name_is_already_plain():
    assert not ILE_DE_FRANCE & OTHER_FRENCH_CITIES
    for name in ILE_DE_FRANCE | OTHER_FRENCH_CITIES:
        assert zone_of(city=name, country=None) == ("idf" if name in ILE_DE_FRANCE else "other_french")
