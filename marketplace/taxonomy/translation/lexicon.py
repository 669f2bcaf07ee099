"""What a French word is in English: a lexicon that was learned, and ships as data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from marketplace.taxonomy.translation.stems import french_stems

STEPS = 1000  # weights are stored in steps of 1/1000


@dataclass(frozen=True, slots=True)
class Rendered:
    """One telling word of a French text."""

    stem: str  # French
    english: Mapping[str, float]  # English stem → how surely it is the translation, 0 to 1; may be empty

    @property
    def likeliest(self) -> str:
        """The English stem that it most likely is; the French one itself (a name, maybe) when none is known."""
        return max(self.english, key=lambda stem: self.english[stem], default=self.stem)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """French stem → English stems, each with its weight in (0, 1]."""

    words: Mapping[str, Mapping[str, float]]

    def translate(self, text: str) -> tuple[Rendered, ...]:
        """Every telling word of a French text, in order, with what it may be in English."""
        return tuple(Rendered(stem=stem, english=self.words.get(stem, {})) for stem in french_stems(text))


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The packaged lexicon; read once per process."""
    text = files("marketplace.taxonomy").joinpath("data/lexicon.json").read_text(encoding="utf-8")
    document = json.loads(text)
    return Lexicon(
        {
            french: {english: steps / STEPS for english, steps in found.items()}
            for french, found in document["words"].items()
        }
    )
