from typing import Any

from django.apps import AppConfig
from django.db import connection
from django.db.models.signals import post_migrate


def load_vocabulary(using: str, **_: Any) -> None:
    """The skills belong to the schema as Django's permissions do: whoever migrates has them."""
    from marketplace.services.vocabulary import sync_vocabulary  # noqa: PLC0415 (models must be loaded first)

    # Migrating backwards ends here too, with the tables gone.
    if using == "default" and "marketplace_skill" in connection.introspection.table_names():
        sync_vocabulary()


class MarketplaceConfig(AppConfig):
    """Who is here, and the wiring."""

    name = "marketplace"

    def ready(self) -> None:
        """Load the vocabulary after each `migrate`."""
        post_migrate.connect(load_vocabulary, sender=self)
