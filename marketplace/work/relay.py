"""The relay: rings Celery for each order that is due. Two relays are safe; a dead broker only makes it wait."""

import logging
import time
from collections.abc import Callable

import psycopg
from celery import Celery
from django.db import InterfaceError, OperationalError, connection
from kombu.exceptions import OperationalError as BrokerError

from marketplace.work.orders import CHANNEL, Due, due_orders

logger = logging.getLogger(__name__)
POLL_SECONDS = 1.0
BATCH = 50
TASK = "marketplace.work.answer"
URGENT, BULK = 0, 9  # kombu keeps a list for each in Valkey, and the worker empties the lower number first


def doorbell(app: Celery) -> Callable[[Due], None]:
    """What sends one message with an order's id. A lost one does no harm: the row rings again."""

    def ring(due: Due) -> None:
        priority = URGENT if due.urgent else BULK
        app.send_task(TASK, args=[due.order_id], priority=priority, retry=False, ignore_result=True)

    return ring


class Relay:
    """`run` until `stop` is called (from a signal handler)."""

    def __init__(self, *, ring: Callable[[Due], None]) -> None:
        self.ring = ring
        self.stopping = False

    def stop(self, *_: object) -> None:
        """End after the current step, at most a second from now."""
        self.stopping = True

    def run(self) -> None:
        """Ring what is due, sleep until a notification or for a second, and again."""
        while not self.stopping:
            try:
                self._listen()
                while not self.stopping:
                    if not self.step():
                        self._sleep()
            except (OperationalError, InterfaceError, psycopg.Error) as error:  # the last while it listens
                logger.warning("PostgreSQL is away: %s", error)
                connection.close()
                self._pause()

    def step(self) -> bool:
        """Ring one batch; True when there may be more at once."""
        due = due_orders(limit=BATCH)
        try:
            for order in due:
                self.ring(order)
        except (BrokerError, OSError) as error:
            logger.warning("the broker is away: %s", error)
            self._pause()
            return False
        return len(due) == BATCH

    def _listen(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"LISTEN {CHANNEL}")

    def _sleep(self) -> None:
        for _notification in connection.connection.notifies(timeout=POLL_SECONDS, stop_after=1):
            pass

    def _pause(self) -> None:
        time.sleep(POLL_SECONDS)
