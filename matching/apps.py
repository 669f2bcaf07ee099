from django.apps import AppConfig


class MatchingConfig(AppConfig):
    """Who fits which mission, and why."""

    name = "matching"

    def ready(self) -> None:
        """Tell the work room what this room can do; nothing below may import it."""
        from matching.tasks import register_kinds  # noqa: PLC0415 (models must be loaded first)

        register_kinds()
