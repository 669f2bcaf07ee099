import signal
from typing import Any

from django.core.management.base import BaseCommand

from marketplace.celery import app
from marketplace.work.relay import Relay, doorbell


class Command(BaseCommand):
    """Ring Celery for every work order that is due, until SIGTERM or SIGINT."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Run in the foreground; several relays may run at once."""
        relay = Relay(ring=doorbell(app))
        signal.signal(signal.SIGTERM, relay.stop)
        signal.signal(signal.SIGINT, relay.stop)
        self.stdout.write("relay: listening")
        self.stdout.flush()
        relay.run()
