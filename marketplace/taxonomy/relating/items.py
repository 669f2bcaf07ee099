"""The items to relate, and every signal about them that knows nothing of who lists whom."""

from dataclasses import dataclass
from typing import TypeAlias

from scipy import sparse

from marketplace.taxonomy.relating.cooccurrence import ppmi
from marketplace.taxonomy.relating.ease import ease
from marketplace.taxonomy.relating.kernel_ridge import predicted_listing
from marketplace.taxonomy.relating.listings import colisted, listed_by, popularity
from marketplace.taxonomy.relating.matrices import Matrix
from marketplace.taxonomy.relating.mentions import mentions
from marketplace.taxonomy.relating.texts import description_similarity, name_similarity

Signals: TypeAlias = dict[str, Matrix]  # by name


@dataclass(frozen=True, slots=True)
class Items:
    """What is known of each item, in one order."""

    names: tuple[tuple[str, ...], ...]  # every way of writing it
    leads: tuple[str, ...]  # its description in one line; "" where there is none
    bodies: tuple[str, ...]  # and at length
    lists: sparse.csr_matrix  # lists × items, from `cooccurrence.incidence`


def signals_of(items: Items) -> Signals:
    """The signals of texts and of lists of items, unscaled."""
    joined = [" ".join(names) for names in items.names]
    texts = [" ".join(parts) for parts in zip(joined, items.leads, items.bodies, strict=True)]
    named = mentions(names=items.names, leads=items.leads, bodies=items.bodies)
    return {
        "description": description_similarity(texts),
        "name": name_similarity(joined),
        "mentions": named,
        "mentioned by": named.T.copy(),
        "ppmi": ppmi(items.lists),
        "ease": ease(items.lists),
    }


def signals_of_listings(listed: Matrix, *, similarity: Matrix) -> Signals:
    """The signals of who lists whom; `similarity` says whose rows foretell each other's."""
    return {
        "listed by": listed_by(listed),
        "listed together": colisted(listed),
        "popularity": popularity(listed),
        "similar items' lists": predicted_listing(similarity, listed),
    }
