"""The last paragraph of a brief: how the work is organised."""

from random import Random
from typing import Any

from marketplace.models import KnowledgeTransfer, WorkMode

_MODE = {
    "fr": {
        WorkMode.HYBRID: "Deux à trois jours par semaine sur place à {city}.",
        WorkMode.REMOTE: "Mission à distance, avec un point de lancement à {city}.",
        WorkMode.ON_SITE: "Présence sur site à {city}.",
        WorkMode.UNSPECIFIED: "",
    },
    "en": {
        WorkMode.HYBRID: "Two or three days a week on site in {city}.",
        WorkMode.REMOTE: "Remote work, with a kick-off in {city}.",
        WorkMode.ON_SITE: "On site in {city}.",
        WorkMode.UNSPECIFIED: "",
    },
}
_TRANSFER = {
    "fr": {
        KnowledgeTransfer.COACHING: "Deux personnes de l'équipe doivent apprendre en travaillant avec vous.",
        KnowledgeTransfer.TRAINING: "La mission comprend la formation de l'équipe interne.",
        KnowledgeTransfer.NONE: "",
    },
    "en": {
        KnowledgeTransfer.COACHING: "Two of our own people should learn by working beside you.",
        KnowledgeTransfer.TRAINING: "Training our team is part of the mission.",
        KnowledgeTransfer.NONE: "",
    },
}
_TEAM = {
    "fr": (
        "Vous travaillez avec une cheffe de produit et deux développeurs.",
        "Équipe data de cinq personnes, décisions rapides.",
        "Premier résultat attendu au bout de trois semaines.",
        "Un comité de suivi toutes les deux semaines.",
        "Prolongation possible selon les résultats.",
        "Code et documentation restent chez nous.",
        "",
    ),
    "en": (
        "You work with a product owner and two developers.",
        "Small team, quick decisions.",
        "First result expected after three weeks.",
        "Extension possible.",
        "",
    ),
}


def closing_words(*, dice: Random, values: dict[str, Any], language: str) -> str:
    """Place, team, and whether people should learn; agrees with the fields of the mission."""
    words = (
        _MODE[language][values["work_mode"]].format(city=values["city"]),
        dice.choice(_TEAM[language]),
        _TRANSFER[language][values["knowledge_transfer"]],
    )
    return " ".join(word for word in words if word)
