"""The embedded servers that the environment does not already name."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from marketplace.stack.postgres import PostgreSQL
from marketplace.stack.processes import Processes
from marketplace.stack.valkey import Valkey

URLS = ("DATABASE_URL", "REDIS_URL")


def missing_urls() -> list[str]:
    return [name for name in URLS if not os.environ.get(name)]


def start_servers(
    urls: Collection[str], *, state: Path, processes: Processes, durable: bool = True, temporary: bool = False
) -> None:
    """Start, side by side, the servers behind these URLs, and put the URLs into the environment. Raises StackError."""
    servers: dict[str, PostgreSQL | Valkey] = {}
    if "REDIS_URL" in urls:
        servers["REDIS_URL"] = Valkey(state, processes, durable=durable)
    if "DATABASE_URL" in urls:
        servers["DATABASE_URL"] = PostgreSQL(state, processes, durable=durable, temporary=temporary)
    for server in servers.values():
        server.begin()
    for name, server in servers.items():
        server.finish()
        os.environ[name] = server.url
