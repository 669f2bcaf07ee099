"""The mission that the demo posts."""

from datetime import date, timedelta
from typing import Any

TEXT = """\
Nos 600 gestionnaires de sinistres cherchent leurs réponses dans 18 000 pages de contrats, de notes internes et de \
conventions. Un prototype de RAG a convaincu ; il ne cite pas toujours la bonne clause et personne ne mesure sa qualité.

Vous reprenez l'indexation et la recherche, vous faites répondre un LLM avec ses sources, et vous installez une \
évaluation continue sur un jeu de questions écrit avec les métiers. Données sensibles : tout reste hébergé en Europe.

Deux jours par semaine à Paris, avec une cheffe de produit et deux développeuses qui veulent apprendre à vos côtés."""


def demo_brief(*, today: date) -> dict[str, Any]:
    """The JSON body of a real POST to /v1/missions."""
    return {
        "state": "published",
        "title": "Assistant RAG pour les gestionnaires de sinistres",
        "brief": TEXT,
        "role": "ai_engineer",
        "seniority": "senior",
        "requirements": [
            _asks("retrieval-augmented-generation", "essential", 5, 3),
            _asks("python", "essential", 3, 3),
            _asks("large-language-models", "essential", 3, 3),
            _asks("vector-databases", "essential", 2, 2),
            _asks("llm-evaluation", "optional", 3, 2),
            _asks("langchain", "optional", 1, 2),
            _asks("rerankers", "optional", 1, None),
        ],
        "work_mode": "hybrid",
        "country": "FR",
        "city": "Paris",
        "latitude": 48.8566,
        "longitude": 2.3522,
        "radius_km": 40,
        "languages": ["fr"],
        "start_date": (today + timedelta(days=21)).isoformat(),
        "latest_start_date": (today + timedelta(days=51)).isoformat(),
        "duration_days": 120,
        "days_per_week": 4,
        "budget_min": "600.00",
        "budget_max": "720.00",
        "knowledge_transfer": "coaching",
    }


def _asks(skill: str, importance: str, weight: int, level: int | None) -> dict[str, Any]:
    return {"skill": skill, "importance": importance, "weight": weight, "minimum_level": level}
