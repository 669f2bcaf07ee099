from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q, Value

from marketplace.models.choices import Domain, RemotePreference, Role, Seniority
from marketplace.models.guards import between, one_of, point, values
from marketplace.models.ids import UUIDv7, uuid_key
from marketplace.models.skill import Skill


class Freelancer(models.Model):
    """Who does the work. What is null or `unspecified` is unknown, and is never guessed."""

    id = uuid_key()
    display_name = models.CharField(max_length=80)
    headline = models.CharField(max_length=160, blank=True, default="")
    bio = models.TextField(max_length=10_000, blank=True, default="")
    role = models.CharField(max_length=30, choices=Role.choices, default=Role.UNSPECIFIED)
    seniority = models.CharField(max_length=12, choices=Seniority.choices, default=Seniority.UNSPECIFIED)
    years_experience = models.PositiveSmallIntegerField(null=True, blank=True)
    languages = ArrayField(models.CharField(max_length=2), default=list, blank=True)
    domains = ArrayField(
        models.CharField(max_length=30, choices=Domain.choices),
        default=list,
        db_default=Value([], output_field=ArrayField(models.CharField(max_length=30))),
        blank=True,
        help_text="industries worked in",
    )
    country = models.CharField(max_length=2, blank=True, default="")
    city = models.CharField(max_length=100, blank=True, default="")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    remote_preference = models.CharField(
        max_length=12, choices=RemotePreference.choices, default=RemotePreference.UNSPECIFIED
    )
    day_rate = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    available_from = models.DateField(null=True, blank=True)
    days_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    trains_teams = models.BooleanField(null=True, blank=True)
    external_ref = models.CharField(max_length=120, null=True, blank=True, unique=True)
    source_digest = models.CharField(max_length=64, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            one_of(name="freelancer_role_known", field="role", choices=Role),
            one_of(name="freelancer_seniority_known", field="seniority", choices=Seniority),
            one_of(name="freelancer_remote_known", field="remote_preference", choices=RemotePreference),
            models.CheckConstraint(name="freelancer_domains_known", condition=Q(domains__contained_by=values(Domain))),
            between(name="freelancer_years", field="years_experience", low=0, high=60),
            between(name="freelancer_day_rate", field="day_rate", low=1, high=20_000),
            between(name="freelancer_days_per_week", field="days_per_week", low=1, high=7),
            *point("freelancer"),
        ]

    def __str__(self) -> str:
        return self.display_name


class FreelancerSkill(models.Model):
    """A skill that a freelancer holds; a null level is unknown."""

    freelancer = models.ForeignKey(Freelancer, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    years = models.PositiveSmallIntegerField(null=True, blank=True)
    last_used_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["freelancer", "skill"], name="freelancer_skill_once"),
            between(name="freelancer_skill_level", field="level", low=1, high=4),
            between(name="freelancer_skill_years", field="years", low=0, high=60),
            between(name="freelancer_skill_last_used", field="last_used_year", low=1960, high=2200),
        ]

    def __str__(self) -> str:
        return f"{self.freelancer_id}: {self.skill_id}"


class PoolVersion(models.Model):
    """One row: a number that grows with every change to any profile, so that readers know when theirs is old.

    The row lock orders the writers, so a reader that sees a number also sees every change up to it.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField(default=0)
    epoch = models.UUIDField(db_default=UUIDv7(), help_text="of this very table: numbers of another one mean nothing")

    class Meta:
        constraints = [models.CheckConstraint(name="pool_version_one_row", condition=Q(id=1))]

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def bump(cls) -> None:
        """Count a change; call it last in the transaction, since it holds the other writers until commit."""
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            PoolVersion.objects.bulk_create([PoolVersion(id=1)], ignore_conflicts=True)
            cls.objects.filter(pk=1).update(number=F("number") + 1)

    @classmethod
    def current(cls) -> tuple[UUID | None, int]:
        """The epoch and the number of the last committed change; (None, 0) before the first."""
        return cls.objects.filter(pk=1).values_list("epoch", "number").first() or (None, 0)
