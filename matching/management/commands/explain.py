from typing import Any, TypeVar
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q, QuerySet
from django.utils.translation import override

from marketplace.models import Freelancer, Mission
from matching.account import account_of
from matching.account_text import account_text

Found = TypeVar("Found", Mission, Freelancer)


class Command(BaseCommand):
    """Explain one score: of what it is made, where it puts the freelancer, or why the pair is no match."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Two sides and a language."""
        parser.add_argument("mission", help="id or external_ref")
        parser.add_argument("freelancer", help="id or external_ref")
        parser.add_argument("--language", choices=["fr", "en"], default="en")

    def handle(self, *args: Any, mission: str, freelancer: str, language: str, **options: Any) -> None:
        """Reads only; everything is worked out now."""
        missions = Mission.objects.select_related("company").prefetch_related("requirements")
        account = account_of(
            mission=_only(missions, mission, noun="mission"),
            freelancer=_only(Freelancer.objects.all(), freelancer, noun="freelancer"),
        )
        with override(language):
            self.stdout.write(account_text(account), ending="")


def _only(rows: "QuerySet[Found]", name: str, *, noun: str) -> Found:
    """The one row of that id or external_ref; companies may use the same reference."""
    found = list(rows.filter(Q(external_ref=name) | Q(pk__in=_ids(name))).order_by("pk"))
    if not found:
        raise CommandError(f"there is no {noun} with the id or external_ref {name!r}")
    if len(found) > 1:
        raise CommandError(
            f"{noun} {name!r} may be any of these, give an id: {', '.join(str(row.pk) for row in found)}"
        )
    return found[0]


def _ids(name: str) -> list[UUID]:
    try:
        return [UUID(name)]
    except ValueError:
        return []
