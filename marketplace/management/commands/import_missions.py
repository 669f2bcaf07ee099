from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.management.base import CommandParser
from django.utils import timezone

from marketplace.imports.command import ImportCommand
from marketplace.imports.missions import MissionKind
from marketplace.imports.problems import UsageError
from marketplace.models import Company


class Command(ImportCommand):
    """Create and update missions of a company from a file; docs/import.md says what its columns mean."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose missions they are, and whether they are published."""
        super().add_arguments(parser)
        parser.add_argument("--company", required=True, help="id, or name when only one company has it")
        state = parser.add_mutually_exclusive_group()
        state.add_argument("--publish", action="store_true", help="and match them at once")
        state.add_argument("--draft", dest="publish", action="store_false", help="as the API does by default")

    def kind(self, options: Mapping[str, Any]) -> MissionKind:
        """Missions of that company."""
        return MissionKind(company=_company(options["company"]), publish=options["publish"], now=timezone.now())


def _company(name_or_id: str) -> Company:
    found = list(Company.objects.filter(**_key(name_or_id))[:2])
    if not found:
        raise UsageError(f"--company: there is no company “{name_or_id}”; make one with create_company")
    if len(found) > 1:
        raise UsageError(f"--company: several companies are called “{name_or_id}”; say the id")
    return found[0]


def _key(name_or_id: str) -> dict[str, Any]:
    try:
        return {"pk": UUID(name_or_id)}
    except ValueError:
        return {"name": name_or_id}
