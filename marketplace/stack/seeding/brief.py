"""The mission that the demo posts: plain text, as a client would write it. The API reads the rest out of it."""

from datetime import date, timedelta
from typing import Any

TEXT = """\
Mission : Assistant RAG pour les gestionnaires de sinistres

Nos 600 gestionnaires de sinistres cherchent leurs réponses dans 18 000 pages de contrats, de notes internes et de \
conventions. Un prototype a convaincu ; il ne cite pas toujours la bonne clause et personne ne mesure sa qualité.

Nous cherchons un ingénieur IA senior pour reprendre l'indexation et la recherche, faire répondre un LLM avec ses \
sources, et installer une évaluation continue sur un jeu de questions écrit avec les métiers. Données sensibles : tout \
reste hébergé en Europe.

Indispensable :
- RAG, niveau confirmé
- Python (confirmé) et bases de données vectorielles

Un plus : évaluation de LLM, LangChain, reranking. Pas de fine-tuning.

Deux jours par semaine sur site à Paris, avec deux développeuses qui veulent apprendre à vos côtés (coaching). \
Français courant. 4 jours par semaine pendant 4 mois, démarrage le {start}. TJM : 600 à 720 € HT."""
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def demo_brief(*, today: date) -> dict[str, Any]:
    """The JSON body of a real POST to /v1/missions."""
    start = today + timedelta(days=21)
    return {"state": "published", "brief": TEXT.format(start=f"{start.day} {_MONTHS[start.month - 1]} {start.year}")}
