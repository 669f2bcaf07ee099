"""`/v1/ranking-parameters`: by what freelancers are ranked, and how much each thing weighs. Open to everybody."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.http.views import OpenView
from marketplace.models import Criterion
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.mission import ESSENTIAL_FACTOR
from matching.scoring.shares import DEFAULT_WEIGHTS
from matching.scoring.units import ALGORITHM_VERSION

MEANINGS: dict[str, dict[str, str]] = {
    "skills": {
        "en": "How far the skills cover the requirements: directly or through related skills, at the level asked for.",
        "fr": "Couverture des exigences par les compétences, directes ou voisines, au niveau demandé.",
    },
    "role": {
        "en": "Agreement of the declared role with the one asked for.",
        "fr": "Accord du métier déclaré avec le métier demandé.",
    },
    "day_rate": {
        "en": "Day rate within the mission's own budget, in steps of 25 €; nothing from a quarter above.",
        "fr": "TJM dans le budget de la mission, par pas de 25 € ; rien à partir d'un quart au-dessus.",
    },
    "availability": {
        "en": "Free when the mission starts; nothing from 30 days late.",
        "fr": "Disponible au début de la mission ; rien à partir de 30 jours de retard.",
    },
    "location": {
        "en": "Distance for work on site, and the preference for remote work.",
        "fr": "Distance pour le travail sur site, et préférence pour le travail à distance.",
    },
    "seniority": {
        "en": "At least the seniority asked for.",
        "fr": "Au moins la séniorité demandée.",
    },
    "languages": {
        "en": "Share of the asked languages that are spoken.",
        "fr": "Part des langues demandées qui sont parlées.",
    },
    "knowledge_transfer": {
        "en": "Trains teams, when the company wishes for coaching or training.",
        "fr": "Forme des équipes, quand l'entreprise souhaite de l'accompagnement ou de la formation.",
    },
    "days_per_week": {
        "en": "Share of the asked days per week that are offered.",
        "fr": "Part des jours par semaine demandés qui sont offerts.",
    },
}

TIES = {
    "en": "Equal scores: who is more about what the mission is about comes first (focus), then the older profile.",
    "fr": "À score égal : d'abord le profil le plus centré sur l'objet de la mission (focus), puis le plus ancien.",
}


class RankingParameterSerializer(serializers.Serializer[Any]):
    """One criterion."""

    criterion = serializers.ChoiceField(choices=Criterion.choices)
    weight = serializers.IntegerField(help_text="beside the others that a mission asks for")
    meaning_en = serializers.CharField()
    meaning_fr = serializers.CharField()


class RankingParametersSerializer(serializers.Serializer[Any]):
    """The published weights and what they belong to."""

    algorithm_version = serializers.CharField()
    taxonomy_version = serializers.CharField()
    essential_factor = serializers.IntegerField(help_text="an essential requirement counts this many optional ones")
    criteria = RankingParameterSerializer(many=True)
    ties_en = serializers.CharField()
    ties_fr = serializers.CharField()


class RankingParametersView(OpenView):
    """Needs no key."""

    @extend_schema(responses=RankingParametersSerializer, auth=[])
    def get(self, request: Request) -> Response:
        """The weights apply unless a mission carries its own; what it does not ask for leaves the denominator."""
        criteria = [
            {
                "criterion": name,
                "weight": weight,
                "meaning_en": MEANINGS[name]["en"],
                "meaning_fr": MEANINGS[name]["fr"],
            }
            for name, weight in DEFAULT_WEIGHTS.items()
        ]
        return Response(
            {
                "algorithm_version": ALGORITHM_VERSION,
                "taxonomy_version": load_vocabulary().version,
                "essential_factor": ESSENTIAL_FACTOR,
                "criteria": criteria,
                "ties_en": TIES["en"],
                "ties_fr": TIES["fr"],
            }
        )
