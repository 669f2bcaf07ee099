"""The reasons of a match as sentences in French and English. Codes and numbers are the contract; words may change."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language

from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.units import ONE

LEVELS = {
    "en": ("", "notions", "working", "confirmed", "expert"),
    "fr": ("", "notions", "opérationnel", "confirmé", "expert"),
}
_SENTENCES: dict[str, dict[str, str]] = {
    "skill_met": {"en": "{skill}: {held} (expected: {minimum})", "fr": "{skill} : {held} (attendu : {minimum})"},
    "skill_held": {"en": "{skill}: held", "fr": "{skill} : déclaré"},
    "skill_held_at": {"en": "{skill}: {held}", "fr": "{skill} : {held}"},
    "skill_level_short": {
        "en": "{skill}: {held}, below the {minimum} level expected",
        "fr": "{skill} : {held}, sous le niveau {minimum} attendu",
    },
    "skill_level_unknown": {
        "en": "{skill}: held, level not stated (expected: {minimum})",
        "fr": "{skill} : déclaré, niveau non précisé (attendu : {minimum})",
    },
    "skill_related": {
        "en": "{skill}: {via} covers {percent} % of it",
        "fr": "{skill} : couverture de {percent} % par {via}",
    },
    "skill_missing": {"en": "{skill}: missing", "fr": "{skill} : absent"},
    "role_same": {"en": "Same role: {held}", "fr": "Même métier : {held}"},
    "role_near": {
        "en": "Role {held}, close to {asked} ({percent} %)",
        "fr": "Métier voisin : {held} (demandé : {asked}, proximité {percent} %)",
    },
    "role_far": {"en": "Another role: {held} (asked: {asked})", "fr": "Autre métier : {held} (demandé : {asked})"},
    "role_read_same": {
        "en": "Headline and skills are those of the role asked for: {held} ({percent} % sure)",
        "fr": "Titre et compétences du métier demandé : {held} (sûr à {percent} %)",
    },
    "role_read_near": {
        "en": "Headline and skills are those of a {held}, close to {asked} ({percent} %)",
        "fr": "Titre et compétences d'un métier voisin : {held} (demandé : {asked}, proximité {percent} %)",
    },
    "role_read_far": {
        "en": "Headline and skills are not those of a {asked}",
        "fr": "Titre et compétences d'un autre métier (demandé : {asked})",
    },
    "focus": {
        "en": "{percent} % of what the profile offers is about the mission",
        "fr": "{percent} % de ce que propose le profil concerne la mission",
    },
    "closeness_near": {"en": "The text is about such work", "fr": "Le texte parle d'un tel travail"},
    "closeness_far": {
        "en": "The text is mostly about other things",
        "fr": "Le texte parle surtout d'autre chose",
    },
    "domain_same": {"en": "Knows the industry: {held}", "fr": "Connaît le secteur : {held}"},
    "domain_near": {
        "en": "Knows an industry near it: {held} (asked: {asked})",
        "fr": "Connaît un secteur voisin : {held} (demandé : {asked})",
    },
    "domain_far": {"en": "Other industries (asked: {asked})", "fr": "Autres secteurs (demandé : {asked})"},
    "day_rate_within": {"en": "Day rate within the budget", "fr": "TJM dans le budget"},
    "day_rate_over": {
        "en": "Day rate up to {over_budget} € over the budget",
        "fr": "TJM jusqu'à {over_budget} € au-dessus du budget",
    },
    "availability_in_time": {"en": "Available when the mission starts", "fr": "Disponible au début de la mission"},
    "availability_late": {
        "en": "Available after the start (days late: {days_late})",
        "fr": "Disponible après le début (jours de retard : {days_late})",
    },
    "location_remote": {"en": "Works remotely, as the mission does", "fr": "Travaille à distance, comme la mission"},
    "location_unwilling": {
        "en": "Prefers another way of working (asked: {work_mode})",
        "fr": "Préfère un autre mode de travail (demandé : {work_mode})",
    },
    "location_distance": {"en": "About {distance_km} km away", "fr": "À environ {distance_km} km"},
    "location_far": {
        "en": "Too far: about {distance_km} km away",
        "fr": "Trop loin : à environ {distance_km} km",
    },
    "location_same_city": {"en": "In the same city", "fr": "Dans la même ville"},
    "seniority_enough": {"en": "Seniority: {held} (asked: {asked})", "fr": "Séniorité : {held} (demandé : {asked})"},
    "seniority_short": {
        "en": "Seniority: {held}, below {asked}",
        "fr": "Séniorité insuffisante : {held} (demandé : {asked})",
    },
    "languages_all": {"en": "Speaks {spoken}", "fr": "Parle {spoken}"},
    "languages_missing": {"en": "Does not state: {missing}", "fr": "Ne mentionne pas : {missing}"},
    "knowledge_transfer_yes": {"en": "Trains teams", "fr": "Forme des équipes"},
    "knowledge_transfer_no": {"en": "Does not train teams", "fr": "Ne forme pas d'équipes"},
    "days_per_week_enough": {
        "en": "Days a week: {offered} (asked: {asked})",
        "fr": "Jours par semaine : {offered} (demandé : {asked})",
    },
    "days_per_week_short": {
        "en": "Days a week: only {offered} of {asked}",
        "fr": "Jours par semaine : seulement {offered} sur {asked}",
    },
    "unknown": {"en": "Not stated: {criterion}", "fr": "Non précisé : {criterion}"},
    "location_unknown": {"en": "Distance or preference not known", "fr": "Distance ou préférence inconnue"},
}
CODES = tuple(_SENTENCES)
_LANGUAGES = {
    "en": {
        "ar": "Arabic",
        "de": "German",
        "en": "English",
        "es": "Spanish",
        "fr": "French",
        "it": "Italian",
        "nl": "Dutch",
        "pl": "Polish",
        "pt": "Portuguese",
        "ro": "Romanian",
        "zh": "Chinese",
    },
    "fr": {
        "ar": "arabe",
        "de": "allemand",
        "en": "anglais",
        "es": "espagnol",
        "fr": "français",
        "it": "italien",
        "nl": "néerlandais",
        "pl": "polonais",
        "pt": "portugais",
        "ro": "roumain",
        "zh": "chinois",
    },
}
_DOMAINS = {
    "en": {
        "banking_finance": "banking and finance",
        "health_care": "health care",
        "pharma_biotech": "pharma and biotech",
        "retail_ecommerce": "retail and e-commerce",
        "luxury_fashion": "luxury and fashion",
        "food_agriculture": "food and agriculture",
        "aerospace_defence": "aerospace and defence",
        "energy_utilities": "energy and utilities",
        "media_entertainment": "media and entertainment",
        "advertising_marketing": "advertising and marketing",
        "construction_real_estate": "construction and real estate",
        "transport_logistics": "transport and logistics",
        "travel_hospitality": "travel and hospitality",
    },
    "fr": {
        "banking_finance": "banque et finance",
        "insurance": "assurance",
        "health_care": "santé",
        "pharma_biotech": "pharmacie et biotechnologies",
        "retail_ecommerce": "commerce et e-commerce",
        "consumer_goods": "biens de consommation",
        "luxury_fashion": "luxe et mode",
        "food_agriculture": "agroalimentaire et agriculture",
        "manufacturing": "industrie",
        "automotive": "automobile",
        "aerospace_defence": "aéronautique et défense",
        "energy_utilities": "énergie",
        "environment": "environnement",
        "telecom": "télécoms",
        "media_entertainment": "médias et divertissement",
        "gaming": "jeu vidéo",
        "advertising_marketing": "publicité et marketing",
        "public_sector": "secteur public",
        "legal": "droit",
        "education": "éducation",
        "human_resources": "ressources humaines",
        "construction_real_estate": "construction et immobilier",
        "transport_logistics": "transport et logistique",
        "travel_hospitality": "voyage et hôtellerie",
        "cybersecurity": "cybersécurité",
    },
}
_TERMS = {
    "fr": {
        **_DOMAINS["fr"],
        "role": "métier",
        "closeness": "sujet du texte",
        "domain": "secteur",
        "day_rate": "TJM",
        "availability": "disponibilité",
        "location": "lieu de travail",
        "seniority": "séniorité",
        "languages": "langues",
        "knowledge_transfer": "transfert de compétences",
        "days_per_week": "jours par semaine",
        "junior": "junior",
        "intermediate": "intermédiaire",
        "senior": "senior",
        "remote": "à distance",
        "hybrid": "hybride",
        "on_site": "sur site",
        "any": "indifférent",
        "not stated": "niveau non précisé",
        "software_engineer": "développeur logiciel",
        "data_engineer": "data engineer",
        "data_analyst": "data analyst",
        "research_scientist": "chercheur",
        "cloud_engineer": "ingénieur cloud",
        "ai_engineer": "ingénieur IA",
        "ai_architect": "architecte IA",
        "data_architect": "architecte data",
        "ai_consultant": "consultant IA",
        "ai_product_manager": "product manager IA",
        "ai_governance_officer": "responsable gouvernance IA",
        "ai_trainer": "formateur IA",
        "ml_engineer": "ingénieur machine learning",
        "nlp_engineer": "ingénieur NLP",
        "computer_vision_engineer": "ingénieur vision par ordinateur",
        "mlops_engineer": "ingénieur MLOps",
    },
    "en": {
        **_DOMAINS["en"],
        "closeness": "subject of the text",
        "domain": "industry",
        "ai_engineer": "AI engineer",
        "ml_engineer": "ML engineer",
        "nlp_engineer": "NLP engineer",
        "mlops_engineer": "MLOps engineer",
        "ai_architect": "AI architect",
        "ai_consultant": "AI consultant",
        "ai_product_manager": "AI product manager",
        "ai_governance_officer": "AI governance officer",
        "ai_trainer": "AI trainer",
        "on_site": "on site",
    },
}


BAND_LABELS: dict[str, dict[str, str]] = {
    "strong": {"en": "Strong match", "fr": "Profil très adapté"},
    "good": {"en": "Good match", "fr": "Profil adapté"},
    "possible": {"en": "Possible match", "fr": "Profil envisageable"},
    "unlikely": {"en": "Unlikely match", "fr": "Profil peu adapté"},
}


@lru_cache(maxsize=1)
def skill_labels() -> dict[str, dict[str, str]]:
    """By language: slug → label, of the packaged vocabulary."""
    skills = load_vocabulary().skills
    return {"en": {s.slug: s.label_en for s in skills}, "fr": {s.slug: s.label_fr for s in skills}}


def language_spoken() -> str:
    """`fr` or `en`, that of the request."""
    return "fr" if (get_language() or "en").startswith("fr") else "en"


def band_label(band: str) -> str:
    """A band of probabilities in the language of the request."""
    return BAND_LABELS[band][language_spoken()]


def reasons(explanation: Mapping[str, Any], *, labels: Mapping[str, Mapping[str, str]]) -> list[dict[str, Any]]:
    """`{"code", "params", "detail", "contribution"}`, what adds most first, then what is missing and unknown.

    Only `detail` depends on the language: params are slugs, codes and numbers (levels 1-4; None: any, unknown or none).

    `explanation` is the stored one, integers of 1/10 000; `labels` gives each skill's label by language.
    """
    language = language_spoken()
    coded = [_requirement(row) for row in explanation["requirements"]]
    coded += [_criterion(row) for row in explanation["criteria"]]
    coded.sort(key=lambda item: (-item[2], -item[3]))
    return [
        {
            "code": code,
            "params": params,
            "detail": _say(code, params, language=language, labels=labels[language]),
            "contribution": contribution / ONE,
        }
        for code, params, contribution, _weight in coded
    ]


def best_change_detail(change: Mapping[str, Any], *, labels: Mapping[str, Mapping[str, str]]) -> str:
    """What to do about it, from the stored change, in the language of the request."""
    language = language_spoken()
    level = f" ({LEVELS[language][change['level']]})" if change["level"] else ""
    skill = labels[language].get(change["skill"], change["skill"])
    gain = f"+{change['gain'] / ONE:.4f}"
    return f"{skill}{level} : {gain.replace('.', ',')}" if language == "fr" else f"{skill}{level}: {gain}"


Coded = tuple[str, dict[str, Any], int, int]  # code, params, contribution, weight


def _requirement(row: Mapping[str, Any]) -> Coded:
    params = {
        "skill": row["skill"],
        "via": row["via"] or None,
        "held": row["held_level"] or None,
        "minimum": row["minimum_level"] or None,
        "percent": round(row["value"] * 100 / ONE),
    }
    code = f"skill_{row['status']}"
    if row["status"] == "met" and not row["held_level"]:
        code = "skill_held"
    elif row["status"] == "met" and not row["minimum_level"]:
        code = "skill_held_at"
    return code, params, row["contribution"], row["weight"]


def _criterion(row: Mapping[str, Any]) -> Coded:
    name, full = row["criterion"], row["value"] == ONE
    if row["status"] == "unknown":
        # Both sides may have stated a place, and the distance between the two still be unknown.
        code = "location_unknown" if name == "location" else "unknown"
        return code, {"criterion": name}, 0, row["weight"]
    params = {**row["facts"], "percent": round(row["value"] * 100 / ONE)}
    code = _CODES[name](full, row["value"], row["facts"])
    return code, params, row["contribution"], row["weight"]


def _location_code(full: bool, value: int, facts: Mapping[str, Any]) -> str:
    if facts["work_mode"] == "remote":
        return "location_remote" if value else "location_unwilling"
    if facts["preference"] == "remote_only" and not full:
        return "location_unwilling"
    if "distance_km" not in facts:
        return "location_same_city"
    return "location_distance" if value else "location_far"


def _role_code(_full: bool, value: int, facts: Mapping[str, Any]) -> str:
    same = facts["held"] == facts["asked"] and 2 * value >= ONE
    found = "same" if same else "near" if 2 * value >= ONE else "far"
    return f"role_{found}" if facts["declared"] else f"role_read_{found}"


_CODES: dict[str, Callable[[bool, int, Mapping[str, Any]], str]] = {  # met in full, value, facts → code
    "focus": lambda _full, _value, _facts: "focus",
    "role": _role_code,
    "closeness": lambda _full, value, _facts: "closeness_near" if 2 * value >= ONE else "closeness_far",
    "domain": lambda full, value, _facts: "domain_same" if full else "domain_near" if value else "domain_far",
    "day_rate": lambda full, _value, _facts: "day_rate_within" if full else "day_rate_over",
    "availability": lambda full, _value, _facts: "availability_in_time" if full else "availability_late",
    "location": _location_code,
    "seniority": lambda full, _value, _facts: "seniority_enough" if full else "seniority_short",
    "languages": lambda full, _value, _facts: "languages_all" if full else "languages_missing",
    "knowledge_transfer": lambda full, _v, _f: "knowledge_transfer_yes" if full else "knowledge_transfer_no",
    "days_per_week": lambda full, _value, _facts: "days_per_week_enough" if full else "days_per_week_short",
}


def _say(code: str, params: Mapping[str, Any], *, language: str, labels: Mapping[str, str]) -> str:
    words = {name: _word(name, value, language=language, labels=labels) for name, value in params.items()}
    return _SENTENCES[code][language].format(**words)


def _word(name: str, value: Any, *, language: str, labels: Mapping[str, str]) -> Any:
    """A parameter as it is spoken: skills by their label, levels by their name, codes by their term."""
    if name in ("skill", "via"):
        return labels.get(value, value)
    if name in ("spoken", "missing"):
        return ", ".join(_LANGUAGES[language].get(code, code) for code in value.split(", "))
    if name in ("held", "minimum") and not isinstance(value, str):
        return LEVELS[language][value] if value else term("not stated" if name == "held" else "any", language)
    if name == "telling":
        return ", ".join(labels.get(slug, slug) for slug in value.split(", "))
    return ", ".join(term(code, language) for code in value.split(", ")) if isinstance(value, str) else value


def term(word: str, language: str) -> str:
    """A code of ours as it is spoken."""
    return _TERMS[language].get(word, word.replace("_", " "))
