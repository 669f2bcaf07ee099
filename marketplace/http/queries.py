"""Query parameters: declared by the view, checked like a body; one that is not declared is refused."""

from typing import Any

from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request

from marketplace.http.codes import words
from marketplace.http.serializers import StrictSerializer


class QuerySerializer(StrictSerializer):
    """Base of a view's parameters. Values arrive as text, so here text is what is converted."""

    def _unknown_fields(self, data: Any) -> dict[str, list[ErrorDetail]]:
        return {
            name: [ErrorDetail(words("unknown_parameter"), code="unknown_parameter")]
            for name in data
            if name not in self.fields
        }


def read_query(request: Request, serializer_class: type[QuerySerializer]) -> dict[str, Any]:
    """The view's parameters, or a 400 that names each bad one as `?name`."""
    serializer = serializer_class(data=request.query_params.dict())
    if not serializer.is_valid():
        raise ValidationError({f"?{name}": errors for name, errors in serializer.errors.items()})
    return dict(serializer.validated_data)
