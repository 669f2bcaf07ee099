"""Primary keys: UUIDv7, made by PostgreSQL 18, ordered by time of creation."""

from typing import Any

from django.db import models
from django.db.models.expressions import Func


class UUIDv7(Func):
    """`uuidv7()` of PostgreSQL 18."""

    function = "uuidv7"
    arity = 0
    output_field = models.UUIDField()


def uuid_key() -> "models.UUIDField[Any, Any]":
    """A primary key that the database fills."""
    return models.UUIDField(primary_key=True, db_default=UUIDv7(), editable=False)
