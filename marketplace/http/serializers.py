"""Serializers that take what they are given literally: unknown fields and wrong JSON types are refused, not mended."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

from marketplace.http.codes import words

_DECIMAL = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class StrictSerializer(serializers.Serializer[Any]):
    """Refuses a body field that it does not declare, or declares as read-only, with `unknown_field`."""

    def to_internal_value(self, data: Any) -> Any:
        """The validated values; every unknown field is named beside the other errors."""
        unknown = self._unknown_fields(data)
        try:
            values = super().to_internal_value(data)
        except ValidationError as error:
            if unknown and isinstance(error.detail, dict):
                raise ValidationError({**error.detail, **unknown}) from error
            raise
        if unknown:
            raise ValidationError(unknown)
        return values

    def _unknown_fields(self, data: Any) -> dict[str, list[ErrorDetail]]:
        if not isinstance(data, Mapping):
            return {}
        writable = {name for name, field in self.fields.items() if not field.read_only}
        return {
            str(name): [ErrorDetail(words("unknown_field"), code="unknown_field")]
            for name in data
            if name not in writable
        }


class WholeListField(serializers.Field[Any, Any, Any, Any]):
    """A list of items that is replaced whole: each item is checked in full, in a PATCH too.

    DRF's nested serializers inherit `partial` from the body, and would let an item through without its required
    fields and without its defaults.
    """

    item_class: type[StrictSerializer]

    def __init__(self, *, max_length: int, **kwargs: Any) -> None:
        self.max_length = max_length
        super().__init__(**kwargs)

    def to_internal_value(self, data: Any) -> list[dict[str, Any]]:
        """The validated items."""
        items: Any = self.item_class(data=data, many=True, max_length=self.max_length)  # type: ignore[call-arg]
        if not items.is_valid():
            raise ValidationError(items.errors)
        return list(items.validated_data)

    def to_representation(self, value: Any) -> Any:
        """As it is: bodies are shaped by hand."""
        return value


def whole_list(item: type[StrictSerializer], *, max_length: int) -> Any:
    """A field for a list of such items, known to the schema as one."""

    @extend_schema_field(item(many=True))
    class Items(WholeListField):
        item_class = item

    return Items(max_length=max_length, required=False)


class TextField(serializers.CharField):
    """A JSON string; DRF's own would also take a number."""

    def to_internal_value(self, data: Any) -> str:
        """The text, stripped."""
        if not isinstance(data, str):
            raise ValidationError(words("not_a_string"), code="not_a_string")
        return super().to_internal_value(data)


class WholeNumberField(serializers.IntegerField):
    """A JSON number without fraction; DRF's own would also take "5" and true."""

    def to_internal_value(self, data: Any) -> int:
        """The number."""
        if isinstance(data, (bool, str)):
            raise ValidationError(words("not_a_number"), code="not_a_number")
        return super().to_internal_value(data)


class DegreesField(serializers.FloatField):
    """A JSON number of degrees."""

    def to_internal_value(self, data: Any) -> float:
        """The number."""
        if isinstance(data, (bool, str)):
            raise ValidationError(words("not_a_number"), code="not_a_number")
        return super().to_internal_value(data)


class StrictBooleanField(serializers.BooleanField):
    """true or false; DRF's own would also take "yes" and 1."""

    def to_internal_value(self, data: Any) -> bool:
        """The truth."""
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


@extend_schema_field(
    {"type": "string", "format": "decimal", "pattern": r"^[0-9]{1,5}(\.[0-9]{1,2})?$", "example": "650.00"}
)
class MoneyField(serializers.DecimalField):
    """€ per day excluding VAT, as a decimal string with two places; the bounds are PostgreSQL's."""

    def __init__(self, **kwargs: Any) -> None:
        bounds = {"min_value": Decimal(1), "max_value": Decimal(20_000)}
        super().__init__(**{"max_digits": 8, "decimal_places": 2, **bounds, **kwargs})

    def validate_empty_values(self, data: Any) -> tuple[bool, Any]:
        """As for every other field; DRF's own would take "" for null."""
        return serializers.Field.validate_empty_values(self, data)

    def to_internal_value(self, data: Any) -> Decimal:
        """The amount; a bare JSON number is refused, since it may have lost cents on its way."""
        if not isinstance(data, str):
            raise ValidationError(words("not_a_string"), code="not_a_string")
        if not _DECIMAL.fullmatch(data):
            self.fail("invalid")
        return super().to_internal_value(data)


class DayField(serializers.DateField):
    """A date as 2027-01-31; DRF's own would also take 20270131, week dates and 2027-1-31."""

    def to_internal_value(self, data: Any) -> Any:
        """The date."""
        if not isinstance(data, str) or not _DAY.fullmatch(data):
            self.fail("invalid", format="YYYY-MM-DD")
        return super().to_internal_value(data)


class IdField(serializers.UUIDField):
    """An id as the API writes it; DRF's own would also take a number."""

    def to_internal_value(self, data: Any) -> UUID:
        """The id."""
        if not isinstance(data, str) or not _ID.fullmatch(data):
            self.fail("invalid", value=data)
        return super().to_internal_value(data)


class CodeField(TextField):
    """A two-letter code: a country in capitals, or a language in small letters."""

    def __init__(self, *, kind: str, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(max_length=2, **kwargs)

    def to_internal_value(self, data: Any) -> str:
        """The code as the standard writes it."""
        text = super().to_internal_value(data)
        if text and not (len(text) == 2 and text.isascii() and text.isalpha()):  # noqa: PLR2004
            raise ValidationError(words(f"not_a_{self.kind}"), code=f"not_a_{self.kind}")
        return text.upper() if self.kind == "country" else text.lower()


class UniqueListField(serializers.ListField):
    """A list in which nothing stands twice."""

    def to_internal_value(self, data: Any) -> list[Any]:
        """The values in the order given."""
        values = super().to_internal_value(data)
        for index, value in enumerate(values):
            if value in values[:index]:
                raise ValidationError(words("duplicate_value", value=value), code="duplicate_value")
        return values
