"""On an invented vocabulary of eight families, of which people related most members to each other."""

from pathlib import Path

import numpy as np
import pytest

from marketplace.taxonomy.building.curation import CuratedSkill
from marketplace.taxonomy.building.relations import relations
from marketplace.taxonomy.building.sources import Sources

FAMILIES = ("nlp", "mlops", "databases", "speech", "vision", "cloud", "security", "web")
SIZE = 9  # members of a family
GAP = ("nlp-3", "nlp-4")  # relatives that nobody related
ONE_WAY = ("nlp-5", "nlp-6")  # only the first covers the second


def member(family: str, number: int, rng: np.random.Generator) -> CuratedSkill:
    slug = f"{family}-{number}"
    others = {f"{family}-{other}": int(rng.integers(25, 55)) * 100 for other in range(1, SIZE) if other != number}
    kept = {held: strength for held, strength in others.items() if rng.random() < 0.85}
    for asked, held in (GAP, GAP[::-1], ONE_WAY):
        if asked == slug:
            kept.pop(held, None)
    if slug == ONE_WAY[1]:
        kept[ONE_WAY[0]] = 7000
    broader = None if number == 0 else f"{family}-0"
    up = {f"{family}-0": 3000} if broader else {}
    return CuratedSkill(slug, slug, slug, specialities=(family,), broader=broader, related=kept | up)


def little_vocabulary() -> list[CuratedSkill]:
    rng = np.random.default_rng(11)
    return [member(family, number, rng) for family in FAMILIES for number in range(SIZE)]


@pytest.fixture(scope="module")
def sources() -> Sources:
    known = Sources(Path())
    lists = [tuple(f"{family}-{number}" for number in range(0, SIZE, 2)) for family in FAMILIES]
    known.__dict__.update(topics={}, concepts={}, skill_lists=lists * 3)
    return known


@pytest.fixture(scope="module")
def related(sources: Sources) -> dict[str, dict[str, int]]:
    return relations(skills=little_vocabulary(), sources=sources)


WRITTEN = {skill.slug: skill.related for skill in little_vocabulary()}


def test_nothing_that_people_wrote_is_lost(related: dict[str, dict[str, int]]) -> None:
    assert all(related[slug].keys() >= held.keys() for slug, held in WRITTEN.items())


def test_a_written_strength_moves_little(related: dict[str, dict[str, int]]) -> None:
    moves = [
        abs(related[slug][held] - wrote) for slug, held in WRITTEN.items() for held, wrote in WRITTEN[slug].items()
    ]
    assert 0 < max(moves) <= 1000


def test_what_covers_much_still_covers_much(related: dict[str, dict[str, int]]) -> None:
    assert related[ONE_WAY[1]][ONE_WAY[0]] >= 6000


def test_the_hierarchy_is_left_to_people(related: dict[str, dict[str, int]]) -> None:
    assert {related[slug][f"{slug.split('-')[0]}-0"] for slug in WRITTEN if not slug.endswith("-0")} == {3000}


def test_where_people_related_one_direction_the_other_is_not_added(related: dict[str, dict[str, int]]) -> None:
    assert ONE_WAY[1] not in related[ONE_WAY[0]]


def test_relatives_that_nobody_related_are_found(related: dict[str, dict[str, int]]) -> None:
    added = {(slug, held) for slug in related for held in related[slug].keys() - WRITTEN[slug].keys()}
    assert added
    assert all(slug.split("-")[0] == held.split("-")[0] for slug, held in added)


def test_what_is_added_is_neither_noise_nor_stronger_than_in_part(related: dict[str, dict[str, int]]) -> None:
    strengths = {related[slug][held] for slug in related for held in related[slug].keys() - WRITTEN[slug].keys()}
    assert min(strengths) >= 2000
    assert max(strengths) < 6000


def test_no_skill_is_given_more_than_ten_neighbours(related: dict[str, dict[str, int]]) -> None:
    assert all(len(held) <= max(10, len(WRITTEN[slug])) for slug, held in related.items())


def test_the_same_input_gives_the_same_relations(related: dict[str, dict[str, int]], sources: Sources) -> None:
    assert relations(skills=little_vocabulary(), sources=sources) == related


def test_a_merged_skill_has_no_relations(sources: Sources) -> None:
    merged = CuratedSkill("old", "old", "old", status="merged", into="nlp-1")
    assert "old" not in relations(skills=[*little_vocabulary(), merged], sources=sources)


def test_too_few_written_relations_stand_as_they_are(sources: Sources) -> None:
    few = little_vocabulary()[:SIZE]
    assert relations(skills=few, sources=sources) == {skill.slug: skill.related for skill in few}


def test_an_unknown_neighbour_is_kept_for_the_checks_to_name(sources: Sources) -> None:
    stray = CuratedSkill("stray", "stray", "stray", specialities=("nlp",), related={"nowhere": 4000})
    assert relations(skills=[*little_vocabulary(), stray], sources=sources)["stray"]["nowhere"] == 4000
