from math import log

from marketplace.taxonomy.concepts.matters import load_matters
from marketplace.taxonomy.concepts.space_rarities import RAREST, load_rarities, rarities, rarity_of
from marketplace.taxonomy.vocabulary import load_vocabulary


def words(text: str) -> set[str]:
    return set(text.split())


def test_what_many_texts_of_one_source_speak_of_is_common() -> None:
    found = rarities([["a b"] * 5 + ["b"] * 5, ["b", "c"] * 10], speaks_of=words)
    assert found == {"a": round(log(2), 1), "c": round(log(2), 1)}  # everyone speaks of b: it tells nothing


def test_what_a_source_speaks_of_only_once_is_left_to_chance() -> None:
    assert rarities([["a", "b", "b", "c"]], speaks_of=words) == {"b": round(log(2), 1)}


def test_rarities_of_the_package_are_of_known_concepts() -> None:
    known = {skill.slug for skill in load_vocabulary().skills} | {matter.id for matter in load_matters()}
    assert load_rarities().keys() <= known
    assert all(0 < rarity < RAREST for rarity in load_rarities().values())


def test_what_is_not_in_the_table_is_the_rarest() -> None:
    assert rarity_of("no-such-concept") == RAREST > rarity_of("python")
