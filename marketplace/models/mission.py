from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q, Value

from marketplace.models.choices import (
    Domain,
    HardFilter,
    Importance,
    KnowledgeTransfer,
    MissionState,
    Role,
    Seniority,
    WorkMode,
)
from marketplace.models.company import Company
from marketplace.models.engagement import Engagement
from marketplace.models.guards import between, one_of, ordered, point, values
from marketplace.models.ids import uuid_key
from marketplace.models.skill import Skill

TRANSITIONS: dict[str, frozenset[str]] = {
    MissionState.DRAFT: frozenset({MissionState.PUBLISHED, MissionState.CANCELLED}),
    MissionState.PUBLISHED: frozenset({MissionState.CLOSED, MissionState.FILLED, MissionState.CANCELLED}),
    MissionState.CLOSED: frozenset({MissionState.FILLED}),
    MissionState.FILLED: frozenset(),
    MissionState.CANCELLED: frozenset(),
}


class Mission(models.Model):
    """A paid assignment that a company publishes. What is null or `unspecified` is not asked for."""

    id = uuid_key()
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="missions")
    state = models.CharField(max_length=10, choices=MissionState.choices, default=MissionState.DRAFT)
    title = models.CharField(max_length=160)
    brief = models.TextField(max_length=20_000, blank=True, default="")
    role = models.CharField(max_length=30, choices=Role.choices, default=Role.UNSPECIFIED)
    seniority = models.CharField(max_length=12, choices=Seniority.choices, default=Seniority.UNSPECIFIED)
    work_mode = models.CharField(max_length=12, choices=WorkMode.choices, default=WorkMode.UNSPECIFIED)
    country = models.CharField(max_length=2, blank=True, default="")
    city = models.CharField(max_length=100, blank=True, default="")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    radius_km = models.PositiveSmallIntegerField(null=True, blank=True)
    languages = ArrayField(models.CharField(max_length=2), default=list, blank=True)
    domains = ArrayField(
        models.CharField(max_length=30, choices=Domain.choices),
        default=list,
        db_default=Value([], output_field=ArrayField(models.CharField(max_length=30))),
        blank=True,
        help_text="industries, experience in which counts",
    )
    start_date = models.DateField(null=True, blank=True)
    latest_start_date = models.DateField(null=True, blank=True)
    duration_days = models.PositiveSmallIntegerField(null=True, blank=True)
    days_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    budget_min = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    budget_max = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    knowledge_transfer = models.CharField(
        max_length=10, choices=KnowledgeTransfer.choices, default=KnowledgeTransfer.NONE
    )
    hard_filters = ArrayField(models.CharField(max_length=12, choices=HardFilter.choices), default=list, blank=True)
    max_per_city = models.PositiveSmallIntegerField(null=True, blank=True, help_text="of the stored matches")
    max_per_speciality = models.PositiveSmallIntegerField(null=True, blank=True, help_text="of the stored matches")
    weights = models.JSONField(default=dict, blank=True, help_text="the company's own weights by criterion, 0-100")
    engagement = models.OneToOneField(
        Engagement, on_delete=models.PROTECT, null=True, blank=True, related_name="mission"
    )
    external_ref = models.CharField(max_length=120, null=True, blank=True)
    source_digest = models.CharField(max_length=64, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    published_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of(name="mission_state_known", field="state", choices=MissionState),
            one_of(name="mission_role_known", field="role", choices=Role),
            one_of(name="mission_seniority_known", field="seniority", choices=Seniority),
            one_of(name="mission_work_mode_known", field="work_mode", choices=WorkMode),
            one_of(name="mission_transfer_known", field="knowledge_transfer", choices=KnowledgeTransfer),
            models.CheckConstraint(
                name="mission_hard_filters_known", condition=Q(hard_filters__contained_by=values(HardFilter))
            ),
            models.CheckConstraint(name="mission_domains_known", condition=Q(domains__contained_by=values(Domain))),
            between(name="mission_max_per_city", field="max_per_city", low=1, high=100),
            between(name="mission_max_per_speciality", field="max_per_speciality", low=1, high=100),
            between(name="mission_budget_min_sane", field="budget_min", low=1, high=20_000),
            between(name="mission_budget_max_sane", field="budget_max", low=1, high=20_000),
            ordered(name="mission_budget_ordered", low="budget_min", high="budget_max"),
            ordered(name="mission_start_ordered", low="start_date", high="latest_start_date"),
            between(name="mission_duration", field="duration_days", low=1, high=1500),
            between(name="mission_days_per_week", field="days_per_week", low=1, high=7),
            between(name="mission_radius", field="radius_km", low=1, high=2000),
            *point("mission"),
            models.CheckConstraint(
                name="mission_filled_has_engagement",
                condition=Q(state=MissionState.FILLED, engagement__isnull=False)
                | (~Q(state=MissionState.FILLED) & Q(engagement__isnull=True)),
            ),
            models.CheckConstraint(
                name="mission_published_is_dated",
                condition=Q(state=MissionState.DRAFT, published_at__isnull=True)
                | Q(state=MissionState.CANCELLED)
                | Q(
                    state__in=[MissionState.PUBLISHED, MissionState.CLOSED, MissionState.FILLED],
                    published_at__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="mission_ended_is_dated",
                condition=Q(state__in=[MissionState.DRAFT, MissionState.PUBLISHED], ended_at__isnull=True)
                | Q(
                    state__in=[MissionState.CLOSED, MissionState.FILLED, MissionState.CANCELLED],
                    ended_at__isnull=False,
                ),
            ),
            models.UniqueConstraint(fields=["company", "external_ref"], name="mission_external_ref_once"),
        ]
        indexes = [
            models.Index(fields=["id"], name="mission_open", condition=Q(state=MissionState.PUBLISHED)),
        ]

    def __str__(self) -> str:
        return self.title

    def may_become(self, state: str) -> bool:
        """Whether the table of transitions allows the move."""
        return state in TRANSITIONS[self.state]


class Requirement(models.Model):
    """A skill that a mission asks for."""

    mission = models.ForeignKey(Mission, on_delete=models.CASCADE, related_name="requirements")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, related_name="+")
    importance = models.CharField(max_length=10, choices=Importance.choices, default=Importance.ESSENTIAL)
    weight = models.PositiveSmallIntegerField(default=1)
    minimum_level = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mission", "skill"], name="requirement_once"),
            one_of(name="requirement_importance_known", field="importance", choices=Importance),
            between(name="requirement_weight", field="weight", low=1, high=10),
            between(name="requirement_minimum_level", field="minimum_level", low=1, high=4),
        ]

    def __str__(self) -> str:
        return f"{self.mission_id}: {self.skill_id}"
