"""Conditions that several tables hold alike, for PostgreSQL to guard."""

from enum import Enum
from typing import Any

from django.db import models
from django.db.models import F, Q


def one_of(*, name: str, field: str, choices: type[models.TextChoices]) -> models.CheckConstraint:
    """The column holds one of the choices."""
    return models.CheckConstraint(name=name, condition=Q(**{f"{field}__in": values(choices)}))


def between(*, name: str, field: str, low: Any, high: Any) -> models.CheckConstraint:
    """The column is null or within [low, high]."""
    condition = Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": low, f"{field}__lte": high})
    return models.CheckConstraint(name=name, condition=condition)


def ordered(*, name: str, low: str, high: str) -> models.CheckConstraint:
    """Column `low` is not above column `high`, where both are known."""
    condition = Q(**{f"{low}__isnull": True}) | Q(**{f"{high}__isnull": True}) | Q(**{f"{low}__lte": F(high)})
    return models.CheckConstraint(name=name, condition=condition)


def point(prefix: str) -> list[models.CheckConstraint]:
    """Latitude and longitude: both or neither, in degrees."""
    both = Q(latitude__isnull=True, longitude__isnull=True) | Q(latitude__isnull=False, longitude__isnull=False)
    return [
        models.CheckConstraint(name=f"{prefix}_point_whole", condition=both),
        between(name=f"{prefix}_latitude", field="latitude", low=-90, high=90),
        between(name=f"{prefix}_longitude", field="longitude", low=-180, high=180),
    ]


def values(choices: type[Enum]) -> list[str]:
    """The stored values of a closed list."""
    return [str(choice.value) for choice in choices]
