"""Every code of our own that a problem may carry, with its words in English and French.

Codes are the contract; the words may change. DRF's own validation codes (`required`, `invalid`, `max_length` …) come
with DRF's own translations.
"""

from typing import Any

from django.utils.translation import get_language

WORDS: dict[str, dict[str, str]] = {
    "unknown_field": {"en": "This field does not exist.", "fr": "Ce champ n'existe pas."},
    "unknown_parameter": {"en": "This query parameter does not exist.", "fr": "Ce paramètre de requête n'existe pas."},
    "unknown_skill": {
        "en": "No skill is called “{skill}”. Did you mean: {suggestions}?",
        "fr": "Aucune compétence ne s'appelle « {skill} ». Vouliez-vous dire : {suggestions} ?",
    },
    "duplicate_skill": {
        "en": "“{skill}” stands twice in the list.",
        "fr": "« {skill} » figure deux fois dans la liste.",
    },
    "not_a_string": {"en": "This must be a string.", "fr": "Une chaîne de caractères est attendue."},
    "not_a_number": {
        "en": "This must be a number, not a string.",
        "fr": "Un nombre est attendu, pas une chaîne de caractères.",
    },
    "not_a_country": {
        "en": "This must be a two-letter country code (ISO 3166-1), such as FR.",
        "fr": "Un code pays à deux lettres (ISO 3166-1) est attendu, comme FR.",
    },
    "not_a_language": {
        "en": "This must be a two-letter language code (ISO 639-1), such as fr.",
        "fr": "Un code langue à deux lettres (ISO 639-1) est attendu, comme fr.",
    },
    "duplicate_value": {
        "en": "“{value}” stands twice in the list.",
        "fr": "« {value} » figure deux fois dans la liste.",
    },
    "point_incomplete": {
        "en": "latitude and longitude go together.",
        "fr": "latitude et longitude vont ensemble.",
    },
    "place_missing": {
        "en": "A mission on site or hybrid needs a place: city and country, or latitude and longitude.",
        "fr": "Une mission sur site ou hybride demande un lieu : ville et pays, ou latitude et longitude.",
    },
    "budget_disordered": {
        "en": "budget_min must not be above budget_max.",
        "fr": "budget_min ne doit pas dépasser budget_max.",
    },
    "start_disordered": {
        "en": "start_date must not be after latest_start_date.",
        "fr": "start_date ne doit pas suivre latest_start_date.",
    },
    "requirements_missing": {
        "en": "A published mission needs at least one requirement.",
        "fr": "Une mission publiée demande au moins une exigence.",
    },
    "filter_unfounded": {
        "en": "The hard filter “{filter}” needs {needs}.",
        "fr": "Le filtre strict « {filter} » demande {needs}.",
    },
    "transition_forbidden": {
        "en": "A mission that is {state} cannot become {wanted}.",
        "fr": "Une mission dans l'état {state} ne peut pas passer à {wanted}.",
    },
    "mission_ended": {
        "en": "A mission that is {state} can no longer be edited.",
        "fr": "Une mission dans l'état {state} ne peut plus être modifiée.",
    },
    "not_a_match": {
        "en": "This freelancer is not among the matches of this mission.",
        "fr": "Ce freelance ne figure pas parmi les matchs de cette mission.",
    },
    "invalid_cursor": {"en": "The cursor is not one of ours.", "fr": "Ce curseur n'est pas l'un des nôtres."},
    "company_key_required": {"en": "This needs the key of a company.", "fr": "Il faut ici la clé d'une entreprise."},
    "freelancer_key_required": {
        "en": "This needs the key of a freelancer.",
        "fr": "Il faut ici la clé d'un freelance.",
    },
    "read_only_key": {"en": "This key may only read.", "fr": "Cette clé ne permet que la lecture."},
    "invalid_key": {"en": "The API key is not valid.", "fr": "La clé d'API n'est pas valide."},
    "idempotency_key_missing": {
        "en": "This request needs an Idempotency-Key header.",
        "fr": "Cette requête demande un en-tête Idempotency-Key.",
    },
    "idempotency_key_invalid": {
        "en": "An Idempotency-Key has 1 to 200 printable ASCII characters.",
        "fr": "Une Idempotency-Key compte de 1 à 200 caractères ASCII imprimables.",
    },
    "idempotency_key_reused": {
        "en": "This Idempotency-Key was already used with another body.",
        "fr": "Cette Idempotency-Key a déjà servi avec un autre contenu.",
    },
    "idempotency_key_in_flight": {
        "en": "A request with this Idempotency-Key is being answered; try again in a moment.",
        "fr": "Une requête avec cette Idempotency-Key est en cours ; réessayez dans un instant.",
    },
    "service_unavailable": {
        "en": "The service cannot answer right now; try again in a moment.",
        "fr": "Le service ne peut pas répondre pour l'instant ; réessayez dans un instant.",
    },
}


def words(code: str, **params: Any) -> str:
    """The sentence for a code in the language of the request (French or else English)."""
    language = "fr" if (get_language() or "en").startswith("fr") else "en"
    return WORDS[code][language].format(**params)
