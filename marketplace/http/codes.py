"""Every code of our own that a problem may carry, with its words in English and French.

Codes are the contract; the words may change. DRF's own validation codes (`required`, `invalid`, `max_length` …) come
with DRF's own translations.
"""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language

WORDS: dict[str, dict[str, str]] = {
    "json_syntax": {
        "en": "The body is not JSON: line {line}, column {column}.",
        "fr": "Le corps n'est pas du JSON : ligne {line}, colonne {column}.",
    },
    "json_not_utf8": {"en": "The body is not UTF-8.", "fr": "Le corps n'est pas en UTF-8."},
    "json_too_deep": {
        "en": "The body is nested deeper than {depth} levels.",
        "fr": "Le corps est imbriqué sur plus de {depth} niveaux.",
    },
    "json_duplicate_key": {
        "en": "The key “{key}” stands twice in an object.",
        "fr": "La clé « {key} » figure deux fois dans un objet.",
    },
    "json_constant": {"en": "{name} is not JSON.", "fr": "{name} n'est pas du JSON."},
    "json_number_too_large": {
        "en": "A number in the body is too large.",
        "fr": "Un nombre du corps est trop grand.",
    },
    "json_nul": {"en": "A NUL character is not allowed.", "fr": "Le caractère NUL n'est pas permis."},
    "json_surrogate": {
        "en": "A lone surrogate is not text.",
        "fr": "Un demi-caractère UTF-16 isolé n'est pas du texte.",
    },
    "bad_request": {"en": "The request is not valid.", "fr": "La requête n'est pas valide."},
    "not_found": {"en": "There is nothing here.", "fr": "Il n'y a rien ici."},
    "length_required": {
        "en": "The body needs a Content-Length header.",
        "fr": "Le corps demande un en-tête Content-Length.",
    },
    "body_too_large": {"en": "The body is larger than 1 MiB.", "fr": "Le corps dépasse 1 Mio."},
    "document_too_large": {"en": "The document is larger than 5 MiB.", "fr": "Le document dépasse 5 Mio."},
    "document_type_unknown": {
        "en": "The document is neither a PDF nor a DOCX.",
        "fr": "Le document n'est ni un PDF ni un DOCX.",
    },
    "document_encrypted": {
        "en": "The document is encrypted; send one that opens without a password.",
        "fr": "Le document est chiffré ; envoyez-en un qui s'ouvre sans mot de passe.",
    },
    "document_scanned": {
        "en": "The document holds pictures of its pages, and no text; send one whose text can be selected.",
        "fr": "Le document contient des images de pages, sans texte ; envoyez-en un dont le texte se sélectionne.",
    },
    "document_damaged": {"en": "The document cannot be opened.", "fr": "Le document ne peut pas être ouvert."},
    "document_empty": {"en": "The document is empty.", "fr": "Le document est vide."},
    "document_too_complex": {
        "en": "The document takes too much time or memory to read.",
        "fr": "La lecture du document demande trop de temps ou de mémoire.",
    },
    "documents_busy": {
        "en": "Too many documents are being read at this moment; send yours again shortly.",
        "fr": "Trop de documents sont en cours de lecture ; renvoyez le vôtre dans un instant.",
    },
    "document_too_long": {
        "en": "The document holds more than {limit} characters of text.",
        "fr": "Le document contient plus de {limit} caractères de texte.",
    },
    "form_unreadable": {
        "en": "The form cannot be read: its parts do not stand between its boundaries.",
        "fr": "Le formulaire est illisible : ses parties ne se trouvent pas entre ses délimiteurs.",
    },
    "repeated_file": {"en": "Send one file only.", "fr": "N'envoyez qu'un seul fichier."},
    "text_without_words": {
        "en": "There are no words in this text.",
        "fr": "Ce texte ne contient pas de mots.",
    },
    "foreign_currency": {
        "en": "A rate in another currency than the euro is not converted.",
        "fr": "Un tarif dans une autre devise que l'euro n'est pas converti.",
    },
    "hourly_rate": {
        "en": "An hourly rate needs the hours of a day to become a day rate.",
        "fr": "Un tarif horaire demande le nombre d'heures par jour pour devenir un tarif journalier.",
    },
    "salary": {"en": "A salary is not a day rate.", "fr": "Un salaire n'est pas un tarif journalier."},
    "total": {
        "en": "A sum for the whole mission is not a day rate.",
        "fr": "Un montant pour toute la mission n'est pas un tarif journalier.",
    },
    "with_vat": {
        "en": "A rate including VAT is not taken: day rates exclude VAT.",
        "fr": "Un tarif TTC n'est pas repris : les tarifs journaliers sont hors taxes.",
    },
    "given_otherwise": {
        "en": "This was read, and left out beside what the body gives.",
        "fr": "Ceci a été lu, et laissé de côté à côté de ce que donne le corps de la requête.",
    },
    "too_many_skills": {
        "en": "More skills were read than are taken; the least sure ones were left out, from here on.",
        "fr": "Il a été lu plus de compétences qu'il n'en est repris ; les moins sûres ont été laissées de côté.",
    },
    "unsure": {
        "en": "This was read, but not surely enough to be taken unseen; send the field to say so.",
        "fr": "Ceci a été lu, mais pas assez sûrement pour être repris sans relecture ; envoyez le champ pour le dire.",
    },
    "brief_without_skills": {
        "en": "The brief names no skill that we know; give requirements.",
        "fr": "Le texte ne nomme aucune compétence connue ; donnez des exigences.",
    },
    "error": {
        "en": "Something went wrong on our side; it has been logged.",
        "fr": "Une erreur est survenue de notre côté ; elle est consignée.",
    },
    "query_unreadable": {
        "en": "The query is not UTF-8, or has too many parameters.",
        "fr": "La requête n'est pas en UTF-8, ou compte trop de paramètres.",
    },
    "repeated_parameter": {
        "en": "This query parameter is given more than once.",
        "fr": "Ce paramètre de requête est donné plus d'une fois.",
    },
    "unknown_field": {"en": "This field does not exist.", "fr": "Ce champ n'existe pas."},
    "unknown_parameter": {"en": "This query parameter does not exist.", "fr": "Ce paramètre de requête n'existe pas."},
    "unknown_skill": {
        "en": "No skill is called “{skill}”.",
        "fr": "Aucune compétence ne s'appelle « {skill} ».",
    },
    "did_you_mean": {"en": "Did you mean: {suggestions}?", "fr": "Vouliez-vous dire : {suggestions} ?"},
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
    "radius_unfounded": {
        "en": "radius_km needs a place: city and country, or latitude and longitude.",
        "fr": "radius_km demande un lieu : ville et pays, ou latitude et longitude.",
    },
    "external_ref_taken": {
        "en": "Another mission carries this external_ref already.",
        "fr": "Une autre mission porte déjà cet external_ref.",
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
        "fr": "Une mission à l'état « {state} » ne peut pas passer à « {wanted} ».",
    },
    "mission_ended": {
        "en": "A mission that is {state} can no longer be edited.",
        "fr": "Une mission à l'état « {state} » ne peut plus être modifiée.",
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
    "idempotency_key_guessable": {
        "en": "Without an API key, an Idempotency-Key has 20 characters at least; a UUID will do.",
        "fr": "Sans clé d'API, une Idempotency-Key compte au moins 20 caractères ; un UUID convient.",
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


# How the states of a mission are spoken in French.
_STATES = {
    "draft": "brouillon",
    "published": "publiée",
    "closed": "clôturée",
    "filled": "pourvue",
    "cancelled": "annulée",
}


def words(code: str, **params: Any) -> str:
    """The sentence for a code in the language of the request (French or else English)."""
    language = "fr" if (get_language() or "en").startswith("fr") else "en"
    spoken = {name: _STATES.get(value, value) for name, value in params.items()} if language == "fr" else params
    return WORDS[code][language].format(**spoken)


def unknown_skill(*, skill: str, suggestions: Sequence[str]) -> str:
    """The sentence for the code of the same name, with what may have been meant."""
    said = words("unknown_skill", skill=skill)
    return f"{said} {words('did_you_mean', suggestions=', '.join(suggestions))}" if suggestions else said
