"""The words of an account of one pair, in French and English."""

WORDS: dict[str, dict[str, str]] = {
    "mission": {"en": "Mission", "fr": "Mission"},
    "freelancer": {"en": "Freelancer", "fr": "Freelance"},
    "rank": {"en": "Rank", "fr": "Rang"},
    "stored": {"en": "Stored", "fr": "Enregistré"},
    "score": {"en": "Score", "fr": "Score"},
    "probability": {"en": "Probability", "fr": "Probabilité"},
    "coverage": {"en": "Coverage", "fr": "Couverture"},
    "focus": {"en": "Focus", "fr": "Focus"},
    "no_match": {"en": "No match", "fr": "Pas de match"},
    "missing": {"en": "Missing", "fr": "Absent"},
    "unknown": {"en": "Not stated", "fr": "Non précisé"},
    "best_change": {"en": "Best change", "fr": "À améliorer"},
    "requirements": {"en": "Requirements (* essential)", "fr": "Exigences (* essentielle)"},
    "asked": {"en": "asked", "fr": "demandé"},
    "held": {"en": "held", "fr": "déclaré"},
    "via": {"en": "through", "fr": "par"},
    "criteria": {"en": "Criteria", "fr": "Critères"},
    "product": {"en": "value × weight = adds", "fr": "valeur × poids = apport"},
    "sum": {"en": "Sum", "fr": "Somme"},
    "itself": {"en": "itself", "fr": "elle-même"},
    "any": {"en": "any", "fr": "indifférent"},
    "level_unknown": {"en": "level ?", "fr": "niveau ?"},
    "nothing": {"en": "–", "fr": "–"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "ranked": {
        "en": "{rank} ({place} of {matching} who match)",
        "fr": "{rank} ({place} sur {matching} qui conviennent)",
    },
    "unranked": {
        "en": "not in the list ({place} of {matching} who match)",
        "fr": "hors de la liste ({place} sur {matching} qui conviennent)",
    },
    "kept": {
        "en": "rank {rank}, score {score}, of {at} UTC (algorithm {algorithm}); matching: {state}",
        "fr": "rang {rank}, score {score}, du {at} UTC (algorithme {algorithm}) ; appariement : {state}",
    },
    "not_kept": {
        "en": "no such match; matching: {state}",
        "fr": "ce match n'est pas enregistré ; appariement : {state}",
    },
    "probability": {
        "en": "{probability} to be shortlisted: {label}",
        "fr": "{probability} d'être retenu : {label}",
    },
    "not_published": {
        "en": "the mission is not published ({state}), so nobody is matched with it.",
        "fr": "la mission n'est pas publiée ({state}) : personne n'est apparié avec elle.",
    },
    "no_requirements": {"en": "the mission asks for no skill.", "fr": "la mission ne demande aucune compétence."},
    "empty_profile": {
        "en": "the profile states no skill, and an empty profile has no score.",
        "fr": "le profil ne déclare aucune compétence, et un profil vide n'a pas de score.",
    },
    "no_overlap": {
        "en": "no skill held covers any that is asked for, not even in part.",
        "fr": "aucune compétence déclarée ne couvre, même en partie, une compétence demandée.",
    },
    "excluded": {
        "en": "the hard filter on {filter} excludes the profile; the score below is what it would have without it.",
        "fr": "le filtre strict « {filter} » exclut le profil ; le score ci-dessous est celui qu'il aurait sans lui.",
    },
    "beyond": {
        "en": "place {place} is beyond the best {best}: {behind} behind the last of them.",
        "fr": "la place {place} est au-delà des {best} meilleurs : {behind} derrière le dernier d'entre eux.",
    },
    "beyond_equal": {
        "en": "place {place} is beyond the best {best}: the last has the same score, and comes first by focus or lot.",
        "fr": "la place {place} est au-delà des {best} meilleurs : à score égal, le dernier passe devant par son focus "
        "ou par tirage au sort.",
    },
    "capped": {
        "en": "capped: the mission wants {most} at most of one {cap}, and that many better ones are of {shared}, too.",
        "fr": "plafonné : la mission en veut {most} au plus par {cap}, et autant de meilleurs ont déjà {shared}.",
    },
    "cut": {
        "en": "Each product is cut to 1/10 000; a level in brackets is expected, not asked for.",
        "fr": "Chaque produit est tronqué à 1/10 000 ; un niveau entre parenthèses est attendu, non demandé.",
    },
}

FRENCH_TERMS = {
    "draft": "brouillon",
    "published": "publiée",
    "closed": "close",
    "filled": "pourvue",
    "cancelled": "annulée",
    "not_wanted": "non demandé",
    "queued": "en attente",
    "running": "en cours",
    "done": "fait",
    "quarantined": "en quarantaine",
    "place": "lieu",
    "latest_start": "début au plus tard",
    "budget": "budget",
    "essentials": "compétences essentielles",
    "city": "ville",
    "speciality": "spécialité",
}
