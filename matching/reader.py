"""Texts of missions and profiles → what scoring needs of them. Each text is read once, in its canonical form."""

from dataclasses import replace
from functools import lru_cache

from marketplace.services.reading import skill_finder
from marketplace.taxonomy.canonical import canonical
from marketplace.taxonomy.concepts.space import ConceptSpace
from marketplace.taxonomy.domains.codes import DOMAINS
from marketplace.taxonomy.domains.reader import DomainReader
from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.roles.evidence import Evidence
from marketplace.taxonomy.roles.titles import brief_evidence, title_evidence
from marketplace.taxonomy.vocabulary import Vocabulary, load_vocabulary
from matching.scoring.reading import Reading

EDITION = "1"  # a change of canonical forms, finding, titles or industries that moves a reading raises it
SURE_ENOUGH = 0.7  # confidence from which an industry counts
MOST_DOMAINS = 3  # of a mission: a brief that names more lists an adviser's clients


class TextReader:
    """Reads French and English alike. Building takes a second or so; then it is only read, so threads may share it."""

    def __init__(self, vocabulary: Vocabulary, *, finder: SkillFinder) -> None:
        self._finder = finder
        self._space = ConceptSpace(vocabulary, finder=finder)
        self._domains = DomainReader()
        self.version = f"{self._space.version}+{EDITION}"

    def profile(self, *, headline: str, bio: str) -> Reading:
        """A headline names a role, or without one the beginning of the bio."""
        headline, bio = canonical(headline), canonical(bio)
        return self._reading(f"{headline}\n\n{bio}", roles=title_evidence(headline or bio[:160]))

    def mission(self, *, title: str, brief: str) -> Reading:
        """The title names a role, and the brief may name it again among others."""
        title, brief = canonical(title), canonical(brief)
        read = self._reading(f"{title}\n\n{brief}", roles=title_evidence(title) + brief_evidence(brief))
        return read if len(read.domains) <= MOST_DOMAINS else replace(read, domains=())

    def _reading(self, text: str, *, roles: Evidence) -> Reading:
        found = self._finder.find(text)
        about = self._space.read(text, found=found)
        named = {found.code for found in self._domains.read(text) if found.confidence >= SURE_ENOUGH}
        return Reading(
            roles=tuple(int(evidence) for evidence in roles),
            concepts=about.concepts,
            weights=about.weights,
            domains=tuple(sorted(DOMAINS.index(code) for code in named)),
        )


@lru_cache(maxsize=1)
def text_reader() -> TextReader:
    """Over the packaged vocabulary, one a process, made when first asked for."""
    return TextReader(load_vocabulary(), finder=skill_finder())
