"""What the packaged vocabulary promises to whoever builds on it."""

import json
import re
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from marketplace.taxonomy.building.curation import Curation
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.vocabulary import Skill, load_vocabulary

VOCABULARY = load_vocabulary()
TEXT = files("marketplace.taxonomy").joinpath("data/skills.json").read_text(encoding="utf-8")
HEADER: dict[str, Any] = json.loads(TEXT)
SKILLS = {skill.slug: skill for skill in VOCABULARY.skills}
AI_SPECIALITIES = {speciality.slug for speciality in VOCABULARY.specialities if speciality.ai}
AI_SKILLS = [skill for skill in VOCABULARY.skills if skill.specialities[0] in AI_SPECIALITIES]


# Labels of skills that mean something else as well, in French or in English.
WORDS = """
    agents api assembly bert c chef claude cloud containers crystal cursor dash documentation electron embeddings excel
    express flow flux formation gemini glue go julia lambda make phoenix prompts puppet r rails ray react rest rust salt
    sas shell spark spring streaming swift transformers unity vault whisper windows
"""
# What a text says of a skill's holder, not of the skill.
LEVELS = re.compile(
    r"\b(?:advanced|avancee?s?|experte?|senior|skills|basic|confirme|knowledge of|(?:maitrise|notions) (?:du|de|d))\b"
)
FIRST_SLUGS = Path(__file__).with_name("slugs-2026.11.1.txt")


def coverage(*, required: str, held: str) -> int:
    """1/10 000 of the requirement."""
    return next((related.strength for related in SKILLS[required].related if related.skill == held), 0)


def test_it_is_read_once() -> None:
    assert load_vocabulary() is VOCABULARY


def test_there_are_enough_skills() -> None:
    assert len(VOCABULARY.skills) >= 1000


def test_most_skills_are_about_ai() -> None:
    assert len(AI_SKILLS) * 2 > len(VOCABULARY.skills)


def test_skills_are_sorted_by_slug() -> None:
    assert list(SKILLS) == sorted(SKILLS)


def test_slugs_are_kebab_case_ascii() -> None:
    assert [slug for slug in SKILLS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)] == []


def test_every_ai_skill_has_at_least_two_related_skills() -> None:
    assert [skill.slug for skill in AI_SKILLS if len(skill.related) < 2] == []


def test_every_speciality_is_the_main_one_of_some_skills() -> None:
    main = [skill.specialities[0] for skill in VOCABULARY.skills]
    assert [speciality.slug for speciality in VOCABULARY.specialities if main.count(speciality.slug) < 5] == []


def test_the_ai_specialities_of_the_market_are_there() -> None:
    assert {"llm-rag", "nlp", "computer-vision", "cloud-ai", "ai-governance", "ai-consulting"} <= AI_SPECIALITIES


def test_no_relation_is_weak_enough_to_be_noise() -> None:
    weak = [(skill.slug, r.skill) for skill in VOCABULARY.skills for r in skill.related if r.strength < 2000]
    assert weak == []


def test_every_skill_has_a_neighbour() -> None:
    assert [skill.slug for skill in VOCABULARY.skills if not skill.related] == []


def test_related_skills_come_strongest_first() -> None:
    def strengths(skill: Skill) -> list[int]:
        return [related.strength for related in skill.related]

    unsorted = [s.slug for s in VOCABULARY.skills if strengths(s) != sorted(strengths(s), reverse=True)]
    assert unsorted == []


def test_the_narrower_skill_covers_much_of_the_broader_one() -> None:
    narrower = [skill for skill in VOCABULARY.skills if skill.broader]
    assert [s.slug for s in narrower if coverage(required=s.broader or "", held=s.slug) < 6000] == []


def test_the_broader_skill_covers_little_of_the_narrower_one() -> None:
    narrower = [skill for skill in VOCABULARY.skills if skill.broader]
    covered = {s.slug: coverage(required=s.slug, held=s.broader or "") for s in narrower}
    assert {slug: strength for slug, strength in covered.items() if not 2000 <= strength <= 3500} == {}


