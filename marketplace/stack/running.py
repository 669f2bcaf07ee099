"""One run of the demo: servers, schema, data, services, and the main job shown."""

from __future__ import annotations

import logging
import os
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from shlex import quote
from typing import TYPE_CHECKING

from rich.console import Console

from marketplace.stack.display import Steps
from marketplace.stack.folder import DemoFolder
from marketplace.stack.journey import close_mission, travel
from marketplace.stack.kept import kept_secret, write_private
from marketplace.stack.ports import LOOPBACK
from marketplace.stack.postgres import PostgreSQL
from marketplace.stack.processes import clean_environment
from marketplace.stack.servers import missing_urls, start_servers
from marketplace.stack.services import services
from marketplace.stack.showing import how_to_call, show, summary
from marketplace.stack.supervisor import Supervisor

if TYPE_CHECKING:
    from marketplace.stack.seed import Seeded

NAMED = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "HTTPS", "ALLOWED_HOSTS")  # what manage.py's own commands need
READY_TIMEOUT = 90.0  # seconds; a cold disk and two busy cores included


@dataclass
class RunningDemo:
    options: Namespace
    console: Console
    folder: DemoFolder
    supervisor: Supervisor
    port: int
    summary: str = field(default="", init=False)  # one line of JSON, once there is something to sum up

    def __post_init__(self) -> None:
        self.base_url = f"http://{LOOPBACK}:{self.port}"
        self.steps = Steps(self.console)

    def start(self) -> None:
        """Until all is ready. Raises StackError."""
        if self.options.fresh:
            self._throw_data_away()
        with self.steps.step("PostgreSQL and Valkey"):
            self._start_servers()
        self._set_environment()
        with self.steps.step("database schema"):
            migrate(then=self._start_services)
        with self.steps.step(f"{self.options.freelancers} freelancers and {self.options.missions} missions") as told:
            self.seeded = self._seed(told)
        with self.steps.step("API, worker, relay and beat"):
            self.supervisor.wait(timeout=READY_TIMEOUT)

    def present(self) -> None:
        """Tell how to use it, then use it like any client."""
        from marketplace.stack.seed import issue_key  # noqa: PLC0415 - it needs Django's settings, see _set_environment

        # A line that the terminal's width has broken cannot be pasted.
        self.console.print(how_to_call(self.base_url, self.seeded), soft_wrap=True)
        self._close_earlier_mission()
        journey = travel(
            base_url=self.base_url,
            company_key=self.seeded.company_key,
            brief=self.seeded.brief,
            key_of=issue_key,
            check=self.supervisor.processes.check,
        )
        (self.folder.path / "mission").write_text(journey.mission["id"])
        show(self.console, journey)
        self.summary = summary(self.base_url, journey)

    def serve(self) -> None:
        """Until Ctrl-C, or until a part dies (ChildError)."""
        self.console.print(f"\n[bold]Serving {self.base_url} until Ctrl-C[/] [dim](logs: {self.folder.logs})[/]")
        self.console.print(
            f"[dim]Other commands meanwhile: . {self.folder.path / 'env'} && .venv/bin/python manage.py help[/]",
            soft_wrap=True,
        )
        self.supervisor.serve()

    def _close_earlier_mission(self) -> None:
        if (earlier := self.folder.path / "mission").exists():
            key = self.seeded.company_key
            close_mission(base_url=self.base_url, company_key=key, mission=earlier.read_text())

    def _throw_data_away(self) -> None:
        self.console.print(f"throwing the data of {self.folder.path} away")
        PostgreSQL(self.folder.path, self.supervisor.processes).throw_away()
        self.folder.empty()

    def _start_servers(self) -> None:
        start_servers(missing_urls(), state=self.folder.path, processes=self.supervisor.processes)

    def _set_environment(self) -> None:
        """What the settings read, here and in every child."""
        os.environ["HTTPS"] = os.environ["DEBUG"] = "false"
        os.environ["ALLOWED_HOSTS"] = f"{LOOPBACK},localhost"
        os.environ["SECRET_KEY"] = kept_secret(self.folder.path / "secret-key")
        write_private(self.folder.path / "env", "".join(f"export {name}={quote(os.environ[name])}\n" for name in NAMED))

    def _start_services(self) -> None:
        beat_schedule = self.folder.path / "beat"
        self.supervisor.start(services(port=self.port, beat_schedule=beat_schedule, env=clean_environment()))

    def _seed(self, told: Callable[[int, int], None]) -> Seeded:
        from django.db import connections  # noqa: PLC0415 - settings first

        from marketplace.stack.seed import seed  # noqa: PLC0415 - settings first

        try:
            return seed(
                freelancers=self.options.freelancers,
                missions=self.options.missions,
                now=datetime.now(UTC),
                progress=told,
                state_dir=self.folder.path,
            )
        finally:
            connections.close_all()


def migrate(*, then: Callable[[], None]) -> None:
    """Bring the schema up to date and call `then` as soon as services may use it: at once, if nothing changes."""
    import django  # noqa: PLC0415 - settings first
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    logging.getLogger("httpx").setLevel(logging.WARNING)  # our own client speaks of each request
    pending = migrations_are_pending()
    if not pending:
        then()
    call_command("migrate", verbosity=0)
    if pending:
        then()


def migrations_are_pending() -> bool:
    from django.db import connection  # noqa: PLC0415 - settings first
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
