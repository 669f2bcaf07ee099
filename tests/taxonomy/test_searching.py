import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.searching import WAYS, SkillSearch
from marketplace.taxonomy.vocabulary import Alias, Skill, Vocabulary, load_vocabulary


def skill(slug: str, en: str, fr: str | None = None, *aliases: str, status: str = "active") -> Skill:
    return Skill(
        slug=slug,
        label_en=en,
        label_fr=fr or en,
        aliases=tuple(Alias(label=alias, language="any") for alias in aliases),
        specialities=("nlp",),
        broader=None,
        related=(),
        status=status,
    )


SKILLS = (
    skill("cpp", "C++"),
    skill("csharp", "C#"),
    skill("deep-learning", "Deep learning", "Apprentissage profond", "DL"),
    skill("go", "Go", None, "Golang"),
    skill("kubernetes", "Kubernetes", None, "k8s"),
    skill("machine-learning", "Machine learning", "Apprentissage automatique", "ML"),
    skill("old-thing", "Pythonic thing", status="deprecated"),
    skill("pyspark", "PySpark"),
    skill("python", "Python"),
    skill("sql", "SQL"),
    skill("t-sql", "Transact SQL"),
    skill("neural-networks", "Neural networks", "Réseaux de neurones"),
)
LITTLE = Vocabulary(version="0", specialities=(), skills=SKILLS)


@pytest.fixture(scope="module")
def little() -> SkillSearch:
    return SkillSearch(LITTLE)


@pytest.fixture(scope="module")
def shipped() -> SkillSearch:
    return SkillSearch(load_vocabulary())


def slugs(search: SkillSearch, q: str, limit: int = 10, **counts: int) -> list[str]:
    return [hit.slug for hit in search.search(q, limit, counts)]


def test_a_beginning_finds_the_names_that_begin_with_it(little: SkillSearch) -> None:
    assert set(slugs(little, "py")) == {"python", "pyspark"}


@pytest.mark.parametrize("q", ["RÉSEAUX", "reseaux", "réseaux de", "RESEAUX-DE"])
def test_case_accents_and_hyphens_do_not_matter(little: SkillSearch, q: str) -> None:
    assert slugs(little, q) == ["neural-networks"]


def test_blanks_do_not_matter(little: SkillSearch) -> None:
    assert slugs(little, "machinelear") == ["machine-learning"]
    assert slugs(little, "py spark") == ["pyspark"]


def test_an_alias_finds_its_skill(little: SkillSearch) -> None:
    (hit,) = little.search("k8", 5)
    assert (hit.slug, hit.found_by) == ("kubernetes", "k8s")


def test_a_whole_name_comes_before_the_beginning_of_another(little: SkillSearch) -> None:
    assert slugs(little, "c++") == ["cpp"]
    assert slugs(little, "sql")[0] == "sql"


def test_a_name_that_begins_so_comes_before_a_later_word_that_does(little: SkillSearch) -> None:
    assert [hit.how for hit in little.search("sq", 5)] == ["name", "word"]


def test_words_may_come_in_any_order(little: SkillSearch) -> None:
    (hit,) = little.search("learning deep", 5)
    assert (hit.slug, hit.how) == ("deep-learning", "words")


@pytest.mark.parametrize("q", ["pyhton", "pytohn", "pythn", "pythhon"])
def test_one_edit_is_forgiven_from_four_letters(little: SkillSearch, q: str) -> None:
    assert slugs(little, q)[0] == "python"


def test_no_edit_is_forgiven_below_four_letters(little: SkillSearch) -> None:
    assert slugs(little, "sxl") == []


def test_two_edits_are_forgiven_from_eight_letters_only(little: SkillSearch) -> None:
    assert slugs(little, "kubrenetis") == ["kubernetes"]
    assert slugs(little, "pxthxn") == []


def test_what_is_exact_comes_before_what_is_not(little: SkillSearch) -> None:
    assert slugs(little, "pytho") == ["python"]
    assert little.search("apprentissage", 5)[0].how == "name"


def test_among_equals_the_one_in_demand_comes_first(little: SkillSearch) -> None:
    demand = {"deep-learning": 3, "machine-learning": 9}
    assert slugs(little, "apprentissage", **demand) == ["machine-learning", "deep-learning"]


def test_demand_never_beats_a_better_match(little: SkillSearch) -> None:
    assert slugs(little, "sql", **{"t-sql": 1000})[0] == "sql"


def test_a_deprecated_skill_is_not_offered(little: SkillSearch) -> None:
    assert "old-thing" not in slugs(little, "pythonic")


@pytest.mark.parametrize("q", ["", "   ", "???", "🙂", "\x00", "\u202e"])
def test_a_text_without_letters_finds_nothing(little: SkillSearch, q: str) -> None:
    assert slugs(little, q) == []


def test_a_text_longer_than_any_name_finds_nothing(little: SkillSearch) -> None:
    assert slugs(little, "python" * 50) == []


@given(st.text(max_size=60), st.integers(1, 5))
def test_a_skill_is_offered_once_and_never_more_than_the_limit(q: str, limit: int) -> None:
    found = slugs(SkillSearch(LITTLE), q, limit)
    assert len(found) == len(set(found)) <= limit


@given(st.text(min_size=1, max_size=12))
def test_hits_come_from_the_best_way_to_the_worst(q: str) -> None:
    ways = [WAYS.index(hit.how) for hit in SkillSearch(LITTLE).search(q, 10)]
    assert ways == sorted(ways)


def test_every_label_that_is_shipped_finds_its_skill(shipped: SkillSearch) -> None:
    active = [skill for skill in load_vocabulary().skills if skill.status == "active"]
    lost = [
        (skill.slug, label)
        for skill in active
        for label in (skill.label_en, skill.label_fr)
        if skill.slug not in slugs(shipped, label, limit=30)
    ]
    assert lost == []
