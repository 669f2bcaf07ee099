"""Names that nobody bears: a first name and a French thing or place of the countryside."""

from dataclasses import dataclass


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FEMININE = _names(
    """
    Adèle Agathe Albane Alma Anaïs Apolline Astrid Aya Capucine Céleste Chloé Clémence Colombe Constance Coline
    Éléonore Élise Eulalie Fleur Flora Garance Inès Iris Jeanne Joséphine Jade Judith Kenza Léonie Lila Lina Lison
    Louise Maëlle Mahaut Maïa Margaux Mélisande Naïma Nina Noémie Olympe Ophélie Pernille Rosalie Salomé Solène
    Soraya Suzanne Thaïs Valentine Yasmine Yuna Zélie
    """
)
MASCULINE = _names(
    """
    Achille Alban Amaury Anatole Armand Arsène Auguste Basile Bilal Célestin Corentin Cyprien Désiré Édouard Elias
    Émile Erwan Félix Florian Gaspard Gaël Gustave Hector Hippolyte Ilyes Joachim Jules Karim Lazare Léandre Léon
    Loïc Lucien Malo Marius Mehdi Melchior Nathan Nino Noé Octave Oscar Pablo Perceval Quentin Rayan Sacha Samir
    Siméon Tancrède Théodore Timothée Ulysse Virgile Yanis Zéphyr
    """
)
THINGS = _names(
    """
    Abricot Aiguillage Alizé Almanach Ancolie Anémone Arabesque Ardoise Aubépine Balançoire Baliverne Barcarolle
    Belvédère Biscuit Boussole Brindille Bruyère Cabriole Cachalot Caillou Campanule Caravelle Cardamine Carillon
    Castagnette Cerf-Volant Châtaigne Chèvrefeuille Citadelle Clairière Clapotis Coccinelle Confetti Coquelicot
    Corolle Crépuscule Crocus Dentelle Diapason Écluse Embellie Escapade Estuaire Étincelle Falaise Farandole
    Feuillage Flânerie Fougeraie Framboise Galipette Girouette Glycine Grenadine Gribouille Hirondelle Horizon
    Houblon Hublot Jonquille Kaléidoscope Lanterne Lavandin Libellule Luciole Lucarne Mandarine Marelle Mélilot
    Méridienne Mimosa Mirabelle Moulinet Myosotis Nacelle Nénuphar Nuage Ombrelle Orangeraie Origami Papillote
    Parasol Passerelle Pastille Pénombre Péniche Pervenche Pirouette Pissenlit Presqu'île Primevère Quinquet
    Ricochet Ritournelle Roseraie Sablier Sarbacane Sardane Serpentin Sillage Tangram Tilleul Tourbillon Tournevent
    Tramontane Trébuchet Tremplin Troubadour Vadrouille Vasistas Véranda Vergue Virevolte Zigzag
    """
)


@dataclass(frozen=True)
class Name:
    """A full name, and how French words agree with it."""

    full: str
    feminine: bool


def name_of(*, number: int) -> Name:
    """Nobody else's in the demo until both lists are used up; then a second thing is added."""
    first_names = len(FEMININE) + len(MASCULINE)
    pairs = first_names * len(THINGS)
    # A step without a common factor walks through every pair before it comes back to the first.
    thing, first = divmod(number * _STEP % pairs, first_names)
    second = "" if number < pairs else f"-{THINGS[(thing + number // pairs) % len(THINGS)]}"
    return Name(full=f"{(FEMININE + MASCULINE)[first]} {THINGS[thing]}{second}", feminine=first < len(FEMININE))


_STEP = 5_591