@pytest.mark.parametrize(
    ("much", "of", "but_not"),
    [
        ("pytorch", "python", 1500),
        ("pandas", "python", 1500),
        ("langchain", "retrieval-augmented-generation", 4500),
        ("kubernetes", "docker", 3500),
        ("yolo", "computer-vision", 3500),
        ("postgresql", "sql", 1500),
    ],
)
def test_knowing_the_tool_says_much_about_its_base_and_not_the_reverse(much: str, of: str, but_not: int) -> None:
    assert coverage(required=of, held=much) >= 6000
    assert coverage(required=much, held=of) <= but_not


@pytest.mark.parametrize(("one", "other"), [("pytorch", "tensorflow"), ("vertex-ai", "sagemaker")])
def test_rival_tools_cover_each_other_in_part(one: str, other: str) -> None:
    assert 5000 <= coverage(required=one, held=other) <= 7000
    assert 5000 <= coverage(required=other, held=one) <= 7000


def test_labels_of_disciplines_differ_between_the_languages() -> None:
    translated = [skill for skill in AI_SKILLS if skill.label_en != skill.label_fr]
    assert len(translated) > 200


@pytest.mark.parametrize("word", WORDS.split())
def test_a_word_of_the_language_is_not_taken_wherever_it_stands(word: str) -> None:
    plain = [
        (skill.slug, label)
        for skill in VOCABULARY.skills
        for label in skill.labels
        if fold(label) == word and skill.rule(label) == "plain"
    ]
    assert plain == []


def test_names_that_mean_nothing_else_are_taken_wherever_they_stand() -> None:
    plain = {"python", "kubernetes", "pytorch", "langchain", "postgresql", "traitement automatique des langues"}
    rules = {fold(label): skill.rule(label) for skill in VOCABULARY.skills for label in skill.labels}
    assert {label: rules[label] for label in plain} == dict.fromkeys(plain, "plain")


def test_no_label_says_how_well_its_skill_is_known() -> None:
    names = {skill.slug: {fold(label) for label in skill.labels} for skill in VOCABULARY.skills}
    levelled = {(slug, name) for slug in names for name in names[slug] if LEVELS.search(name)}
    assert [(slug, name) for slug, name in levelled if " ".join(LEVELS.sub(" ", name).split()) in names[slug]] == []


def test_no_alias_hides_another_skill_behind_a_slash() -> None:
    owners = {fold(label): skill.slug for skill in VOCABULARY.skills for label in skill.labels}
    joined = [(skill.slug, alias.label) for skill in VOCABULARY.skills for alias in skill.aliases if "/" in alias.label]
    parts = {(slug, label): [owners.get(fold(part)) for part in label.split("/")] for slug, label in joined}
    hidden = [place for place, skills in parts.items() if None not in skills and {place[0]} != set(skills)]
    assert hidden == [("html-css", "HTML/CSS")]  # a skill of its own, by this name


def test_aliases_come_from_both_languages_and_every_source() -> None:
    counts = Counter((alias.source, alias.language) for skill in VOCABULARY.skills for alias in skill.aliases)
    assert all(counts[None, language] > 1000 for language in ("any", "en", "fr"))
    assert all(counts["esco", language] > 100 for language in ("en", "fr"))
    assert counts["github_topics", "en"] > 100


def test_the_slugs_of_the_first_release_still_resolve() -> None:
    slugs = FIRST_SLUGS.read_text(encoding="utf-8").split()
    assert len(slugs) == 571
    assert [slug for slug in slugs if VOCABULARY.resolve(slug) is None] == []


def test_the_file_says_its_version_and_licence() -> None:
    assert HEADER["version"] == VOCABULARY.version
    assert HEADER["licence"]


@pytest.mark.parametrize("owner", ["© European Union", "github/explore", "Van-Duyet Le"])
def test_the_file_gives_credit_to_each_of_its_sources(owner: str) -> None:
    assert owner in HEADER["attribution"]
    assert any(owner in source["attribution"] for source in HEADER["sources"])


def test_the_file_was_built_from_the_curation_as_it_stands() -> None:
    assert HEADER["built_from"]["curation"] == Curation().digests(), "run manage.py build_vocabulary --data DIR"


def test_the_file_holds_one_skill_a_line() -> None:
    assert sum(line.startswith('{"slug": ') and '"related"' in line for line in TEXT.splitlines()) == len(SKILLS)
