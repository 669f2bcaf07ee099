"""What every view of the API does before its own work."""

from typing import Any, ClassVar

from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from marketplace.http.problems import Refusal
from marketplace.http.queries import QuerySerializer, read_query
from marketplace.http.serializers import StrictSerializer


class StrictView(APIView):
    """Refuses every query parameter that the verb does not declare; those that it does are in `self.query`."""

    parameters: ClassVar[dict[str, type[QuerySerializer]]] = {}  # by verb; one that is not here takes none
    query: dict[str, Any]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """After DRF's own checks: who may not come here learns nothing of parameters."""
        super().initial(request, *args, **kwargs)
        verb = "GET" if request.method == "HEAD" else str(request.method)
        if not hasattr(self, verb.lower()):
            self.http_method_not_allowed(request)  # before its parameters
        self.query = read_query(request, self.parameters.get(verb, QuerySerializer))
        _refuse_unsaid_length(request)


def _refuse_unsaid_length(request: Request) -> None:
    # WSGI hands a chunked body over without its length, and Django takes it for empty: a PATCH that changes nothing.
    if "Transfer-Encoding" in request.headers and not request.headers.get("Content-Length"):
        raise Refusal("length_required", status_code=411)


class OpenView(StrictView):
    """Needs no key, and does not look at one."""

    authentication_classes = ()
    permission_classes = (AllowAny,)


class NoBody(StrictSerializer):
    """A body without fields; none at all is as good."""


def refuse_body(request: Request) -> None:
    """For a POST that takes no body: whoever sends a field means something by it."""
    NoBody(data=request.data).is_valid(raise_exception=True)
