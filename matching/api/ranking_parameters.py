"""`/v1/ranking-parameters`: by what freelancers are ranked, and how much each thing weighs. Open to everybody."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.http.views import OpenView
from marketplace.models import Criterion
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.calibration import BANDS, CALIBRATION
from matching.scoring.mission import ESSENTIAL_FACTOR
from matching.scoring.shares import DEFAULT_WEIGHTS
from matching.scoring.units import ALGORITHM_VERSION, ONE
from matching.wording import BAND_LABELS

MEANINGS: dict[str, dict[str, str]] = {
    "skills": {
        "en": "How far the skills cover the requirements: directly or through related skills, at the level asked for; "
        "where none is, working level is expected.",
        "fr": "Couverture des exigences par les compétences, directes ou voisines, au niveau demandé ; à défaut, le "
        "niveau opérationnel est attendu.",
    },
    "focus": {
        "en": "How far the skills that somebody offers are what the mission is about: the mean over them.",
        "fr": "Part de ce que le freelance propose qui concerne la mission : moyenne sur ses compétences.",
    },
    "role": {
        "en": "How surely somebody is of a role that does for the mission: declared, or read from headline and skills.",
        "fr": "Appartenance à un métier qui convient à la mission : déclaré, ou lu dans le titre et les compétences.",
    },
    "closeness": {
        "en": "How alike the texts of both sides are in what they are about, in whichever language: skills that they "
        "speak of, data, tasks. Skills that a profile merely lists play no part.",
        "fr": "Proximité de ce dont parlent les deux textes, quelle que soit leur langue : compétences citées, "
        "données, travaux. Les compétences seulement listées dans le profil ne comptent pas.",
    },
    "day_rate": {
        "en": "Day rate within the mission's own budget, in steps of 25 €; nothing from a quarter above.",
        "fr": "TJM dans le budget de la mission, par pas de 25 € ; rien à partir d'un quart au-dessus.",
    },
    "availability": {
        "en": "Free by the latest start, or else when the mission starts; nothing from 30 days late.",
        "fr": "Disponible au plus tard à la date limite de début, sinon au début de la mission ; rien à partir de 30 "
        "jours de retard.",
    },
    "location": {
        "en": "Distance for work on site, and the preference for remote work.",
        "fr": "Distance pour le travail sur site, et préférence pour le travail à distance.",
    },
    "seniority": {
        "en": "At least the seniority asked for, declared or else by years of experience; half for one step short.",
        "fr": "Au moins la séniorité demandée, déclarée ou, à défaut, selon les années d'expérience ; la moitié à un "
        "cran en dessous.",
    },
    "domain": {
        "en": "Experience in the mission's industry, or in one that is near it.",
        "fr": "Expérience dans le secteur de la mission, ou dans un secteur voisin.",
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
    "en": "Equal scores: who is more about what the mission is about comes first (focus); if that is equal, too, lots "
    "are drawn: splitmix64(low 64 bits of the freelancer's id XOR splitmix64(low 64 bits of the mission's id)), the "
    "lowest first, then the id. Neither the age of a profile nor its history counts.",
    "fr": "À score égal : d'abord le profil le plus centré sur l'objet de la mission (focus) ; à focus égal, par "
    "tirage au sort : splitmix64(64 bits de poids faible de l'identifiant du freelance XOR splitmix64(ceux de la "
    "mission)), le plus petit d'abord, puis l'identifiant. Ni l'ancienneté du profil ni son historique ne comptent.",
}
CAPS = {
    "en": "A mission may cap how many of its matches share a city (max_per_city) or a main speciality "
    "(max_per_speciality: the one in which the levels of somebody's skills add up to most). From the best on, whoever "
    "would be one too many is passed over; no score changes, and what is not known is never capped.",
    "fr": "Une mission peut plafonner le nombre de ses profils d'une même ville (max_per_city) ou d'une même "
    "spécialité principale (max_per_speciality : celle où la somme des niveaux des compétences est la plus élevée). En "
    "partant du meilleur, qui dépasserait le plafond est passé ; aucun score ne change, et l'inconnu "
    "n'est jamais plafonné.",
}
SHORTLISTING = {
    "en": "The probability that a recruiter would shortlist the pair: 1 / (1 + exp(-(intercept + per_score × score + "
    "per_coverage × coverage))), score and coverage from 0 to 1. It means the same on every mission and never alters a "
    "score. A mission with weights of its own has none.",
    "fr": "La probabilité qu'un recruteur retienne le profil : 1 / (1 + exp(-(intercept + per_score × score + "
    "per_coverage × coverage))), score et couverture de 0 à 1. Elle a le même sens pour toutes les missions et ne "
    "modifie jamais un score. Une mission qui a ses propres poids n'en a pas.",
}
BASES = {
    True: {
        "en": "The constants were fitted on pairs that two graders graded by published rules.",
        "fr": "Les constantes ont été ajustées sur des paires notées par deux évaluateurs selon des règles publiées.",
    },
    False: {
        "en": "The constants are provisional: set by judgement, not yet fitted on graded pairs.",
        "fr": "Les constantes sont provisoires : fixées par jugement, pas encore ajustées sur des paires notées.",
    },
}


class RankingParameterSerializer(serializers.Serializer[Any]):
    """One criterion."""

    criterion = serializers.ChoiceField(choices=Criterion.choices)
    weight = serializers.IntegerField(help_text="beside the others that a mission asks for")
    meaning_en = serializers.CharField()
    meaning_fr = serializers.CharField()


class BandSerializer(serializers.Serializer[Any]):
    """A word for a range of probabilities."""

    band = serializers.ChoiceField(choices=[band.name for band in BANDS])
    lowest = serializers.FloatField(help_text="the probability from which it holds")
    label_en = serializers.CharField()
    label_fr = serializers.CharField()


class CalibrationSerializer(serializers.Serializer[Any]):
    """How a score becomes a probability of being shortlisted."""

    intercept = serializers.FloatField()
    per_score = serializers.FloatField()
    per_coverage = serializers.FloatField()
    fitted = serializers.BooleanField(help_text="on graded pairs; otherwise the constants are set by judgement")
    meaning_en = serializers.CharField()
    meaning_fr = serializers.CharField()
    bands = BandSerializer(many=True, help_text="highest first")


class RankingParametersSerializer(serializers.Serializer[Any]):
    """The published weights and what they belong to."""

    algorithm_version = serializers.CharField()
    taxonomy_version = serializers.CharField()
    essential_factor = serializers.IntegerField(help_text="an essential requirement counts this many optional ones")
    criteria = RankingParameterSerializer(many=True)
    shortlisting = CalibrationSerializer()
    ties_en = serializers.CharField()
    ties_fr = serializers.CharField()
    caps_en = serializers.CharField()
    caps_fr = serializers.CharField()


class RankingParametersView(OpenView):
    """Needs no key."""

    @extend_schema(responses=RankingParametersSerializer, auth=[])
    def get(self, request: Request) -> Response:
        """The weights apply unless a mission carries its own; what it does not ask for leaves the denominator."""
        return Response(
            {
                "algorithm_version": ALGORITHM_VERSION,
                "taxonomy_version": load_vocabulary().version,
                "essential_factor": ESSENTIAL_FACTOR,
                "criteria": [_criterion_json(name, weight) for name, weight in DEFAULT_WEIGHTS.items()],
                "shortlisting": _calibration_json(),
                **_in_both("ties", TIES),
                **_in_both("caps", CAPS),
            }
        )


def _criterion_json(name: str, weight: int) -> dict[str, Any]:
    return {"criterion": name, "weight": weight, **_in_both("meaning", MEANINGS[name])}


def _calibration_json() -> dict[str, Any]:
    basis = BASES[CALIBRATION.fitted]
    meaning = {language: f"{SHORTLISTING[language]} {basis[language]}" for language in ("en", "fr")}
    bands = [
        {"band": band.name, "lowest": band.lowest / ONE, **_in_both("label", BAND_LABELS[band.name])} for band in BANDS
    ]
    return {**asdict(CALIBRATION), **_in_both("meaning", meaning), "bands": bands}


def _in_both(name: str, words: Mapping[str, str]) -> dict[str, str]:
    return {f"{name}_{language}": words[language] for language in ("en", "fr")}
