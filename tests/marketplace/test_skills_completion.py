"""`GET /v1/skills?q=`: what somebody may mean by the letters typed so far."""

import pytest

from marketplace.models import Skill, SkillName

pytestmark = pytest.mark.django_db


def complete(client, q, **more):
    answer = client.get("/v1/skills", {"q": q, **more})
    assert answer.status_code == 200, answer.json()
    return answer.json()["results"]


def slugs(client, q, **more):
    return [row["slug"] for row in complete(client, q, **more)]


@pytest.mark.parametrize(
    "typed", ["réseaux de neur", "reseaux de neur", "RÉSEAUX DE NEUR", "  Réseaux   de neur", "ŘESEAUX de"]
)
def test_accents_case_and_blanks_do_not_matter(anonymous, typed):
    first = complete(anonymous, typed)[0]
    assert "neur" in first["found_by"]
    assert first["slug"] == slugs(anonymous, "reseaux de neur")[0]


@pytest.mark.parametrize(
    ("english", "french"), [("computer vis", "vision par ord"), ("machine learn", "apprentissage aut")]
)
def test_both_languages_lead_to_the_same_skill(anonymous, english, french):
    assert slugs(anonymous, english)[0] == slugs(anonymous, french)[0]


def test_an_alias_finds_its_skill_and_says_so(anonymous):
    found = complete(anonymous, "k8s")[0]
    assert (found["slug"], found["found_by"].lower()) == ("kubernetes", "k8s")


@pytest.fixture
def invented():
    """Names that begin with letters that no real skill has."""

    def skill(slug, *names):
        row = Skill.objects.create(slug=slug, label_en=slug, label_fr=slug, specialities=["nlp"])
        for label, is_alias in names:
            SkillName.objects.create(skill=row, label=label, folded=label, language="en", is_alias=is_alias)

    skill("inner", ("a qqq", False))
    skill("aliased", ("qqq alias", True), ("other", False))
    skill("labelled", ("qqq labelled for long", False), ("aaa qqq", True))
    skill("whole", ("qqq", True))
    skill("middle", ("aqqq", False))


def test_the_whole_name_comes_before_a_label_before_an_alias_before_an_inner_word(anonymous, invented):
    assert slugs(anonymous, "qqq") == ["whole", "labelled", "aliased", "inner"]


def test_each_skill_stands_once_by_its_best_name(anonymous, invented):
    found = {row["slug"]: row["found_by"] for row in complete(anonymous, "qqq")}
    assert found["labelled"] == "qqq labelled for long"


def test_letters_in_the_middle_of_a_word_do_not_count(anonymous, invented):
    assert "middle" not in slugs(anonymous, "qqq")


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_there_are_never_more_than_asked_for(anonymous, limit):
    assert 0 < len(complete(anonymous, "a", limit=limit)) <= limit
    assert slugs(anonymous, "a", limit=limit) == slugs(anonymous, "a", limit=50)[:limit]


@pytest.mark.parametrize("q", ["%", "_", "\\", "%%%", "py_hon", "p%n", "'; --", "qzqzqz", "🚀", "%" * 100])
def test_signs_that_sql_knows_are_only_letters_here(anonymous, q):
    assert complete(anonymous, q) == []


def test_signs_that_belong_to_a_name_count(anonymous):
    assert slugs(anonymous, "c++")[0] == slugs(anonymous, "C++")[0]
    assert "+" in complete(anonymous, "c++")[0]["found_by"]


def test_every_label_in_either_language_finds_its_skill_first(anonymous):
    for skill in Skill.objects.order_by("slug")[::12]:
        for label in (skill.label_en, skill.label_fr):
            names = SkillName.objects.filter(label=label)
            assert slugs(anonymous, label)[0] in set(names.values_list("skill__slug", flat=True)), label
