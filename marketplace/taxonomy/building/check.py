"""`python -m marketplace.taxonomy.building.check`: everything that is wrong with the curation, without any source."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from marketplace.taxonomy.building.assembling import curated_relations, entries_of, merges_of
from marketplace.taxonomy.building.curation import CuratedLine, CuratedSkill, Curation
from marketplace.taxonomy.checks import complaints
from marketplace.taxonomy.vocabulary import VocabularyError, vocabulary_of

STRENGTHS = range(2000, 9001)  # below is noise, above would be the skill itself
OF_THE_BROADER = range(6000, 9001)  # what a narrower skill covers of its broader one
OF_THE_NARROWER = range(2000, 3501)  # and the reverse
FEWEST_RELATED = 2  # of an AI skill
LONGEST_SLUG, LONGEST_LABEL = 60, 120  # what the tables hold
_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def curation_complaints(curation: Curation) -> Iterator[str]:
    """One sentence for each fault of the curated lines, by place or entry; VocabularyError if one is unreadable.

    The same sentences as the build's where both look, without the labels that it borrows.
    """
    lines, specialities = curation.lines, curation.specialities
    skills = {line.skill.slug: line.skill for line in lines}
    ai = {speciality.slug for speciality in specialities if speciality.ai}
    for line in lines:
        yield from (f"{line.place}: {fault}" for fault in _faults(line, skills, ai))
    yield from _repeated(lines)
    yield from _unsorted(lines)
    vocabulary = vocabulary_of(
        {"version": "", "merged": merges_of(skills.values())},
        specialities=specialities,
        entries=entries_of(skills=list(skills.values()), borrowed={}, relations=curated_relations(skills.values())),
    )
    yield from complaints(vocabulary)


def _faults(line: CuratedLine, skills: Mapping[str, CuratedSkill], ai: set[str]) -> Iterator[str]:
    skill = line.skill
    yield from _spelling(skill)
    if skill.status == "merged":
        yield from _leftovers(skill)
        return
    if skill.into is not None:
        yield f"{skill.slug!r} names a successor, but is not merged"
    if skill.specialities[:1] != (line.file,):
        yield f"the main speciality of {skill.slug!r} is not {line.file!r}"
    if line.file in ai and skill.status == "active" and len(skill.related) < FEWEST_RELATED:
        yield f"{skill.slug!r} has fewer than {FEWEST_RELATED} related skills"
    yield from _strengths(skill, skills)


def _spelling(skill: CuratedSkill) -> Iterator[str]:
    if not _KEBAB.fullmatch(skill.slug) or len(skill.slug) > LONGEST_SLUG:
        yield f"the slug {skill.slug!r} is not kebab-case of at most {LONGEST_SLUG} letters"
    for label in (skill.en, skill.fr, *(alias for aliases in skill.aliases.values() for alias in aliases)):
        if len(label) > LONGEST_LABEL:
            yield f"the label {label!r} has more than {LONGEST_LABEL} letters"
    for label, times in Counter(alias for aliases in skill.aliases.values() for alias in aliases).items():
        if times > 1:
            yield f"{skill.slug!r} has the alias {label!r} twice"


def _leftovers(skill: CuratedSkill) -> Iterator[str]:
    kept = [name for name in ("aliases", "related", "esco", "topics", "in_text", "broader") if getattr(skill, name)]
    if kept:
        yield f"{skill.slug!r} is merged; its {', '.join(kept)} belong to its successor"


def _strengths(skill: CuratedSkill, skills: Mapping[str, CuratedSkill]) -> Iterator[str]:
    for held, strength in skill.related.items():
        if strength not in STRENGTHS:
            yield f"{skill.slug!r} ← {held!r}: strength {strength} is not within {_span(STRENGTHS)}"
    if wider := skills.get(skill.broader or ""):
        yield from _outside(wider.slug, skill.slug, wider.related.get(skill.slug, 0), OF_THE_BROADER)
        yield from _outside(skill.slug, wider.slug, skill.related.get(wider.slug, 0), OF_THE_NARROWER)


def _outside(asked: str, held: str, strength: int, strengths: range) -> Iterator[str]:
    if strength not in strengths:
        yield f"{asked!r} ← {held!r}: strength {strength} is not within {_span(strengths)}, for a broader skill"


def _span(strengths: range) -> str:
    return f"{strengths.start}..{strengths.stop - 1}"


def _repeated(lines: Iterable[CuratedLine]) -> Iterator[str]:
    first: dict[str, CuratedLine] = {}
    for line in lines:
        if (other := first.setdefault(line.skill.slug, line)) is not line:
            yield f"{line.place}: {line.skill.slug!r} stands at {other.place} already"


def _unsorted(lines: Sequence[CuratedLine]) -> Iterator[str]:
    for one, other in pairwise(lines):
        if one.file == other.file and one.skill.slug > other.skill.slug:
            yield f"{other.place}: {other.skill.slug!r} stands after {one.skill.slug!r}"


def main() -> int:
    """Print every complaint; 1 when there is one."""
    curation = Curation()
    try:
        lines = len(curation.lines)
        found = list(curation_complaints(curation))
    except VocabularyError as error:  # a line that cannot be read hides the rest
        lines, found = 0, [str(error)]
    print("\n".join([*found, f"{lines} lines, {len(found)} complaints"]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
