"""Which labels of linked ESCO concepts and GitHub topics a skill borrows as aliases, and why the others stay out."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from marketplace.taxonomy.building.assembling import own_aliases
from marketplace.taxonomy.building.curation import CuratedSkill
from marketplace.taxonomy.building.sources import Concept, Sources, Topic
from marketplace.taxonomy.folding import fold, squash
from marketplace.taxonomy.readings import without_small_talk, without_version
from marketplace.taxonomy.vocabulary import Alias, VocabularyError

SHORTEST = 3  # letters
LONGEST = 120  # letters, as the tables hold
# Beside a few concepts ESCO lists every product of a kind (spreadsheets, databases): that says nothing of one skill.
LONGEST_LIST = 12
# What stands in lower case in the descriptions of that many ESCO concepts is a word of the language, not a name.
ORDINARY = 2
_QUALIFIED = re.compile(r"(.+?)\s*\(([^()]*)\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9+/-]{1,6}")
_GENDERED = re.compile(r"(\w{4})(\w*)/(\1\w*)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Borrowed:
    """What a build took from the sources."""

    aliases: dict[str, tuple[Alias, ...]]  # by slug, sorted by label
    left_out: Counter[str]  # why → how many labels


def borrow(*, skills: Sequence[CuratedSkill], sources: Sources, refused: Collection[str]) -> Borrowed:
    """Every alias that the sources add to `skills`; `refused` are labels to leave out.

    VocabularyError when a skill links a concept or topic that the sources do not have.
    """
    offers = [offer for skill in skills for offer in _offers(skill, sources)]
    owners = {squash(label): skill.slug for skill in skills for label in _labels(skill)}
    known = _Known(
        owners=owners,
        plain={reading: slug for label, slug in owners.items() if (reading := _plain(label))},
        refused={squash(label) for label in refused},
        ordinary=_ordinary_words(sources.concepts.values()),
        askers=_askers(offers),
    )
    return _sorted_out(offers, known)


def _sorted_out(offers: Iterable[tuple[str, Alias]], known: "_Known") -> Borrowed:
    taken: dict[str, dict[str, Alias]] = defaultdict(dict)
    left_out: Counter[str] = Counter()
    for slug, alias in offers:
        why = known.objection(slug, alias.label)
        if not why and taken[slug].setdefault(_plain(alias.label), alias) is not alias:
            why = "borrowed already"
        left_out[why] += bool(why)
    aliases = {slug: tuple(sorted(found.values(), key=lambda alias: alias.label)) for slug, found in taken.items()}
    return Borrowed(aliases=aliases, left_out=+left_out)


@dataclass(frozen=True, slots=True)
class _Known:
    owners: Mapping[str, str]  # squashed label that people wrote → slug
    plain: Mapping[str, str]  # the same, without plurals
    refused: Collection[str]  # squashed
    ordinary: Collection[str]  # words, folded
    askers: Mapping[str, set[str]]  # squashed label of the sources → slugs that would borrow it

    def objection(self, slug: str, label: str) -> str:
        """Why `slug` may not borrow `label`, or ""."""
        squashed = squash(label)
        if squashed in self.owners:
            return "written already" if self.owners[squashed] == slug else "another skill's"
        reasons = {
            "too short": len(squashed) < SHORTEST or squashed.isdigit(),
            "too long": len(label) > LONGEST,
            "refused by hand": squashed in self.refused,
            "of several skills": len(self.askers[squashed]) > 1,
            "an ordinary word": fold(label) in self.ordinary,
            "a plural or version": self._is_variant(slug, label),
        }
        return next((why for why, holds in reasons.items() if holds), "")

    def _is_variant(self, slug: str, label: str) -> bool:
        bare = without_small_talk(without_version(fold(label)))
        return slug in (self.owners.get(squash(bare)), self.plain.get(_plain(bare)))


def _labels(skill: CuratedSkill) -> Iterator[str]:
    yield from (skill.en, skill.fr, *(alias.label for alias in own_aliases(skill)))


def _plain(label: str) -> str:
    """`label` squashed, its words without plural endings."""
    return squash(" ".join(re.sub(r"(?<=\w{3})(s|x)$", "", word) for word in fold(label).split()))


def _askers(offers: Iterable[tuple[str, Alias]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for slug, alias in offers:
        found[squash(alias.label)].add(slug)
    return found


def _ordinary_words(concepts: Iterable[Concept]) -> set[str]:
    seen: Counter[str] = Counter()
    for concept in concepts:
        seen.update(set(_WORD.findall(f"{concept.description_en} {concept.description_fr}")))
    return {fold(word) for word, times in seen.items() if times >= ORDINARY and word.islower()}


def _offers(skill: CuratedSkill, sources: Sources) -> Iterator[tuple[str, Alias]]:
    for key in skill.esco:
        if key not in sources.concepts:
            raise VocabularyError(f"skill {skill.slug!r} links the unknown ESCO concept {key!r}")
        yield from ((skill.slug, alias) for alias in _of_concept(sources.concepts[key]))
    for name in skill.topics:
        if name not in sources.topics:
            raise VocabularyError(f"skill {skill.slug!r} links the unknown GitHub topic {name!r}")
        yield from ((skill.slug, alias) for alias in _of_topic(sources.topics[name]))


def _of_concept(concept: Concept) -> Iterator[Alias]:
    for language, label, alternatives in (
        ("en", concept.label_en, concept.alternatives_en),
        ("fr", concept.label_fr, concept.alternatives_fr),
    ):
        # The alternatives of a task are the same phrase with other verbs ("utilise", "employ", "carry out").
        worth = concept.kind == "knowledge" and len(alternatives) <= LONGEST_LIST
        for name in (label, *(alternatives if worth else ())):
            yield from (Alias(spelling, language, "esco") for spelling in spelt_out(name))


def _of_topic(topic: Topic) -> Iterator[Alias]:
    for label in (topic.display_name, *topic.aliases):
        yield from (Alias(name, "en", "github_topics") for name in spelt_out(label.replace("-", " ")))


def spelt_out(label: str) -> list[str]:
    """The names in a label of the sources: without the qualifier in parentheses, and each gender for itself.

    >>> spelt_out("Python (computer programming)")
    ['Python']
    >>> spelt_out("ingénieur/ingénieure de données")
    ['ingénieur de données', 'ingénieure de données']
    """
    label = " ".join(label.split())
    if found := _QUALIFIED.fullmatch(label):
        name, qualifier = found.groups()
        return [name, qualifier] if _ACRONYM.fullmatch(qualifier) else [name]
    if found := _GENDERED.search(label):
        return [label.replace(found[0], form) for form in (found[1] + found[2], found[3])]
    return [label] if label else []
