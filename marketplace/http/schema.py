"""OpenAPI: every operation also declares the problems it may answer with."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from marketplace.http.serializers import StrictSerializer


class ProblemErrorSerializer(serializers.Serializer[Any]):
    """One bad field."""

    code = serializers.CharField(help_text="stable")
    pointer = serializers.CharField(
        help_text="JSON pointer into the body, `?name` for a query parameter", allow_blank=True
    )
    detail = serializers.CharField(help_text="in the language of the request")


class ProblemSerializer(serializers.Serializer[Any]):
    """RFC 9457."""

    may_lack = ("errors",)

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    code = serializers.CharField(help_text="stable")
    detail = serializers.CharField(help_text="in the language of the request")
    request_id = serializers.CharField()

    def get_fields(self) -> dict[str, Any]:
        """`errors` is taken: DRF keeps a serializer's own errors under that name."""
        return {**super().get_fields(), "errors": ProblemErrorSerializer(many=True, required=False)}


class BearerKeyScheme(OpenApiAuthenticationExtension):
    """Tells the schema about `Authorization: Bearer`."""

    target_class = "marketplace.http.authentication.BearerKeyAuthentication"
    name = "BearerKey"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """The OpenAPI security scheme."""
        return {"type": "http", "scheme": "bearer", "bearerFormat": "viv_<identifier>_<secret>"}


class ProblemSchema(AutoSchema):
    """drf-spectacular's schema with a `default` problem answer on each operation."""

    def _map_serializer(self, serializer: Any, direction: Any, bypass_extensions: bool = False) -> Any:
        """A body that refuses unknown fields says so; an answer always has all its fields, null or not."""
        schema = super()._map_serializer(serializer, direction, bypass_extensions)
        if direction == "request":
            return {**schema, "additionalProperties": False} if isinstance(serializer, StrictSerializer) else schema
        may_lack = getattr(serializer, "may_lack", ())
        always = [name for name in schema.get("properties", {}) if name not in may_lack]
        return {**schema, "required": always} if always else schema

    def _get_response_bodies(self, direction: Any = "response") -> Any:
        bodies = super()._get_response_bodies(direction)
        component = self.resolve_serializer(ProblemSerializer, direction)
        bodies["default"] = {
            "description": "Any error",
            "content": {"application/problem+json": {"schema": component.ref}},
        }
        return bodies
