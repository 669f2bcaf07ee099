"""What a text is about, as a short list of weighted concepts: skills and matters, the same in French and English.

Words of no concept, names and style leave no trace; neither does what a text rules out.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from zlib import crc32

from marketplace.taxonomy.canonical import canonical
from marketplace.taxonomy.concepts.matters import idioms, load_matters, silent_phrases
from marketplace.taxonomy.concepts.space_matters import MatterFinder
from marketplace.taxonomy.concepts.space_rarities import load_rarities, rarity_of
from marketplace.taxonomy.concepts.space_spreading import spreads
from marketplace.taxonomy.concepts.suggesting import SkillSuggester
from marketplace.taxonomy.finding.finder import FoundSkill, SkillFinder
from marketplace.taxonomy.finding.polarity import Polarity
from marketplace.taxonomy.vocabulary import Vocabulary

EDITION = "1"  # of what this file and its neighbours do with the data; a change that moves a vector raises it
MOST = 24  # concepts of one text
HEAVIEST = 255  # weight of the heaviest concept of every text

_SAID: Mapping[Polarity, float] = {"asked": 1.0, "nice_to_have": 0.6, "mentioned": 0.6}
_GUESSED = 0.7  # of the confidence of a suggestion
_MATTER = 1.0
_REPEATED = 3  # times from which saying it again adds nothing
_SUGGESTIONS = 12
_MASK = ";"  # ends a clause: no phrase goes across a name that was taken out


@dataclass(frozen=True, slots=True)
class ConceptVector:
    """What one text is about; empty when it speaks of nothing that is known."""

    concepts: tuple[int, ...]  # places in `ConceptSpace.concepts`, ascending; at most MOST
    weights: tuple[int, ...]  # 1 to HEAVIEST, one a concept


class ConceptSpace:
    """Reads texts of either language into vectors over one list of concepts.

    Building takes well under a second beside the finder; then it is only read, so threads may share it. Vectors may
    be compared when their spaces have the same `version`.
    """

    def __init__(self, vocabulary: Vocabulary, *, finder: SkillFinder | None = None) -> None:
        matters = load_matters()
        self.concepts = (*(skill.slug for skill in vocabulary.skills), *(matter.id for matter in matters))
        self.version = f"{vocabulary.version}+{EDITION}.{_digest()}"
        self._finder = finder or SkillFinder(vocabulary)
        self._suggester = SkillSuggester(vocabulary)
        self._matters = MatterFinder(matters, silent=silent_phrases(), idioms=idioms())
        self._place = {concept: place for place, concept in enumerate(self.concepts)}
        self._spreads = spreads(vocabulary, matters)
        self._rarities = [rarity_of(concept) for concept in self.concepts]

    def read(self, text: str, *, found: Sequence[FoundSkill] | None = None) -> ConceptVector:
        """The vector of `text`. `found` spares looking for its skills: those of `canonical(text)`, given as `text`."""
        strengths = self.strengths(text, found=found)
        return _vector({self._place[one]: said * self._rarities[self._place[one]] for one, said in strengths.items()})

    def strengths(self, text: str, *, found: Sequence[FoundSkill] | None = None) -> dict[str, float]:
        """Concept → how much `text` speaks of it, above 0, however much that tells; `found` as for `read`."""
        if found is None:
            text = canonical(text)
            found = self._finder.find(text)
        return self._spread(self._heard(text, found))

    def _heard(self, text: str, found: Sequence[FoundSkill]) -> dict[str, float]:
        named = [(one.skill, _SAID[one.polarity]) for one in found if one.polarity in _SAID]
        rest = _masked(text, found)
        known = {one.skill for one in found}
        guessed = self._suggester.suggest(rest, found=known, limit=_SUGGESTIONS)
        named += [(one.skill, _GUESSED * one.confidence) for one in guessed]
        named += [(matter, _MATTER) for matter in self._matters.find(rest)]
        times = Counter(concept for concept, _ in named)
        most = {concept: max(said for other, said in named if other == concept) for concept in times}
        return {concept: said * sqrt(min(times[concept], _REPEATED)) for concept, said in most.items()}

    def _spread(self, heard: Mapping[str, float]) -> dict[str, float]:
        strengths = dict(heard)
        for concept, strength in heard.items():
            for other, share in self._spreads.get(concept, {}).items():
                strengths[other] = max(strengths.get(other, 0.0), share * strength)
        return strengths


def _digest() -> str:
    told = (load_matters(), silent_phrases(), idioms(), sorted(load_rarities().items()))
    return f"{crc32(repr(told).encode()):08x}"


def _masked(text: str, found: Sequence[FoundSkill]) -> str:
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(text)]
    return _MASK.join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _vector(weighed: Mapping[int, float]) -> ConceptVector:
    best = sorted(weighed, key=lambda place: (-weighed[place], place))[:MOST]
    heaviest = max(weighed.values(), default=1.0)
    weights = {place: round(HEAVIEST * weighed[place] / heaviest) for place in sorted(best)}
    kept = {place: weight for place, weight in weights.items() if weight}
    return ConceptVector(concepts=tuple(kept), weights=tuple(kept.values()))
