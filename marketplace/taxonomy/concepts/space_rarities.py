"""How much a concept tells by how few texts speak of it. `manage.py build_rarities` writes the table."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import log
from types import MappingProxyType

RAREST = 6.0  # of a concept that hardly any text of the sources speaks of
LEAST_TEXTS = 2  # of one source, below which it is left to chance
TENTHS = 10  # the table is in tenths


@lru_cache(maxsize=1)
def load_rarities() -> MappingProxyType[str, float]:
    """Concept → its rarity, for those that are not the rarest; see `rarities`."""
    text = files("marketplace.taxonomy.concepts").joinpath("rarities.json").read_text(encoding="utf-8")
    return MappingProxyType({concept: tenths / TENTHS for concept, tenths in json.loads(text)["rarities"].items()})


def rarity_of(concept: str) -> float:
    """The rarity of `concept`: above 0, at most RAREST."""
    return load_rarities().get(concept, RAREST)


def rarities(sources: Sequence[Sequence[str]], *, speaks_of: Callable[[str], Collection[str]]) -> dict[str, float]:
    """Concept → minus the natural logarithm of the share of texts that speak of it, in the source that does most.

    Those of RAREST and above are left out. What is common anywhere tells little: each source knows one part of the
    market, and none how often the others are written.
    """
    shares: dict[str, float] = {}
    for texts in sources:
        for concept, share in _shares(texts, speaks_of).items():
            shares[concept] = max(share, shares.get(concept, 0.0))
    found = {concept: round(-log(share), 1) for concept, share in sorted(shares.items())}
    return {concept: rarity for concept, rarity in found.items() if 0 < rarity < RAREST}


def rarities_text(found: Mapping[str, float]) -> str:
    """The file of these rarities."""
    header = {
        "licence": "Apache-2.0 for our own work; what is borrowed keeps the licence of its source",
        "attribution": "Counted in descriptions of ESCO's digital skills (© European Union, CC BY 4.0), in lists of "
        "skill2vec (© 2019 Van-Duyet Le, MIT) and in the texts of our own demo; no text is shipped.",
        "meaning": "tenths of minus the natural logarithm of the share of texts that speak of a concept",
    }
    tenths = {concept: round(rarity * TENTHS) for concept, rarity in found.items()}
    return json.dumps({**header, "rarities": tenths}, ensure_ascii=False, indent=0) + "\n"


def _shares(texts: Sequence[str], speaks_of: Callable[[str], Collection[str]]) -> dict[str, float]:
    times = Counter(concept for text in texts for concept in speaks_of(text))
    return {concept: number / len(texts) for concept, number in times.items() if number >= LEAST_TEXTS}
