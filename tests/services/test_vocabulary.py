"""The packaged vocabulary in PostgreSQL."""

import dataclasses

import pytest

from marketplace.models import Skill, SkillName, SkillRelation, VocabularyRelease
from marketplace.services.vocabulary import sync_vocabulary
from marketplace.taxonomy import vocabulary as taxonomy

pytestmark = pytest.mark.django_db


def test_whoever_migrates_has_the_vocabulary():
    packaged = taxonomy.load_vocabulary()
    assert set(Skill.objects.values_list("slug", flat=True)) == {skill.slug for skill in packaged.skills}
    assert SkillRelation.objects.count() == sum(len(skill.related) for skill in packaged.skills)
    assert SkillName.objects.get(folded="rag").skill.slug == "retrieval-augmented-generation"


def test_a_second_sync_of_the_same_release_asks_one_question(django_assert_num_queries):
    with django_assert_num_queries(3):  # one, between the savepoint and its release
        sync_vocabulary()


def test_a_changed_release_changes_skills_in_place_and_deletes_none(monkeypatch):
    packaged = taxonomy.load_vocabulary()
    before = dict(Skill.objects.values_list("slug", "id"))
    first, *others = packaged.skills
    renamed = dataclasses.replace(first, label_en="Another label", related=())
    release = dataclasses.replace(packaged, version="test", skills=(renamed, *others[:-1]))
    monkeypatch.setattr(taxonomy, "load_vocabulary", lambda: release)

    sync_vocabulary()

    assert dict(Skill.objects.values_list("slug", "id")) == before
    assert Skill.objects.get(slug=first.slug).label_en == "Another label"
    assert not SkillRelation.objects.filter(skill__slug=first.slug).exists()
    assert VocabularyRelease.objects.get().version == "test"
