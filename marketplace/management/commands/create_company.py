from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from marketplace.models import Company, Member
from marketplace.services.companies import create_company


class Command(BaseCommand):
    """Create a company with its first member and print its API key, which is shown only this once."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """NAME and the first member."""
        parser.add_argument("name")
        parser.add_argument("--email", required=True, help="of the first member, who becomes an admin")
        parser.add_argument("--country", default="", help="two letters, ISO 3166-1")

    def handle(self, *args: Any, name: str, email: str, country: str, **options: Any) -> None:
        """Write the rows and print the key."""
        try:
            Company(name=name, country=country.upper()).full_clean()
            Member(email=email).full_clean(exclude=["company"])
        except ValidationError as error:
            raise CommandError(
                "; ".join(f"{field}: {texts[0]}" for field, texts in error.message_dict.items())
            ) from error
        company, key = create_company(name=name, country=country.upper(), email=email)
        self.stdout.write(f"company {company.pk} {company.name}\nkey {key}")
