"""From a city and a country to the zones that the published figures tell apart."""

import re

from marketplace.taxonomy.folding import fold
from rates.estimation.words import Zone


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.split(","))


# France and what counts as France for the figures.
FRENCH = frozenset({"FR", "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"})

ILE_DE_FRANCE = _names(
    """
    alfortville, antony, arcueil, argenteuil, asnieres sur seine, aubervilliers, aulnay sous bois, bagneux, bagnolet,
    bobigny, bois colombes, boulogne, boulogne billancourt, bourg la reine, bezons, cachan, cergy, cergy pontoise,
    champigny sur marne, champs sur marne, charenton le pont, chatenay malabry, chatillon, chatou, chaville, chelles,
    chessy, choisy le roi, clamart, clichy, clichy la garenne, colombes, courbevoie, corbeil essonnes, creteil,
    drancy, elancourt, enghien les bains, evry, evry courcouronnes, fontainebleau, fontenay aux roses,
    fontenay sous bois, garches, gennevilliers, gentilly, gif sur yvette, guyancourt, idf, ile de france,
    issy les moulineaux, ivry sur seine, joinville le pont, kremlin bicetre, la courneuve, la defense,
    l hay les roses, la garenne colombes, le chesnay, le kremlin bicetre, le plessis robinson,
    les lilas, les mureaux, les ulis, levallois,
    levallois perret, livry gargan, maisons alfort, maisons laffitte, malakoff, mantes la jolie,
    marne la vallee, massy, meaux, melun, meudon, montigny le bretonneux, montreuil, montrouge, nanterre, neuilly,
    neuilly sur seine, nogent sur marne, noisiel, noisy le grand, noisy le sec, orly, orsay, palaiseau, pantin,
    paris saclay, plaisir, poissy, pontoise, puteaux, rambouillet, region parisienne, roissy, roissy en france,
    romainville, rosny sous bois, rueil malmaison, rungis, saclay, saint cloud, saint denis, saint germain en laye,
    saint mande, saint maur des fosses, saint ouen, saint ouen sur seine, saint quentin en yvelines, sarcelles,
    sartrouville, sceaux, sevran, sevres, suresnes, thiais, trappes, vanves, velizy, velizy villacoublay, versailles,
    villejuif, vincennes, vitry sur seine
    """
)

# Where no country is given, a city must be known to be taken for French.
OTHER_FRENCH_CITIES = _names(
    """
    aix en provence, ajaccio, amiens, angers, angouleme, annecy, antibes, arras, avignon, bayonne, belfort, besancon,
    beziers, biarritz, biot, blois, bordeaux, bourges, brest, caen, cannes, chambery, chartres, clermont ferrand,
    colmar, dijon, dunkerque, grenoble, la rochelle, le havre, le mans, lille, limoges, lorient, lyon,
    marseille, metz, montpellier, mulhouse, nancy, nantes, nice, nimes, niort, orleans, pau, perpignan, poitiers,
    quimper, reims, rennes, roubaix, rouen, saint brieuc, saint etienne, saint malo, saint nazaire, sophia antipolis,
    strasbourg, toulon, toulouse, tours, troyes, valence, valenciennes, vannes, villeurbanne
    """
)


NOT_A_CITY = _names("anywhere, europe, france, full remote, remote, teletravail")


def zone_of(*, city: str | None, country: str | None) -> Zone | None:
    """The zone of a place; None when it is unknown, or only known to be in France.

    Of two French namesakes the one in Île-de-France is meant (Saint-Denis, Montreuil). Overseas is other French.
    """
    if country and country not in FRENCH:
        return "abroad"
    name = _plain(city or "")
    if country in (None, "", "FR") and (name in ILE_DE_FRANCE or re.match(r"paris\b", name)):
        return "idf"
    is_french = bool(country and name and name not in NOT_A_CITY) or name in OTHER_FRENCH_CITIES
    return "other_french" if is_french else None


def _plain(city: str) -> str:
    """Without accents, hyphens, post codes, and with Saint in full."""
    letters = re.sub(r"[^a-z]+", " ", fold(city))
    return re.sub(r"\bst(e?)\b", r"saint\1", letters).removesuffix(" cedex").strip()
