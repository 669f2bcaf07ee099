from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from marketplace.http.authentication import issue_key
from marketplace.models import Company, Freelancer


class Command(BaseCommand):
    """Make one more API key, for a company's member or for a freelancer, and print it: it is shown only this once."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Exactly one owner."""
        owner = parser.add_mutually_exclusive_group(required=True)
        owner.add_argument("--company", type=UUID, help="id of the company")
        owner.add_argument("--freelancer", type=UUID, help="id of the freelancer")
        parser.add_argument("--email", help="of the company's member to whom the key is made out")
        parser.add_argument("--label", default="", help="what the key is for")

    def handle(self, *args: Any, freelancer: UUID | None, **options: Any) -> None:
        """Write the row and print the key."""
        owner = _freelancer(freelancer) if freelancer else _member(options["company"], options["email"])
        self.stdout.write(f"key {issue_key(**owner, label=options['label'])}")


def _freelancer(pk: UUID) -> dict[str, Any]:
    found = Freelancer.objects.filter(pk=pk).first()
    if found is None:
        raise CommandError(f"--freelancer: there is no freelancer {pk}")
    return {"freelancer": found}


def _member(pk: UUID, email: str | None) -> dict[str, Any]:
    company = Company.objects.filter(pk=pk).first()
    if company is None:
        raise CommandError(f"--company: there is no company {pk}")
    member = company.members.filter(email__iexact=email or "").first()
    if member is None:
        known = ", ".join(company.members.values_list("email", flat=True))
        raise CommandError(f"--email: must name one of the company's members: {known}")
    return {"company": company, "member": member}
