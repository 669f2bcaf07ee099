from typing import Any

from django.core.management.base import BaseCommand

from marketplace.services.vocabulary import sync_vocabulary


class Command(BaseCommand):
    """Write the packaged skill vocabulary into the database (`migrate` does it too)."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Idempotent."""
        self.stdout.write(f"{sync_vocabulary()} skills")
