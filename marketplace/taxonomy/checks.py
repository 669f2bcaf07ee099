"""What a vocabulary must never contain; each complaint names the entry."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from marketplace.taxonomy.folding import fold, squash

if TYPE_CHECKING:
    from marketplace.taxonomy.vocabulary import Skill, Vocabulary

LANGUAGES = frozenset({"en", "fr", "any"})
ALIAS_SOURCES = frozenset({None, "esco", "github_topics"})
STATUSES = frozenset({"active", "deprecated"})
RULES = frozenset({"context", "never", "parts"})  # a "plain" label needs no rule
STRENGTHS = range(1, 10_000)  # 1/10 000; a whole one would be the skill itself


def complaints(vocabulary: "Vocabulary") -> Iterator[str]:
    """One sentence for each contradiction, naming the entry; nothing when the vocabulary is sound."""
    slugs = {skill.slug for skill in vocabulary.skills}
    specialities = {speciality.slug for speciality in vocabulary.specialities}
    yield from _repeated("speciality", [speciality.slug for speciality in vocabulary.specialities])
    yield from _repeated("skill", [skill.slug for skill in vocabulary.skills])
    for skill in vocabulary.skills:
        yield from _bad_aliases(skill)
        yield from _bad_specialities(skill, known=specialities)
        yield from _bad_relations(skill, known=slugs)
        yield from _bad_rules(skill)
    yield from _cycles({skill.slug: skill.broader for skill in vocabulary.skills})
    yield from _bad_spellings(vocabulary.skills)
    yield from _shared("ESCO concept", {skill.slug: skill.esco for skill in vocabulary.skills})
    yield from _shared("GitHub topic", {skill.slug: skill.topics for skill in vocabulary.skills})
    yield from _bad_merges(vocabulary.merged, known=slugs)


def _repeated(kind: str, slugs: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for slug in slugs:
        if slug in seen:
            yield f"{kind} {slug!r} is there twice"
        seen.add(slug)


def _bad_aliases(skill: "Skill") -> Iterator[str]:
    for alias in skill.aliases:
        if alias.language not in LANGUAGES:
            yield f"skill {skill.slug!r}: alias {alias.label!r} is in unknown language {alias.language!r}"
        if alias.source not in ALIAS_SOURCES:
            yield f"skill {skill.slug!r}: alias {alias.label!r} is from unknown source {alias.source!r}"


def _bad_specialities(skill: "Skill", *, known: set[str]) -> Iterator[str]:
    if not skill.specialities:
        yield f"skill {skill.slug!r} has no speciality"
    for speciality in skill.specialities:
        if speciality not in known:
            yield f"skill {skill.slug!r} names unknown speciality {speciality!r}"


def _bad_relations(skill: "Skill", *, known: set[str]) -> Iterator[str]:
    if skill.broader is not None and skill.broader not in known:
        yield f"skill {skill.slug!r} names unknown broader skill {skill.broader!r}"
    for related in skill.related:
        if related.skill not in known:
            yield f"skill {skill.slug!r} names unknown related skill {related.skill!r}"
        if related.skill == skill.slug:
            yield f"skill {skill.slug!r} is related to itself"
        if related.strength not in STRENGTHS:
            yield f"skill {skill.slug!r}: strength {related.strength} of {related.skill!r} is not within 1..9999"
    yield from _repeated(f"skill {skill.slug!r}: related skill", [related.skill for related in skill.related])


def _cycles(
    wider: Mapping[str, str | None] | Mapping[str, str],
    complaint: str = "skill {slug!r} is broader than itself, by way of {seen}",
) -> Iterator[str]:
    for slug in wider:
        seen: set[str] = set()
        step: str | None = slug
        while step is not None:
            if step in seen:
                yield complaint.format(slug=slug, seen=sorted(seen))
                break
            seen.add(step)
            step = wider.get(step)


def _bad_rules(skill: "Skill") -> Iterator[str]:
    if skill.status not in STATUSES:
        yield f"skill {skill.slug!r} has unknown status {skill.status!r}"
    folded = {fold(label) for label in skill.labels} if skill.in_text else set()
    for label, rule in skill.in_text:
        if fold(label) not in folded:
            yield f"skill {skill.slug!r}: in_text names {label!r}, which is none of its labels"
        if rule not in RULES:
            yield f"skill {skill.slug!r}: in_text gives {label!r} the unknown rule {rule!r}"


def _bad_spellings(skills: "Iterable[Skill]") -> Iterator[str]:
    owner: dict[str, tuple[str, str]] = {}
    for skill in skills:
        for label in dict.fromkeys(skill.labels):
            if not (squashed := squash(label)):
                yield f"skill {skill.slug!r} has an empty label"
            # Spelt alike but for punctuation, two labels cannot be told apart once somebody types them.
            other, spelt = owner.setdefault(squashed, (skill.slug, label))
            if other != skill.slug:
                yield f"label {label!r} means both skill {other!r} (as {spelt!r}) and skill {skill.slug!r}"


def _shared(kind: str, held: Mapping[str, Iterable[str]]) -> Iterator[str]:
    owner: dict[str, str] = {}
    for slug, references in held.items():
        for reference in references:
            if (other := owner.setdefault(reference, slug)) != slug:
                yield f"{kind} {reference!r} stands in both skill {other!r} and skill {slug!r}"


def _bad_merges(merged: Mapping[str, str], *, known: set[str]) -> Iterator[str]:
    for slug, successor in merged.items():
        if slug in known:
            yield f"merged skill {slug!r} is a skill as well"
        if successor not in known and successor not in merged:
            yield f"merged skill {slug!r} names unknown successor {successor!r}"
    yield from _cycles(merged, complaint="merged skill {slug!r} succeeds itself, by way of {seen}")
