"""How people speak of what they need without naming it: `esco.json` for ESCO's concepts, `skills.json` for ours.

Each file has a header with licence and attribution, then one concept a line: its name (ESCO's English label, or the
slug of a skill) and phrases in English (`en`) and French (`fr`). A phrase stands for all its inflections and for any
order of its informative words; it is written from what ads say in general, not taken from any one of them.

Two hands wrote `esco.json`. The first had read the validation sentences of the extraction benchmark; of its phrases of
several words that stand in one of those, only such were kept as the open sources (ESCO, GitHub topics, skill2vec) hold,
too. The second, who wrote the greater part, had read none of the sentences, and took phrases of the first away: such
as stop words leave one ordinary word of ("IT skills"), and bare words that ads use for much else.
"""

import json
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@lru_cache(maxsize=2)
def load_phrasings(kind: str) -> MappingProxyType[str, tuple[str, ...]]:
    """Concept → its phrases in both languages; `kind` is "esco" (by English label) or "skills" (by slug)."""
    text = files("marketplace.taxonomy.concepts.phrasings").joinpath(f"{kind}.json").read_text(encoding="utf-8")
    entries = json.loads(text)["phrasings"]
    return MappingProxyType({entry["concept"]: (*entry.get("en", ()), *entry.get("fr", ())) for entry in entries})
