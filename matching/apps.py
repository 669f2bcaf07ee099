from typing import Any

from django.apps import AppConfig
from django.db import connection
from django.db.models.signals import post_migrate


def rank_again(using: str, **_: Any) -> None:
    """After a release: what another version of the scorer ranked is ranked again."""
    from matching.services import follow_the_algorithm  # noqa: PLC0415 (models must be loaded first)

    # Migrating backwards ends here too, with the tables gone.
    if using == "default" and "matching_matchset" in connection.introspection.table_names():
        follow_the_algorithm()


class MatchingConfig(AppConfig):
    """Who fits which mission, and why."""

    name = "matching"

    def ready(self) -> None:
        """Tell the work room what this room can do; nothing below may import it. Follow a release after `migrate`."""
        from matching.tasks import register_kinds  # noqa: PLC0415 (models must be loaded first)

        register_kinds()
        post_migrate.connect(rank_again, sender=self)
