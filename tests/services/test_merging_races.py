"""A release that merges a skill while somebody writes it: each with a connection of its own."""

import dataclasses
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, connections, transaction

from marketplace.models import FreelancerSkill, Skill
from marketplace.services.freelancers import HeldSkill, update_profile
from marketplace.services.vocabulary import sync_vocabulary
from marketplace.taxonomy import vocabulary as taxonomy

pytestmark = pytest.mark.django_db(transaction=True)
OLD, NEW = "zig", "rust"


@pytest.fixture
def merging(monkeypatch):
    """The next release merges OLD into NEW."""
    packaged = taxonomy.load_vocabulary()
    skills = tuple(
        dataclasses.replace(skill, related=tuple(r for r in skill.related if r.skill != OLD))
        for skill in packaged.skills
        if skill.slug != OLD
    )
    release = dataclasses.replace(packaged, version="test", skills=skills, merged={OLD: NEW})
    monkeypatch.setattr(taxonomy, "load_vocabulary", lambda: release)


def _closing(call):
    def run():
        try:
            return call()
        finally:
            connections.close_all()

    return run


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT exists(SELECT FROM pg_locks WHERE NOT granted)")
        return bool(cursor.fetchone()[0])


def test_a_profile_written_before_and_committed_after_the_release_began_follows(merging, make_freelancer):
    freelancer, _client = make_freelancer({})
    old = Skill.objects.get(slug=OLD).pk
    written, released = Event(), Event()

    def writer():
        with transaction.atomic():
            update_profile(freelancer_id=freelancer.pk, values={}, skills=[HeldSkill(old, level=3)])
            written.set()
            while not (released.is_set() or _somebody_waits()):
                time.sleep(0.02)

    def release():
        assert written.wait(timeout=20)
        try:
            sync_vocabulary()
        finally:
            released.set()

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(_closing(writer)), pool.submit(_closing(release))]:
            done.result(timeout=60)
    assert list(freelancer.skills.values_list("skill__slug", "level")) == [(NEW, 3)]


def test_nothing_stays_on_a_merged_skill_while_many_write_it(merging, make_freelancer):
    old = Skill.objects.get(slug=OLD).pk  # read before the release, as a slow request would have
    people = [make_freelancer({})[0].pk for _ in range(4)]
    released = Event()

    def writer(freelancer_id):
        def write():
            last = False
            while not last:
                last = released.is_set()  # once more after the release
                update_profile(freelancer_id=freelancer_id, values={}, skills=[HeldSkill(old, level=3)])

        return write

    def release():
        try:
            sync_vocabulary()
        finally:
            released.set()

    calls = [release, *(writer(freelancer_id) for freelancer_id in people)]
    with ThreadPoolExecutor(len(calls)) as pool:
        for done in [pool.submit(_closing(call)) for call in calls]:
            done.result(timeout=60)
    held = FreelancerSkill.objects.values_list("freelancer", "skill__slug")
    assert sorted(held) == [(freelancer_id, NEW) for freelancer_id in sorted(people)]


def test_two_processes_that_bring_one_release_bring_it_once(merging):
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(_closing(sync_vocabulary)) for _ in range(2)]:
            done.result(timeout=60)
    assert Skill.objects.resolve([OLD])[OLD].slug == NEW
