"""From a French statement of a skill to concepts that are known in two languages, however each of them is put.

"Nettoyage des façades" and "laver l'extérieur d'un bâtiment" share no word; their translations and meanings do.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from marketplace.taxonomy.concepts.labels import cosines, stem_vectorizer
from marketplace.taxonomy.concepts.meanings import Meanings, directions
from marketplace.taxonomy.concepts.words import stems
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.translation.lexicon import Lexicon, Rendered
from marketplace.taxonomy.translation.stems import english_stems

# How much each signal counts: cosines all. Learned on half of a public crosswalk between two skill lists (see
# `manage.py bench quality`, statements), none below 0; whole words had no weight left beside letters and meanings.
WEIGHTS = {
    "letters": 0.21,  # of character n-grams with the nearest French label
    "spelt": 0.09,  # likewise with the nearest English label, of the statement translated word for word
    "described": 0.18,  # of all translations of all words with the English label and description
    "meaning": 0.52,  # of meanings with labels and descriptions of both languages
}
DESCRIPTION = 0.5  # of a description's meaning beside that of the label in one language
UNTRANSLATED = 0.7  # weight of a word that the lexicon lacks, as the same word in English

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class BilingualConcept:
    """What a statement may mean."""

    id: str
    french: tuple[str, ...]  # its names, the preferred one first; may be empty, as may all that follows
    english: tuple[str, ...] = ()
    description_fr: str = ""
    description_en: str = ""

    @property
    def stems(self) -> list[str]:
        """Of all that is said of it, in both languages: what `learn_meanings` reads."""
        return stems(" ".join((*self.french, *self.english, self.description_fr, self.description_en)))


class StatementRanker:
    """Ranks concepts for French statements. Building takes seconds for 13 000 of them; then it is only read."""

    def __init__(self, concepts: Sequence[BilingualConcept], *, lexicon: Lexicon, meanings: Meanings) -> None:
        self._lexicon, self._meanings = lexicon, meanings
        self._french = _Spelling([concept.french for concept in concepts])
        self._english = _Spelling([[_in_stems(name) for name in concept.english] for concept in concepts])
        self._words = stem_vectorizer()
        self._told = self._words.fit_transform([english_stems(_told(concept)) for concept in concepts])
        self._meant = _meant(concepts, meanings)

    def scores(self, texts: Sequence[str], *, weights: Mapping[str, float] = WEIGHTS) -> Array:
        """Texts × concepts: the weighted sum of the signals."""
        known = [weights.get(name, 0.0) for name in WEIGHTS]
        return np.array([known @ self.signals(text) for text in texts])

    def signals(self, text: str) -> Array:
        """Signals, in the order of WEIGHTS, × concepts: from 0 to 1, but that opposite meanings fall below."""
        rendered = self._lexicon.translate(text)
        (meant,) = self._meanings.of([stems(text)])
        return np.array(
            [
                self._french.nearness(text),
                self._english.nearness(" ".join(word.likeliest for word in rendered)),
                cosines(self._told, self._translated(rendered)),
                self._meant @ meant,
            ]
        )

    def _translated(self, text: Sequence[Rendered]) -> Any:
        """All translations of all words, as one sparse row of the length 1, or 0."""
        chances: dict[str, float] = defaultdict(float)
        for word in text:
            for stem, chance in (word.english or {word.stem: UNTRANSLATED}).items():
                chances[stem] += chance
        places = {stem: place for stem in chances if (place := self._words.vocabulary_.get(stem)) is not None}
        weights = [min(chances[stem], 1.0) * self._words.idf_[place] for stem, place in places.items()]
        shape = (1, len(self._words.idf_))
        return normalize(csr_matrix((weights, list(places.values()), [0, len(places)]), shape=shape))


class _Spelling:
    """The names of things, by their character n-grams within words."""

    def __init__(self, names: Sequence[Sequence[str]]) -> None:
        several = [tuple(one) or ("",) for one in names]
        self._firsts = np.cumsum([0, *map(len, several[:-1])])
        self._letters = TfidfVectorizer(preprocessor=fold, analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
        self._spelt = self._letters.fit_transform([name for one in several for name in one])

    def nearness(self, text: str) -> Array:
        """For each thing, the cosine of the name that is spelt most like `text`."""
        nearest: Array = np.maximum.reduceat(cosines(self._spelt, self._letters.transform([text])), self._firsts)
        return nearest


def _in_stems(english: str) -> str:
    return " ".join(english_stems(english))


def _told(concept: BilingualConcept) -> str:
    return " ".join((*concept.english[:1], concept.description_en))


def _meant(concepts: Sequence[BilingualConcept], meanings: Meanings) -> Array:
    """Concepts × dimensions, of the length 1: a label of each language, and what is said in either."""
    french = meanings.of([stems(" ".join(concept.french[:1])) for concept in concepts])
    english = meanings.of([stems(" ".join(concept.english[:1])) for concept in concepts])
    told = meanings.of([stems(f"{concept.description_fr} {concept.description_en}") for concept in concepts])
    return directions(french + english + DESCRIPTION * told)
