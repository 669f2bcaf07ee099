import re

from marketplace.taxonomy.concepts.phrasings import load_phrasings
from marketplace.taxonomy.concepts.words import stems
from marketplace.taxonomy.vocabulary import load_vocabulary


def test_every_phrasing_of_a_skill_belongs_to_a_skill_of_the_vocabulary() -> None:
    vocabulary = load_vocabulary()
    assert [slug for slug in load_phrasings("skills") if vocabulary.resolve(slug) is None] == []


def test_a_phrasing_of_a_skill_has_at_least_two_telling_words() -> None:
    phrasings = load_phrasings("skills").items()
    assert [(slug, phrase) for slug, phrases in phrasings for phrase in phrases if len(set(stems(phrase))) < 2] == []


def test_no_two_skills_are_spoken_of_by_the_same_long_phrase() -> None:
    phrasings = [(slug, frozenset(stems(phrase))) for slug, some in load_phrasings("skills").items() for phrase in some]
    owners: dict[frozenset[str], set[str]] = {}
    for slug, words in phrasings:
        owners.setdefault(words, set()).add(slug)
    assert [slugs for words, slugs in owners.items() if len(slugs) > 1 and len(words) > 2] == []


def test_most_skills_with_phrasings_have_them_in_french() -> None:
    french = [phrase for phrases in load_phrasings("skills").values() for phrase in phrases if not phrase.isascii()]
    assert len(french) > 400


def test_concepts_of_esco_are_named_once_and_have_phrases() -> None:
    assert all(load_phrasings("esco").values())


def test_no_phrasing_of_a_concept_of_esco_is_one_word_once_its_small_words_are_gone() -> None:
    phrasings = load_phrasings("esco").items()
    several = [
        (name, phrase) for name, phrases in phrasings for phrase in phrases if len(re.findall(r"\w+", phrase)) > 1
    ]
    assert [(name, phrase) for name, phrase in several if len(set(stems(phrase))) < 2] == []


def test_a_phrasing_of_a_concept_of_esco_is_too_short_to_be_somebody_s_sentence() -> None:
    phrasings = load_phrasings("esco").items()
    assert [(name, phrase) for name, phrases in phrasings for phrase in phrases if len(set(stems(phrase))) > 4] == []


def test_no_concept_of_esco_has_the_same_phrasing_twice() -> None:
    for name, phrases in load_phrasings("esco").items():
        assert len({frozenset(stems(phrase)) for phrase in phrases}) == len(phrases), name
