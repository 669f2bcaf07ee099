"""Where the people and companies of the demo are: true cities with true coordinates."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A city."""

    city: str
    country: str  # ISO 3166-1 alpha-2
    latitude: float  # degrees
    longitude: float  # degrees
    weight: float  # its share of the freelancers, before scaling
    price: float  # day rates beside Paris = 1


_ROWS = [
    ("Paris", "FR", 48.8566, 2.3522, 33.0, 1.0),
    ("Boulogne-Billancourt", "FR", 48.8397, 2.2399, 2.5, 1.0),
    ("Nanterre", "FR", 48.8924, 2.2071, 1.5, 1.0),
    ("Courbevoie", "FR", 48.8973, 2.2522, 1.5, 1.0),
    ("Montreuil", "FR", 48.8638, 2.4485, 1.5, 1.0),
    ("Versailles", "FR", 48.8014, 2.1301, 1.2, 1.0),
    ("Massy", "FR", 48.7309, 2.2713, 1.2, 1.0),
    ("Saint-Denis", "FR", 48.9362, 2.3574, 1.0, 1.0),
    ("Issy-les-Moulineaux", "FR", 48.8245, 2.2743, 1.0, 1.0),
    ("Lyon", "FR", 45.7640, 4.8357, 7.5, 0.92),
    ("Villeurbanne", "FR", 45.7719, 4.8902, 0.8, 0.92),
    ("Toulouse", "FR", 43.6047, 1.4442, 5.5, 0.90),
    ("Nantes", "FR", 47.2184, -1.5536, 4.5, 0.90),
    ("Bordeaux", "FR", 44.8378, -0.5792, 4.5, 0.90),
    ("Lille", "FR", 50.6292, 3.0573, 4.0, 0.90),
    ("Marseille", "FR", 43.2965, 5.3698, 2.8, 0.89),
    ("Aix-en-Provence", "FR", 43.5297, 5.4474, 1.2, 0.90),
    ("Rennes", "FR", 48.1173, -1.6778, 2.6, 0.88),
    ("Montpellier", "FR", 43.6108, 3.8767, 2.5, 0.87),
    ("Grenoble", "FR", 45.1885, 5.7245, 2.2, 0.90),
    ("Nice", "FR", 43.7102, 7.2620, 1.5, 0.90),
    ("Sophia Antipolis", "FR", 43.6163, 7.0552, 1.0, 0.93),
    ("Strasbourg", "FR", 48.5734, 7.7521, 1.6, 0.88),
    ("Annecy", "FR", 45.8992, 6.1294, 0.6, 0.90),
    ("Tours", "FR", 47.3941, 0.6848, 0.6, 0.85),
    ("Angers", "FR", 47.4784, -0.5632, 0.6, 0.85),
    ("Clermont-Ferrand", "FR", 45.7772, 3.0870, 0.6, 0.85),
    ("Rouen", "FR", 49.4432, 1.0993, 0.6, 0.87),
    ("Dijon", "FR", 47.3220, 5.0415, 0.5, 0.85),
    ("Brest", "FR", 48.3904, -4.4861, 0.5, 0.85),
    ("La Rochelle", "FR", 46.1603, -1.1511, 0.5, 0.86),
    ("Biarritz", "FR", 43.4832, -1.5586, 0.4, 0.88),
    ("Nancy", "FR", 48.6921, 6.1844, 0.5, 0.85),
    ("Metz", "FR", 49.1193, 6.1757, 0.4, 0.86),
    ("Caen", "FR", 49.1829, -0.3707, 0.4, 0.85),
    ("Bruxelles", "BE", 50.8503, 4.3517, 1.6, 0.98),
    ("Luxembourg", "LU", 49.6116, 6.1319, 0.6, 1.12),
    ("Genève", "CH", 46.2044, 6.1432, 0.8, 1.35),
    ("Lausanne", "CH", 46.5197, 6.6323, 0.5, 1.30),
    ("Berlin", "DE", 52.5200, 13.4050, 0.8, 1.05),
    ("München", "DE", 48.1351, 11.5820, 0.4, 1.12),
    ("Barcelona", "ES", 41.3874, 2.1686, 0.8, 0.74),
    ("Madrid", "ES", 40.4168, -3.7038, 0.5, 0.74),
    ("Lisboa", "PT", 38.7223, -9.1393, 0.7, 0.72),
    ("Milano", "IT", 45.4642, 9.1900, 0.5, 0.80),
    ("Amsterdam", "NL", 52.3676, 4.9041, 0.5, 1.06),
    ("London", "GB", 51.5074, -0.1278, 0.7, 1.15),
    ("Warszawa", "PL", 52.2297, 21.0122, 0.3, 0.66),
]
PLACES = tuple(Place(*row) for row in _ROWS)
PLACE_WEIGHTS = {place: place.weight for place in PLACES}
BY_CITY = {place.city: place for place in PLACES}
