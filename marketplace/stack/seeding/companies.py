"""Companies of the demo: invented, and marked so in their names. The first one's key is shown."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Firm:
    """Who publishes missions."""

    name: str
    french: str  # what it is, after "pour"
    english: str  # what it is, after "for"
    city: str  # see places


_ROWS = [
    ("Verger Assurances", "un assureur mutualiste", "a mutual insurer", "Paris"),
    ("Banque des Deux Rives", "une banque de détail", "a retail bank", "Paris"),
    ("Énergies du Bocage", "un producteur d'électricité renouvelable", "a renewable power producer", "Nantes"),
    ("Moulins & Cie", "un industriel de l'agroalimentaire", "a food manufacturer", "Lille"),
    ("Clinique du Grand Tilleul", "un groupe de cliniques", "a group of private hospitals", "Lyon"),
    ("Rails de l'Ouest", "un exploitant ferroviaire régional", "a regional rail operator", "Rennes"),
    ("Ateliers Hélice", "un sous-traitant aéronautique", "an aerospace supplier", "Toulouse"),
    ("Comptoir Marelle", "une enseigne de prêt-à-porter", "a fashion retailer", "Paris"),
    ("Télécom Alizé", "un opérateur télécom", "a telecoms operator", "Boulogne-Billancourt"),
    ("Métropole des Trois Ponts", "une métropole", "a metropolitan authority", "Lyon"),
    ("Éditions Girouette", "un groupe de presse et d'édition", "a publishing group", "Paris"),
    ("Cabinet Ardoise", "un cabinet d'avocats d'affaires", "a business law firm", "Paris"),
    ("Pharmacies Mélilot", "un distributeur pharmaceutique", "a pharmaceutical distributor", "Montpellier"),
    ("Logis Boussole", "un bailleur social", "a social landlord", "Marseille"),
    ("Messageries Ricochet", "un transporteur de colis", "a parcel carrier", "Lille"),
    ("Domotique Luciole", "un fabricant d'objets connectés", "a maker of connected devices", "Grenoble"),
    ("Ferronnerie Diapason", "un sidérurgiste", "a steel maker", "Metz"),
    ("Vignes & Données", "un négociant en vins", "a wine merchant", "Bordeaux"),
    ("École Passerelle", "une école d'ingénieurs", "an engineering school", "Massy"),
    ("Studio Farandole", "un studio de jeu vidéo", "a video-game studio", "Montpellier"),
    ("Horlogerie Sablier", "une manufacture horlogère", "a watchmaker", "Genève"),
    ("Assistance Embellie", "une société d'assistance", "an assistance company", "Nanterre"),
    ("Mutuelle Clairière", "une mutuelle de santé", "a health mutual", "Tours"),
    ("Hôtels Méridienne", "un groupe hôtelier", "a hotel group", "Paris"),
    ("Chantiers Tournevent", "un groupe de construction", "a construction group", "Versailles"),
    ("Logiciels Tangram", "un éditeur de logiciels de gestion", "a business-software publisher", "Sophia Antipolis"),
    ("Eaux de la Vergue", "un gestionnaire de réseaux d'eau", "a water utility", "Strasbourg"),
    ("Cosmétiques Ancolie", "une maison de cosmétiques", "a cosmetics house", "Courbevoie"),
    ("Semences Primevère", "un semencier", "a seed company", "Angers"),
    ("Place Carillon", "une place de marché en ligne", "an online marketplace", "Bruxelles"),
    ("Fonds Belvédère", "une société de gestion d'actifs", "an asset manager", "Luxembourg"),
]
FIRMS = tuple(Firm(f"{name} (démo)", french, english, city) for name, french, english, city in _ROWS)
