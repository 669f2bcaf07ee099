"""The packaged vocabulary in PostgreSQL, and what follows when a release changes it."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q

from marketplace.models import (
    FreelancerSkill,
    PoolVersion,
    Requirement,
    Skill,
    SkillName,
    SkillRelation,
    VocabularyRelease,
    WorkOrder,
)
from marketplace.services.vocabulary import sync_vocabulary
from marketplace.taxonomy import vocabulary as taxonomy
from marketplace.work.names import MATCH_MISSION
from matching.models import Match

pytestmark = pytest.mark.django_db
LIVING = Q(merged_into=None, deprecated=False)
OLD, NEW = "pandas", "python"  # any two; in these tests the first is merged into the second


@pytest.fixture
def release(monkeypatch: pytest.MonkeyPatch) -> Callable[..., taxonomy.Vocabulary]:
    """Publishes a release: the packaged one without `gone`, `merged`, and with other values for some skills."""
    packaged = taxonomy.load_vocabulary()

    def publish(
        *, merged: dict[str, str] | None = None, gone: tuple[str, ...] = (), **changed: dict[str, Any]
    ) -> taxonomy.Vocabulary:
        merged, out = merged or {}, {*gone, *(merged or {})}
        skills = [_without(skill, out) for skill in packaged.skills if skill.slug not in out]
        skills = [dataclasses.replace(skill, **changed.get(skill.slug, {})) for skill in skills]
        vocabulary = dataclasses.replace(packaged, version="test", skills=tuple(skills), merged=merged)
        monkeypatch.setattr(taxonomy, "load_vocabulary", lambda: vocabulary)
        sync_vocabulary()
        return vocabulary

    return publish


def _without(skill: taxonomy.Skill, out: set[str]) -> taxonomy.Skill:
    related = tuple(related for related in skill.related if related.skill not in out)
    return dataclasses.replace(skill, related=related, broader=None if skill.broader in out else skill.broader)


def test_whoever_migrates_has_the_vocabulary():
    packaged = taxonomy.load_vocabulary()
    slugs = {skill.slug for skill in packaged.skills} | packaged.merged.keys()
    assert set(Skill.objects.values_list("slug", flat=True)) == slugs
    assert SkillRelation.objects.count() == sum(len(skill.related) for skill in packaged.skills)
    assert SkillName.objects.get(folded="rag").skill.slug == "retrieval-augmented-generation"


def test_the_first_release_owes_no_work():
    assert not WorkOrder.objects.exists()


def test_a_second_sync_of_the_same_release_asks_one_question(django_assert_num_queries):
    with django_assert_num_queries(3):  # one, between the savepoint and its release
        sync_vocabulary()


def test_a_changed_release_changes_skills_in_place_and_deletes_none(release):
    before = dict(Skill.objects.values_list("slug", "id"))
    release(gone=("zig",), **{OLD: {"label_en": "Another label", "related": ()}})
    assert dict(Skill.objects.values_list("slug", "id")) == before
    assert Skill.objects.get(slug=OLD).label_en == "Another label"
    assert not SkillRelation.objects.filter(skill__slug=OLD).exists()
    assert VocabularyRelease.objects.get().version == "test"


def test_a_skill_that_vanishes_is_deprecated_and_keeps_its_names(release):
    release(gone=("zig",))
    assert Skill.objects.get(slug="zig").deprecated
    assert SkillName.objects.filter(skill__slug="zig", folded="zig").exists()


def test_a_name_goes_to_the_skill_that_has_it_now(release):
    zig = taxonomy.Alias("Zig", "any")
    release(gone=("zig",), rust={"aliases": (zig,)})
    assert SkillName.objects.get(folded="zig").skill.slug == "rust"


def test_merged_vanished_and_deprecated_skills_are_marked(release):
    release(gone=("zig",), merged={OLD: NEW}, rust={"status": "deprecated"})
    offered = set(Skill.objects.filter(LIVING).values_list("slug", flat=True))
    assert offered.isdisjoint({"zig", OLD, "rust"})
    assert NEW in offered


def test_a_skill_comes_back_when_a_release_has_it_again(release):
    release(merged={OLD: NEW}, gone=("zig",))
    release()
    assert {OLD, "zig"} <= set(Skill.objects.filter(LIVING).values_list("slug", flat=True))
    assert Skill.objects.resolve([OLD])[OLD].slug == OLD


def test_a_merged_skill_keeps_its_row_and_loses_names_and_relations(release):
    before = Skill.objects.get(slug=OLD).pk
    release(merged={OLD: NEW})
    assert Skill.objects.get(slug=OLD).pk == before
    assert not SkillName.objects.filter(skill=before).exists()
    assert not SkillRelation.objects.filter(skill=before).exists()
    assert not SkillRelation.objects.filter(related=before).exists()


def test_slugs_resolve_in_one_query_and_follow_merges(release, django_assert_num_queries):
    release(merged={"zig": OLD, OLD: NEW})
    with django_assert_num_queries(1):
        found = Skill.objects.resolve(["zig", OLD, NEW, "gone", NEW])
    assert {asked: skill.slug for asked, skill in found.items()} == dict.fromkeys(["zig", OLD, NEW], NEW)


def test_an_old_slug_resolves_where_it_never_had_a_row(release):
    release(merged={"torch-classic": "pytorch"})
    assert Skill.objects.resolve(["torch-classic"])["torch-classic"].slug == "pytorch"


def test_a_profile_follows_a_merge(release, make_freelancer):
    freelancer, _client = make_freelancer({OLD: 3, "docker": 2})
    release(merged={OLD: NEW})
    assert dict(freelancer.skills.values_list("skill__slug", "level")) == {NEW: 3, "docker": 2}


def test_a_profile_that_held_both_keeps_the_best_of_each(release, make_freelancer):
    freelancer, _client = make_freelancer({OLD: 4, NEW: 2})
    freelancer.skills.filter(skill__slug=OLD).update(years=None, last_used_year=2019)
    freelancer.skills.filter(skill__slug=NEW).update(years=7, last_used_year=2026)
    release(merged={OLD: NEW})
    held = freelancer.skills.values_list("skill__slug", "level", "years", "last_used_year")
    assert list(held) == [(NEW, 4, 7, 2026)]


def test_a_mission_that_asked_for_both_keeps_the_strictest_of_each(release, company_client):
    asked = [
        {"skill": OLD, "importance": "essential", "weight": 2},
        {"skill": NEW, "importance": "optional", "weight": 5, "minimum_level": 3},
        {"skill": "docker", "importance": "optional"},
    ]
    company_client.post("/v1/missions", {"title": "x", "requirements": asked})
    release(merged={OLD: NEW})
    rows = Requirement.objects.values_list("skill__slug", "importance", "weight", "minimum_level")
    assert set(rows) == {(NEW, "essential", 5, 3), ("docker", "optional", 1, None)}


def test_two_skills_that_merge_into_a_third_become_one(release, make_freelancer):
    freelancer, _client = make_freelancer({OLD: 1, "numpy": 4})
    release(merged={OLD: NEW, "numpy": NEW})
    assert list(freelancer.skills.values_list("skill__slug", "level")) == [(NEW, 4)]


def test_a_published_mission_that_is_changed_is_ranked_again_at_once(release, company_client, settle):
    body = {"title": "x", "state": "published", "requirements": [{"skill": OLD}]}
    touched = company_client.post("/v1/missions", body).json()["id"]
    company_client.post("/v1/missions", {**body, "requirements": [{"skill": "docker"}]})
    settle()
    release(merged={OLD: NEW})
    owed = [order for order in WorkOrder.objects.filter(kind=MATCH_MISSION) if order.done < order.wanted]
    assert [str(order.subject) for order in owed] == [touched]


def test_matches_follow_a_merge_on_both_sides(release, company_client, make_freelancer, settle):
    body = {"title": "x", "state": "published", "requirements": [{"skill": OLD, "minimum_level": 3}]}
    company_client.post("/v1/missions", body)
    make_freelancer({OLD: 4})
    settle()
    before = Match.objects.get().score
    release(merged={OLD: "docker"})
    settle()
    assert Match.objects.get().score == before
    assert [row["skill"] for row in Match.objects.get().explanation["requirements"]] == ["docker"]


def test_matches_follow_the_strengths_of_a_release(release, company_client, make_freelancer, settle):
    body = {"title": "x", "state": "published", "requirements": [{"skill": NEW}]}
    company_client.post("/v1/missions", body)
    make_freelancer({OLD: 3})
    settle()
    release(**{NEW: {"related": (taxonomy.Related(OLD, 1234),)}})
    settle()
    [row] = Match.objects.get().explanation["requirements"]
    assert row["relatedness"] == 1234
    assert Match.objects.get().match_set.taxonomy_version == "test"


def test_a_new_release_counts_as_a_change_of_the_pool(release):
    before = PoolVersion.current()
    release(merged={OLD: NEW})
    assert PoolVersion.current() != before


def test_who_writes_a_merged_skill_after_all_has_written_its_successor(release, make_freelancer):
    old = Skill.objects.get(slug=OLD)
    freelancer, _client = make_freelancer({})
    release(merged={OLD: NEW})
    FreelancerSkill.objects.create(freelancer=freelancer, skill=old, level=2)
    assert freelancer.skills.get().skill.slug == NEW


def test_who_moves_a_row_to_a_merged_skill_has_moved_it_to_its_successor(release, make_freelancer):
    freelancer, _client = make_freelancer({"docker": 2})
    release(merged={OLD: NEW})
    freelancer.skills.update(skill=Skill.objects.get(slug=OLD))
    assert freelancer.skills.get().skill.slug == NEW


def test_code_that_knows_nothing_of_the_life_of_skills_still_writes_them():
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO marketplace_skill (slug, label_en, label_fr, specialities) VALUES ('x', 'x', 'x', '{nlp}')"
        )
    assert Skill.objects.filter(LIVING, slug="x").exists()
