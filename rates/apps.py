from django.apps import AppConfig


class RatesConfig(AppConfig):
    """What a day of work is worth."""

    name = "rates"
