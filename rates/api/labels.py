"""The words of an estimate in both languages; codes are the contract, words may change."""

from django.utils.translation import get_language

from rates.estimation import Fact

LABELS = {
    "it_average": {"en": "Average IT freelancer in France", "fr": "Freelance informatique moyen en France"},
    "role": {"en": "Role", "fr": "Métier"},
    "speciality": {"en": "Speciality", "fr": "Spécialité"},
    "ai_speciality": {
        "en": "AI against other IT, at comparable seniority and place",
        "fr": "IA contre reste de l'informatique, à expérience et lieu comparables",
    },
    "seniority": {"en": "Seniority", "fr": "Séniorité"},
    "region": {"en": "Region", "fr": "Région"},
    "remote": {"en": "Remote work", "fr": "Télétravail"},
    "duration": {"en": "Duration", "fr": "Durée"},
    "intensity": {"en": "Days per week", "fr": "Jours par semaine"},
    "tension": {
        "en": "Tension between demand and supply (assumption)",
        "fr": "Tension entre demande et offre (hypothèse)",
    },
    "rounding": {"en": "Rounding to 5 €", "fr": "Arrondi à 5 €"},
}
BASIS_DETAIL = {
    "prior_only": {
        "en": "From published figures alone: no day rate of this market stands behind this band yet.",
        "fr": "Établi sur les seuls chiffres publiés : aucun TJM de ce marché n'étaye encore cette fourchette.",
    },
}


def language() -> str:
    """The language of the request: fr, or else en."""
    return "fr" if (get_language() or "en").startswith("fr") else "en"


def title_of(fact: Fact) -> str:
    """What the fact says, in the language of the request."""
    return fact.title_fr if language() == "fr" else fact.title_en
