from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Q

from marketplace.models.guards import between


class SkillQuerySet(models.QuerySet["Skill"]):
    """Skills in bulk."""

    def resolve(self, slugs: Iterable[str]) -> dict[str, "Skill"]:
        """Each known slug that was asked for → its skill or, when that was merged, the successor. One query."""
        rows = self.filter(slug__in=set(slugs)).select_related("merged_into")
        return {row.slug: row.merged_into or row for row in rows}


class Skill(models.Model):
    """A canonical entry of the vocabulary. Never deleted: profiles and missions point at it.

    Nothing points at a merged one: a trigger on both tables writes its successor in its place, whoever inserts.
    """

    id = models.AutoField(primary_key=True)
    slug = models.SlugField(max_length=60, unique=True)
    label_en = models.CharField(max_length=120)
    label_fr = models.CharField(max_length=120)
    specialities = ArrayField(models.CharField(max_length=40), help_text="the first is the main one")
    broader = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="narrower")
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        help_text="the skill that this slug means by now; never itself a merged one",
    )
    deprecated = models.BooleanField(default=False, db_default=False, help_text="still matched, no longer offered")

    objects = SkillQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="skill_has_speciality", condition=Q(specialities__len__gte=1)),
            models.CheckConstraint(name="skill_not_its_own_broader", condition=~Q(broader=F("id"))),
            models.CheckConstraint(name="skill_not_its_own_successor", condition=~Q(merged_into=F("id"))),
        ]

    def __str__(self) -> str:
        return self.slug


class VocabularyRelease(models.Model):
    """One row: which release of the packaged vocabulary the tables hold."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    version = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, help_text="SHA-256 of what was written")

    class Meta:
        constraints = [models.CheckConstraint(name="vocabulary_release_one_row", condition=Q(id=1))]

    def __str__(self) -> str:
        return self.version


class SkillName(models.Model):
    """Each way of writing a skill, folded (no accents, no case), for whoever asks in SQL; completion is in memory."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="names")
    label = models.CharField(max_length=120)
    folded = models.CharField(max_length=120, unique=True)
    language = models.CharField(max_length=3)
    is_alias = models.BooleanField()

    class Meta:
        indexes = [
            models.Index(OpClass(F("folded"), name="text_pattern_ops"), name="skill_name_prefix"),
        ]

    def __str__(self) -> str:
        return self.label


class SkillRelation(models.Model):
    """Who holds `related` covers `strength` / 10 000 of a requirement for `skill`. Directed."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="relations")
    related = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="+")
    strength = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["skill", "related"], name="skill_relation_once"),
            models.CheckConstraint(name="skill_relation_not_itself", condition=~Q(skill=F("related"))),
            between(name="skill_relation_strength", field="strength", low=1, high=9999),
        ]

    def __str__(self) -> str:
        return f"{self.skill_id} <- {self.related_id}: {self.strength}"
