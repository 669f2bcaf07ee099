from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from marketplace.models import ApiKey


class Command(BaseCommand):
    """Revoke an API key: from now on it opens nothing. Give the key, or the part between its two underscores."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """The key or its identifier; the secret is not needed."""
        parser.add_argument("key")

    def handle(self, *args: Any, key: str, **options: Any) -> None:
        """Idempotent."""
        identifier = key.removeprefix("viv_").split("_")[0]
        found = ApiKey.objects.filter(identifier=identifier)
        if not found.exists():
            raise CommandError(f"there is no key {identifier}")
        found.filter(revoked_at__isnull=True).update(revoked_at=timezone.now())
        self.stdout.write(f"key {identifier} is revoked")
